import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { fullTime } from '../../i18n/dates.ts';
import { useLanguage, useTexts } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { useActions, useApp } from '../store/index.ts';

/** The database was damaged and a copy of it is in use, until the person has read so. */
export function RestoredView(): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  const { call } = useActions();
  const restored = useApp(({ profile }) => (profile?.state === 'open' ? profile.restored : undefined));
  if (!restored) return null;
  return (
    <div className="alert banner" role="alert">
      <CircleAlert size={18} strokeWidth={1.5} aria-hidden="true" />
      <div className="banner-body">
        <p>{t('profile.restored', { time: fullTime(language, restored.at), file: `\u2068${restored.keptAs}\u2069` })}</p>
        <Button onClick={() => void call('profile.noteRestored', {})}>{t('profile.restoredRead')}</Button>
      </div>
    </div>
  );
}
