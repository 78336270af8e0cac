import type { ReactNode } from 'react';
import { fullTime } from '../../i18n/dates.ts';
import { useLanguage, useTexts } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureAlert } from '../sign-in/index.ts';
import type { VcardState } from './use-vcard.ts';

/** Of when a profile is, whether the server is being asked, and what went wrong, with the way to try again. */
export function CardState({ state, asking, none }: { readonly state: VcardState; readonly asking: string; readonly none?: string }): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  const { vcard, isAsking, error, retry } = state;
  return (
    <div className="vcard-state">
      {vcard && vcard.revision === '' && none !== undefined && <p>{none}</p>}
      <p className="row-meta" role="status">
        {vcard && <time dateTime={new Date(vcard.fetchedAt).toISOString()}>{t('vcard.asOf', { time: fullTime(language, vcard.fetchedAt) })}</time>}
        {vcard && isAsking && ' · '}
        {isAsking && asking}
        {error?.code === 'offline' && vcard && <span className="vcard-offline">{t('vcard.offline')}</span>}
      </p>
      {error && (error.code !== 'offline' || !vcard) && <FailureAlert error={error} />}
      {error && <Button className="vcard-retry" onClick={retry}>{t('vcard.retry')}</Button>}
    </div>
  );
}
