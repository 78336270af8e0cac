import type { EventMap } from '../../contract/events.ts';
import type { AccountId } from '../../contract/models/address.ts';
import type { Undo } from '../../lib/disposable.ts';
import { isBare, type BareJid, type Jid } from '../../lib/jid.ts';
import type { ArchiveId, MessageId } from '../../store/keys.ts';
import type { ReadStates } from '../../store/read-states.ts';
import type { DisplayedState, MdsApi } from '../../xmpp/features/xep-0490-mds/index.ts';
import type { AppEvents } from '../app-events.ts';
import type { ConversationList } from '../conversations/conversation-list.ts';
import type { Clock, Log } from '../ports.ts';

/** Whoever reads one chat after another, or a chat as it goes on, says so for all of it together. */
const TOGETHER_MS = 1_000;
/** So many conversations are remembered of which the message that was read is not stored: the archive may bring it. */
const MOST_WAITING = 2_000;

export interface ReadStateFeatures {
  readonly mds: MdsApi;
}

/**
 * How far the person has read, over all devices of one account (XEP-0490). What they read here is told to the others, what they read there
 * is read here; only ever forwards. It goes to the own server and is believed of it alone.
 */
export class ReadStateRoom {
  readonly #accountId: AccountId;
  readonly #own: BareJid;
  readonly #table: ReadStates;
  readonly #conversations: ConversationList;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #isRoom: (address: Jid) => boolean;
  readonly #isBehind: (peer: Jid) => boolean;
  readonly #features: () => ReadStateFeatures | undefined;
  readonly #undo: Undo;
  /** What was read elsewhere up to a message that is not stored here, the newest told last. */
  readonly #waiting = new Map<Jid, DisplayedState>();
  #session = 0;
  /** What the others have read is known: what we say now is not older. */
  #isKnown = false;
  /** The server takes none of it, in this session. */
  #isRefused = false;
  #planned: Undo | undefined;
  #isTelling = false;
  /** Something is not told for as long as messages may be missing. */
  #isHeld = false;

  constructor(options: {
    readonly accountId: AccountId; readonly own: BareJid; readonly table: ReadStates; readonly conversations: ConversationList; readonly events: AppEvents;
    readonly ports: { readonly clock: Clock; readonly log: Log };
    readonly isRoom: (address: Jid) => boolean;
    /** Messages with them may be missing that come before the newest ones. */
    readonly isBehind: (peer: Jid) => boolean;
    /** Of the connection; undefined while it is not online. */
    readonly features: () => ReadStateFeatures | undefined;
  }) {
    this.#accountId = options.accountId;
    this.#own = options.own;
    this.#table = options.table;
    this.#conversations = options.conversations;
    this.#clock = options.ports.clock;
    this.#log = options.ports.log;
    this.#isRoom = options.isRoom;
    this.#isBehind = options.isBehind;
    this.#features = options.features;
    // Whichever way a message comes, or comes to be known by its id, its conversation is told of; and the archive once it is read.
    this.#undo = options.events.onAny((name, data) => {
      if (name === 'message.stored' || name === 'conversation.changed') void this.#again((data as EventMap['message.stored' | 'conversation.changed']).conversations);
      if (this.#isHeld && (name === 'message.stored' || name === 'archive.changed')) this.#plan();
    });
  }

  attach(mds: MdsApi): Undo {
    return mds.onDisplayed((states) => this.#take(states));
  }

  /** A session is ready: what was read elsewhere meanwhile is read here, and what was read here is told. A resumed one goes on. Never rejects. */
  async begin(isResumed: boolean): Promise<void> {
    if (isResumed && this.#isKnown) return this.#plan();
    const session = ++this.#session;
    [this.#isKnown, this.#isRefused] = [false, false];
    this.#waiting.clear();
    const mds = this.#features()?.mds;
    if (!mds || !await mds.isOffered()) return;
    const states = await mds.all();
    if (session !== this.#session) return;
    if (!states.ok) return this.#log.info('read-state.not-read', { account: this.#accountId, condition: states.error.condition });
    await this.#take(states.value);
    if (session !== this.#session) return;
    this.#isKnown = true;
    this.#plan();
  }

  /** The person has read up to this message here. Never rejects. */
  async read(peer: Jid, upTo: MessageId): Promise<void> {
    await this.#noting(() => this.#table.noteRead(this.#accountId, peer, upTo));
    this.#plan();
  }

  stop(): void {
    this.#undo();
    this.#planned?.();
  }

  /** What another device says it has displayed, or this one said before. */
  async #take(states: readonly DisplayedState[]): Promise<void> {
    const told = new Set<Jid>();
    for (const state of states) {
      // Nobody else gives messages of this conversation their ids (hazard A14).
      if (state.by !== this.#own && state.by !== state.peer) continue;
      this.#waiting.delete(state.peer);
      this.#waiting.set(state.peer, state);
      told.add(state.peer);
    }
    await this.#apply(told);
    for (const peer of this.#waiting.keys()) {
      if (this.#waiting.size <= MOST_WAITING) break;
      this.#waiting.delete(peer);
    }
  }

  async #again(conversations: readonly { readonly accountId: AccountId; readonly peer: string }[]): Promise<void> {
    if (this.#waiting.size === 0) return;
    const peers = conversations.filter(({ accountId, peer }) => accountId === this.#accountId && this.#waiting.has(peer as Jid)).map(({ peer }) => peer as Jid);
    if (peers.length > 0) await this.#apply(new Set(peers));
  }

  /** Reads up to where others did, as far as the messages are here; of those that are not (§5.1: ignored) the word is kept until they come. */
  async #apply(peers: ReadonlySet<Jid>): Promise<void> {
    const states = [...peers].flatMap((peer) => this.#waiting.get(peer) ?? []).filter(({ peer, by }) => by === this.#giverOf(peer));
    if (states.length === 0) return;
    await this.#noting(async () => {
      const found = await this.#table.find(this.#accountId, states.map(({ peer, stanzaId }) => ({ peer, archiveId: stanzaId as ArchiveId })));
      for (const { peer, archiveId } of found) if (this.#waiting.get(peer)?.stanzaId === archiveId) this.#waiting.delete(peer);
      if (found.length > 0) await this.#table.noteShared(this.#accountId, found);
      for (const { peer, id } of found) if (id > (this.#conversations.readUpTo(this.#accountId, peer) ?? 0)) await this.#conversations.markRead(this.#accountId, peer, id);
    });
  }

  #plan(): void {
    this.#planned ??= this.#clock.after(TOGETHER_MS, () => {
      this.#planned = undefined;
      void this.#noting(() => this.#tell());
    });
  }

  /** Tells the others what they do not know, one conversation after the other; what could not be told is owed still. */
  async #tell(): Promise<void> {
    if (this.#isTelling) return this.#plan();
    this.#isTelling = true;
    this.#isHeld = false;
    try {
      for (const { peer } of await this.#table.owed(this.#accountId)) {
        const mds = this.#features()?.mds;
        if (!mds || !this.#isKnown || this.#isRefused) return;
        if (this.#waiting.has(peer) && this.#isBehind(peer)) {
          this.#isHeld = true;
          continue;
        }
        // Another device may have gone further while this one spoke of other conversations.
        const [owed] = await this.#table.owed(this.#accountId, peer);
        if (!owed) continue;
        const told = await mds.publish({ peer, stanzaId: owed.archiveId, by: this.#giverOf(peer) });
        if (!told.ok) {
          this.#log.info('read-state.not-told', { account: this.#accountId, condition: told.error.condition });
          this.#isRefused = told.error.type !== 'wait';
          return;
        }
        await this.#table.noteShared(this.#accountId, [owed]);
        this.#log.debug('read-state.told', { account: this.#accountId, peer, id: owed.archiveId });
      }
    } finally {
      this.#isTelling = false;
    }
  }

  /** Whose ids the messages of a conversation are known by. */
  #giverOf(peer: Jid): BareJid {
    return isBare(peer) && this.#isRoom(peer) ? peer : this.#own;
  }

  async #noting(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.#log.error('read-state.not-noted', { account: this.#accountId, detail: String(error) });
    }
  }
}
