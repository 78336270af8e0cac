import type { ReactNode } from 'react';
import type { NoticeSettings as Choice } from '../../../electron/contract/models/notice.ts';
import { useTexts } from '../../i18n/index.ts';
import { Checkbox } from '../../ui/fields.tsx';
import { useActions, useApp } from '../store/index.ts';
import { BrowserNotices } from './BrowserNotices.tsx';
import { Keywords } from './Keywords.tsx';
import { KeptRules } from './KeptRules.tsx';
import { QuietHours } from './QuietHours.tsx';
import { SoundChoice } from './SoundChoice.tsx';
import { WhyNotices } from './WhyNotices.tsx';

/** What is told of, how and when; and what decided about what came. */
export function NoticeSettings(): ReactNode {
  const t = useTexts();
  const { setSettings } = useActions();
  const notices = useApp((state) => state.settings.notices);
  const hasDesktop = useApp((state) => state.desktop !== undefined);
  const set = (change: Partial<Choice>): void => setSettings({ notices: { ...notices, ...change } });
  const { rules } = notices;
  return (
    <>
      <Checkbox label={t('notices.isOn')} hint={t('notices.isOnHint')} isChecked={notices.isOn} onChange={(isOn) => set({ isOn })} />
      {notices.isOn && (
        <>
          <Checkbox label={t('notices.showsText')} hint={hasDesktop ? t('notices.showsTextHint') : undefined} isChecked={notices.showsText} onChange={(showsText) => set({ showsText })} />
          <BrowserNotices />
          <Checkbox label={t('notices.hasSound')} isChecked={notices.hasSound} onChange={(hasSound) => set({ hasSound })} />
          {notices.hasSound && <SoundChoice sounds={notices.sounds} onChange={(sounds) => set({ sounds })} />}
          <Keywords words={rules.keywords} onChange={(keywords) => set({ rules: { ...rules, keywords } })} />
          <QuietHours rows={rules.quietHours} onChange={(quietHours) => set({ rules: { ...rules, quietHours } })} />
          <KeptRules />
        </>
      )}
      <WhyNotices />
    </>
  );
}
