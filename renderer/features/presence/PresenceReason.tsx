import type { ReactNode } from 'react';
import type { PresenceReason } from '../../../electron/contract/models/presence-rules.ts';
import { nearTime } from '../../i18n/dates.ts';
import { useLanguage, useTexts, type TFunction } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { useActions, useApp, useNow } from '../store/index.ts';
import { ownLook } from './presence-look.ts';

/** Why others see another presence than the one chosen last, or that it is so against the rules, and the way back to them. */
export function PresenceReasonView(): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  const now = useNow(60_000);
  const { run } = useActions();
  const accounts = useApp((state) => state.accounts);
  const words = useApp((state) => state.settings.passingPresence?.status ?? '');
  const { reason } = ownLook(accounts.order.flatMap((id) => accounts.byId.get(id) ?? []));
  const canFollow = reason?.why === 'until' || reason?.why === 'by-hand';
  // The region is always there: what appears in it later is read out.
  return (
    <p role="status" className={reason ? 'own-reason' : 'visually-hidden'}>
      {reason && <span>{reasonWords(t, language, reason, now, words)}</span>}
      {canFollow && <Button look="link" onClick={() => void run('presence.follow', {})}>{t(reason.why === 'until' ? 'presence.endNow' : 'presence.follow')}</Button>}
    </p>
  );
}

function reasonWords(t: TFunction, language: string, reason: PresenceReason, now: number, words: string): string {
  switch (reason.why) {
    case 'idle': return t('presence.why.idle', { count: reason.minutes });
    case 'until': return t(words === '' ? 'presence.why.until' : 'presence.why.untilWords', { time: nearTime(language, reason.until, now), words: `\u2068${words}\u2069` });
    case 'timetable': return reason.until === undefined ? t('presence.why.timetable') : t('presence.why.timetableUntil', { time: nearTime(language, reason.until, now) });
    case 'focus':
    case 'presentation':
    case 'locked':
    case 'by-hand': return t(`presence.why.${reason.why}`);
  }
}
