import { lazy, Suspense, type ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import type { ContactGroup } from '../../state/contact-index.ts';
import { useActions } from '../store/index.ts';
import type { MenuPlace } from './ContactMenu.tsx';

const Menu = lazy(async () => ({ default: (await import('../../ui/Menu.tsx')).Menu }));

/** What can be done with all of a group at once. */
export function GroupMenuView({ group, at, onClose }: { readonly group: ContactGroup; readonly at: MenuPlace; readonly onClose: () => void }): ReactNode {
  const t = useTexts();
  const { openDialog } = useActions();
  return (
    <Suspense>
      <Menu
        label={group.name} groups={[{ entries: [{ id: 'rename', label: t('groupMenu.rename') }] }]} at={at} onClose={onClose}
        onChoose={() => openDialog({ kind: 'rename-group', accountId: group.accountId, group: group.name })}
      />
    </Suspense>
  );
}
