import type { ReactNode } from 'react';
import type { NoticeSettings } from '../../../electron/contract/models/notice.ts';
import { useTexts } from '../../i18n/index.ts';
import { Checkbox } from '../../ui/fields.tsx';
import { useActions, useApp } from '../store/index.ts';

/** What only a program with a desktop around it can do; nothing in a browser. */
export function DesktopSettings(): ReactNode {
  const t = useTexts();
  const { setSettings } = useActions();
  const desktop = useApp((state) => state.desktop);
  const { staysInTray, startsAtLogin, notices } = useApp((state) => state.settings);
  const setNotices = (change: Partial<NoticeSettings>): void => setSettings({ notices: { ...notices, ...change } });
  if (!desktop) return null;
  return (
    <>
      <Checkbox label={t('settings.notices')} hint={t('settings.noticesHint')} isChecked={notices.isOn} onChange={(isOn) => setNotices({ isOn })} />
      {notices.isOn && (
        <>
          <Checkbox label={t('settings.noticeText')} hint={t('settings.noticeTextHint')} isChecked={notices.showsText} onChange={(showsText) => setNotices({ showsText })} />
          <Checkbox label={t('settings.noticeSound')} isChecked={notices.hasSound} onChange={(hasSound) => setNotices({ hasSound })} />
        </>
      )}
      {desktop.hasTray
        ? <Checkbox label={t('settings.staysInTray')} hint={t('settings.staysInTrayHint')} isChecked={staysInTray !== 'no'} onChange={(stays) => setSettings({ staysInTray: stays ? 'yes' : 'no' })} />
        : <p className="setting-hint">{t('settings.noTray')}</p>}
      <Checkbox label={t('settings.startsAtLogin')} hint={desktop.hasTray ? t('settings.startsAtLoginHint') : undefined} isChecked={startsAtLogin} onChange={(starts) => setSettings({ startsAtLogin: starts })} />
    </>
  );
}
