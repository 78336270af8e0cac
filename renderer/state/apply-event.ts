import type { EventMap, EventName } from '../../electron/contract/events.ts';
import type { Snapshot } from '../../electron/contract/models/snapshot.ts';
import { exhaustive } from '../../electron/lib/exhaustive.ts';
import type { AppState } from './app-state.ts';
import { standingIn } from './contact-order.ts';
import { peerKey } from './keys.ts';
import { NOTHING_READ, windowOf } from './message-window.ts';
import { accountsFrom, withAccount, withoutAccount } from './slices/accounts.slice.ts';
import { withoutAccountAttachments } from './slices/attachments.slice.ts';
import { archiveFrom, withArchive, withoutAccountArchive } from './slices/archive.slice.ts';
import { withCameBack, withoutAccountCameBack } from './slices/came-back.slice.ts';
import { withTyping, withoutAccountTyping } from './slices/typing.slice.ts';
import { applyContacts, contactsFrom } from './slices/contacts.slice.ts';
import { withPassed } from './slices/console.slice.ts';
import { applyChangedMessages, applyConversations, conversationsFrom, withoutAccountConversations, withoutConversation } from './slices/conversations.slice.ts';
import { applyLogged, NO_HISTORY } from './slices/history.slice.ts';
import { directedFrom, withDirected, withoutAccountDirected } from './slices/directed.slice.ts';
import { applyChanged, applyMoved, applyStored, withoutAccountMessages, withoutMessage, withWindow } from './slices/messages.slice.ts';
import { withEnded, withRaised } from './slices/notices.slice.ts';
import { withNews, withoutAccountNews } from './slices/news.slice.ts';
import { withoutAccountPictures, withoutPicture } from './slices/pictures.slice.ts';
import { applyPresence, presenceFrom } from './slices/presence.slice.ts';
import { privacyFrom, withLists, withoutAccountPrivacy, withPrivacy } from './slices/privacy.slice.ts';
import { applyRequests, requestsFrom } from './slices/requests.slice.ts';
import { roomsFrom, withInvitations, withOccupants, withoutAccountRooms, withRooms } from './slices/rooms.slice.ts';
import { applyRead, applyStates, applyStoredSingles, singlesFrom, withoutAccountSingles, withoutSingle } from './slices/singles.slice.ts';
import { withProgress, withoutSettled } from './slices/uploads.slice.ts';
import { draftsFrom, withDraft } from './slices/ui.slice.ts';
import { WINDOW_NAME } from './window-name.ts';
import { afterRemovedAccount, afterStored } from './ui-after-event.ts';

/** An event with its name, as one value: the switch below narrows it. */
export type AppEvent = { [Name in EventName]: { readonly name: Name; readonly data: EventMap[Name] } }[EventName];

/** The state after one event. Big maps are changed in place and their slice is new; everything else is copied. */
export function applyEvent(state: AppState, event: AppEvent): AppState {
  switch (event.name) {
    case 'profile.changed':
      return { ...state, profile: event.data.profile };
    case 'settings.changed':
      return { ...state, settings: { ...event.data.settings, ...state.chosenSettings } };
    case 'account.changed':
      return { ...state, accounts: { ...withAccount(state.accounts, event.data.account), signInStep: undefined } };
    case 'signIn.progressed':
      return { ...state, accounts: { ...state.accounts, signInStep: event.data.step } };
    case 'connection.noted':
      return { ...state, notedConnections: state.notedConnections + 1 };
    case 'account.removed': {
      const { accountId } = event.data;
      const everyone = { accountId, isWhole: true, changed: [] };
      const presence = applyPresence(state.presence, state.contacts.index, everyone);
      const { order } = state.requests;
      return {
        ...state, presence,
        accounts: withoutAccount(state.accounts, accountId),
        contacts: applyContacts(state.contacts, { ...everyone, removed: [] }, standingIn(state)),
        requests: requestsFrom(order.flatMap((key) => state.requests.byKey.get(key) ?? []).filter((request) => request.accountId !== accountId)),
        news: withoutAccountNews(state.news, accountId),
        cameBack: withoutAccountCameBack(state.cameBack, accountId),
        typing: withoutAccountTyping(state.typing, accountId),
        directed: withoutAccountDirected(state.directed, accountId),
        privacy: withoutAccountPrivacy(state.privacy, accountId),
        archive: withoutAccountArchive(state.archive, accountId),
        conversations: withoutAccountConversations(state.conversations, accountId),
        messages: withoutAccountMessages(state.messages, accountId),
        singles: withoutAccountSingles(state.singles, accountId),
        pictures: withoutAccountPictures(state.pictures, accountId),
        rooms: withoutAccountRooms(state.rooms, accountId),
        attachments: withoutAccountAttachments(state.attachments, accountId),
        ui: afterRemovedAccount(state.ui, accountId),
      };
    }
    case 'contacts.changed':
      return { ...state, contacts: applyContacts(state.contacts, event.data, standingIn(state)) };
    case 'presence.changed':
      return { ...state, presence: applyPresence(state.presence, state.contacts.index, event.data) };
    case 'directed.changed':
      return { ...state, directed: withDirected(state.directed, event.data.directed) };
    case 'requests.changed':
      return { ...state, requests: applyRequests(state.requests, event.data) };
    case 'subscription.logged':
      return { ...state, history: applyLogged(state.history, event.data.events), news: withNews(state.news, event.data.events) };
    case 'privacy.changed':
      return { ...state, privacy: withPrivacy(state.privacy, event.data.privacy) };
    case 'privacyLists.changed':
      return { ...state, privacy: withLists(state.privacy, event.data.lists) };
    case 'message.stored':
      return {
        ...state,
        messages: applyStored(state.messages, event.data.messages),
        conversations: applyConversations(state.conversations, event.data.conversations, state.contacts.index),
        ui: afterStored(state, event.data.messages),
      };
    case 'archive.changed':
      return { ...state, archive: withArchive(state.archive, event.data.archive) };
    case 'message.moved':
      return { ...state, messages: applyMoved(state.messages, event.data.moves), conversations: applyConversations(state.conversations, event.data.conversations, state.contacts.index) };
    case 'message.changed':
      return {
        ...state,
        uploads: withoutSettled(state.uploads, event.data.messages),
        messages: applyChanged(state.messages, event.data.messages),
        singles: applyStates(state.singles, event.data.messages),
        conversations: applyChangedMessages(state.conversations, event.data.messages),
      };
    case 'message.deleted': {
      const { accountId, address, id, conversation } = event.data;
      const key = peerKey(accountId, address);
      const { index } = state.contacts;
      return {
        ...state,
        messages: withoutMessage(state.messages, key, id),
        singles: withoutSingle(state.singles, id),
        conversations: conversation ? applyConversations(state.conversations, [conversation], index) : withoutConversation(state.conversations, key, id, index),
      };
    }
    case 'draft.changed':
      return event.data.window === WINDOW_NAME ? state : { ...state, ui: withDraft(state.ui, event.data.draft) };
    case 'message.cameBack':
      return { ...state, cameBack: withCameBack(state.cameBack, peerKey(event.data.accountId, event.data.address), event.data.failure) };
    case 'typing.changed':
      return { ...state, typing: withTyping(state.typing, peerKey(event.data.accountId, event.data.address), event.data.typing) };
    case 'single.stored':
      return { ...state, singles: applyStoredSingles(state.singles, event.data) };
    case 'single.read':
      return { ...state, singles: applyRead(state.singles, event.data) };
    case 'console.passed':
      return { ...state, console: withPassed(state.console, event.data) };
    case 'room.changed':
      return { ...state, rooms: withRooms(state.rooms, event.data.rooms) };
    case 'room.occupants':
      return { ...state, rooms: withOccupants(state.rooms, event.data) };
    case 'room.invitations':
      return { ...state, rooms: withInvitations(state.rooms, event.data) };
    case 'conversation.changed':
      return { ...state, conversations: applyConversations(state.conversations, event.data.conversations, state.contacts.index) };
    case 'notice.raised':
      return { ...state, notices: withRaised(state.notices, event.data.notice) };
    case 'notice.ended':
      return { ...state, notices: withEnded(state.notices, event.data.id) };
    case 'desktop.changed':
      return { ...state, desktop: event.data.desktop };
    case 'file.progressed':
      return { ...state, uploads: withProgress(state.uploads, event.data) };
    case 'updates.changed':
      return { ...state, updates: event.data.updates };
    case 'spelling.changed':
      return { ...state, spelling: event.data.spelling };
    case 'link.given':
      return { ...state, hasLink: true };
    case 'vcard.stored':
      return { ...state, pictures: withoutPicture(state.pictures, event.data.accountId, event.data.address) };
    default:
      return exhaustive(event);
  }
}

/** The state of a snapshot. What is the page's own (drafts, the open conversation) stays; at the first one the last conversation opens. */
export function applySnapshot(state: AppState, snapshot: Snapshot): AppState {
  const presence = presenceFrom(snapshot.presences);
  const conversations = conversationsFrom(snapshot.conversations);
  const isFirst = state.profile?.state !== 'open';
  const next: AppState = {
    ...state,
    profile: snapshot.profile,
    hasLink: snapshot.hasLink === true,
    demo: snapshot.demo,
    desktop: snapshot.desktop,
    spelling: snapshot.spelling,
    updates: snapshot.updates,
    settings: snapshot.settings,
    accounts: accountsFrom(snapshot.accounts),
    presence,
    contacts: { ...contactsFrom(snapshot.contacts, snapshot.settings, standingIn({ presence, conversations }), state.language), version: state.contacts.version + 1 },
    directed: directedFrom(snapshot.directed),
    requests: requestsFrom(snapshot.requests),
    // It may have a gap now: whoever shows it fetches it anew.
    history: NO_HISTORY,
    privacy: privacyFrom(snapshot.privacy, snapshot.privacyLists),
    archive: archiveFrom(snapshot.archives),
    typing: new Map(),
    conversations: { ...conversations, version: state.conversations.version + 1 },
    // Windows of before may have a gap now: what is open is fetched anew.
    messages: { windows: new Map() },
    singles: singlesFrom(snapshot.unreadSingles),
    // What was stored meanwhile was not told.
    pictures: { byKey: new Map() },
    uploads: new Map(),
    rooms: roomsFrom(snapshot.rooms, snapshot.occupants, snapshot.invitations),
    ui: isFirst ? { ...state.ui, drafts: draftsFrom(snapshot.drafts, state.ui.drafts) } : state.ui,
  };
  if (!snapshot.open || state.ui.isAlone) return next;
  const { accountId, peer, page } = snapshot.open;
  const key = peerKey(accountId, peer);
  if (!isFirst && state.ui.openKey !== key && state.ui.openKey !== undefined) return next;
  const row = next.conversations.byKey.get(key);
  const newAfter = row && row.unread > 0 ? { key, id: row.readUpTo ?? NOTHING_READ } : undefined;
  return {
    ...next,
    messages: withWindow(next.messages, key, windowOf(page)),
    ui: isFirst ? { ...next.ui, openKey: key, newAfter } : next.ui,
  };
}
