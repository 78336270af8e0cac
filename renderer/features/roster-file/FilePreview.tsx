import { useId, useState, type ReactNode } from 'react';
import type { AppError } from '../../../electron/contract/errors.ts';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { RosterFile } from '../../../electron/contract/models/roster-file.ts';
import { useTexts } from '../../i18n/index.ts';
import { listWords } from '../../i18n/list-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/fields.tsx';
import { FailureAlert } from '../sign-in/index.ts';
import { useActions } from '../store/index.ts';

const SHOWN = 20;

/** What a file would do to the contacts, before it does. */
export function FilePreview({ accountId, name, file, onDone, onCancel }: {
  readonly accountId: AccountId; readonly name: string; readonly file: RosterFile; readonly onDone: () => void; readonly onCancel: () => void;
}): ReactNode {
  const t = useTexts();
  const id = useId();
  const { call, tellRosterEdit } = useActions();
  const [asks, setAsks] = useState(true);
  const [error, setError] = useState<AppError | undefined>();
  const [isWorking, setWorking] = useState(false);
  const wanted = file.rows.filter(({ standing }) => standing !== 'same');
  const count = (standing: RosterFile['rows'][number]['standing']): number => file.rows.filter((row) => row.standing === standing).length;
  const [fresh, changed, same] = [count('new'), count('changed'), count('same')];
  const sums = [fresh > 0 && t('rosterFile.new', { count: fresh }), changed > 0 && t('rosterFile.changed', { count: changed }), same > 0 && t('rosterFile.same', { count: same })];

  async function submit(): Promise<void> {
    if (isWorking) return;
    setWorking(true);
    const answer = await call('roster.import', { accountId, contacts: wanted.map(({ contact }) => contact), asks });
    setWorking(false);
    if (!answer.ok) return setError(answer.error);
    tellRosterEdit(answer.value.edit, answer.value.failed);
    onDone();
  }

  return (
    <div className="import-preview">
      <h3 className="import-title"><bdi>{t('rosterFile.from', { name: `\u2068${name}\u2069` })}</bdi></h3>
      {error && <FailureAlert error={error} />}
      <p role="status" id={`${id}-sums`}>{wanted.length === 0 ? t('rosterFile.nothing') : sums.filter((sum) => sum !== false).join(' · ')}</p>
      {wanted.length > 0 && (
        <ul className="import-list" aria-labelledby={`${id}-sums`}>
          {wanted.slice(0, SHOWN).map(({ contact: { address, name: called, groups }, standing }) => (
            <li key={address}>
              <bdi>{called === '' ? address : `${called} (${address})`}</bdi>{groups.length > 0 && <> {t('rosterFile.inGroups', { groups: listWords(t, groups.map((group) => `\u2068${group}\u2069`)) })}</>}
              {' – '}{t(standing === 'new' ? 'rosterFile.isNew' : 'rosterFile.isChanged')}
            </li>
          ))}
          {wanted.length > SHOWN && <li>{t('rosterFile.more', { count: wanted.length - SHOWN })}</li>}
        </ul>
      )}
      {file.bad.length > 0 && (
        <>
          <p id={`${id}-bad`}>{t('rosterFile.bad', { count: file.bad.length })}</p>
          <ul className="import-list import-bad" aria-labelledby={`${id}-bad`}>
            {file.bad.slice(0, SHOWN).map(({ number, reason, text }) => <li key={number}><bdi>{t(`rosterFile.badRow.${reason}`, { number, text: `\u2068${text}\u2069` })}</bdi></li>)}
            {file.bad.length > SHOWN && <li>{t('rosterFile.more', { count: file.bad.length - SHOWN })}</li>}
          </ul>
        </>
      )}
      {fresh > 0 && <Checkbox label={t('rosterFile.asks')} isChecked={asks} onChange={setAsks} />}
      <div className="import-actions">
        <Button look="primary" disabled={wanted.length === 0} aria-disabled={isWorking} onClick={() => void submit()}>{t('rosterFile.submit', { count: wanted.length })}</Button>
        <Button onClick={onCancel}>{t('action.cancel')}</Button>
      </div>
    </div>
  );
}
