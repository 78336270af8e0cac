import { lazy, Suspense, type ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import type { ContactGroup } from '../../state/contact-index.ts';
import { useActions } from '../store/index.ts';
import type { MenuPlace } from './ContactMenu.tsx';

const Menu = lazy(async () => ({ default: (await import('../../ui/Menu.tsx')).Menu }));

/** What can be done with all of a group at once. */
export function GroupMenuView({ group, at, onClose }: { readonly group: ContactGroup; readonly at: MenuPlace; readonly onClose: () => void }): ReactNode {
  const t = useTexts();
  const { openDialog, removeGroup, run } = useActions();
  const { accountId, name, all } = group;
  function choose(id: string): void {
    if (id === 'rename') openDialog({ kind: 'rename-group', accountId, group: name });
    else if (id === 'nest') openDialog({ kind: 'nest-group', accountId, group: name });
    else if (id === 'remove') removeGroup(accountId, name);
    else void run('presence.direct', { accountId, addresses: all.map(({ address }) => address) });
  }
  return (
    <Suspense>
      <Menu
        label={name} at={at} onClose={onClose} onChoose={choose}
        groups={[
          { entries: [{ id: 'rename', label: t('groupMenu.rename') }, { id: 'nest', label: t('nestGroup.entry') }] },
          // A group that only others lie in has nobody of its own.
          ...(all.length === 0 ? [] : [
            { entries: [{ id: 'direct', label: t('contactMenu.directGroup'), description: t('contactMenu.directHint') }] },
            { entries: [{ id: 'remove', label: t('roster.remove'), description: t('roster.removeHint') }] },
          ]),
        ]}
      />
    </Suspense>
  );
}
