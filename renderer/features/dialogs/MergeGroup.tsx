import { useState, type FormEvent, type ReactNode } from 'react';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import { useTexts } from '../../i18n/index.ts';
import { groupNames, groupSize } from '../../state/selectors/people.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { useActions, useStore } from '../store/index.ts';

export interface MergeGroupProps {
  readonly accountId: AccountId;
  readonly from: string;
  /** Undefined: the person chooses it here. */
  readonly to?: string | undefined;
  readonly onClose: () => void;
}

/** One group was dropped on another, or is to be joined with one: that is easily done by mistake, and concerns many. */
export function MergeGroup({ accountId, from, to: given, onClose }: MergeGroupProps): ReactNode {
  const t = useTexts();
  const store = useStore();
  const { mergeGroup, openDialog } = useActions();
  const [others] = useState(() => groupNames(store.getState(), accountId).filter((name) => name !== from));
  const [to, setTo] = useState(given ?? others[0] ?? '');
  const [count] = useState(() => groupSize(store.getState(), accountId, from));
  const names = { from: `\u2068${from}\u2069`, to: `\u2068${to}\u2069` };

  function submit(event: FormEvent): void {
    event.preventDefault();
    onClose();
    mergeGroup(accountId, from, to);
  }

  return (
    <form className="dialog-body" onSubmit={submit}>
      {given === undefined && <SelectField label={t('roster.mergeWith')} value={to} onValue={setTo} options={others.map((name) => [name, name] as const)} />}
      <p>{t('roster.mergeText', { count, ...names })}</p>
      <p className="dialog-lead">{t('roster.mergeHint', names)}</p>
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button onClick={() => openDialog({ kind: 'nest-group', accountId, group: from, into: to })}>{t('nestGroup.instead')}</Button>
        <Button type="submit" look="primary" autoFocus>{t('roster.merge')}</Button>
      </div>
    </form>
  );
}
