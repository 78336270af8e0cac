import { useEffect, useState, type ReactNode } from 'react';
import type { AppError } from '../../../electron/contract/errors.ts';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { ArchiveKeeping, ArchiveKeeps } from '../../../electron/contract/models/archive.ts';
import type { Result } from '../../../electron/lib/result.ts';
import { appErrorWords } from '../../i18n/failure-words.ts';
import { useTexts } from '../../i18n/index.ts';
import { SelectField } from '../../ui/fields.tsx';
import { useActions } from '../store/index.ts';

const CHOICES: readonly ArchiveKeeps[] = ['always', 'roster', 'never'];

/** What the account's server keeps of its messages, and the choice where the server leaves one. */
export function ArchiveKeepingField({ accountId }: { readonly accountId: AccountId }): ReactNode {
  const t = useTexts();
  const { call } = useActions();
  const [keeping, setKeeping] = useState<ArchiveKeeping | undefined>();
  const [error, setError] = useState<AppError | undefined>();

  useEffect(() => {
    let isCurrent = true;
    void call('archive.keeping', { accountId }).then((answer) => {
      if (isCurrent && answer.ok) setKeeping(answer.value);
    });
    return () => { isCurrent = false; };
  }, [call, accountId]);

  function take(answer: Result<ArchiveKeeping, AppError>): void {
    if (answer.ok) setKeeping(answer.value);
    setError(answer.ok ? undefined : answer.error);
  }

  if (keeping === undefined) return null;
  if (keeping.offer !== 'chosen') return <p className="setting-text">{t(keeping.offer === 'none' ? 'settings.archiveNone' : 'settings.archiveFixed')}</p>;
  return (
    <>
      <SelectField
        label={t('settings.archive')} hint={t('settings.archiveHint')} value={keeping.keeps ?? 'always'}
        options={CHOICES.map((keeps) => [keeps, t(`settings.archiveKeeps.${keeps}`)] as const)}
        onValue={(keeps) => void call('archive.keep', { accountId, keeps: keeps as ArchiveKeeps }).then(take)}
      />
      {error && <p className="alert" role="alert">{appErrorWords(t, error)}</p>}
    </>
  );
}
