import { useEffect, useId, type ReactNode } from 'react';
import { fullTime, listTime } from '../../i18n/dates.ts';
import { useLanguage, useTexts } from '../../i18n/index.ts';
import type { PeerKey } from '../../state/keys.ts';
import { happenings } from '../../state/selectors/standing.ts';
import { useActions, useApp, useNow } from '../store/index.ts';

const MINUTE_MS = 60_000;

/** Requests, answers and ends between us and somebody, newest first. Nothing where nothing is known. */
export function HappenedView({ contact: key }: { readonly contact: PeerKey }): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  const heading = useId();
  const { loadHistory } = useActions();
  const { key: loaded, events } = useApp((state) => state.history);
  const now = useNow(MINUTE_MS);
  useEffect(() => {
    if (loaded !== key) loadHistory(key);
  }, [loaded, key, loadHistory]);
  if (loaded !== key || events.length === 0) return null;
  return (
    <section className="happened" aria-labelledby={heading}>
      <h3 id={heading} className="facts-title">{t('happened.heading')}</h3>
      <ul className="happened-list">
        {happenings(events).map(({ id, kind, at }) => (
          <li key={id}>
            <span>{t(`happened.${kind}`)}</span>
            <time className="row-meta figures" dateTime={new Date(at).toISOString()} title={fullTime(language, at)}>{listTime(language, at, now, t('time.yesterday'))}</time>
          </li>
        ))}
      </ul>
    </section>
  );
}
