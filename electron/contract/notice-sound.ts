import type { Notice } from './models/notice.ts';
import type { NoticeSound, NoticeSounds } from './models/notice-rules.ts';

/** What is heard of a notice; nothing of what strangers want. */
export function soundOf(notice: Notice, sounds: NoticeSounds): NoticeSound {
  switch (notice.kind) {
    case 'chat': return notice.isForUs ? sounds.mention : sounds.message;
    case 'digest': return sounds.message;
    case 'single': return sounds.single;
    case 'requests': return 'none';
  }
}
