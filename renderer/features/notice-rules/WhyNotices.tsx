import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { NoticeDecision } from '../../../electron/contract/models/notice-rules.ts';
import { nearTime } from '../../i18n/dates.ts';
import { useLanguage, useTexts } from '../../i18n/index.ts';
import { peerKey } from '../../state/keys.ts';
import { labelOf } from '../../state/selectors/people.ts';
import { Button } from '../../ui/Button.tsx';
import { useActions, useApp, useNow } from '../store/index.ts';

/** What decided about the newest messages. */
export function WhyNotices(): ReactNode {
  const t = useTexts();
  const { call } = useActions();
  const [decisions, setDecisions] = useState<readonly NoticeDecision[]>([]);
  const look = useCallback(() => {
    void call('notice.decisions', {}).then((answer) => answer.ok && setDecisions(answer.value.decisions));
  }, [call]);
  useEffect(look, [look]);
  return (
    <section className="setting" aria-label={t('notices.why')}>
      <h3 className="setting-title">{t('notices.why')}</h3>
      <p className="field-hint">{t('notices.whyHint')}</p>
      {decisions.length === 0 ? <p className="setting-text">{t('notices.whyNone')}</p> : (
        <div className="why-notices">
          <table aria-label={t('notices.why')}>
            <thead><tr><th scope="col">{t('notices.when')}</th><th scope="col">{t('notices.from')}</th><th scope="col">{t('notices.outcome')}</th><th scope="col">{t('notices.because')}</th></tr></thead>
            <tbody>{decisions.map((decision, index) => <Decision key={index} decision={decision} />)}</tbody>
          </table>
        </div>
      )}
      <div><Button onClick={look}>{t('notices.refresh')}</Button></div>
    </section>
  );
}

function Decision({ decision: { at, accountId, peer, isTold, reason, which = '' } }: { readonly decision: NoticeDecision }): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  const now = useNow(60_000);
  const label = useApp((state) => labelOf(state, peerKey(accountId, peer)));
  return (
    <tr>
      <td className="figures">{nearTime(language, at, now)}</td>
      <td><bdi>{label}</bdi></td>
      <td>{t(isTold ? 'notices.told' : 'notices.silent')}</td>
      <td>{t(`notices.reason.${reason}`, { which: `\u2068${which}\u2069` })}</td>
    </tr>
  );
}
