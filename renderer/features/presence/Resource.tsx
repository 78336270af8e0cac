import type { ReactNode } from 'react';
import type { ResourcePresence } from '../../../electron/contract/models/presence.ts';
import { fullTime, listTime } from '../../i18n/dates.ts';
import { useLanguage, useTexts } from '../../i18n/index.ts';
import { PresenceIcon } from '../../ui/PresenceIcon.tsx';
import { useNow } from '../store/index.ts';
import { OtherLanguages } from '../timeline/index.ts';

/** One device somebody is signed in with: how they are there, since when, and what they say, in every language they said it in. */
export function Resource({ presence: { resource, show, status, language: tag, versions, priority, since } }: { readonly presence: ResourcePresence }): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  const time = listTime(language, since, useNow(60_000), t('time.yesterday').toLocaleLowerCase(language));
  return (
    <dd className="profile-resource">
      <PresenceIcon look={show} />
      <div>
        <bdi>{resource === '' ? t('contactProfile.noResource') : resource}</bdi>
        <p className="row-meta">
          <time dateTime={new Date(since).toISOString()} title={fullTime(language, since)}>{t('contactProfile.since', { state: t(`presence.${show}`), time })}</time>{' · '}{t('contactProfile.priority', { priority })}
        </p>
        {status !== '' && <p className="row-meta profile-status" dir="auto" lang={tag}>{status}</p>}
        {versions && <OtherLanguages versions={versions.map(({ text, ...rest }) => ({ ...rest, body: text }))} t={t} language={language} />}
      </div>
    </dd>
  );
}
