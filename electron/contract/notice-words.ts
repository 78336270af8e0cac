import type { Notice } from './models/notice.ts';

/** The texts a notice is made of: the page's, and those of the program around it. */
export type NoticeText = 'several' | 'inRoom' | 'headline' | 'normal' | 'requests' | 'digest';

/** What a notice says: a heading, and what was said. `say`: one of its texts in the person's language; `nameOf`: what they call somebody. */
export function noticeWords(
  notice: Notice, say: (text: NoticeText, values: Readonly<Record<string, string | number>>) => string, nameOf: (accountId: number, peer: string) => string,
): { readonly title: string; readonly body: string } {
  switch (notice.kind) {
    case 'chat': {
      const name = nameOf(notice.accountId, notice.peer);
      const title = notice.count > 1 ? say('several', { name, count: notice.count }) : name;
      return { title, body: notice.sender === undefined ? notice.body : say('inRoom', { sender: notice.sender, body: notice.body }) };
    }
    case 'single': return { title: say(notice.type, { name: nameOf(notice.accountId, notice.peer) }), body: notice.subject === '' ? notice.body : notice.subject };
    case 'requests': return { title: say('requests', {}), body: '' };
    case 'digest': return { title: say('digest', { count: notice.messages, conversations: notice.conversations }), body: '' };
  }
}
