import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { ChatView } from '../features/chat/index.ts';
import { RosterNoticeView } from '../features/contacts/index.ts';
import { useShortcuts } from '../features/go-to/index.ts';
import { RoomView } from '../features/rooms/index.ts';
import { useApp } from '../features/store/index.ts';
import { useTexts } from '../i18n/index.ts';
import { accountOf, type PeerKey } from '../state/keys.ts';
import { labelOf } from '../state/selectors/people.ts';
import { Dialogs } from './Dialogs.tsx';
import { NoticeView } from './Notice.tsx';
import { useRegionKeys } from './use-region-keys.ts';

const DetailsView = lazy(async () => ({ default: (await import('../features/details/index.ts')).DetailsView }));

/** A window that shows one conversation and nothing else; it goes with the conversation's account. */
export function ConversationWindow({ conversation }: { readonly conversation: PeerKey }): ReactNode {
  const t = useTexts();
  // What is opened from here is shown here.
  const key = useApp((state) => state.ui.openKey) ?? conversation;
  const label = useApp((state) => labelOf(state, key));
  const isRoom = useApp((state) => state.rooms.byKey.has(key));
  const hasAccount = useApp((state) => state.accounts.byId.has(accountOf(key)));
  const isDetailsOpen = useApp((state) => state.ui.isDetailsOpen) && !isRoom;
  const ref = useRegionKeys();
  useShortcuts();
  useEffect(() => {
    document.title = label;
  }, [label]);
  useEffect(() => {
    if (!hasAccount) window.close();
  }, [hasAccount]);
  if (!hasAccount) return <main className="welcome"><p className="welcome-card" role="status">{t('ownWindow.gone')}</p></main>;
  return (
    <div ref={ref} className={`window window-reading window-alone${isDetailsOpen ? ' window-with-details' : ''}`}>
      <main className="reading-column" aria-label={t('region.reading')}>
        {isRoom ? <RoomView key={key} conversation={key} /> : <ChatView conversation={key} />}
      </main>
      {isDetailsOpen && <Suspense><DetailsView contact={key} /></Suspense>}
      <Dialogs />
      <NoticeView />
      <RosterNoticeView />
    </div>
  );
}
