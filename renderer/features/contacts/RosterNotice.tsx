import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { appErrorWords } from '../../i18n/failure-words.ts';
import { useTexts, type TFunction } from '../../i18n/index.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import type { RosterNotice } from '../../state/slices/ui.slice.ts';
import { useHasOpenDialog } from '../../ui/open-dialogs.ts';
import { useActions, useApp } from '../store/index.ts';
import { editWords } from './roster-words.ts';

/** Long enough to be read and reached; whoever is at it keeps it. */
const SHOWN_MS = 12_000;

/**
 * What was just done to the roster, with the way back. The place stays, so that a screen reader hears what comes into it. Over a dialog it
 * would cover what the dialog is worked with: what comes meanwhile waits, what is there steps out of sight without being told anew afterwards.
 */
export function RosterNoticeView(): ReactNode {
  const t = useTexts();
  const { undoRoster, redoRoster, putRosterNoticeAway } = useActions();
  const notice = useApp((state) => (state.ui.notice ? undefined : state.ui.roster));
  const name = useApp((state) => nameIn(notice, (address) => state.contacts.index.labelAt(address)));
  const place = useRef<HTMLDivElement>(null);
  const isCovered = useHasOpenDialog();
  const told = useRef<number>(undefined);
  if (notice && !isCovered) told.current = notice.turn;
  useEffect(() => {
    if (!notice || isCovered) return undefined;
    const timer = setInterval(() => {
      if (!place.current?.matches(':hover, :focus-within')) putRosterNoticeAway();
    }, SHOWN_MS);
    return () => clearInterval(timer);
  }, [notice, isCovered, putRosterNoticeAway]);
  return (
    <div ref={place} className="roster-notice" role="status" aria-label={t('roster.notice')}>
      {notice && told.current === notice.turn && (
        <div key={notice.turn} className={isCovered ? 'visually-hidden' : 'notice'}>
          <p><bdi>{noticeWords(t, notice, name)}</bdi></p>
          {notice.edit && notice.edit.count > 0 && (notice.how === 'undone'
            ? <Button onClick={redoRoster}>{t('roster.redo')}</Button>
            : <Button onClick={undoRoster}>{t('roster.undo')}</Button>)}
          <IconButton label={t('action.dismiss')} icon={<X size={16} strokeWidth={1.5} />} onClick={putRosterNoticeAway} />
        </div>
      )}
    </div>
  );
}

function nameIn(notice: RosterNotice | undefined, labelAt: (address: string) => string | undefined): string | undefined {
  const address = notice?.edit?.address;
  return address === undefined ? undefined : (labelAt(address) ?? address);
}

function noticeWords(t: TFunction, { how, edit, failed }: RosterNotice, name: string | undefined): string {
  const [first] = failed;
  const why = first ? t('roster.failed', { count: failed.length, reason: appErrorWords(t, first.error) }) : '';
  if (!edit) return t(how === 'redone' ? 'roster.nothingToRedo' : 'roster.nothingToUndo');
  if (edit.count === 0) return why === '' ? t('roster.nothingChanged') : why;
  const what = editWords(t, edit, name);
  const done = how === 'done' ? what : t(how === 'undone' ? 'roster.undone' : 'roster.redone', { what });
  return [done, edit.waits === true ? t('roster.waits') : '', why].filter((part) => part !== '').join(' ');
}
