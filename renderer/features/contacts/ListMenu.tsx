import { ArrowDownNarrowWide } from 'lucide-react';
import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import type { ContactSort } from '../../state/contact-order.ts';
import { IconButton } from '../../ui/Button.tsx';
import { useActions, useApp, useStore } from '../store/index.ts';

const Menu = lazy(async () => ({ default: (await import('../../ui/Menu.tsx')).Menu }));

const SORTS: readonly ContactSort[] = ['online', 'presence', 'name', 'activity', 'hand'];

/** What concerns the contact list as a whole. */
export function ListMenuView(): ReactNode {
  const t = useTexts();
  const { setSettings, openDialog, collapseAll } = useActions();
  const contactSort = useApp((state) => state.settings.contactSort);
  const showOffline = useApp((state) => state.settings.showOffline);
  const store = useStore();
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const { contacts: { index }, settings: { collapsedGroups } } = store.getState();
  const isAllCollapsed = isOpen && index.groups.length > 0 && index.groups.every(({ key }) => collapsedGroups.includes(key));

  function choose(id: string): void {
    switch (id) {
      case 'file': return openDialog({ kind: 'roster-file' });
      case 'offline': return setSettings({ showOffline: !showOffline });
      case 'collapse': return collapseAll(!isAllCollapsed);
      default: return setSettings({ contactSort: id as ContactSort });
    }
  }

  const button = place.current?.querySelector('button');
  return (
    <span ref={place}>
      <IconButton label={t('listMenu.title')} icon={<ArrowDownNarrowWide size={20} strokeWidth={1.5} />} aria-haspopup="menu" aria-expanded={isOpen} onClick={() => setOpen(true)} />
      {isOpen && button && (
        <Suspense>
          <Menu
            label={t('listMenu.title')} at={button} placement="bottom end" onClose={() => setOpen(false)} onChoose={choose}
            groups={[{
              heading: t('listMenu.sort'), selected: contactSort,
              entries: SORTS.map((id) => ({ id, label: t(`listMenu.${id}`), ...(id === 'hand' || id === 'presence' ? { description: t(`listMenu.${id}Hint`) } : {}) })),
            }, {
              entries: [
                { id: 'offline', label: t(showOffline ? 'listMenu.hideOffline' : 'listMenu.showOffline') },
                { id: 'collapse', label: t(isAllCollapsed ? 'listMenu.expandAll' : 'listMenu.collapseAll') },
                { id: 'file', label: t('rosterFile.entry') },
              ],
            }]}
          />
        </Suspense>
      )}
    </span>
  );
}
