import { Bell, CircleDot, Database, Info, SlidersHorizontal, UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTexts } from '../../i18n/index.ts';
import { NoticeSettings } from '../notice-rules/index.ts';
import { About } from './About.tsx';
import { AccountsSettings } from './AccountsSettings.tsx';
import { GeneralSettings } from './GeneralSettings.tsx';
import { PresenceSettings } from './PresenceSettings.tsx';
import { StorageSettings } from './StorageSettings.tsx';

const TABS = [
  { id: 'general', icon: SlidersHorizontal, panel: GeneralSettings },
  { id: 'accounts', icon: UsersRound, panel: AccountsSettings },
  { id: 'presence', icon: CircleDot, panel: PresenceSettings },
  { id: 'notices', icon: Bell, panel: NoticeSettings },
  { id: 'storage', icon: Database, panel: StorageSettings },
  { id: 'about', icon: Info, panel: About },
] as const;

export function SettingsView({ initialTab }: { readonly initialTab: (typeof TABS)[number]['id'] }): ReactNode {
  const t = useTexts();
  return (
    <Tabs className="settings" orientation="vertical" defaultSelectedKey={initialTab}>
      <TabList className="settings-tabs" aria-label={t('settings.tabs')}>
        {TABS.map(({ id, icon: Icon }) => (
          <Tab key={id} id={id} className="settings-tab"><Icon size={16} strokeWidth={1.5} aria-hidden="true" />{t(`settings.${id}`)}</Tab>
        ))}
      </TabList>
      {TABS.map(({ id, panel: Panel }) => <TabPanel key={id} id={id} className="settings-panel"><Panel /></TabPanel>)}
    </Tabs>
  );
}
