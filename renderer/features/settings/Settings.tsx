import { Bell, CircleDot, Database, Info, Search, SlidersHorizontal, UsersRound } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTexts } from '../../i18n/index.ts';
import { NoticeSettings } from '../notice-rules/index.ts';
import { About } from './About.tsx';
import { AccountsSettings } from './AccountsSettings.tsx';
import { findSettings, goToSetting, type FoundSetting } from './find-settings.ts';
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
type TabId = (typeof TABS)[number]['id'];

const MOST_FOUND = 30;

/** All settings by tabs, and a box that finds one by its words. */
export function SettingsView({ initialTab }: { readonly initialTab: TabId }): ReactNode {
  const t = useTexts();
  const root = useRef<HTMLDivElement>(null);
  const [tab, setTab] = useState<TabId>(initialTab);
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<readonly FoundSetting[]>([]);
  const [target, setTarget] = useState<FoundSetting | undefined>();
  const isFinding = query.trim() !== '';

  // While something is looked for every tab is there, unseen: what stands on it is what can be found.
  useLayoutEffect(() => {
    const panels = TABS.flatMap(({ id }) => {
      const element = root.current?.querySelector(`[data-tab="${id}"]`);
      return element ? [{ tab: id, title: t(`settings.${id}`), element }] : [];
    });
    setFound(isFinding ? findSettings(panels, query, MOST_FOUND) : []);
  }, [query, isFinding, t]);

  useEffect(() => {
    if (!target) return;
    const panel = root.current?.querySelector(`[data-tab="${target.tab}"]`);
    if (panel) goToSetting(panel, target);
    setTarget(undefined);
  }, [target]);

  function go(one: FoundSetting | undefined): void {
    if (!one) return;
    setTab(one.tab as TabId);
    setQuery('');
    setTarget(one);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter') go(found[0]);
    else if (event.key === 'Escape' && query !== '') setQuery('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div ref={root} className="settings-all">
      <div className="search settings-search">
        <Search size={16} strokeWidth={1.5} aria-hidden="true" />
        <input type="search" value={query} aria-label={t('findSettings.label')} placeholder={t('findSettings.label')} dir="auto" onChange={(event) => setQuery(event.target.value)} onKeyDown={onKeyDown} />
      </div>
      <p role="status" className="visually-hidden">{isFinding && t('findSettings.count', { count: found.length })}</p>
      {isFinding && (
        <section className="settings-found" aria-label={t('findSettings.results')}>
          {found.length === 0 && <p className="setting-text">{t('findSettings.none')}</p>}
          {found.map((one) => (
            <button key={`${one.tab} ${one.turn} ${one.text}`} type="button" className="settings-hit" onClick={() => go(one)}>
              <span dir="auto">{one.text}</span> <span className="settings-hit-tab">{t(`settings.${one.tab as TabId}`)}</span>
            </button>
          ))}
        </section>
      )}
      <Tabs className={`settings${isFinding ? ' settings-unseen' : ''}`} orientation="vertical" selectedKey={tab} onSelectionChange={(key) => setTab(key as TabId)}>
        <TabList className="settings-tabs" aria-label={t('settings.tabs')}>
          {TABS.map(({ id, icon: Icon }) => (
            <Tab key={id} id={id} className="settings-tab"><Icon size={16} strokeWidth={1.5} aria-hidden="true" />{t(`settings.${id}`)}</Tab>
          ))}
        </TabList>
        {TABS.map(({ id, panel: Panel }) => <TabPanel key={id} id={id} data-tab={id} shouldForceMount={isFinding} className="settings-panel"><Panel /></TabPanel>)}
      </Tabs>
    </div>
  );
}
