import { lazy, Suspense, type ReactNode } from 'react';
import { ChatView, NoChatView } from '../features/chat/index.ts';
import { useApp } from '../features/store/index.ts';
import { useTexts } from '../i18n/index.ts';
import { ListColumn } from './ListColumn.tsx';
import { NoticeView } from './Notice.tsx';
import { Rail } from './Rail.tsx';
import { useRegionKeys } from './use-region-keys.ts';

const DialogsView = lazy(async () => ({ default: (await import('../features/dialogs/index.ts')).DialogsView }));
const DetailsView = lazy(async () => ({ default: (await import('../features/details/index.ts')).DetailsView }));

/** Rail, list, reading and details; on a narrow window one at a time. */
export function MainWindow(): ReactNode {
  const t = useTexts();
  const openKey = useApp((state) => state.ui.openKey);
  const isDetailsOpen = useApp((state) => state.ui.isDetailsOpen && state.ui.openKey !== undefined);
  const hasDialog = useApp((state) => state.ui.dialog !== undefined);
  const ref = useRegionKeys();
  return (
    <div ref={ref} className={`window ${openKey ? 'window-reading' : 'window-listing'}${isDetailsOpen ? ' window-with-details' : ''}`}>
      <Rail />
      <ListColumn />
      <main className="reading-column" aria-label={t('region.reading')}>{openKey ? <ChatView conversation={openKey} /> : <NoChatView />}</main>
      {isDetailsOpen && openKey && <Suspense><DetailsView contact={openKey} /></Suspense>}
      {hasDialog && <Suspense><DialogsView /></Suspense>}
      <NoticeView />
    </div>
  );
}
