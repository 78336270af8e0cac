import * as z from 'zod/mini';
import { accountId, address, messageId } from './address.ts';

/** How far an outgoing message has come; it never goes backwards. Incoming ones are `received`. */
export const messageState = z.enum(['received', 'queued', 'sent', 'delivered', 'displayed', 'failed']);
export type MessageState = z.infer<typeof messageState>;

/** Why a message failed: a stanza error's condition (RFC 3920 §9.3.3) or one of ours (`too-large`, `given-up`). */
export const messageFailure = z.object({
  condition: z.string(),
  /** What helps (RFC 3920 §9.3.2); absent for reasons of our own. */
  type: z.optional(z.enum(['cancel', 'continue', 'modify', 'auth', 'wait'])),
  /** The server's words, and their language. */
  text: z.optional(z.string()),
  language: z.optional(z.string()),
  /** Where the recipient is now, as the one who sent the error has it. */
  address: z.optional(address),
});
export type MessageFailure = z.infer<typeof messageFailure>;

/** The same message in another language (RFC 3921 §2.1.2): at least one of the texts. `language`: absent where none was named. */
export const messageVersion = z.object({ language: z.optional(z.string()), subject: z.optional(z.string()), body: z.optional(z.string()) });
export type MessageVersion = z.infer<typeof messageVersion>;

/** A file that goes with a message, found at `url`; of our own that is absent until it has arrived there. `size` in bytes. All of it is foreign text where others sent it. */
export const messageFile = z.object({ name: z.string(), type: z.optional(z.string()), size: z.optional(z.number()), url: z.optional(z.string()) });
export type MessageFile = z.infer<typeof messageFile>;

export const message = z.object({
  id: messageId,
  accountId,
  /** Bare address of the other side, or an occupant's full one (`room/nick`): the conversation it belongs to. */
  peer: address,
  direction: z.enum(['in', 'out']),
  /** Full address that sent it; for outgoing messages our own. */
  sender: z.string(),
  /** `chat`, `groupchat`, `normal`, `headline` as received; unknown types count as normal (RFC 3921 §2.1.1, R018). */
  type: z.enum(['chat', 'groupchat', 'normal', 'headline']),
  body: z.string(),
  subject: z.optional(z.string()),
  thread: z.optional(z.string()),
  language: z.optional(z.string()),
  /** In other languages; absent where there are none. */
  versions: z.optional(z.array(messageVersion)),
  /** When it was said, epoch milliseconds: the delay stamp (XEP-0203) where there is a believable one. */
  sentAt: z.number(),
  isDelayed: z.boolean(),
  /** Our nickname in the room stands in it. */
  mentions: z.optional(z.boolean()),
  file: z.optional(messageFile),
  state: messageState,
  /** When the other side said that it had come to them, and that it was on their screen; epoch milliseconds. */
  deliveredAt: z.optional(z.number()),
  displayedAt: z.optional(z.number()),
  failure: z.optional(messageFailure),
});
export type Message = z.infer<typeof message>;

/** Kinds that stand by themselves instead of in a conversation (RFC 3921 §2.1.1). */
export const singleType = z.enum(['headline', 'normal']);
export type SingleType = z.infer<typeof singleType>;

/** A headline or a message of type normal; each is read or not by itself. */
export const singleMessage = z.extend(message, { isUnread: z.boolean() });
export type SingleMessage = z.infer<typeof singleMessage>;

/** How many of each kind wait to be read, on all accounts. */
export const unreadSingles = z.object({ headline: z.int(), normal: z.int() });
export type UnreadSingles = z.infer<typeof unreadSingles>;

/** One conversation's row in the list. */
export const conversation = z.object({
  accountId,
  peer: address,
  unread: z.int(),
  /** How many of them mention us, where any does. */
  mentions: z.optional(z.int()),
  /** The newest message the person has seen; the "new" line stands after it. */
  readUpTo: z.optional(messageId),
  last: z.optional(message),
  /** A stranger wrote, and the person has not let it in, or has refused it; absent for a conversation like any. */
  request: z.optional(z.enum(['waiting', 'denied'])),
});
export type Conversation = z.infer<typeof conversation>;

/** What is written in a conversation and not sent yet. */
export const draft = z.object({ accountId, address, body: z.string() });
export type Draft = z.infer<typeof draft>;

/** A stretch of one conversation, oldest first. */
export const messagePage = z.object({ messages: z.array(message), hasOlder: z.boolean(), hasNewer: z.boolean() });
export type MessagePage = z.infer<typeof messagePage>;

/** A found message; `highlights` are [start, end) in UTF-16 units of the body. */
export const searchHit = z.object({ message, highlights: z.array(z.tuple([z.int(), z.int()])) });
export type SearchHit = z.infer<typeof searchHit>;
