import { useRef, useState, type ReactNode } from 'react';
import type { AppError } from '../../../electron/contract/errors.ts';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import { useTexts } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { FailureAlert } from '../sign-in/index.ts';
import { useActions, useApp } from '../store/index.ts';
import { readBlockFile, writeBlockFile, type ReadBlockFile } from './block-file.ts';
import type { BlockedRow } from './blocked-rows.ts';

/** As much as a command takes at once, and as much of a file as is read. */
const MOST_BLOCKS = 5000;
const MOST_BYTES = 4_000_000;
const BAD_LINES_SHOWN = 20;

/** The Blocked table as a file, and a file into the Blocked table: first what it would do, then, when wanted, done. */
export function BlockFileView({ rows }: { readonly rows: readonly BlockedRow[] }): ReactNode {
  const t = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<(ReadBlockFile & { readonly name: string }) | 'too-large' | undefined>();

  function exportRows(): void {
    saveFile('linnet-blocked.jsonl', 'application/jsonl', writeBlockFile(rows));
  }

  async function importFile(file: File | undefined): Promise<void> {
    if (!file) return;
    const isSmall = file.size <= MOST_BYTES;
    const content = isSmall ? readBlockFile(await file.text(), Date.now()) : undefined;
    setRead(content && content.blocks.length <= MOST_BLOCKS ? { ...content, name: file.name } : 'too-large');
  }

  return (
    <>
      <div className="block-file">
        <Button disabled={rows.length === 0} onClick={exportRows}>{t('privacy.export')}</Button>
        <Button onClick={() => input.current?.click()}>{t('privacy.import')}</Button>
        <input
          ref={input} type="file" hidden accept=".jsonl,.json,.txt,application/jsonl" aria-label={t('privacy.import')}
          onChange={(event) => {
            void importFile(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </div>
      {read === 'too-large' && <p className="field-error" role="alert">{t('privacy.fileTooLarge', { count: MOST_BLOCKS })}</p>}
      {read !== undefined && read !== 'too-large' && <ImportPreview read={read} rows={rows} onDone={() => setRead(undefined)} />}
    </>
  );
}

function ImportPreview({ read, rows, onDone }: { readonly read: ReadBlockFile & { readonly name: string }; readonly rows: readonly BlockedRow[]; readonly onDone: () => void }): ReactNode {
  const t = useTexts();
  const { call } = useActions();
  const accounts = useApp((state) => state.accounts);
  const [chosen, setChosen] = useState<AccountId | undefined>();
  const [error, setError] = useState<AppError | undefined>();
  const [isWorking, setWorking] = useState(false);
  const accountId = chosen ?? accounts.order[0];
  const there = new Set(rows.filter((row) => row.accountId === accountId).map(({ scope, value, kinds }) => `${scope} ${value} ${kinds.join()}`));
  const fresh = read.blocks.filter(({ scope, value, kinds }) => !there.has(`${scope} ${value} ${kinds.join()}`));
  const known = read.blocks.length - fresh.length;

  async function add(): Promise<void> {
    if (accountId === undefined) return;
    setWorking(true);
    const answer = await call('privacy.blockMany', { accountId, blocks: [...fresh] });
    setWorking(false);
    if (answer.ok) onDone();
    else setError(answer.error);
  }

  return (
    <section className="import-preview" aria-label={t('privacy.importTitle')}>
      <h3 className="import-title">{t('privacy.importFrom', { name: `\u2068${read.name}\u2069` })}</h3>
      {error && <FailureAlert error={error} />}
      {accounts.order.length > 1 && <SelectField label={t('privacy.account')} value={String(accountId)} onValue={(value) => setChosen(Number(value) as AccountId)} options={accounts.order.map((id) => [String(id), accounts.byId.get(id)?.address ?? ''])} />}
      <p role="status">{t('privacy.importAdds', { count: fresh.length })} {known > 0 && t('privacy.importKnown', { count: known })} {read.bad.length > 0 && t('privacy.importBad', { count: read.bad.length })}</p>
      {fresh.length > 0 && <ul className="import-list" aria-label={t('privacy.importAdds', { count: fresh.length })}>{fresh.slice(0, BAD_LINES_SHOWN).map(({ scope, value }) => <li key={`${scope} ${value}`}><bdi>{value}</bdi></li>)}{fresh.length > BAD_LINES_SHOWN && <li>{t('privacy.importMore', { count: fresh.length - BAD_LINES_SHOWN })}</li>}</ul>}
      {read.bad.length > 0 && (
        <ul className="import-list import-bad" aria-label={t('privacy.importBad', { count: read.bad.length })}>
          {read.bad.slice(0, BAD_LINES_SHOWN).map(({ number, reason }) => <li key={number}>{t(`privacy.badLine.${reason}`, { number })}</li>)}
          {read.bad.length > BAD_LINES_SHOWN && <li>{t('privacy.importMore', { count: read.bad.length - BAD_LINES_SHOWN })}</li>}
        </ul>
      )}
      <div className="import-actions">
        <Button look="primary" disabled={isWorking || fresh.length === 0} onClick={() => void add()}>{t('privacy.importSubmit', { count: fresh.length })}</Button>
        <Button onClick={onDone}>{t('action.cancel')}</Button>
      </div>
    </section>
  );
}
