import { useEffect } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { AppState } from '../../state/app-state.ts';
import type { Actions } from '../../state/store.ts';
import { comboOf, signCombo } from '../../ui/combo.ts';
import { useActions, useStore } from '../store/index.ts';
import { shortcutFor, worksAlone, type ShortcutName } from './shortcuts.ts';

/** The shortcuts of the whole window. While a dialog is open the keys are its own, but for those that opened it: they close it. */
export function useShortcuts(): void {
  const store = useStore();
  const actions = useActions();
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing) return;
      const chosen = store.getState().settings.shortcuts;
      const name = shortcutFor(comboOf(event), chosen) ?? shortcutFor(signCombo(event), chosen);
      if (name === undefined) return;
      const { dialog, isAlone } = store.getState().ui;
      if (isAlone && !worksAlone(name)) return;
      const isOwn = dialog?.kind === name;
      if (document.querySelector('.scrim') && !isOwn) return;
      event.preventDefault();
      if (isOwn) actions.closeDialog();
      else perform(name, store, actions);
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [store, actions]);
}

export function perform(name: ShortcutName, store: StoreApi<AppState>, actions: Actions): void {
  switch (name) {
    case 'go-to':
    case 'shortcuts':
    case 'settings':
    case 'add-contact':
    case 'write-message':
    case 'join-room':
      return actions.openDialog({ kind: name });
    case 'chats':
    case 'contacts':
    case 'requests':
    case 'privacy':
      return actions.showView(name);
    case 'find':
      return document.querySelector<HTMLElement>('.list-column [type="search"]')?.focus();
    case 'own-window': {
      const { openKey } = store.getState().ui;
      if (openKey !== undefined) actions.tearOff(openKey);
      return undefined;
    }
    case 'details':
      return actions.setDetailsOpen(!store.getState().ui.isDetailsOpen);
    case 'previous-chat':
    case 'next-chat':
    case 'next-unread': {
      const key = neighbour(store.getState(), name);
      return key === undefined ? undefined : actions.openConversation(key);
    }
  }
}

/** The chat above or below the open one in the list, or the next one with something unread; from the end it goes on at the other. */
export function neighbour({ conversations: { order, byKey }, ui: { openKey } }: Pick<AppState, 'conversations' | 'ui'>, which: 'previous-chat' | 'next-chat' | 'next-unread'): AppState['ui']['openKey'] {
  const at = openKey === undefined ? -1 : order.indexOf(openKey);
  if (which === 'previous-chat') return order.at(at < 0 ? -1 : at - 1);
  const following = [...order.slice(at + 1), ...order.slice(0, Math.max(at, 0))];
  return which === 'next-chat' ? following[0] : following.find((key) => (byKey.get(key)?.unread ?? 0) > 0);
}
