import { useState, type FormEvent, type ReactNode } from 'react';
import type { AppError } from '../../../electron/contract/errors.ts';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import { parseBareJid } from '../../../electron/lib/jid.ts';
import { useTexts } from '../../i18n/index.ts';
import { accountOf, addressOf, peerKey, type PeerKey } from '../../state/keys.ts';
import { Button } from '../../ui/Button.tsx';
import { PasswordField, TextField } from '../../ui/fields.tsx';
import { AccountFieldView } from '../accounts/index.ts';
import { FailureAlert } from '../sign-in/index.ts';
import { useActions, useApp } from '../store/index.ts';

interface JoinRoomProps {
  readonly address: string;
  readonly nick: string | undefined;
  readonly accountId: AccountId | undefined;
  readonly onClose: () => void;
}

/** Which room, under which name; what the room says at the door stands here. */
export function JoinRoomView({ address: given, nick: givenNick, accountId: givenAccount, onClose }: JoinRoomProps): ReactNode {
  const t = useTexts();
  const { call, openConversation } = useActions();
  const accounts = useApp((state) => state.accounts);
  const online = accounts.order.filter((id) => accounts.byId.get(id)?.connection.phase === 'online');
  const [accountId, setAccountId] = useState<AccountId | undefined>(givenAccount ?? online[0] ?? accounts.order[0]);
  const [address, setAddress] = useState(given);
  const [nick, setNick] = useState(givenNick ?? (accountId === undefined ? '' : accounts.byId.get(accountId)?.address.replace(/@.*$/u, '') ?? ''));
  const [password, setPassword] = useState('');
  const [isBad, setBad] = useState(false);
  const [error, setError] = useState<AppError | undefined>();
  const [isWorking, setWorking] = useState(false);

  async function submit(): Promise<void> {
    const room = parseBareJid(address.trim());
    setBad(room === undefined);
    if (room === undefined || accountId === undefined || nick.trim() === '') return;
    setError(undefined);
    setWorking(true);
    const answer = await call('room.join', { accountId, address: room, nick: nick.trim(), ...(password === '' ? {} : { password }) });
    setWorking(false);
    if (!answer.ok) return setError(answer.error);
    onClose();
    openConversation(peerKey(accountId, room));
  }

  return (
    <form
      className="dialog-body" noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p className="dialog-lead">{t('room.joinLead')}</p>
      {error && <FailureAlert error={error} />}
      <AccountFieldView label={t('room.account')} value={accountId} onChange={setAccountId} />
      <TextField
        label={t('room.address')} value={address} onText={setAddress} placeholder={t('room.addressPlaceholder')} error={isBad ? t('error.bad-address') : undefined}
        spellCheck={false} autoCapitalize="off" dir="ltr" autoFocus={given === ''}
      />
      <TextField label={t('room.nick')} hint={t('room.nickHint')} value={nick} onText={setNick} maxLength={1023} autoFocus={given !== ''} />
      <PasswordField label={t('room.password')} hint={t('room.passwordHint')} value={password} onText={setPassword} maxLength={1023} show={t('signIn.showPassword')} hide={t('signIn.hidePassword')} autoComplete="off" />
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button type="submit" look="primary" disabled={isWorking || nick.trim() === ''}>{t('room.submit')}</Button>
      </div>
    </form>
  );
}

/** The person's nickname in a room, and what the room is about. */
export function RoomFormView({ room: key, onClose }: { readonly room: PeerKey; readonly onClose: () => void }): ReactNode {
  const t = useTexts();
  const { call } = useActions();
  const room = useApp((state) => state.rooms.byKey.get(key));
  const [nick, setNick] = useState(room?.nick ?? '');
  const [subject, setSubject] = useState(room?.subject ?? '');
  const [error, setError] = useState<AppError | undefined>();
  const [isWorking, setWorking] = useState(false);

  async function save(): Promise<void> {
    const place = { accountId: accountOf(key), address: addressOf(key) };
    setError(undefined);
    setWorking(true);
    const renamed = nick.trim() === room?.nick ? undefined : await call('room.changeNick', { ...place, nick: nick.trim() });
    const set = renamed?.ok === false || subject.trim() === room?.subject ? undefined : await call('room.setSubject', { ...place, subject: subject.trim() });
    setWorking(false);
    const refused = [renamed, set].find((answer) => answer?.ok === false);
    if (refused?.ok === false) setError(refused.error);
    else onClose();
  }

  return (
    <form
      className="dialog-body" noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void save();
      }}
    >
      {error && <FailureAlert error={error} />}
      <TextField label={t('room.nick')} hint={t('room.nickHint')} value={nick} onText={setNick} maxLength={1023} autoFocus />
      <TextField label={t('room.subject')} value={subject} onText={setSubject} maxLength={4096} />
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button type="submit" look="primary" disabled={isWorking || nick.trim() === ''}>{t('action.save')}</Button>
      </div>
    </form>
  );
}
