import { useState, type FormEvent, type ReactNode } from 'react';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import { isDelimiter, isWithin, LONGEST_DELIMITER } from '../../../electron/lib/group-path.ts';
import { useTexts } from '../../i18n/index.ts';
import { outerGroupNames } from '../../state/selectors/people.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { FailureAlert } from '../sign-in/index.ts';
import { useActions, useApp, useStore } from '../store/index.ts';
import { useCommand } from './use-command.ts';

/** What most programs that nest groups use. */
const USUAL_DELIMITER = '::';

/** Puts a group into another one, or outermost (XEP-0083). The first time the person says what is to part the names (§2). */
export function NestGroup({ accountId, group, into, onClose }: {
  readonly accountId: AccountId;
  readonly group: string;
  readonly into?: string | undefined;
  readonly onClose: () => void;
}): ReactNode {
  const t = useTexts();
  const store = useStore();
  const { tellRosterEdit } = useActions();
  const known = useApp((state) => state.settings.groupDelimiters[accountId]);
  const [others] = useState(() => outerGroupNames(store.getState(), accountId).filter((name) => !isWithin(name, group, known)));
  const [chosen, setChosen] = useState(into ?? others[0] ?? '');
  const [delimiter, setDelimiter] = useState(known ?? USUAL_DELIMITER);
  const [isBad, setBad] = useState(false);
  const command = useCommand();

  function submit(event: FormEvent): void {
    event.preventDefault();
    setBad(!isDelimiter(delimiter));
    if (!isDelimiter(delimiter)) return;
    void command.run('group.nest', { accountId, group, delimiter, ...(chosen === '' ? {} : { into: chosen }) }, ({ edit, failed }) => {
      onClose();
      tellRosterEdit(edit, failed);
    });
  }

  return (
    <form className="dialog-body" onSubmit={submit}>
      <p className="dialog-lead">{t('nestGroup.lead')}</p>
      {command.error && <FailureAlert error={command.error} />}
      <SelectField label={t('nestGroup.into')} value={chosen} onValue={setChosen} options={[...others.map((name) => [name, name] as const), ['', t('nestGroup.outermost')] as const]} />
      {known === undefined && (
        <TextField label={t('nestGroup.delimiter')} hint={t('nestGroup.delimiterHint')} value={delimiter} onText={setDelimiter} maxLength={LONGEST_DELIMITER} error={isBad ? t('nestGroup.badDelimiter') : undefined} />
      )}
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button type="submit" look="primary" aria-disabled={command.isWorking}>{t('nestGroup.submit')}</Button>
      </div>
    </form>
  );
}
