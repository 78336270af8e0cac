import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';
import { ChatView, NoChatView } from '../features/chat/index.ts';
import { RosterNoticeView } from '../features/contacts/index.ts';
import { useShortcuts } from '../features/go-to/index.ts';
import { useGivenLink } from '../features/links/index.ts';
import { PrivacyView } from '../features/privacy/index.ts';
import { RoomView } from '../features/rooms/index.ts';
import { useApp } from '../features/store/index.ts';
import { useTexts } from '../i18n/index.ts';
import { isInReading, type ListView } from '../state/slices/ui.slice.ts';
import { Dialogs } from './Dialogs.tsx';
import { ListColumn } from './ListColumn.tsx';
import { NoticeView } from './Notice.tsx';
import { Rail } from './Rail.tsx';
import { useRegionKeys } from './use-region-keys.ts';

const DetailsView = lazy(async () => ({ default: (await import('../features/details/index.ts')).DetailsView }));
const HeadlinesView = lazy(async () => ({ default: (await import('../features/single-messages/index.ts')).HeadlinesView }));
const MessagesView = lazy(async () => ({ default: (await import('../features/single-messages/index.ts')).MessagesView }));

const COVERING: Readonly<Partial<Record<ListView, ComponentType>>> = { privacy: PrivacyView, messages: MessagesView, headlines: HeadlinesView };
const READING_LABELS = { privacy: 'privacy.region', messages: 'messages.region', headlines: 'headlines.region', chats: undefined, contacts: undefined, requests: undefined } as const;

/** Rail, list, reading and details; on a narrow window one at a time. */
export function MainWindow(): ReactNode {
  const t = useTexts();
  const openKey = useApp((state) => state.ui.openKey);
  const isRoom = useApp((state) => state.ui.openKey !== undefined && state.rooms.byKey.has(state.ui.openKey));
  const view = useApp((state) => state.ui.view);
  const isCovered = isInReading(view);
  const isDetailsOpen = useApp((state) => state.ui.isDetailsOpen && state.ui.openKey !== undefined) && !isCovered && !isRoom;
  const Covering = COVERING[view];
  const ref = useRegionKeys();
  useGivenLink();
  useShortcuts();
  return (
    <div ref={ref} className={`window ${openKey || isCovered ? 'window-reading' : 'window-listing'}${isDetailsOpen ? ' window-with-details' : ''}`}>
      <Rail />
      <ListColumn />
      <main className="reading-column" aria-label={t(READING_LABELS[view] ?? 'region.reading')}>
        {Covering ? <Suspense><Covering /></Suspense> : openKey ? isRoom ? <RoomView key={openKey} conversation={openKey} /> : <ChatView conversation={openKey} /> : <NoChatView />}
      </main>
      {isDetailsOpen && openKey && <Suspense><DetailsView contact={openKey} /></Suspense>}
      <Dialogs />
      <NoticeView />
      <RosterNoticeView />
    </div>
  );
}
