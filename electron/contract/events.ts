import * as z from 'zod/mini';
import type { Undo } from '../lib/disposable.ts';
import { roomEvents } from './events/room.ts';
import { account } from './models/account.ts';
import { accountId, address, messageId } from './models/address.ts';
import { accountArchive } from './models/archive.ts';
import { passedStanza } from './models/console.ts';
import { contact, subscriptionRequest } from './models/contact.ts';
import { conversation, draft, message, messageFailure, singleMessage, singleType, unreadSingles } from './models/message.ts';
import { desktop } from './models/desktop.ts';
import { notice } from './models/notice.ts';
import { contactPresence, toldDirectly } from './models/presence.ts';
import { accountPrivacy } from './models/privacy.ts';
import { accountLists } from './models/privacy-list.ts';
import { profileState } from './models/profile.ts';
import { settings } from './models/settings.ts';
import { spelling } from './models/spelling.ts';
import { typing } from './models/typing.ts';
import { updates } from './models/updates.ts';
import { subscriptionEvent } from './models/subscription-event.ts';
import { pictureHash } from './models/vcard.ts';

/** Every event: what core tells the page, after it is stored. Floods come joined, one batch per frame. */
export const events = {
  'profile.changed': z.object({ profile: profileState }),
  'settings.changed': z.object({ settings }),
  /** A new account, or anything about one that changed, its connection included. */
  'account.changed': z.object({ account }),
  /** How far a sign-in that is under way has come; it has no account yet. */
  'signIn.progressed': z.object({ address, step: z.enum(['lookup', 'connect', 'tls', 'authenticate', 'bind']) }),
  'account.removed': z.object({ accountId }),
  /** More was done to reach this address's server than whoever read its report last has seen. */
  'connection.noted': z.object({ address }),
  /** `isWhole`: these are all the contacts of the account, others are gone. */
  'contacts.changed': z.object({ accountId, isWhole: z.boolean(), changed: z.array(contact), removed: z.array(address) }),
  /** `isWhole`: whoever is not named has no presence (a new session, or none). */
  'presence.changed': z.object({ accountId, isWhole: z.boolean(), changed: z.array(contactPresence) }),
  /** All whom one account has told directly. */
  'directed.changed': z.object({ directed: toldDirectly }),
  'requests.changed': z.object({ accountId, changed: z.array(subscriptionRequest), removed: z.array(address) }),
  /** Something happened between us and somebody; or of an event with the same id it is known now who did it. */
  'subscription.logged': z.object({ events: z.array(subscriptionEvent) }),
  /** All blocks of one account. */
  'privacy.changed': z.object({ privacy: accountPrivacy }),
  /** All privacy lists of one account. */
  'privacyLists.changed': z.object({ lists: accountLists }),
  /** New chat messages in their order, which may belong between known ones; `conversations` are the rows they changed. */
  'message.stored': z.object({ messages: z.array(message), conversations: z.array(conversation) }),
  /** What is not read yet of one account's archive. */
  'archive.changed': z.object({ archive: accountArchive }),
  /** Messages that have another place, and with it another number, than `from`: the archive's order is another. `conversations` are their rows. */
  'message.moved': z.object({ moves: z.array(z.object({ from: messageId, message })), conversations: z.array(conversation) }),
  /** Somebody writes in a conversation, or does so no more (`typing` absent). Not kept: a snapshot knows of nobody. */
  'typing.changed': z.object({ accountId, address, typing: z.optional(typing) }),
  /** What is written and not sent yet is something else now, as `window` kept it; empty: nothing is. */
  'draft.changed': z.object({ draft, window: z.optional(z.string()) }),
  /** State changes of known messages, with the rows they changed. */
  'message.changed': z.object({ messages: z.array(message) }),
  /** A message is gone. `conversation`: the row of it; absent where that has nothing left and is none any more, and of one of type normal. */
  'message.deleted': z.object({ accountId, address, id: messageId, conversation: z.optional(conversation) }),
  /** Something came back from somebody we talk with, and no message of ours is kept that it could be about. Not kept: it is told once. */
  'message.cameBack': z.object({ accountId, address, failure: messageFailure }),
  /** New headlines and messages of type normal, in storage order. */
  'single.stored': z.object({ messages: z.array(singleMessage), unread: unreadSingles }),
  /** Those of the type with ids from `from` to `upTo` are read. */
  'single.read': z.object({ type: singleType, from: messageId, upTo: messageId, unread: unreadSingles }),
  /** A link from outside waits for `link.take`. */
  'link.given': z.object({}),
  /** Something came that is not on the screen. */
  'notice.raised': z.object({ notice }),
  /** It was read, here or by an answer, or put away. */
  'notice.ended': z.object({ id: z.string() }),
  /** The shell has found out what the desktop around it can do. */
  'desktop.changed': z.object({ desktop }),
  /** So much of a message's file has been sent, bytes; a few times a second at most, and not kept. */
  'file.progressed': z.object({ id: messageId, sent: z.number(), size: z.number() }),
  /** A dictionary has come, or has not. */
  'spelling.changed': z.object({ spelling }),
  /** Looking for a new version of the program has come further. */
  'updates.changed': z.object({ updates }),
  /** Somebody's profile was fetched, or the own one saved; `photo` names its picture, if it has one. */
  'vcard.stored': z.object({ accountId, address, photo: z.optional(pictureHash) }),
  /** Stanzas that passed while the console was open; `left`: so many before them were not told. */
  'console.passed': z.object({ accountId, stanzas: z.array(passedStanza), left: z.int() }),
  ...roomEvents,
  'conversation.changed': z.object({ conversations: z.array(conversation) }),
} as const;

export type EventSchemas = typeof events;
export type EventName = keyof EventSchemas;
export type EventMap = { readonly [Name in EventName]: z.output<EventSchemas[Name]> };

/** Where events come from: numbered one by one over the whole run of the program, so that a snapshot can say which it holds. */
export interface EventSource {
  onAny(listener: (name: EventName, data: EventMap[EventName], seq: number) => void): Undo;
}
