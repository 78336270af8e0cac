import { useState, type FormEvent, type ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { accountOf, addressOf, type PeerKey } from '../../state/keys.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { allGroups } from '../../ui/all-groups.ts';
import { FailureAlert } from '../sign-in/index.ts';
import { useActions, useApp } from '../store/index.ts';
import { GroupsOfAccount } from '../groups/index.ts';
import { useCommand } from './use-command.ts';

export function EditContact({ contact: key, onClose }: { readonly contact: PeerKey; readonly onClose: () => void }): ReactNode {
  const t = useTexts();
  const contact = useApp((state) => state.contacts.byKey.get(key));
  const [name, setName] = useState(contact?.name ?? '');
  const [groups, setGroups] = useState<readonly string[]>(contact?.groups ?? []);
  const [groupText, setGroupText] = useState('');
  const command = useCommand();
  const { tellRosterEdit } = useActions();
  const place = { accountId: accountOf(key), address: addressOf(key) };

  function submit(event: FormEvent): void {
    event.preventDefault();
    void command.run('contact.update', { ...place, name: name === contact?.name ? name : name.trim(), groups: allGroups(groups, groupText) }, ({ waits }) => {
      onClose();
      tellRosterEdit({ kind: 'changed', count: 1, address: place.address, waits });
    });
  }

  return (
    <form className="dialog-body" onSubmit={submit}>
      <p className="dialog-lead"><bdi>{place.address}</bdi></p>
      {command.error && <FailureAlert error={command.error} />}
      <TextField label={t('addContact.name')} value={name} onText={setName} maxLength={1023} placeholder={t('addContact.namePlaceholder')} autoFocus />
      <GroupsOfAccount accountId={place.accountId} groups={groups} text={groupText} onGroups={setGroups} onText={setGroupText} />
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button type="submit" look="primary" aria-disabled={command.isWorking}>{t('action.save')}</Button>
      </div>
    </form>
  );
}
