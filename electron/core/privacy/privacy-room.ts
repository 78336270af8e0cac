import type { AppError } from '../../contract/errors.ts';
import type { AccountId } from '../../contract/models/address.ts';
import { stanzaKind, type AccountPrivacy, type Blocked, type BlockMeansName, type BlockPlace, type NewBlock, type StanzaKind } from '../../contract/models/privacy.ts';
import { Undos, type Undo } from '../../lib/disposable.ts';
import type { BareJid, Jid } from '../../lib/jid.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { Blocks } from '../../store/blocks.ts';
import type { PrivacyLists } from '../../store/privacy-lists.ts';
import { privacyProblem, type PrivacyApi, type RosterView } from '../../xmpp/features/rfc3921-privacy/index.ts';
import type { BlockingApi } from '../../xmpp/features/xep-0191-blocking/index.ts';
import type { AppEvents } from '../app-events.ts';
import type { Clock, Log } from '../ports.ts';
import type { Reach } from './account-reach.ts';
import { coveringValues, keyOf, type Block, type BlockMeans } from './block.ts';
import { commandMeans } from './command-means.ts';
import { Exceptions } from './exceptions.ts';
import { ListBook } from './list-book.ts';
import { listMeans } from './list-means.ts';

/** What a session speaks; one of the two is used, never both (XEP-0191 §9). */
export interface PrivacyFeatures {
  readonly privacy: PrivacyApi;
  readonly blocking: BlockingApi;
}

/** What only this computer remembers of a block. */
type Note = Pick<Blocked, 'since' | 'reason' | 'until'>;

/** A block that could not be ended in time is tried again this much later. */
const END_AGAIN_MS = 60_000;

/** Whom one account blocks: what the server says (RFC 3921 §10, else XEP-0191), stored, then told. Before it answers, what it said last holds. */
export class PrivacyRoom {
  readonly lists: ListBook;
  readonly accountId: AccountId;
  readonly #exceptions: Exceptions;
  readonly #own: BareJid;
  readonly #table: Blocks;
  readonly #events: AppEvents;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #reach: Reach;
  #blocked = new Map<string, Blocked>();
  #groupBlocks: readonly Block[] = [];
  #features: PrivacyFeatures | undefined;
  #means: BlockMeans | undefined;
  #isWithout = false;
  #turn: Promise<unknown> = Promise.resolve();
  #stopWaiting: Undo = () => undefined;

  constructor(options: {
    readonly accountId: AccountId;
    readonly own: BareJid;
    readonly roster: RosterView;
    readonly table: Blocks;
    readonly lists: PrivacyLists;
    readonly events: AppEvents;
    readonly ports: { readonly clock: Clock; readonly log: Log };
    readonly reach: Reach;
  }) {
    this.accountId = options.accountId;
    this.#table = options.table;
    this.lists = new ListBook({ accountId: options.accountId, table: options.lists, events: options.events, clock: options.ports.clock });
    this.#own = options.own;
    this.#exceptions = new Exceptions(options.own, options.roster);
    this.#events = options.events;
    this.#clock = options.ports.clock;
    this.#log = options.ports.log;
    this.#reach = options.reach;
  }

  async load(): Promise<void> {
    await this.lists.load();
    for (const { scope, value, kinds, ...note } of await this.#table.list(this.accountId)) {
      const known = stanzaKind.options.filter((kind) => kinds.includes(kind));
      this.#blocked.set(keyOf({ scope, value }), { scope, value, kinds: known, ...noteOf(note) });
    }
    this.#readExceptions();
  }

  view(): AccountPrivacy {
    const means: BlockMeansName = this.#isWithout ? 'none' : this.#means?.name ?? 'unknown';
    return { accountId: this.accountId, means, blocked: [...this.#blocked.values()] };
  }

  /** Whether what comes in of this kind from them is blocked by their address. Without a kind: whether everything is. */
  blocks(from: Jid, kind?: StanzaKind): boolean {
    if (this.#blocked.size === 0) return false;
    const isCovered = coveringValues(from).some((value) => {
      const block = this.#blocked.get(keyOf({ scope: 'jid', value }));
      return block !== undefined && (block.kinds.length === 0 || (kind !== undefined && block.kinds.includes(kind)));
    });
    return isCovered && !this.letsThrough(from, kind);
  }

  /** Whether a rule before any block lets this of theirs through. Without a kind: what only rules for everything stop. */
  letsThrough(peer: Jid, kind?: StanzaKind): boolean {
    return this.#exceptions.include(peer, kind);
  }

  /** Their groups, or how the two see each other, changed: a rule may be about them now (R324). Blocks of addresses, which may be many, are not. */
  contactChanged(address: BareJid): void {
    for (const block of this.#groupBlocks) this.#reach.conceal(block, address);
    this.#reach.concealWhere((each) => this.#exceptions.shutOut(each), address);
  }

  attach({ privacy, blocking }: PrivacyFeatures): Undo {
    const undos = new Undos();
    // A push is answered at once; what it tells is read afterwards. Our own changes were read when they were made.
    undos.add(
      privacy.onPush(({ name, isEcho }) => {
        if (isEcho || this.#means?.name !== 'privacy-lists') return;
        this.lists.changedElsewhere(name);
        void this.#reload();
      }),
      blocking.onPush(() => void (this.#means?.name === 'blocking-command' && this.#reload())),
    );
    undos.add(() => this.#stopWaiting());
    return () => undos.run();
  }

  /** What was active in the former session is so in this one, before anything else is asked of lists (R338). */
  restoreActive(privacy: PrivacyApi): Promise<void> {
    return this.#inTurn(() => this.lists.restore(privacy));
  }

  /** Something done to the lists themselves, where the server has them; what is blocked by them is read anew afterwards. */
  withLists(act: (api: PrivacyApi) => Promise<Result<undefined, AppError>>): Promise<Result<undefined, AppError>> {
    return this.#change(async (means) => {
      if (means.name !== 'privacy-lists' || !this.#features) return err({ code: 'privacy', problem: 'unsupported' });
      const done = await act(this.lists.observe(this.#features.privacy));
      if (done.ok) return means.load();
      // A list that is not there blocks nobody, and other names may be there instead (R332).
      const now = isNotFound(done.error) ? await means.load() : done;
      if (now.ok) await this.#take(now.value);
      return done;
    });
  }

  /** Whether there is a session. */
  get isOnline(): boolean {
    return this.#features !== undefined;
  }

  /** A new session: what its server can do is found out, and whom it blocks. */
  async begin(features: PrivacyFeatures): Promise<void> {
    this.#features = features;
    this.#means = undefined;
    this.#isWithout = false;
    await this.#inTurn(async () => {
      if (this.#features !== features) return;
      const found = await this.#probe(features);
      if (!found.ok) this.#log.info('privacy.no-means', { account: this.accountId, code: found.error.code });
    });
  }

  /** The session is over. What was blocked stays so, as far as is known. */
  end(): void {
    if (!this.#features) return;
    this.#features = undefined;
    this.#means = undefined;
    this.#isWithout = false;
    this.#stopWaiting();
    this.#tell();
  }

  /** What the server says now: it need not tell of what other devices do, and neither tells that a list was removed (RFC 3921 §10.2). */
  refresh(): Promise<Result<undefined, AppError>> {
    return this.#change((means) => means.load());
  }

  /** All of them, or none and why. */
  block(blocks: readonly NewBlock[]): Promise<Result<undefined, AppError>> {
    const now = this.#clock.now();
    const notes = new Map(blocks.map((block): [string, Note] => [keyOf(block), noteOf({ ...block, since: block.since ?? now })]));
    return this.#change(async (means) => {
      if (!means.tellsPresence) for (const block of blocks) this.#reach.leave(block);
      const after = await means.block(blocks);
      if (!after.ok && !means.tellsPresence) for (const block of blocks) this.#reach.return(block);
      return after;
    }, notes);
  }

  unblock(places: readonly BlockPlace[]): Promise<Result<undefined, AppError>> {
    return this.#change((means) => this.#free(means, places));
  }

  async #free(means: BlockMeans, places: readonly BlockPlace[]): ReturnType<BlockMeans['load']> {
    const freed = places.flatMap((place) => this.#blocked.get(keyOf(place)) ?? []);
    const after = await means.unblock(places);
    if (after.ok && !means.tellsPresence) for (const block of freed) this.#reach.return(block);
    return after;
  }

  #change(act: (means: BlockMeans) => ReturnType<BlockMeans['load']>, notes?: ReadonlyMap<string, Note>): Promise<Result<undefined, AppError>> {
    return this.#inTurn(async () => {
      const features = this.#features;
      if (!features) return err({ code: 'offline' });
      const means = this.#means ? ok(this.#means) : await this.#probe(features);
      if (!means.ok) return means;
      const blocks = await act(means.value);
      if (!blocks.ok) return blocks;
      await this.#take(blocks.value, notes);
      return ok(undefined);
    });
  }

  /** Privacy lists where the server answers for them, else the blocking command, else nothing. */
  async #probe(features: PrivacyFeatures): Promise<Result<BlockMeans, AppError>> {
    const lists = this.lists.observe(features.privacy);
    this.lists.begin();
    const names = await lists.names();
    if (!names.ok && privacyProblem(names.error) === 'unanswered') return err({ code: names.error.condition === 'timeout' ? 'timeout' : 'offline' });
    const means = names.ok ? listMeans(lists, this.#own) : commandMeans(features.blocking);
    const blocks = await means.load();
    if (this.#features !== features) return err({ code: 'offline' });
    if (!blocks.ok) {
      if (blocks.error.code === 'timeout' || blocks.error.code === 'offline' || names.ok) return blocks;
      this.#isWithout = true;
      this.#tell();
      return err({ code: 'privacy', problem: 'unsupported' });
    }
    this.#means = means;
    await this.#take(blocks.value);
    await this.lists.dropStale();
    return ok(means);
  }

  #reload(): Promise<void> {
    return this.#inTurn(async () => {
      const blocks = await this.#means?.load();
      if (blocks?.ok) await this.#take(blocks.value);
      else if (blocks) this.#log.warn('privacy.not-read', { account: this.accountId, code: blocks.error.code });
      await this.lists.dropStale();
    });
  }

  /** What is blocked now, stored, then told; what is newly blocked ends. */
  async #take(blocks: readonly Block[], notes: ReadonlyMap<string, Note> = new Map()): Promise<void> {
    const before = this.#blocked;
    const now = new Map(blocks.map((block): [string, Blocked] => {
      const key = keyOf(block);
      return [key, { ...block, kinds: [...block.kinds], ...noteOf(notes.get(key) ?? before.get(key) ?? { reason: '' }) }];
    }));
    await this.#table.replaceAll(this.accountId, [...now.values()].map((block) => ({ ...block, since: block.since, until: block.until })));
    this.#blocked = now;
    this.#groupBlocks = blocks.filter(({ scope }) => scope !== 'jid');
    const areOthersExcepted = this.#readExceptions();
    this.#tell();
    this.#waitForEnd();
    for (const [key, block] of now) {
      if (areOthersExcepted || before.get(key)?.kinds.join() !== block.kinds.join()) await this.#reach.end(block);
    }
    for (const block of now.values()) this.#reach.conceal(block);
    this.#reach.concealWhere((address) => this.#exceptions.shutOut(address));
  }

  /** Ends what is to end by itself: when its time comes, or now where it came while there was no session. */
  #waitForEnd(pauseMs = 0): void {
    this.#stopWaiting();
    const ends = [...this.#blocked.values()].flatMap(({ until }) => until ?? []);
    if (!this.#means || ends.length === 0) return;
    this.#stopWaiting = this.#clock.after(Math.max(pauseMs, Math.min(...ends) - this.#clock.now()), () => void this.#endDue());
  }

  async #endDue(): Promise<void> {
    const ended = await this.#change((means) => {
      const now = this.#clock.now();
      const due = [...this.#blocked.values()].filter(({ until }) => until !== undefined && until <= now);
      return due.length === 0 ? means.load() : this.#free(means, due);
    });
    if (ended.ok) return;
    this.#log.warn('privacy.not-ended', { account: this.accountId, code: ended.error.code });
    this.#waitForEnd(END_AGAIN_MS);
  }

  /** One after the other: a list is read, changed and written as a whole. */
  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(act);
    this.#turn = mine.catch((error: unknown) => this.#log.error('privacy.bug', { account: this.accountId, detail: String(error) }));
    return mine;
  }

  #readExceptions(): boolean {
    return this.#exceptions.read({ means: this.view().means, lists: this.lists.view() });
  }

  #tell(): void {
    this.#events.emit('privacy.changed', { privacy: this.view() });
  }
}

/** The same without what is not known. */
function noteOf({ since, reason, until }: { readonly since?: number | undefined; readonly reason: string; readonly until?: number | undefined }): Note {
  return { reason, ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) };
}

const isNotFound = (error: AppError): boolean => error.code === 'privacy' && error.problem === 'not-found';
