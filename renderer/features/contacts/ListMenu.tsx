import { ArrowDownNarrowWide } from 'lucide-react';
import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import type { ContactSort } from '../../state/contact-order.ts';
import { IconButton } from '../../ui/Button.tsx';
import { useActions, useApp } from '../store/index.ts';

const Menu = lazy(async () => ({ default: (await import('../../ui/Menu.tsx')).Menu }));

const SORTS: readonly ContactSort[] = ['online', 'presence', 'name', 'activity', 'hand'];

/** What concerns the contact list as a whole. */
export function ListMenuView(): ReactNode {
  const t = useTexts();
  const { setSettings, openDialog } = useActions();
  const contactSort = useApp((state) => state.settings.contactSort);
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const button = place.current?.querySelector('button');
  return (
    <span ref={place}>
      <IconButton label={t('listMenu.title')} icon={<ArrowDownNarrowWide size={20} strokeWidth={1.5} />} aria-haspopup="menu" aria-expanded={isOpen} onClick={() => setOpen(true)} />
      {isOpen && button && (
        <Suspense>
          <Menu
            label={t('listMenu.title')} at={button} placement="bottom end" onClose={() => setOpen(false)} onChoose={(id) => (id === 'file' ? openDialog({ kind: 'roster-file' }) : setSettings({ contactSort: id as ContactSort }))}
            groups={[{
              heading: t('listMenu.sort'), selected: contactSort,
              entries: SORTS.map((id) => ({ id, label: t(`listMenu.${id}`), ...(id === 'hand' || id === 'presence' ? { description: t(`listMenu.${id}Hint`) } : {}) })),
            }, { entries: [{ id: 'file', label: t('rosterFile.entry') }] }]}
          />
        </Suspense>
      )}
    </span>
  );
}
