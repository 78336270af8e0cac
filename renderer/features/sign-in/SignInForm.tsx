import { ChevronRight } from 'lucide-react';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { AppError } from '../../../electron/contract/errors.ts';
import { useTexts } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox, PasswordField, TextField } from '../../ui/fields.tsx';
import { TriedView } from '../connection/index.ts';
import { useActions, useApp } from '../store/index.ts';
import { CertificateCard } from './CertificateCard.tsx';
import { FailureAlert } from './FailureAlert.tsx';
import { judgeSignIn, type FieldProblems, type SignInFields } from './sign-in-input.ts';

const EMPTY: SignInFields = { address: '', password: '', server: '', port: '', keepPassword: false };

/** Address, password and, hidden at first, server and port. `onDone` is called once the account is online. */
export function SignInFormView({ onDone }: { readonly onDone?: () => void }): ReactNode {
  const t = useTexts();
  const { call } = useActions();
  const profile = useApp((state) => state.profile);
  const step = useApp((state) => state.accounts.signInStep);
  const protection = profile?.state === 'open' ? profile.protection : 'none';
  const [fields, setFields] = useState<SignInFields>({ ...EMPTY, keepPassword: protection === 'keystore' });
  const [problems, setProblems] = useState<FieldProblems>({});
  const [isSettingsOpen, setSettingsOpen] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [isPlainAgreed, setPlainAgreed] = useState(false);
  const [error, setError] = useState<AppError | undefined>();
  const form = useRef<HTMLFormElement>(null);
  const change = (part: Partial<SignInFields>): void => setFields((now) => ({ ...now, ...part }));

  async function submit(consent: { allowPlain?: boolean; pinCertificate?: string } = {}): Promise<void> {
    const judged = judgeSignIn(fields);
    if (!judged.ok) {
      setProblems(judged.problems);
      if (judged.problems.server ?? judged.problems.port) setSettingsOpen(true);
      requestAnimationFrame(() => form.current?.querySelector<HTMLInputElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    setProblems({});
    setError(undefined);
    setWorking(true);
    const answer = await call('account.signIn', { ...judged.input, ...consent });
    setWorking(false);
    if (answer.ok) return onDone?.();
    setError(answer.error);
  }

  const failure = error?.code === 'connection' ? error.failure : undefined;
  if (isWorking) {
    return (
      <div className="form">
        <div className="progress" role="status">
          <div className="spinner" />
          <span>{step ? t(`connection.step.${step}`) : t('signIn.working')}</span>
        </div>
        <Button onClick={() => void call('account.cancelSignIn', { address: fields.address.trim() })} autoFocus>{t('signIn.cancel')}</Button>
      </div>
    );
  }
  return (
    <form
      className="form" ref={form} noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit(isPlainAgreed ? { allowPlain: true } : {});
      }}
    >
      {error && <FailureAlert error={error} />}
      {failure && <TriedView address={fields.address} />}
      {failure?.code === 'certificate' && (
        <CertificateCard certificate={failure.certificate} onTrust={() => void submit({ pinCertificate: failure.certificate.fingerprint })} />
      )}
      <TextField
        label={t('signIn.address')} value={fields.address} onText={(address) => change({ address })} placeholder={t('addContact.addressPlaceholder')}
        error={problems.address && t(`signIn.${problems.address}`)} autoComplete="username" inputMode="email" spellCheck={false} autoCapitalize="off" dir="ltr" autoFocus
      />
      <PasswordField
        label={t('signIn.password')} value={fields.password} onText={(password) => change({ password })}
        error={problems.password && t(`signIn.${problems.password}`)} show={t('signIn.showPassword')} hide={t('signIn.hidePassword')} autoComplete="current-password"
      />
      <Checkbox
        label={t('signIn.keep')} hint={t(protection === 'keystore' ? 'signIn.keepKeystore' : 'signIn.keepNone')}
        isChecked={fields.keepPassword} onChange={(keepPassword) => change({ keepPassword })}
      />
      <button type="button" className="disclosure-button" aria-expanded={isSettingsOpen} onClick={() => setSettingsOpen(!isSettingsOpen)}>
        <ChevronRight size={16} strokeWidth={1.5} aria-hidden="true" />
        {t('signIn.settings')}
      </button>
      {isSettingsOpen && (
        <div className="disclosed">
          <div className="form-row">
            <TextField
              label={t('signIn.server')} value={fields.server} onText={(server) => change({ server })} placeholder={t('signIn.serverHint')}
              error={problems.server && t(`signIn.${problems.server}`)} spellCheck={false} autoCapitalize="off" dir="ltr"
            />
            <TextField
              label={t('signIn.port')} type="number" min={1} max={65_535} value={fields.port} onText={(port) => change({ port })}
              placeholder={t('signIn.portHint')} error={problems.port && t(`signIn.${problems.port}`)} dir="ltr"
            />
          </div>
          <p className="field-hint">{t('signIn.settingsHint')}</p>
        </div>
      )}
      {failure?.code === 'plain-needs-consent' && (
        <div className="certificate">
          <h2>{t('signIn.plainTitle')}</h2>
          <p>{t('signIn.plainText')}</p>
          <Checkbox label={t('signIn.plainAgree')} isChecked={isPlainAgreed} onChange={setPlainAgreed} />
        </div>
      )}
      <Button type="submit" look="primary" className="button-large">{t('signIn.submit')}</Button>
    </form>
  );
}
