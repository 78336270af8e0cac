import { useState, type FormEvent, type ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { PasswordField } from '../../ui/fields.tsx';

export interface NewSecretFormProps {
  /** What the person should know before. */
  readonly hint: string;
  readonly label: string;
  readonly empty: string;
  readonly submit: string;
  readonly isWorking: boolean;
  readonly onSecret: (secret: string) => void;
  readonly onCancel: () => void;
}

/** A new password or passphrase: it counts only when it was typed twice the same. */
export function NewSecretForm({ hint, label, empty, submit, isWorking, onSecret, onCancel }: NewSecretFormProps): ReactNode {
  const t = useTexts();
  const [secret, setSecret] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<'empty' | 'mismatch' | undefined>();

  function take(event: FormEvent): void {
    event.preventDefault();
    const wrong = secret === '' ? 'empty' : secret === again ? undefined : 'mismatch';
    setProblem(wrong);
    if (wrong === undefined) onSecret(secret);
  }

  const eye = { show: t('signIn.showPassword'), hide: t('signIn.hidePassword') };
  return (
    <form className="form" onSubmit={take}>
      <p>{hint}</p>
      <PasswordField label={label} value={secret} onText={setSecret} autoComplete="new-password" autoFocus error={problem === 'empty' ? empty : undefined} {...eye} />
      <PasswordField label={t('settings.secretAgain')} value={again} onText={setAgain} autoComplete="new-password" error={problem === 'mismatch' ? t('settings.secretMismatch') : undefined} {...eye} />
      <div className="setting-buttons">
        <Button onClick={onCancel}>{t('action.cancel')}</Button>
        <Button type="submit" look="primary" disabled={isWorking}>{submit}</Button>
      </div>
    </form>
  );
}
