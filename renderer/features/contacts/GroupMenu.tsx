import { lazy, Suspense, type ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import type { ContactGroup } from '../../state/contact-index.ts';
import type { MenuEntry } from '../../ui/Menu.tsx';
import { useActions, useApp } from '../store/index.ts';
import type { MenuPlace } from './ContactMenu.tsx';

const Menu = lazy(async () => ({ default: (await import('../../ui/Menu.tsx')).Menu }));

/** What can be done with all of a group at once. */
export function GroupMenuView({ group, at, onSaid, onClose }: { readonly group: ContactGroup; readonly at: MenuPlace; readonly onSaid: (words: string) => void; readonly onClose: () => void }): ReactNode {
  const t = useTexts();
  const { openDialog, proposeBlock, removeGroup, run, toggleGroup } = useActions();
  const isCollapsed = useApp((state) => state.settings.collapsedGroups.includes(group.key));
  const { accountId, name, all } = group;
  const hasLists = useApp((state) => state.privacy.byAccount.get(accountId)?.means === 'privacy-lists');

  function choose(id: string): void {
    switch (id) {
      case 'rename': return openDialog({ kind: 'rename-group', accountId, group: name });
      case 'merge': return openDialog({ kind: 'merge-group', accountId, from: name });
      case 'collapse': return toggleGroup(group.key, !isCollapsed);
      case 'nest': return openDialog({ kind: 'nest-group', accountId, group: name });
      case 'notices': return openDialog({ kind: 'group-notices', accountId, group: name });
      case 'message': return openDialog({ kind: 'message-group', accountId, group: name });
      case 'direct': return void run('presence.direct', { accountId, addresses: all.map(({ address }) => address) })
        .then((isDone) => isDone && onSaid(t('roster.told', { who: t('roster.contacts', { count: all.length }) })));
      case 'block': return proposeBlock(accountId, name);
      case 'remove': return removeGroup(accountId, name);
    }
  }

  const block: MenuEntry = { id: 'block', label: t('groupMenu.block'), ...(hasLists ? {} : { isDisabled: true, description: t('groupMenu.blockReason') }) };
  const message: MenuEntry = { id: 'message', label: t('groupMenu.message') };
  return (
    <Suspense>
      <Menu
        label={name} at={at} onClose={onClose} onChoose={choose}
        groups={[
          { entries: [{ id: 'rename', label: t('groupMenu.rename') }, ...(all.length > 0 ? [{ id: 'merge', label: t('roster.mergeEntry') }] : []), { id: 'nest', label: t('nestGroup.entry') }, { id: 'collapse', label: t(isCollapsed ? 'groupMenu.expand' : 'groupMenu.collapse') }, ...(name === '' ? [] : [{ id: 'notices', label: t('notices.entry') }])] },
          // A group that only others lie in has nobody of its own.
          { entries: [message, ...(all.length > 0 ? [{ id: 'direct', label: t('contactMenu.directGroup'), description: t('contactMenu.directHint') }] : [])] },
          ...(all.length > 0 ? [{ entries: [block, { id: 'remove', label: t('roster.remove'), description: t('roster.removeHint') }] }] : []),
        ]}
      />
    </Suspense>
  );
}
