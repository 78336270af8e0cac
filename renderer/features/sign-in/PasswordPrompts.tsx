import { useState, type FormEvent, type ReactNode } from 'react';
import type { Account } from '../../../electron/contract/models/account.ts';
import type { AppError } from '../../../electron/contract/errors.ts';
import { useTexts } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/fields.tsx';
import { useActions, useApp } from '../store/index.ts';
import { CertificateCard } from './CertificateCard.tsx';
import { FailureAlert } from './FailureAlert.tsx';

/** A password field for each account that waits for its password; contacts and history are there meanwhile. */
export function PasswordPromptsView(): ReactNode {
  const accounts = useApp((state) => state.accounts);
  return accounts.order.map((id) => {
    const account = accounts.byId.get(id);
    return account && needsPassword(account) ? <PasswordPrompt key={id} account={account} /> : null;
  });
}

/** Kept without its password, or refused with the one it had. */
function needsPassword({ connection }: Account): boolean {
  return connection.phase === 'needs-password' || (connection.phase === 'offline' && connection.failure?.code === 'authentication');
}

function PasswordPrompt({ account }: { readonly account: Account }): ReactNode {
  const t = useTexts();
  const { call } = useActions();
  const profile = useApp((state) => state.profile);
  const hasKeystore = profile?.state === 'open' && profile.protection === 'keystore';
  const [password, setPassword] = useState('');
  const [keepPassword, setKeep] = useState(account.keepsPassword || hasKeystore);
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<AppError | undefined>();

  async function submit(consent: { allowPlain?: boolean; pinCertificate?: string } = {}): Promise<void> {
    if (password === '' || isWorking) return;
    setError(undefined);
    setWorking(true);
    const answer = await call('account.signIn', {
      address: account.address, password, keepPassword, ...(account.server ? { server: account.server } : {}), ...consent,
    });
    setWorking(false);
    if (!answer.ok) setError(answer.error);
  }

  const failure = error?.code === 'connection' ? error.failure : undefined;
  return (
    <form
      className="password-prompt"
      aria-label={t('needsPassword.title', { address: account.address })}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p>{t('needsPassword.title', { address: account.address })}</p>
      <div className="password-prompt-row">
        <input className="input" type="password" aria-label={t('signIn.password')} value={password} autoComplete="current-password" disabled={isWorking} onChange={(event) => setPassword(event.target.value)} />
        <Button type="submit" look="primary" disabled={isWorking || password === ''}>{t('signIn.submit')}</Button>
      </div>
      <Checkbox label={t('needsPassword.keep')} isChecked={keepPassword} onChange={setKeep} {...(hasKeystore ? {} : { hint: t('signIn.keepNone') })} />
      {error && <FailureAlert error={error} />}
      {failure?.code === 'certificate' && <CertificateCard certificate={failure.certificate} onTrust={() => void submit({ pinCertificate: failure.certificate.fingerprint })} />}
      {failure?.code === 'plain-needs-consent' && (
        <>
          <p className="field-hint">{t('signIn.plainText')}</p>
          <Button look="danger" onClick={() => void submit({ allowPlain: true })}>{t('signIn.plainAgree')}</Button>
        </>
      )}
    </form>
  );
}
