import * as z from 'zod/mini';
import type { Result } from '../lib/result.ts';
import { connectionCommands } from './commands/connection.ts';
import { roomCommands } from './commands/room.ts';
import { privacyListCommands } from './commands/privacy-lists.ts';
import { privacyModeCommands } from './commands/privacy-modes.ts';
import { fileCommands } from './commands/files.ts';
import { rosterCommands } from './commands/roster.ts';
import { spellingCommands } from './commands/spelling.ts';
import { updateCommands } from './commands/updates.ts';
import { vcardCommands } from './commands/vcard.ts';
import type { AppError } from './errors.ts';
import { accountId, address, messageId } from './models/address.ts';
import { languageTag } from './models/language.ts';
import { archiveKeeping, archiveKeeps } from './models/archive.ts';
import { message, messagePage, searchHit, singleMessage, singleType } from './models/message.ts';
import { messageStep } from './models/message-way.ts';
import { noticeDecision } from './models/notice-rules.ts';
import { directedPresence, ownPresence, presenceState } from './models/presence.ts';
import { passingPresence } from './models/presence-rules.ts';
import { blockPlace, blockScope, newBlock } from './models/privacy.ts';
import { settings } from './models/settings.ts';
import { snapshot } from './models/snapshot.ts';
import { subscriptionEvent } from './models/subscription-event.ts';

const nothing = z.object({});
/** `waits`: the server is told in the next session. */
const waits = z.object({ waits: z.optional(z.boolean()) });
const ofAccount = z.object({ accountId });
const ofAddress = z.object({ accountId, address });
const group = z.string().check(z.minLength(1), z.maxLength(1023));
const groups = z.array(group).check(z.maxLength(100));
const contactName = z.string().check(z.maxLength(1023));
const secret = z.string().check(z.minLength(1), z.maxLength(4096));
const body = z.string().check(z.minLength(1), z.maxLength(100_000));
/** The language a text is written in, and the same text in others (RFC 3921 §2.1.2); without it the text is in the interface's language. */
const inLanguages = {
  language: z.optional(languageTag),
  versions: z.optional(z.array(z.object({ language: languageTag, subject: z.optional(z.string().check(z.maxLength(1023))), body: z.string().check(z.maxLength(100_000)) })).check(z.maxLength(8))),
};
/** Tells the windows of one program apart; made by the page. */
const windowName = z.string().check(z.minLength(1), z.maxLength(64));
const limit = z.int().check(z.gte(1), z.lte(200));

/** Every command: what the page may ask for. Each answers `Result<output, AppError>`. */
export const commands = {
  /** The whole state and the number of the last event in it. The first call, and the only way to recover from a gap. */
  'app.snapshot': { input: nothing, output: snapshot },

  /** Opens an encrypted profile. Refusals: wrong-passphrase. */
  'profile.unlock': { input: z.object({ passphrase: secret }), output: nothing },
  /** Encrypts the database under a passphrase, changes it, or (empty) removes the encryption. */
  'profile.setPassphrase': { input: z.object({ passphrase: z.string().check(z.maxLength(4096)) }), output: nothing },
  /** Tries again to open a profile that could not be used: the person has freed the disk, or the folder. Refusals: storage. */
  'profile.retry': { input: nothing, output: nothing },
  /** Puts a damaged database aside (it is kept) and begins a new one. */
  'profile.startAfresh': { input: nothing, output: z.object({ keptAs: z.string() }) },
  /** Puts a damaged database aside (it is kept) and its newest good copy in its place. Refusals: not-allowed, storage. */
  'profile.restore': { input: nothing, output: nothing },
  /** The person has read that a copy is in use. */
  'profile.noteRestored': { input: nothing, output: nothing },
  /** Makes a copy of the database now. Refusals: storage. */
  'profile.backUp': { input: nothing, output: nothing },

  /** Begins the demo and signs in to it, in the place of one that ran. Refusals: not-allowed, where there is none. */
  'demo.begin': { input: nothing, output: ofAccount },
  /** Ends the demo and forgets all of it. */
  'demo.end': { input: nothing, output: nothing },

  /**
   * Signs in and answers when the account is online, or with the reason why not; a refused first sign-in leaves no account behind.
   * For a kept account that needs its password this gives it. `pinCertificate` is the person's explicit trust in one certificate
   * (SHA-256 fingerprint) for this account; `allowPlain` their consent to SASL PLAIN over verified TLS.
   */
  'account.signIn': {
    input: z.object({
      address,
      password: secret,
      server: z.optional(z.object({ host: z.string().check(z.minLength(1), z.maxLength(255)), port: z.optional(z.int().check(z.gte(1), z.lte(65535))) })),
      keepPassword: z.boolean(),
      allowPlain: z.optional(z.boolean()),
      pinCertificate: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
    }),
    output: z.object({ accountId }),
  },
  /** Gives up a sign-in that is under way. */
  'account.cancelSignIn': { input: z.object({ address }), output: nothing },
  /** Tries to connect now instead of waiting; while online, checks that the connection lives. */
  'account.connect': { input: ofAccount, output: nothing },
  /** Goes offline in order and forgets the kept password; contacts and history stay. */
  'account.signOut': { input: ofAccount, output: nothing },
  /**
   * Another password at the account's server, and here (XEP-0077 §3.3). Refusals: offline; bad-input, for one that SASLprep does not allow; refused,
   * also where the server has no such thing: then nothing was sent.
   */
  'account.changePassword': { input: z.object({ accountId, password: secret }), output: nothing },
  /** Removes the account, its history and its password from this computer; nothing is removed from the server. */
  'account.remove': { input: ofAccount, output: nothing },

  ...connectionCommands,

  /** Own presence of one account, or of all. `offline` ends the connection in order, `farewell` are its last words if not the status. */
  'presence.set': {
    input: z.object({ accountId: z.optional(accountId), presence: ownPresence, farewell: z.optional(z.string().check(z.maxLength(1024))) }),
    output: nothing,
  },
  /**
   * What is chosen in a menu of presences: the state, the words, or both, of one account or of all; the rest stays. Whoever is invisible and
   * chooses to be seen is so again. Refusals: those of a mode (`privacy.startMode`); the other accounts follow all the same.
   */
  'presence.choose': {
    input: z.object({ accountId: z.optional(accountId), state: z.optional(presenceState), status: z.optional(z.string().check(z.maxLength(1024))) }),
    output: nothing,
  },
  /** Another presence of all accounts for a while; without one what was chosen before holds again. Refusals: bad-input, where its end is past. */
  'presence.pass': { input: z.object({ passing: z.optional(passingPresence) }), output: nothing },
  /** The rules of presence hold again where something was chosen against them. */
  'presence.follow': { input: nothing, output: nothing },
  /** What a window's page shows, and whether the person looks at it: there is no notice of that. Without a peer: no conversation. `list`: one of what stands outside of them. `window` tells windows apart. */
  'view.shown': { input: z.object({ window: windowName, isFocused: z.boolean(), accountId: z.optional(accountId), peer: z.optional(address), list: z.optional(z.enum(['requests', 'messages', 'headlines'])) }), output: nothing },
  /** What was decided about the newest messages that came, newest first: why there was a notice, or none. */
  'notice.decisions': { input: nothing, output: z.object({ decisions: z.array(noticeDecision) }) },
  /** The person is at the computer now: the page saw a key or a movement. At most every few seconds. */
  'activity.seen': { input: nothing, output: nothing },
  /**
   * Tells these people our presence although they may not see it otherwise (RFC 3921 §5.1.4): what everybody sees, kept up to date,
   * or `presence`. Refusals: unknown-contact, for somebody who is no contact unless the settings allow it: then nobody is told.
   */
  'presence.direct': { input: z.object({ accountId, addresses: z.array(address).check(z.minLength(1), z.maxLength(10_000)), presence: z.optional(directedPresence) }), output: nothing },
  /** Takes back what they were told directly. */
  'presence.takeBack': { input: z.object({ accountId, addresses: z.array(address).check(z.minLength(1), z.maxLength(10_000)) }), output: nothing },

  /** Adds to the roster and asks to see their presence (RFC 3921 §8.2). */
  'contact.add': {
    input: z.object({ accountId, address, name: contactName, groups, note: z.string().check(z.maxLength(1024)) }),
    output: waits,
  },
  /** Renames and regroups (RFC 3921 §7.4). */
  'contact.update': { input: z.object({ accountId, address, name: contactName, groups }), output: waits },
  /** Removes from the roster, which ends both subscriptions (RFC 3921 §8.6). */
  'contact.remove': { input: ofAddress, output: waits },

  ...rosterCommands,

  /** Asks to see their presence (subscribe). */
  'subscription.request': { input: z.object({ accountId, address, note: z.string().check(z.maxLength(1024)) }), output: nothing },
  /** Lets them see ours (subscribed); with `add` also adds them, under this name and in these groups, and asks for theirs. What they wrote comes in. */
  'subscription.approve': {
    input: z.object({ accountId, address, add: z.boolean(), name: z.optional(contactName), groups: z.optional(groups) }), output: nothing,
  },
  /** Refuses, or takes back what was granted (unsubscribed). What a stranger wrote is refused with it. */
  'subscription.deny': { input: ofAddress, output: nothing },
  /** Stops seeing their presence (unsubscribe). */
  'subscription.cancel': { input: ofAddress, output: nothing },

  /** What happened between us and them: the newest hundred, newest first. */
  'subscription.history': { input: ofAddress, output: z.object({ events: z.array(subscriptionEvent) }) },

  /** Asks the server once more who is blocked and which lists there are: not all that other devices change is told by itself. */
  'privacy.refresh': { input: z.object({ accountId }), output: nothing },
  /** Blocks an address (full, bare, domain or domain/resource) wholly. Needs the server, by whatever means it has (RFC 3921 §10, XEP-0191). */
  'privacy.block': { input: z.object({ accountId, address, reason: z.string().check(z.maxLength(1024)) }), output: nothing },
  /**
   * Adds rows to the Blocked table, all or none: addresses, contact groups, subscriptions; everything or some kinds of stanzas; for good or
   * for a time. Groups, subscriptions and kinds need privacy lists (RFC 3921 §10.1).
   */
  'privacy.blockMany': { input: z.object({ accountId, blocks: z.array(newBlock).check(z.minLength(1), z.maxLength(5000)) }), output: nothing },
  /** Takes rows out of the Blocked table again, all or none. */
  'privacy.unblockMany': { input: z.object({ accountId, places: z.array(blockPlace).check(z.minLength(1), z.maxLength(5000)) }), output: nothing },
  /** Takes one row out of the Blocked table again. */
  'privacy.unblock': { input: z.object({ accountId, scope: blockScope, value: z.string().check(z.minLength(1), z.maxLength(3071)) }), output: nothing },

  ...privacyListCommands,
  ...privacyModeCommands,

  /** Opens a conversation at its newest page and remembers it for the next start. */
  'conversation.open': { input: ofAddress, output: messagePage },
  /** The page shows the conversation no longer. */
  'conversation.close': { input: ofAddress, output: nothing },
  /** The person writes, took it all away again, or looks at something else; others are told as far as they may be. */
  'conversation.writing': { input: z.object({ accountId, address, state: z.enum(['composing', 'active', 'inactive']) }), output: nothing },
  /** Lets a stranger's messages in among the conversations, or refuses them. */
  'conversation.answer': { input: z.object({ accountId, address, isAccepted: z.boolean() }), output: nothing },
  /** Everything up to this message has been seen. */
  'conversation.markRead': { input: z.object({ accountId, address, upTo: messageId }), output: nothing },

  /** Stores and queues a chat message, or what is said in a room; it is sent when the account is online, and in the room. */
  'message.send': { input: z.object({ accountId, address, body, ...inLanguages }), output: z.object({ message }) },
  /** The same for a message of type normal; an answer stays in the thread of what it answers (RFC 3921 §2.1.2.3). */
  'single.send': {
    input: z.object({ accountId, address, subject: z.string().check(z.maxLength(1023)), body, inReplyTo: z.optional(messageId), ...inLanguages }),
    output: z.object({ message }),
  },
  /** Headlines or messages of type normal of all accounts, newest first; `before` pages on. */
  'single.page': {
    input: z.object({ type: singleType, before: z.optional(messageId), limit }),
    output: z.object({ messages: z.array(singleMessage), hasOlder: z.boolean() }),
  },
  /** Those of the type with ids from `from` to `upTo` have been seen. */
  'single.markRead': { input: z.object({ type: singleType, from: messageId, upTo: messageId }), output: nothing },
  /** Keeps what is written and not sent yet, in this window; empty: nothing is. The other windows hear of it. */
  'message.draft': { input: z.object({ window: z.optional(windowName), accountId, address, body: z.string().check(z.maxLength(100_000)) }), output: nothing },
  /** Queues a failed message again. */
  'message.retry': { input: z.object({ id: messageId }), output: nothing },
  /** Deletes a failed message of ours, here alone: nobody else has it. Refusals: unknown-message. */
  'message.delete': { input: z.object({ id: messageId }), output: nothing },
  /** What happened to a message, in order. Refusals: unknown-message. */
  'message.way': { input: z.object({ id: messageId }), output: z.object({ steps: z.array(messageStep) }) },
  /** What the account's server keeps in its archive (XEP-0441); asked anew each time. Refusals: offline, timeout, refused. */
  'archive.keeping': { input: ofAccount, output: archiveKeeping },
  /** Asks the server to keep as much; answers what it made of it. Refusals: offline, timeout, refused. */
  'archive.keep': { input: z.object({ accountId, keeps: archiveKeeps }), output: archiveKeeping },
  /** Reads a page of what is missing with one other side, in the gap that is named by `after`; told as it is stored. Refusals: offline, timeout, refused. */
  'archive.fetch': { input: z.object({ accountId, address, after: z.int().check(z.nonnegative()) }), output: nothing },
  /** Messages before or after one, or around it; oldest first. */
  'message.page': {
    input: z.object({ accountId, address, before: z.optional(messageId), after: z.optional(messageId), around: z.optional(messageId), limit }),
    output: messagePage,
  },
  /** Full-text search, newest first; `before` pages on. */
  'message.search': {
    input: z.object({ text: z.string().check(z.maxLength(1000)), accountId: z.optional(accountId), address: z.optional(address), before: z.optional(messageId), limit }),
    output: z.object({ hits: z.array(searchHit), hasMore: z.boolean() }),
  },

  /** The link that was given to Linnet from outside, for the page that shows it: the next call has it no more. Text; the page reads it. */
  'link.take': { input: nothing, output: z.object({ link: z.optional(z.string()) }) },
  ...vcardCommands,

  ...roomCommands,

  /** Tells the stanzas of the account as they pass (`console.passed`), until it is taken back. */
  'console.watch': { input: z.object({ accountId, isWatched: z.boolean() }), output: nothing },
  /** Sends what was typed as it is: `iq`, `message` and `presence`, one or more. Refusals: bad-input (no sound XML, or something else), offline. */
  'console.send': { input: z.object({ accountId, xml: z.string().check(z.minLength(1), z.maxLength(100_000)) }), output: nothing },

  ...fileCommands,
  ...spellingCommands,
  ...updateCommands,

  'settings.set': { input: z.partial(settings), output: nothing },
} as const;

export type Commands = typeof commands;
export type CommandName = keyof Commands;
/** What a caller passes. */
export type CommandInput<Name extends CommandName> = z.input<Commands[Name]['input']>;
/** What a handler gets: parsed. */
export type ParsedInput<Name extends CommandName> = z.output<Commands[Name]['input']>;
export type CommandOutput<Name extends CommandName> = z.output<Commands[Name]['output']>;

/** What core implements. */
export type Handlers = {
  readonly [Name in CommandName]: (input: ParsedInput<Name>) => Promise<Result<CommandOutput<Name>, AppError>>;
};
