import { useState, type ClipboardEvent, type FormEvent, type ReactNode } from 'react';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import { isAddressLink, parseAddressLink, parseTypedAddress } from '../../../electron/lib/address-link.ts';
import { useTexts } from '../../i18n/index.ts';
import { peerKey } from '../../state/keys.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea, TextField } from '../../ui/fields.tsx';
import { allGroups } from '../../ui/all-groups.ts';
import { AccountFieldView } from '../accounts/index.ts';
import { AddressDoubtView } from '../look-alikes/index.ts';
import { FailureAlert } from '../sign-in/index.ts';
import { useActions, useApp } from '../store/index.ts';
import { GroupsOfAccount } from '../groups/index.ts';
import { useCommand } from './use-command.ts';

export interface AddContactProps {
  readonly address: string;
  readonly accountId: AccountId | undefined;
  /** What a link filled in. */
  readonly given: { readonly name: string; readonly group: string } | undefined;
  readonly onClose: () => void;
}

export function AddContact({ address: givenAddress, accountId: givenAccount, given, onClose }: AddContactProps): ReactNode {
  const t = useTexts();
  const { openConversation, tellRosterEdit } = useActions();
  const accounts = useApp((state) => state.accounts);
  const online = accounts.order.filter((id) => accounts.byId.get(id)?.connection.phase === 'online');
  const [accountId, setAccountId] = useState<AccountId | undefined>(givenAccount ?? online[0] ?? accounts.order[0]);
  const [address, setAddress] = useState(givenAddress);
  const [name, setName] = useState(given?.name ?? '');
  const [groups, setGroups] = useState<readonly string[]>(given && given.group !== '' ? [given.group] : []);
  const [groupText, setGroupText] = useState('');
  const [note, setNote] = useState('');
  const [isFilledIn, setFilledIn] = useState(given !== undefined);
  const [isBad, setBad] = useState(false);
  const command = useCommand();
  const typed = parseTypedAddress(address);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const jid = parseTypedAddress(address);
    setBad(jid === undefined);
    if (jid === undefined || accountId === undefined) return;
    void command.run('contact.add', { accountId, address: jid, name: name.trim(), groups: allGroups(groups, groupText), note: note.trim() }, ({ waits }) => {
      onClose();
      tellRosterEdit({ kind: 'new', count: 1, address: jid, waits });
      openConversation(peerKey(accountId, jid));
    });
  }

  /** A link stands for what is in it: each part goes into its field, to be read before it is used. */
  function paste(event: ClipboardEvent<HTMLElement>): void {
    const text = event.clipboardData.getData('text').trim();
    const link = isAddressLink(text) ? parseAddressLink(text) : undefined;
    if (!link) return;
    event.preventDefault();
    setAddress(link.address);
    setFilledIn(true);
    if (link.action.kind !== 'roster' && link.action.kind !== 'subscribe') return;
    const { name: called, group } = link.action;
    if (name === '') setName(called);
    if (group !== '' && groups.length === 0) setGroups([group]);
  }

  return (
    <form className="dialog-body" noValidate onSubmit={submit}>
      <p className="dialog-lead">{t('addContact.lead')}{isFilledIn && ` ${t('links.filledIn')}`}</p>
      {command.error && <FailureAlert error={command.error} />}
      <AccountFieldView label={t('addContact.account')} value={accountId} onChange={setAccountId} />
      <TextField
        label={t('addContact.address')} value={address} onText={setAddress} placeholder={t('addContact.addressPlaceholder')} error={isBad ? t('error.bad-address') : undefined}
        spellCheck={false} autoCapitalize="off" dir="ltr" autoFocus onPaste={paste}
      />
      {typed !== undefined && <AddressDoubtView address={typed} />}
      <TextField label={t('addContact.name')} value={name} onText={setName} placeholder={t('addContact.namePlaceholder')} maxLength={1023} />
      {accountId !== undefined && <GroupsOfAccount accountId={accountId} groups={groups} text={groupText} onGroups={setGroups} onText={setGroupText} />}
      <TextArea label={t('addContact.note')} hint={t('addContact.noteHint')} value={note} onText={setNote} rows={2} maxLength={1024} />
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button type="submit" look="primary" aria-disabled={command.isWorking}>{t('addContact.submit')}</Button>
      </div>
    </form>
  );
}
