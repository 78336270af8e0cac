import type { AccountId } from '../../contract/models/address.ts';
import type { AccountArchive, ArchiveGap as GapView, GapState } from '../../contract/models/archive.ts';
import type { AppError } from '../../contract/errors.ts';
import type { Undo } from '../../lib/disposable.ts';
import type { BareJid, Jid } from '../../lib/jid.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { ArchiveGap, ArchiveGaps } from '../../store/archive-gaps.ts';
import { newWalk, type ArchivedMessage, type ArchivedMessages, type Walk } from '../../store/archived-messages.ts';
import type { MessageId } from '../../store/keys.ts';
import type { Stretch } from '../../store/message-places.ts';
import type { ReceiptFeatures, ReceiptRoom } from '../receipts/receipt-room.ts';
import type { MamApi } from '../../xmpp/features/xep-0313-mam/index.ts';
import type { AppEvents } from '../app-events.ts';
import type { ConversationList } from '../conversations/conversation-list.ts';
import type { MessageReader } from '../messages/message-reader.ts';
import type { Clock, Log } from '../ports.ts';
import { refusal } from '../refusal.ts';
import { archivedMessage, type ItemFeatures } from './archived-item.ts';
import { fetchStretch, type FetchedStretch } from './fetch-stretch.ts';
import { OrderCheck } from './order-check.ts';

/** How much of the past before the account was here is read unasked; the rest when it is looked at. */
const PAST_UNASKED = 500;
/** What could not be read is asked for again after so long, and each time twice as long, as long as the session lasts; a person need not wait. */
const ASK_AGAIN_MS = { first: 30_000, longest: 3_600_000 } as const;

export interface ArchiveFeatures extends ItemFeatures, ReceiptFeatures {
  readonly mam: MamApi;
}

/** A session whose archive is asked. */
interface Asked {
  readonly features: ArchiveFeatures;
}

/**
 * The server's archive (XEP-0313) of one account: what was missed is read page by page, newest first, in the background of each new
 * session, and the past as far as the person looks. What is not read yet is a gap, which the page shows as one.
 */
export class ArchiveRoom {
  readonly #accountId: AccountId;
  readonly #own: BareJid;
  readonly #gaps: ArchiveGaps;
  readonly #table: ArchivedMessages;
  readonly #reader: MessageReader;
  readonly #receipts: Pick<ReceiptRoom, 'takeArchived'>;
  readonly #conversations: ConversationList;
  readonly #events: AppEvents;
  readonly #clock: Clock;
  readonly #log: Log;
  #known: readonly ArchiveGap[] = [];
  /** What is being read, or could not be; by gap and conversation. */
  readonly #states = new Map<string, GapState>();
  #isOffered = false;
  /** Where what was missed before this session belongs, until that stands as a gap: a session may be interrupted, and resumed, before. */
  #room: Stretch | undefined;
  #askAgainMs: number = ASK_AGAIN_MS.first;
  #undoAskAgain: Undo | undefined;
  readonly #walks = new Map<string, Walk>();
  readonly #order: OrderCheck;
  /** The session whose archive can be asked. */
  #session: Asked | undefined;

  constructor(options: {
    readonly accountId: AccountId; readonly own: BareJid; readonly gaps: ArchiveGaps; readonly table: ArchivedMessages; readonly reader: MessageReader;
    readonly receipts: Pick<ReceiptRoom, 'takeArchived'>; readonly conversations: ConversationList; readonly events: AppEvents; readonly clock: Clock; readonly log: Log;
  }) {
    this.#accountId = options.accountId;
    this.#own = options.own;
    this.#gaps = options.gaps;
    this.#table = options.table;
    this.#reader = options.reader;
    this.#receipts = options.receipts;
    this.#conversations = options.conversations;
    this.#events = options.events;
    this.#clock = options.clock;
    this.#log = options.log;
    this.#order = new OrderCheck({
      accountId: options.accountId, clock: options.clock, archive: {
        fetch: (gap) => this.#asked((features) => fetchStretch(features.mam, gap)).then((fetched) => (fetched?.ok ? fetched.value : undefined)),
        reaches: async (page, place) => (await this.#asked((features) => this.#table.hasBefore(this.#messagesOf(page, features), place))) === true,
        store: async (read, gap) => (await this.#asked((features) => this.#store(read, gap, newWalk(), features))) !== false,
      },
    });
  }

  async load(): Promise<void> {
    this.#known = await this.#gaps.list(this.#accountId);
  }

  view(): AccountArchive {
    const wholes = this.#known.filter(({ peer }) => peer === undefined);
    return { accountId: this.#accountId, gaps: wholes.map((gap) => this.#viewOf(gap)) };
  }

  /** Whether something may be missing that came while we were away. */
  get isBehind(): boolean {
    return this.#room !== undefined || this.#known.some(({ peer, isNews }) => peer === undefined && isNews);
  }

  /** Before the first presence of a new session: what is sent and arrives in it stands behind what was missed. */
  async makeRoom(): Promise<void> {
    const { after, before, moved, conversations } = await this.#gaps.makeRoom(this.#accountId);
    this.#conversations.moved(moved, conversations);
    this.#room = { after, before };
    this.#askAgainMs = ASK_AGAIN_MS.first;
    this.#walks.clear();
    this.#order.begin(undefined);
  }

  /** Something that was sent before came only now: it may belong before what came meanwhile. */
  cameLate(): void {
    if (this.#session) this.#order.ask();
  }

  /** The session can be asked. Reads what was missed before it, then what earlier ones left. Never rejects. */
  async begin(features: ArchiveFeatures): Promise<void> {
    const session = (this.#session = { features });
    this.#order.resume();
    try {
      const room = this.#room;
      if (room) {
        const support = await features.mam.support(this.#own);
        if (session !== this.#session) return;
        if (!support.ok && support.error.type === 'wait') return this.#askAgain(session);
        this.#isOffered = support.ok && support.value.isOffered;
        if (this.#isOffered) await this.#gaps.open(this.#accountId, room);
        if (this.#isOffered) await this.#reload();
        this.#order.begin(this.#known.find(({ peer, before }) => peer === undefined && before === room.before));
        if (this.#room === room) this.#room = undefined;
      }
      if (!this.#isOffered) return void (this.#session = undefined);
      for (const gap of this.#known) {
        if (gap.peer === undefined && session === this.#session) await this.#fill(gap, session);
      }
    } catch (error) {
      this.#log.error('archive.not-stored', { account: this.#accountId, detail: String(error) });
    }
    if (this.#known.some(({ after, peer }) => peer === undefined && this.#stateOf(after) === 'failed')) this.#askAgain(session);
  }

  #askAgain(session: Asked): void {
    const wait = this.#askAgainMs;
    this.#askAgainMs = Math.min(2 * wait, ASK_AGAIN_MS.longest);
    this.#undoAskAgain?.();
    this.#undoAskAgain = this.#clock.after(wait, () => { if (session === this.#session) void this.begin(session.features); });
  }

  /** The connection is away: what is open stays so. */
  pause(): void {
    this.#session = undefined;
    this.#undoAskAgain?.();
    this.#order.pause();
    if (this.#states.size === 0) return;
    this.#states.clear();
    this.#tell();
  }

  /** The last thing: nothing more is written. */
  async stop(): Promise<void> {
    this.pause();
    await this.#table.settled();
  }

  /** Reads a page of what is missing with one other side in the gap of that name. */
  async fetch(peer: Jid, after: number): Promise<Result<Record<string, never>, AppError>> {
    const session = this.#session;
    const whole = this.#known.find((gap) => gap.peer === undefined && gap.after === after);
    if (!session) return err({ code: 'offline' });
    const own = this.#known.find((gap) => gap.peer === peer && gap.after === after);
    if (!whole || own?.isClosed || this.#stateOf(after, peer) === 'fetching') return ok({});
    const gap = own ?? { ...whole, peer, cursor: undefined };
    const read = await this.#readPage(gap, session, fetchStretch(session.features.mam, gap, whole.cursor?.at), { isBelow: whole.cursor !== undefined });
    return read.ok ? ok({}) : read;
  }

  /** All of it, but of the past only so much as is read unasked, and once. */
  async #fill(start: ArchiveGap, session: Asked): Promise<void> {
    if (!start.isNews && start.cursor) return;
    let gap: ArchiveGap | undefined = start;
    let count = 0;
    let asked: ReturnType<typeof fetchStretch> | undefined;
    while (gap && session === this.#session && (gap.isNews || count < PAST_UNASKED)) {
      const reading: ArchiveGap = gap;
      asked ??= fetchStretch(session.features.mam, reading);
      let ahead: typeof asked | undefined;
      // The server looks for the next page while this one is stored.
      const read = await this.#readPage(reading, session, asked, {
        onFetched: ({ items, oldest, isLast }) => {
          count += items.length;
          if (!isLast && (reading.isNews || count < PAST_UNASKED)) ahead = fetchStretch(session.features.mam, { ...reading, cursor: oldest });
        },
      });
      if (!read.ok) return;
      asked = ahead;
      gap = this.#known.find(({ peer, after }) => peer === undefined && after === start.after);
    }
  }

  /** Stores a page that was asked for; `onFetched` is told of it before. Rejects with DatabaseError. */
  async #readPage(
    gap: ArchiveGap, session: Asked, asked: ReturnType<typeof fetchStretch>,
    { onFetched, isBelow }: { readonly onFetched?: (page: FetchedStretch) => void; readonly isBelow?: boolean } = {},
  ): Promise<Result<void, AppError>> {
    const { features } = session;
    this.#become(gap, 'fetching');
    const fetched = await asked;
    if (session !== this.#session) return err({ code: 'offline' });
    if (!fetched.ok) {
      this.#log.warn('archive.not-read', { account: this.#accountId, condition: fetched.error.condition });
      this.#become(gap, 'failed');
      return err(refusal(fetched.error.condition === 'too-large' ? { condition: 'undefined-condition', type: 'cancel' } : fetched.error));
    }
    onFetched?.(fetched.value);
    const walk = this.#walkOf(gap);
    try {
      if (await this.#store(fetched.value, gap, walk, features, isBelow)) this.#order.ask();
    } catch (error) {
      this.#become(gap, 'failed');
      throw error;
    }
    this.#states.delete(key(gap.after, gap.peer));
    await this.#reload();
    return ok(undefined);
  }

  /** What the archive of this session says; undefined where there is none any more, or the disk refused. */
  async #asked<Answer>(ask: (features: ArchiveFeatures) => Promise<Answer>): Promise<Answer | undefined> {
    const session = this.#session;
    if (!session) return undefined;
    try {
      const answer = await ask(session.features);
      return session === this.#session ? answer : undefined;
    } catch (error) {
      this.#log.error('archive.not-stored', { account: this.#accountId, detail: String(error) });
      return undefined;
    }
  }

  /** Newest first. */
  #messagesOf({ items }: FetchedStretch, features: ArchiveFeatures): readonly ArchivedMessage[] {
    return items.toReversed().flatMap((item) => archivedMessage(item, this.#reader, features, this.#own) ?? []);
  }

  /** Whether some of it came by another copy than this: the archive may know more of it by now. Rejects with DatabaseError. */
  async #store(read: FetchedStretch, gap: ArchiveGap, walk: Walk, features: ArchiveFeatures, isBelow = false): Promise<boolean> {
    const { items, oldest, newest, isLast, isEnd } = read;
    const { messages: stored, conversations, singles, sent, moved, hasDoubts } = await this.#table.store({ messages: this.#messagesOf(read, features), gap, oldest, newest, isLast, isEnd, isBelow, walk });
    this.#conversations.fetched(stored, conversations, singles);
    this.#conversations.changed(sent);
    this.#conversations.moved(moved, conversations);
    await this.#receipts.takeArchived(items, features, { received: new Set(stored.flatMap(({ archiveId }) => archiveId ?? [])), isNews: gap.isNews });
    return hasDoubts;
  }

  async #reload(): Promise<void> {
    await this.load();
    this.#tell();
  }

  /** What the pages that were read in this session left behind; another session begins anew. */
  #walkOf({ after, peer }: ArchiveGap): Walk {
    const name = key(after, peer);
    const known = this.#walks.get(name) ?? newWalk();
    this.#walks.set(name, known);
    return known;
  }

  #become({ after, peer }: ArchiveGap, state: GapState): void {
    this.#states.set(key(after, peer), state);
    this.#tell();
  }

  #stateOf(after: number, peer?: Jid): GapState {
    return this.#states.get(key(after, peer)) ?? 'waiting';
  }

  #tell(): void {
    this.#events.emit('archive.changed', { archive: this.view() });
  }

  #viewOf({ after, before }: ArchiveGap): GapView {
    const peers = this.#known.filter((gap) => gap.peer !== undefined && gap.after === after);
    const begun = [...this.#states.keys()].flatMap((name) => (name.startsWith(`${after} `) ? [name.slice(`${after} `.length) as Jid] : []))
      .filter((peer) => peer !== '' && !peers.some((gap) => gap.peer === peer));
    return {
      after, before, state: this.#stateOf(after),
      conversations: [
        ...peers.map((gap) => ({ address: gap.peer!, state: this.#stateOf(after, gap.peer), ...(gap.isClosed ? {} : { before: Math.min(gap.before, before) as MessageId }) })),
        ...begun.map((peer) => ({ address: peer, before, state: this.#stateOf(after, peer) })),
      ],
    };
  }
}

function key(after: number, peer?: Jid): string {
  return `${after} ${peer ?? ''}`;
}
