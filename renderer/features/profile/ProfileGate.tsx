import { HardDrive, Lock } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { AppError } from '../../../electron/contract/errors.ts';
import type { ProfileState } from '../../../electron/contract/models/profile.ts';
import { fullTime } from '../../i18n/dates.ts';
import { appErrorWords } from '../../i18n/failure-words.ts';
import { useLanguage, useTexts } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { PasswordField } from '../../ui/fields.tsx';
import { useActions } from '../store/index.ts';

/** What stands in place of the main window while the profile is locked or cannot be used. */
export function ProfileGateView({ profile }: { readonly profile: Exclude<ProfileState, { state: 'open' }> }): ReactNode {
  return (
    <main className="welcome">
      <div className="welcome-card">{profile.state === 'locked' ? <Unlock isWrong={profile.isWrongPassphrase} /> : <Unusable profile={profile} />}</div>
    </main>
  );
}

function Unlock({ isWrong }: { readonly isWrong: boolean }): ReactNode {
  const t = useTexts();
  const { call } = useActions();
  const [passphrase, setPassphrase] = useState('');
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<AppError | undefined>(isWrong ? { code: 'wrong-passphrase' } : undefined);

  async function unlock(): Promise<void> {
    if (passphrase === '') return;
    setWorking(true);
    const answer = await call('profile.unlock', { passphrase });
    setWorking(false);
    setError(answer.ok ? undefined : answer.error);
  }

  return (
    <>
      <header className="welcome-head">
        <Lock size={40} strokeWidth={1.5} aria-hidden="true" />
        <h1>{t('profile.lockedTitle')}</h1>
        <p>{t('profile.lockedText')}</p>
      </header>
      <form
        className="form"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void unlock();
        }}
      >
        {error && <p className="alert" role="alert">{error.code === 'wrong-passphrase' ? t('profile.wrongPassphrase') : appErrorWords(t, error)}</p>}
        <PasswordField
          label={t('profile.passphrase')} value={passphrase} onText={setPassphrase} show={t('signIn.showPassword')} hide={t('signIn.hidePassword')} autoFocus
        />
        <Button type="submit" look="primary" className="button-large" disabled={isWorking}>{t('profile.unlock')}</Button>
      </form>
    </>
  );
}

/** What the person can mend outside, so that the next try may succeed. */
const RETRIED: ReadonlySet<string> = new Set(['in-use', 'disk-full', 'read-only', 'wrong-key', 'failed']);

function Unusable({ profile }: { readonly profile: Extract<ProfileState, { state: 'unusable' }> }): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  const { call } = useActions();
  const [isAsking, setAsking] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<AppError | undefined>();

  async function startAfresh(): Promise<void> {
    const answer = await call('profile.startAfresh', {});
    setError(answer.ok ? undefined : answer.error);
  }

  async function restore(): Promise<void> {
    setWorking(true);
    const answer = await call('profile.restore', {});
    setWorking(false);
    setError(answer.ok ? undefined : answer.error);
  }

  async function retry(): Promise<void> {
    setWorking(true);
    // When it is still not possible, the state that comes with the answer says why.
    await call('profile.retry', {});
    setWorking(false);
  }

  return (
    <>
      <header className="welcome-head">
        <HardDrive size={40} strokeWidth={1.5} aria-hidden="true" />
        <h1>{t('profile.unusableTitle')}</h1>
      </header>
      <p className="alert" role="alert">{t(`profile.problem.${profile.problem}`)}</p>
      <p className="field-hint">{t('profile.where', { directory: `\u2068${profile.directory}\u2069` })}</p>
      {error && <p className="alert" role="alert">{appErrorWords(t, error)}</p>}
      {RETRIED.has(profile.problem) && <Button look="primary" disabled={isWorking} onClick={() => void retry()}>{t('profile.tryAgain')}</Button>}
      {profile.backupAt !== undefined && (
        <>
          <p>{t('profile.useBackupText', { time: fullTime(language, profile.backupAt) })}</p>
          <Button look="primary" disabled={isWorking} onClick={() => void restore()}>{t('profile.useBackup', { time: fullTime(language, profile.backupAt) })}</Button>
        </>
      )}
      {profile.problem === 'damaged' && !isAsking && <Button onClick={() => setAsking(true)}>{t('profile.startAfresh')}</Button>}
      {profile.problem === 'damaged' && isAsking && (
        <div className="disclosed">
          <p>{t('profile.startAfreshText')}</p>
          <Button look="danger" onClick={() => void startAfresh()}>{t('profile.startAfreshConfirm')}</Button>
        </div>
      )}
    </>
  );
}
