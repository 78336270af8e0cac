import { useState, type ReactNode } from 'react';
import type { AppError } from '../../../electron/contract/errors.ts';
import { fullTime } from '../../i18n/dates.ts';
import { appErrorWords } from '../../i18n/failure-words.ts';
import { useLanguage, useTexts } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { useActions } from '../store/index.ts';

/** How old the newest copy of the database is, and a button that makes one now. */
export function BackupSettings({ at }: { readonly at: number | undefined }): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  const { call } = useActions();
  const [isWorking, setWorking] = useState(false);
  const [isDone, setDone] = useState(false);
  const [error, setError] = useState<AppError | undefined>();

  async function backUp(): Promise<void> {
    setWorking(true);
    setDone(false);
    const answer = await call('profile.backUp', {});
    setWorking(false);
    setDone(answer.ok);
    setError(answer.ok ? undefined : answer.error);
  }

  return (
    <section className="setting">
      <h3 className="setting-title">{t('settings.backup')}</h3>
      <p className="setting-text">{t('settings.backupText')} {at === undefined ? t('settings.backupNone') : t('settings.backupAt', { time: fullTime(language, at) })}</p>
      <p role="status" className="setting-done">{isDone && t('settings.backUpDone')}</p>
      {error && <p className="alert" role="alert">{appErrorWords(t, error)}</p>}
      <div className="setting-buttons"><Button disabled={isWorking} onClick={() => void backUp()}>{t('settings.backUpNow')}</Button></div>
    </section>
  );
}
