import { createRoot } from 'react-dom/client';
import { connect } from '../bridge/connect.ts';
import { showNotices, takeTurn } from '../features/notices/index.ts';
import { createTexts } from '../i18n/index.ts';
import { chatOfHash } from '../state/chat-window.ts';
import { browserFrames } from '../state/frames.ts';
import { createAppStore } from '../state/store.ts';
import { App } from './App.tsx';
import { followAppearance } from './appearance.ts';
import { followBounds } from './follow-bounds.ts';
import { followZoom } from './follow-zoom.ts';
import { followLanguage } from './language.ts';
import { refuseDrops } from './refuse-drops.ts';
import { tellActivity } from './tell-activity.ts';
import { tellBadge, tellUnread } from './tell-unread.ts';
import { tellView } from './tell-view.ts';

const texts = createTexts();
const alone = chatOfHash(location.hash);
const store = createAppStore(connect(), browserFrames, alone);
refuseDrops(window);
followAppearance(store);
followZoom(window, store);
const spoken = followLanguage(store, texts);
tellActivity(window, store);
tellView(window, document, store);
if (alone === undefined) tellUnread(document, store);
else followBounds(window, store, alone);
const turn = takeTurn(navigator, alone === undefined);
tellBadge(navigator, store, turn);
showNotices(store, () => texts.t, turn);
const root = document.getElementById('root');
if (!root) throw new Error('no root element');
// The skeleton of index.html stays until the first snapshot, and until its language is there: nothing of ours would say more.
const unsubscribe = store.subscribe(() => start());
start();

function start(): void {
  if (store.getState().profile === undefined && store.getState().link !== 'lost') return;
  unsubscribe();
  void spoken().then(() => createRoot(root!).render(<App store={store} texts={texts} alone={alone} />));
}
