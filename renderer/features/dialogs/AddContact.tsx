import { useState, type FormEvent, type ReactNode } from 'react';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import { parseBareJid } from '../../../electron/lib/jid.ts';
import { useTexts } from '../../i18n/index.ts';
import { peerKey } from '../../state/keys.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea, TextField } from '../../ui/fields.tsx';
import { allGroups } from '../../ui/GroupsField.tsx';
import { FailureAlert } from '../sign-in/index.ts';
import { useActions, useApp } from '../store/index.ts';
import { GroupsOfAccount } from './GroupsOfAccount.tsx';
import { useCommand } from './use-command.ts';

export function AddContact({ address: given, onClose }: { readonly address: string; readonly onClose: () => void }): ReactNode {
  const t = useTexts();
  const { openConversation } = useActions();
  const accounts = useApp((state) => state.accounts);
  const online = accounts.order.filter((id) => accounts.byId.get(id)?.connection.phase === 'online');
  const [accountId, setAccountId] = useState<AccountId | undefined>(online[0] ?? accounts.order[0]);
  const [address, setAddress] = useState(given);
  const [name, setName] = useState('');
  const [groups, setGroups] = useState<readonly string[]>([]);
  const [groupText, setGroupText] = useState('');
  const [note, setNote] = useState('');
  const [isBad, setBad] = useState(false);
  const command = useCommand();

  function submit(event: FormEvent): void {
    event.preventDefault();
    const jid = parseBareJid(address.trim());
    setBad(jid === undefined);
    if (jid === undefined || accountId === undefined) return;
    void command.run('contact.add', { accountId, address: jid, name: name.trim(), groups: allGroups(groups, groupText), note: note.trim() }, () => {
      onClose();
      openConversation(peerKey(accountId, jid));
    });
  }

  return (
    <form className="dialog-body" noValidate onSubmit={submit}>
      <p className="dialog-lead">{t('addContact.lead')}</p>
      {command.error && <FailureAlert error={command.error} />}
      {accounts.order.length > 1 && (
        <div className="field">
          <label className="field-label" htmlFor="add-contact-account">{t('addContact.account')}</label>
          <select id="add-contact-account" className="input" value={accountId} onChange={(event) => setAccountId(Number(event.target.value) as AccountId)}>
            {accounts.order.map((id) => <option key={id} value={id}>{accounts.byId.get(id)?.address}</option>)}
          </select>
        </div>
      )}
      <TextField
        label={t('addContact.address')} value={address} onText={setAddress} placeholder={t('addContact.addressPlaceholder')} error={isBad ? t('error.bad-address') : undefined}
        spellCheck={false} autoCapitalize="off" dir="ltr" autoFocus
      />
      <TextField label={t('addContact.name')} value={name} onText={setName} placeholder={t('addContact.namePlaceholder')} maxLength={1023} />
      {accountId !== undefined && <GroupsOfAccount accountId={accountId} groups={groups} text={groupText} onGroups={setGroups} onText={setGroupText} />}
      <TextArea label={t('addContact.note')} hint={t('addContact.noteHint')} value={note} onText={setNote} rows={2} maxLength={1024} />
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button type="submit" look="primary" disabled={command.isWorking}>{t('addContact.submit')}</Button>
      </div>
    </form>
  );
}
