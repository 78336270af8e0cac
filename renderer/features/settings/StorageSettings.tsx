import { useState, type ReactNode } from 'react';
import type { AppError } from '../../../electron/contract/errors.ts';
import { appErrorWords } from '../../i18n/failure-words.ts';
import { useTexts } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { useActions, useApp } from '../store/index.ts';
import { BackupSettings } from './BackupSettings.tsx';
import { NewSecretForm } from './NewSecretForm.tsx';
import { SettingsFileSection } from './SettingsFile.tsx';

const ENCRYPTION = { none: 'encryptionNone', passphrase: 'encryptionPassphrase', keystore: 'encryptionKeystore' } as const;

export function StorageSettings(): ReactNode {
  const t = useTexts();
  const profile = useApp((state) => state.profile);
  if (profile?.state !== 'open') return null;
  return (
    <>
      <section className="setting">
        <h3 className="setting-title">{t('settings.directory')}</h3>
        <p className="directory"><bdi>{profile.directory}</bdi></p>
        <p className="setting-text">{t('settings.directoryText')}</p>
      </section>
      <section className="setting">
        <h3 className="setting-title">{t('settings.protection')}</h3>
        <p className="setting-text">{t(profile.protection === 'keystore' ? 'settings.protectionKeystore' : 'settings.protectionNone')}</p>
      </section>
      <section className="setting">
        <h3 className="setting-title">{t('settings.encryption')}</h3>
        <p className="setting-text">{t(`settings.${ENCRYPTION[profile.encryption]}`)}</p>
        <Passphrase isSet={profile.encryption === 'passphrase'} />
      </section>
      <BackupSettings at={profile.backupAt} />
      <SettingsFileSection />
    </>
  );
}

function Passphrase({ isSet }: { readonly isSet: boolean }): ReactNode {
  const t = useTexts();
  const { call } = useActions();
  const [task, setTask] = useState<'none' | 'set' | 'remove'>('none');
  const [error, setError] = useState<AppError | undefined>();
  const [done, setDone] = useState<'passphraseSet' | 'passphraseRemoved' | undefined>();
  const [isWorking, setWorking] = useState(false);

  async function put(next: string): Promise<void> {
    setWorking(true);
    const answer = await call('profile.setPassphrase', { passphrase: next });
    setWorking(false);
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    setTask('none');
    setDone(next === '' ? 'passphraseRemoved' : 'passphraseSet');
  }

  return (
    <>
      <p role="status" className="setting-done">{done && t(`settings.${done}`)}</p>
      {error && <p className="alert" role="alert">{appErrorWords(t, error)}</p>}
      {task === 'none' && (
        <div className="setting-buttons">
          <Button onClick={() => setTask('set')}>{t(isSet ? 'settings.changePassphrase' : 'settings.setPassphrase')}</Button>
          {isSet && <Button look="danger" onClick={() => setTask('remove')}>{t('settings.removePassphrase')}</Button>}
        </div>
      )}
      {task === 'set' && (
        <NewSecretForm
          hint={t('settings.passphraseWarning')} label={t('settings.passphrase')} empty={t('settings.passphraseEmpty')} submit={t(isSet ? 'settings.changePassphrase' : 'settings.setPassphrase')}
          isWorking={isWorking} onSecret={(passphrase) => void put(passphrase)} onCancel={() => setTask('none')}
        />
      )}
      {task === 'remove' && (
        <div className="disclosed">
          <p>{t('settings.removePassphraseText')}</p>
          <div className="setting-buttons">
            <Button onClick={() => setTask('none')} autoFocus>{t('action.cancel')}</Button>
            <Button look="danger" disabled={isWorking} onClick={() => void put('')}>{t('settings.removePassphrase')}</Button>
          </div>
        </div>
      )}
    </>
  );
}
