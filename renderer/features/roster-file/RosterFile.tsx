import { useId, useRef, useState, type ReactNode } from 'react';
import type { AppError } from '../../../electron/contract/errors.ts';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import { MOST_OF_A_FILE, type RosterFile } from '../../../electron/contract/models/roster-file.ts';
import { useTexts } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { AccountFieldView } from '../accounts/index.ts';
import { FailureAlert } from '../sign-in/index.ts';
import { useActions, useApp } from '../store/index.ts';
import { FilePreview } from './FilePreview.tsx';

const TYPES = { csv: 'text/csv', xml: 'application/xml' } as const;

type Read = { readonly name: string; readonly file: RosterFile } | { readonly problem: 'tooLarge' | 'unreadable' };

/** The contacts of an account as a file, and a file into its contacts: first what it would do, then, when wanted, done. */
export function RosterFileView({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTexts();
  const { call } = useActions();
  const input = useRef<HTMLInputElement>(null);
  const [exporting, importing] = [useId(), useId()];
  const accounts = useApp((state) => state.accounts);
  const [accountId, setAccountId] = useState<AccountId | undefined>(accounts.order[0]);
  const [error, setError] = useState<AppError | undefined>();
  const [read, setRead] = useState<Read | undefined>();
  if (accountId === undefined) return null;

  async function save(format: keyof typeof TYPES): Promise<void> {
    if (accountId === undefined) return;
    const answer = await call('roster.export', { accountId, format });
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) saveFile(`linnet-contacts.${format}`, TYPES[format], answer.value.text);
  }

  async function take(file: File | undefined): Promise<void> {
    if (!file || accountId === undefined) return;
    setError(undefined);
    const text = file.size > MOST_OF_A_FILE ? '' : await file.text();
    if (file.size > MOST_OF_A_FILE) return setRead({ problem: 'tooLarge' });
    const answer = await call('roster.readFile', { accountId, text });
    if (answer.ok) setRead({ name: file.name, file: answer.value });
    else if (answer.error.code === 'bad-input') setRead({ problem: 'unreadable' });
    else setError(answer.error);
  }

  return (
    <div className="dialog-body">
      {error && <FailureAlert error={error} />}
      <AccountFieldView label={t('rosterFile.account')} value={accountId} onChange={(id) => { setAccountId(id); setRead(undefined); }} />
      <section aria-labelledby={exporting}>
        <h3 id={exporting} className="facts-title">{t('rosterFile.export')}</h3>
        <p className="row-meta">{t('rosterFile.exportLead')}</p>
        <div className="roster-file-buttons">
          <Button onClick={() => void save('csv')}>{t('rosterFile.csv')}</Button>
          <Button onClick={() => void save('xml')}>{t('rosterFile.xml')}</Button>
        </div>
      </section>
      <section aria-labelledby={importing}>
        <h3 id={importing} className="facts-title">{t('rosterFile.import')}</h3>
        <p className="row-meta">{t('rosterFile.importLead')}</p>
        <div className="roster-file-buttons"><Button onClick={() => input.current?.click()}>{t('rosterFile.choose')}</Button></div>
        <input
          ref={input} type="file" hidden accept=".csv,.tsv,.txt,.xml,text/csv,application/xml,text/xml" aria-label={t('rosterFile.choose')}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        {read && 'problem' in read && <p className="field-error" role="alert">{t(`rosterFile.${read.problem}`)}</p>}
        {read && 'file' in read && <FilePreview key={`${accountId} ${read.name}`} accountId={accountId} name={read.name} file={read.file} onDone={onClose} onCancel={() => setRead(undefined)} />}
      </section>
    </div>
  );
}
