import { Hash, Search, UserPlus, X } from 'lucide-react';
import { useDeferredValue, useRef, type ReactNode } from 'react';
import { useListDrops } from '../features/attachments/index.ts';
import { ConnectionStatusView } from '../features/connection/index.ts';
import { ContactTreeView, FoundContactsView, ListMenuView } from '../features/contacts/index.ts';
import { ConversationListView, FoundConversationsView, FoundMessagesView } from '../features/conversations/index.ts';
import { DemoStripView } from '../features/demo/index.ts';
import { FoundLinkView } from '../features/links/index.ts';
import { OwnStatusView } from '../features/presence/index.ts';
import { ModeInForceView } from '../features/privacy/index.ts';
import { RestoredView, WriteProblemView } from '../features/profile/index.ts';
import { RequestsView } from '../features/requests/index.ts';
import { InvitationsView } from '../features/rooms/index.ts';
import { PasswordPromptsView } from '../features/sign-in/index.ts';
import type { ListView } from '../state/slices/ui.slice.ts';
import { useActions, useApp } from '../features/store/index.ts';
import { NewsView } from '../features/subscriptions/index.ts';
import { useTexts } from '../i18n/index.ts';
import { IconButton } from '../ui/Button.tsx';
import { Splitter } from './Splitter.tsx';

/** Who there is to talk with: the chosen list, or what the search finds. */
export function ListColumn(): ReactNode {
  const t = useTexts();
  const { openDialog } = useActions();
  const view = useApp((state) => state.ui.view);
  // Nobody is connected then, and nothing brings a connection about.
  const isNewer = useApp(({ profile }) => profile?.state === 'open' && profile.isNewer === true);
  const find = useDeferredValue(useApp((state) => state.ui.find));
  const column = useRef<HTMLElement>(null);
  useListDrops(column);
  return (
    <section ref={column} className="list-column" aria-label={t('region.list')}>
      <div className="list-head">
        <OwnStatusView />
        <IconButton label={t('room.join')} icon={<Hash size={20} strokeWidth={1.5} />} onClick={() => openDialog({ kind: 'join-room' })} />
        <IconButton label={t('contacts.add')} icon={<UserPlus size={20} strokeWidth={1.5} />} onClick={() => openDialog({ kind: 'add-contact' })} />
        <ListMenuView />
      </div>
      <SearchField onDown={() => column.current?.querySelector<HTMLElement>('.lists-found :is([role="row"][tabindex="0"], button)')?.focus()} />
      <WriteProblemView />
      <RestoredView />
      <DemoStripView />
      {find.trim() === '' ? <Lists view={view} /> : <Found text={find} />}
      <PasswordPromptsView />
      <ModeInForceView />
      {!isNewer && <ConnectionStatusView />}
      <Splitter />
    </section>
  );
}

function Lists({ view }: { readonly view: ListView }): ReactNode {
  const t = useTexts();
  const hasConversations = useApp((state) => state.conversations.order.length > 0);
  if (view === 'requests') return <RequestsView />;
  const isChats = view !== 'contacts';
  return (
    <div className={isChats ? 'lists lists-chats' : 'lists'}>
      <RequestsView isBrief />
      <NewsView />
      <InvitationsView />
      {isChats && hasConversations && (
        <>
          <h2 className="section-title">{t('conversations.heading')}</h2>
          <ConversationListView />
        </>
      )}
      <ContactTreeView />
    </div>
  );
}

function Found({ text }: { readonly text: string }): ReactNode {
  return (
    <div className="lists lists-found" data-region="">
      <FoundLinkView text={text} />
      <FoundContactsView text={text} />
      <FoundConversationsView text={text} />
      <FoundMessagesView text={text} />
    </div>
  );
}

/** `onDown`: from what is looked for to what was found. */
function SearchField({ onDown }: { readonly onDown: () => void }): ReactNode {
  const t = useTexts();
  const { find, openLink } = useActions();
  const text = useApp((state) => state.ui.find);
  return (
    <div className="search" role="search">
      <Search size={16} strokeWidth={1.5} aria-hidden="true" />
      <input
        type="search" dir="auto" data-region="" aria-label={t('contacts.find')} placeholder={t('contacts.findPlaceholder')} value={text} maxLength={4096}
        onChange={(event) => find(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing && openLink(text.trim())) {
            // The same key would go on into what has just opened, and answer it.
            event.preventDefault();
            return find('');
          }
          if (event.key === 'ArrowDown' && !event.nativeEvent.isComposing) {
            event.preventDefault();
            return onDown();
          }
          if (event.key !== 'Escape' || text === '') return;
          event.preventDefault();
          event.stopPropagation();
          find('');
        }}
      />
      {text !== '' && <IconButton label={t('action.clear')} icon={<X size={16} strokeWidth={1.5} />} onClick={() => find('')} />}
    </div>
  );
}
