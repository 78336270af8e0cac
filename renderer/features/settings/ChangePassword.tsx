import { useState, type ReactNode } from 'react';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { AppError } from '../../../electron/contract/errors.ts';
import { appErrorWords } from '../../i18n/failure-words.ts';
import { useTexts } from '../../i18n/index.ts';
import { useActions } from '../store/index.ts';
import { NewSecretForm } from './NewSecretForm.tsx';

/** Another password for an account that is online, at its server and here. */
export function ChangePassword({ accountId, onClose, onChanged }: { readonly accountId: AccountId; readonly onClose: () => void; readonly onChanged: () => void }): ReactNode {
  const t = useTexts();
  const { call } = useActions();
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<AppError | undefined>();

  async function change(password: string): Promise<void> {
    setError(undefined);
    setWorking(true);
    const answer = await call('account.changePassword', { accountId, password });
    setWorking(false);
    if (answer.ok) onChanged();
    else setError(answer.error);
  }

  return (
    <>
      {error && <p className="alert" role="alert">{error.code === 'bad-input' ? t('settings.passwordUnusable') : appErrorWords(t, error)}</p>}
      <NewSecretForm
        hint={t('settings.changePasswordHint')} label={t('settings.newPassword')} empty={t('settings.newPasswordEmpty')} submit={t('settings.changePassword')}
        isWorking={isWorking} onSecret={(password) => void change(password)} onCancel={onClose}
      />
    </>
  );
}
