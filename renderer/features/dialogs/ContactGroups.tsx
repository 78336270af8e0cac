import { useState, type FormEvent, type ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { accountOf, addressOf, type PeerKey } from '../../state/keys.ts';
import { groupNames } from '../../state/selectors/people.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox, TextField } from '../../ui/fields.tsx';
import { allGroups } from '../../ui/all-groups.ts';
import { FailureAlert } from '../sign-in/index.ts';
import { useActions, useApp, useStore } from '../store/index.ts';
import { useCommand } from './use-command.ts';

/** In which groups somebody is: the keyboard's way to what dragging does. */
export function ContactGroups({ contact: key, onClose }: { readonly contact: PeerKey; readonly onClose: () => void }): ReactNode {
  const t = useTexts();
  const store = useStore();
  const contact = useApp((state) => state.contacts.byKey.get(key));
  const [known] = useState(() => groupNames(store.getState(), accountOf(key)));
  const [chosen, setChosen] = useState<readonly string[]>(contact?.groups ?? []);
  const [added, setAdded] = useState('');
  const command = useCommand();
  const { tellRosterEdit } = useActions();
  if (!contact) return null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    void command.run('contact.update', { accountId: accountOf(key), address: addressOf(key), name: contact?.name ?? '', groups: allGroups(chosen, added) }, ({ waits }) => {
      onClose();
      tellRosterEdit({ kind: 'changed', count: 1, address: addressOf(key), waits });
    });
  }

  return (
    <form className="dialog-body" onSubmit={submit}>
      {command.error && <FailureAlert error={command.error} />}
      <div className="check-list" role="group" aria-label={t('contactMenu.groups')}>
        {known.length === 0 && <p className="dialog-lead">{t('editContact.noGroups')}</p>}
        {known.map((group) => (
          <Checkbox
            key={group} label={<bdi>{group}</bdi>} isChecked={chosen.includes(group)}
            onChange={(isChecked) => setChosen(isChecked ? [...chosen, group] : chosen.filter((other) => other !== group))}
          />
        ))}
      </div>
      <TextField label={t('editContact.newGroup')} value={added} onText={setAdded} maxLength={1023} />
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button type="submit" look="primary" aria-disabled={command.isWorking}>{t('action.save')}</Button>
      </div>
    </form>
  );
}
