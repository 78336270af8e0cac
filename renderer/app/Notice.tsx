import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useActions, useApp } from '../features/store/index.ts';
import { appErrorWords } from '../i18n/failure-words.ts';
import { useTexts } from '../i18n/index.ts';
import { IconButton } from '../ui/Button.tsx';

/** A command that had no place of its own to say why it was refused. */
export function NoticeView(): ReactNode {
  const t = useTexts();
  const { putNoticeAway } = useActions();
  const notice = useApp((state) => state.ui.notice);
  if (!notice) return null;
  return (
    <div key={notice.turn} className="notice" role="alert" aria-label={t('notice.label')}>
      <p>{notice.error.code === 'no-window' ? t('ownWindow.refused') : appErrorWords(t, notice.error)}</p>
      <IconButton label={t('action.dismiss')} icon={<X size={16} strokeWidth={1.5} />} onClick={putNoticeAway} />
    </div>
  );
}
