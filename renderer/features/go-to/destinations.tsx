import { AppWindow, Cable, Code, FileSpreadsheet, Keyboard, Mail, MessagesSquare, Newspaper, Settings, ShieldBan, UserPlus, UserRoundPlus, ContactRound, CircleUserRound, Hash, Link, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PresenceState } from '../../../electron/contract/models/presence.ts';
import { parseAddressLink } from '../../../electron/lib/address-link.ts';
import type { TFunction } from '../../i18n/index.ts';
import type { AppState } from '../../state/app-state.ts';
import type { PeerKey } from '../../state/keys.ts';
import { findContacts, findConversations, foldText, wordsOf } from '../../state/selectors/find.ts';
import type { Actions } from '../../state/store.ts';
import { PresenceIcon } from '../../ui/PresenceIcon.tsx';
import type { ShortcutName } from './shortcuts.ts';

/** Where the palette leads: to somebody, or to something to do. */
export type Destination =
  | { readonly kind: 'person'; readonly id: string; readonly key: PeerKey }
  | { readonly kind: 'act'; readonly id: string; readonly label: string; readonly icon: ReactNode; readonly shortcut?: ShortcutName; readonly go: () => void };

const MOST_PEOPLE = 12;
const PRESENCES: readonly PresenceState[] = ['online', 'chat', 'away', 'xa', 'dnd', 'invisible', 'offline'];

/** A link to an address that was typed or pasted. */
export function linkFor(text: string, t: TFunction, { openLink }: Actions): Destination | undefined {
  const link = parseAddressLink(text);
  return link && { kind: 'act', id: 'link', label: `\u2068${link.address}\u2069 · ${t(`links.${link.action.kind}`)}`, icon: <Link size={20} strokeWidth={1.5} aria-hidden="true" />, go: () => void openLink(text) };
}

/** Without words the chats last spoken in, then all there is to do; else a `link`, and whatever all words match. */
export function destinationsFor(text: string, state: AppState, acts: readonly Destination[], link: (text: string) => Destination | undefined): readonly Destination[] {
  const words = wordsOf(text);
  const keys = words.length === 0
    ? state.conversations.order.slice(0, 7)
    : [...new Set([...findConversations(state, text, MOST_PEOPLE), ...findContacts(state, text, MOST_PEOPLE)])].slice(0, MOST_PEOPLE);
  const people = keys.map((key): Destination => ({ kind: 'person', id: key, key }));
  const linked = link(text.trim());
  return [...(linked ? [linked] : []), ...people, ...acts.filter((act) => act.kind === 'act' && words.every((word) => foldText(act.label).includes(word)))];
}

/** Everything there is to do from anywhere; `tearOffOpen` where a conversation is open, invisible only where one can be (`canHide`). A window of one conversation (`isAlone`) has no lists to show. */
export function actsFor(t: TFunction, { showView, openDialog, run }: Actions, { isAlone, canHide, tearOffOpen }: { readonly isAlone: boolean; readonly canHide: boolean; readonly tearOffOpen: (() => void) | undefined }): readonly Destination[] {
  const act = (id: string, label: string, Icon: LucideIcon, go: () => void, shortcut?: ShortcutName): Destination =>
    ({ kind: 'act', id, label, icon: <Icon size={20} strokeWidth={1.5} aria-hidden="true" />, go, ...(shortcut ? { shortcut } : {}) });
  const views = [
    act('chats', t('rail.chats'), MessagesSquare, () => showView('chats'), 'chats'),
    act('contacts', t('rail.contacts'), ContactRound, () => showView('contacts'), 'contacts'),
    act('requests', t('rail.requests'), UserRoundPlus, () => showView('requests'), 'requests'),
    act('privacy', t('rail.privacy'), ShieldBan, () => showView('privacy'), 'privacy'),
    act('messages', t('messages.region'), Mail, () => showView('messages')),
    act('headlines', t('headlines.region'), Newspaper, () => showView('headlines')),
  ];
  return [
    ...(isAlone ? [] : views),
    act('add-contact', t('contacts.add'), UserPlus, () => openDialog({ kind: 'add-contact' }), 'add-contact'),
    act('write-message', t('messages.write'), Mail, () => openDialog({ kind: 'write-message' }), 'write-message'),
    act('join-room', t('room.join'), Hash, () => openDialog({ kind: 'join-room' }), 'join-room'),
    act('roster-file', t('rosterFile.title'), FileSpreadsheet, () => openDialog({ kind: 'roster-file' })),
    act('own-profile', t('vcard.own'), CircleUserRound, () => openDialog({ kind: 'own-profile' })),
    act('settings', t('settings.title'), Settings, () => openDialog({ kind: 'settings' }), 'settings'),
    act('accounts', `${t('settings.title')}: ${t('settings.accounts')}`, Settings, () => openDialog({ kind: 'settings', tab: 'accounts' })),
    ...(tearOffOpen ? [act('own-window', t('ownWindow.open'), AppWindow, tearOffOpen, 'own-window')] : []),
    act('connection', t('report.title'), Cable, () => openDialog({ kind: 'connection' })),
    act('console', t('console.title'), Code, () => openDialog({ kind: 'console' })),
    act('shortcuts', t('goTo.shortcuts'), Keyboard, () => openDialog({ kind: 'shortcuts' }), 'shortcuts'),
    ...PRESENCES.filter((state) => canHide || state !== 'invisible').map((state): Destination => ({
      kind: 'act', id: `presence ${state}`, label: t('presence.mine', { state: t(`presence.${state}`) }), icon: <PresenceIcon look={state} />, go: () => void run('presence.choose', { state }),
    })),
  ];
}
