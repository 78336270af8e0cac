import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { Checkbox } from '../../ui/fields.tsx';
import { useActions, useApp } from '../store/index.ts';

/** What only a program with a desktop around it can do; nothing in a browser. */
export function DesktopSettings(): ReactNode {
  const t = useTexts();
  const { setSettings } = useActions();
  const desktop = useApp((state) => state.desktop);
  const { staysInTray, startsAtLogin } = useApp((state) => state.settings);
  if (!desktop) return null;
  return (
    <>
      {desktop.hasTray
        ? <Checkbox label={t('settings.staysInTray')} hint={t('settings.staysInTrayHint')} isChecked={staysInTray !== 'no'} onChange={(stays) => setSettings({ staysInTray: stays ? 'yes' : 'no' })} />
        : <p className="setting-hint">{t('settings.noTray')}</p>}
      <Checkbox label={t('settings.startsAtLogin')} hint={desktop.hasTray ? t('settings.startsAtLoginHint') : undefined} isChecked={startsAtLogin} onChange={(starts) => setSettings({ startsAtLogin: starts })} />
    </>
  );
}
