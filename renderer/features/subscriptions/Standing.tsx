import { useId, type ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { accountOf, addressOf, type PeerKey } from '../../state/keys.ts';
import { subscriptionChoices } from '../../state/selectors/standing.ts';
import { Button } from '../../ui/Button.tsx';
import { useActions, useApp, useShallowApp } from '../store/index.ts';

/** Who sees whom, and what mends it where only one does. */
export function StandingView({ contact: key }: { readonly contact: PeerKey }): ReactNode {
  const t = useTexts();
  const heading = useId();
  const { run } = useActions();
  const isContact = useApp((state) => state.contacts.byKey.has(key));
  const { standing, canAsk, isAsking, hasRequest, canAllow, isAllowed, outOfStep } = useShallowApp((state) => subscriptionChoices(state, key));
  const place = { accountId: accountOf(key), address: addressOf(key) };
  const isOneSided = standing === 'to' && !canAllow && !isAllowed;
  return (
    <section className="standing" aria-labelledby={heading}>
      <h3 id={heading} className="facts-title">{t('subscription.heading')}</h3>
      <p className="standing-words">{isContact || hasRequest ? t(`standing.${standing}`) : t('contactProfile.notContact')}</p>
      {outOfStep && <p className="row-meta">{t(`subscription.outOfStep.${outOfStep}`)}</p>}
      {hasRequest && (
        <Step hint={t('subscription.approve')}>
          {(hint) => (
            <>
              <Button look="primary" aria-describedby={hint} onClick={() => void run('subscription.approve', { ...place, add: false })}>{t('requests.approve')}</Button>
              <Button onClick={() => void run('subscription.deny', place)}>{t('requests.deny')}</Button>
            </>
          )}
        </Step>
      )}
      {isContact && canAsk && !isAsking && (
        <Step hint={t('subscription.ask')}>
          {(hint) => <Button aria-describedby={hint} onClick={() => void run('subscription.request', { ...place, note: '' })}>{t('contactMenu.askPresence')}</Button>}
        </Step>
      )}
      {isAsking && (
        <Step>
          {() => (
            <>
              <Button title={t('subscription.askAgain')} onClick={() => void run('subscription.request', { ...place, note: '' })}>{t('subscription.askAgainButton')}</Button>
              <Button look="quiet" title={t('subscription.withdraw')} onClick={() => void run('subscription.cancel', place)}>{t('subscription.withdrawButton')}</Button>
            </>
          )}
        </Step>
      )}
      {canAllow && (
        <Step hint={t('subscription.allow')}>
          {(hint) => <Button aria-describedby={hint} onClick={() => void run('subscription.approve', { ...place, add: false })}>{t('subscription.allowButton')}</Button>}
        </Step>
      )}
      {isAllowed && (
        <Step hint={t('subscription.allowed')}>
          {() => <Button title={t('subscription.disallow')} onClick={() => void run('subscription.deny', place)}>{t('subscription.disallowButton')}</Button>}
        </Step>
      )}
      {isOneSided && <p className="row-meta">{t('subscription.mustAsk')}</p>}
    </section>
  );
}

/** Buttons, with what they do said under them. */
function Step({ hint, children }: { readonly hint?: string; readonly children: (hintId: string) => ReactNode }): ReactNode {
  const id = useId();
  return (
    <div className="standing-step">
      <div className="standing-buttons">{children(id)}</div>
      {hint !== undefined && <p id={id} className="row-meta">{hint}</p>}
    </div>
  );
}
