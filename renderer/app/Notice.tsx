import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useActions, useApp } from '../features/store/index.ts';
import { appErrorWords } from '../i18n/failure-words.ts';
import { useTexts } from '../i18n/index.ts';
import { IconButton } from '../ui/Button.tsx';
import { usePlaceInDialog } from '../ui/open-dialogs.ts';

/** A command that had no place of its own to say why it was refused. While a dialog is open only what stands in it can be heard and reached. */
export function NoticeView(): ReactNode {
  const t = useTexts();
  const { putNoticeAway } = useActions();
  const notice = useApp((state) => state.ui.notice);
  const place = usePlaceInDialog();
  if (!notice) return null;
  const shown = (
    <div key={notice.turn} className="notice" role="alert" aria-label={t('notice.label')}>
      <p>{notice.error.code === 'no-window' ? t('ownWindow.refused') : appErrorWords(t, notice.error)}</p>
      <IconButton label={t('action.dismiss')} icon={<X size={16} strokeWidth={1.5} />} onClick={putNoticeAway} />
    </div>
  );
  return place ? createPortal(shown, place) : shown;
}
