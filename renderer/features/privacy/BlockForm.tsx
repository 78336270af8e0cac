import { useState, type FormEvent, type ReactNode } from 'react';
import type { AppError } from '../../../electron/contract/errors.ts';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import { parseJid } from '../../../electron/lib/jid.ts';
import { useTexts } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { FailureAlert } from '../sign-in/index.ts';
import { useActions, useApp } from '../store/index.ts';

/** Blocks an address that is typed: a person, a device, a server. */
export function BlockFormView(): ReactNode {
  const t = useTexts();
  const { call } = useActions();
  const accounts = useApp((state) => state.accounts);
  const online = accounts.order.filter((id) => accounts.byId.get(id)?.connection.phase === 'online');
  const [chosen, setChosen] = useState<AccountId | undefined>();
  const [address, setAddress] = useState('');
  const [reason, setReason] = useState('');
  const [isBad, setBad] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<AppError | undefined>();
  const accountId = chosen !== undefined && accounts.byId.has(chosen) ? chosen : online[0] ?? accounts.order[0];

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const jid = parseJid(address.trim());
    setBad(jid === undefined);
    setError(undefined);
    if (jid === undefined || accountId === undefined) return;
    setWorking(true);
    const answer = await call('privacy.block', { accountId, address: jid, reason: reason.trim() });
    setWorking(false);
    if (!answer.ok) return setError(answer.error);
    setAddress('');
    setReason('');
  }

  return (
    <form className="block-form" noValidate aria-label={t('privacy.block')} onSubmit={(event) => void submit(event)}>
      {error && <FailureAlert error={error} />}
      {accounts.order.length > 1 && (
        <div className="field">
          <label className="field-label" htmlFor="block-account">{t('privacy.account')}</label>
          <select id="block-account" className="input" value={accountId} onChange={(event) => setChosen(Number(event.target.value) as AccountId)}>
            {accounts.order.map((id) => <option key={id} value={id}>{accounts.byId.get(id)?.address}</option>)}
          </select>
        </div>
      )}
      <TextField
        label={t('privacy.block')} hint={t('privacy.blockHint')} value={address} onText={setAddress} error={isBad ? t('error.bad-address') : undefined}
        spellCheck={false} autoCapitalize="off" dir="ltr" maxLength={3071}
      />
      <TextField label={t('privacy.reason')} hint={t('privacy.reasonHint')} value={reason} onText={setReason} maxLength={1024} />
      <Button type="submit" look="primary" disabled={isWorking}>{t('privacy.blockSubmit')}</Button>
    </form>
  );
}
