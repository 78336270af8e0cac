import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Undo } from '../../electron/lib/disposable.ts';
import type { CoreLink } from '../bridge/connect.ts';
import { attachmentActions, type AttachmentActions } from './actions/attachment-actions.ts';
import { chatActions, type ChatActions } from './actions/chat-actions.ts';
import { chooser } from './actions/choose.ts';
import { coreActions, type CoreActions } from './actions/core-actions.ts';
import { linkActions, type LinkActions } from './actions/link-actions.ts';
import { pictureActions, type PictureActions } from './actions/picture-actions.ts';
import { rosterActions, type RosterActions } from './actions/roster-actions.ts';
import { singleActions, type SingleActions } from './actions/single-actions.ts';
import { uiActions, type UiActions } from './actions/ui-actions.ts';
import { windowActions, type WindowActions } from './actions/window-actions.ts';
import { initialState, type AppState } from './app-state.ts';
import { browserFrames, type FrameClock } from './frames.ts';
import type { PeerKey } from './keys.ts';
import { keepInSync } from './sync.ts';

export type Actions = CoreActions & ChatActions & AttachmentActions & LinkActions & SingleActions & PictureActions & RosterActions & UiActions & WindowActions;

/** The page's one store, what can be done with it, and its end. */
export interface AppStore extends StoreApi<AppState> {
  readonly actions: Actions;
  readonly dispose: Undo;
}

/** Makes a store of its own on a bridge and begins to keep it equal to core. `alone`: the one conversation that the page is the window of. */
export function createAppStore(link: CoreLink, clock: FrameClock = browserFrames, alone?: PeerKey): AppStore {
  const store = createStore<AppState>(() => initialState(alone));
  const chat = chatActions(link, store, clock);
  const ui = uiActions(link, store, chat);
  const windows = windowActions(store, chat);
  const choose = chooser(store);
  const actions: Actions = {
    ...coreActions(link, store, choose),
    ...chat,
    ...attachmentActions(link, store),
    ...singleActions(link, store),
    ...pictureActions(link, store, clock),
    ...rosterActions(link, store, choose),
    ...linkActions(link, store, windows, ui),
    ...ui,
    ...windows,
  };
  // Before anybody who shows them hears of it.
  store.subscribe(({ settings, language, contacts, rooms }) => {
    contacts.index.arrange(settings, language);
    for (const index of rooms.occupants.values()) index.collate(language);
  });
  const undo = keepInSync(link, store, clock, () => chat.reloadOpen());
  return { ...store, actions, dispose: undo };
}
