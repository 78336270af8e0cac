import { useId, useState, type FormEvent, type ReactNode } from 'react';
import type { CommandOutput } from '../../../electron/contract/commands.ts';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { AppError } from '../../../electron/contract/errors.ts';
import { appErrorWords } from '../../i18n/failure-words.ts';
import { useTexts } from '../../i18n/index.ts';
import { groupNames, groupSize } from '../../state/selectors/people.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { FailureAlert } from '../sign-in/index.ts';
import { useActions, useApp, useAtVersion, useStore } from '../store/index.ts';

export interface RenameGroupProps {
  readonly accountId: AccountId;
  readonly group: string;
  readonly onClose: () => void;
}

/** Another name for a group. The server changes its members one by one, and each that left the group shows how far it is. */
export function RenameGroup({ accountId, group, onClose }: RenameGroupProps): ReactNode {
  const t = useTexts();
  const id = useId();
  const store = useStore();
  const { call, tellRosterEdit } = useActions();
  const version = useApp((state) => state.contacts.index.version);
  const size = useAtVersion(version, () => groupSize(store.getState(), accountId, group), [accountId, group]);
  const [total, setTotal] = useState(size);
  const [name, setName] = useState(group);
  const [isEmpty, setEmpty] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<AppError | undefined>();
  const [failed, setFailed] = useState<CommandOutput<'group.rename'>['failed']>([]);
  const to = name.trim();
  const joins = to !== group && groupNames(store.getState(), accountId).includes(to);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    // The button keeps the focus meanwhile.
    if (isWorking) return;
    setEmpty(to === '');
    if (to === '') return;
    if (to === group) return onClose();
    setTotal(size);
    setError(undefined);
    setFailed([]);
    setWorking(true);
    const answer = await call('group.rename', { accountId, from: group, to });
    setWorking(false);
    if (!answer.ok) setError(answer.error);
    else if (answer.value.failed.length > 0) setFailed(answer.value.failed);
    else {
      onClose();
      tellRosterEdit({ kind: 'regrouped', from: group, to, count: answer.value.renamed, waits: answer.value.waits });
    }
  }

  return (
    <form className="dialog-body" onSubmit={(event) => void submit(event)}>
      <p className="dialog-lead">{t('renameGroup.lead', { count: size })}</p>
      {error && <FailureAlert error={error} />}
      {failed.length > 0 && (
        <div className="alert" role="alert">
          <div>
            <p id={`${id}-partly`}>{t('renameGroup.partly', { done: total - failed.length, total, group: `\u2068${group}\u2069` })}</p>
            <ul className="failed-list" aria-labelledby={`${id}-partly`}>
              {failed.map(({ address, error: why }) => <li key={address}><bdi>{address}</bdi> <span className="alert-next">{appErrorWords(t, why)}</span></li>)}
            </ul>
          </div>
        </div>
      )}
      <TextField label={t('renameGroup.name')} value={name} onText={setName} maxLength={1023} autoFocus error={isEmpty ? t('renameGroup.empty') : undefined} />
      {joins && <p className="dialog-lead">{t('renameGroup.joins')}</p>}
      <p className="dialog-lead figures" role="status">{isWorking ? t('renameGroup.progress', { done: Math.max(0, total - size), total }) : ''}</p>
      <div className="dialog-actions">
        <Button onClick={onClose}>{t(failed.length > 0 ? 'action.close' : 'action.cancel')}</Button>
        <Button type="submit" look="primary" aria-disabled={isWorking}>{t(failed.length > 0 ? 'renameGroup.again' : 'renameGroup.submit')}</Button>
      </div>
    </form>
  );
}
