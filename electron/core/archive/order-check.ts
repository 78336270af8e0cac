import type { Undo } from '../../lib/disposable.ts';
import type { ArchiveGap } from '../../store/archive-gaps.ts';
import type { AccountId, MessageId } from '../../store/keys.ts';
import type { Clock } from '../ports.ts';
import type { FetchedStretch } from './fetch-stretch.ts';

/** Several that come late come together: they are looked for once. What stays doubtful, or the disk refuses, is read again after twice as long each time. */
const WAIT_MS = { first: 3_000, longest: 3_600_000 } as const;
/** The archive of a session that lasts long is not read again from its beginning on. */
const MOST_PAGES = 20;

export interface CheckedArchive {
  /** Undefined: it cannot be had now. */
  readonly fetch: (gap: ArchiveGap) => Promise<FetchedStretch | undefined>;
  /** Whether a page has a message that stands at that place or before it. */
  readonly reaches: (page: FetchedStretch, place: MessageId) => Promise<boolean>;
  /** Puts what was read in its order; answers whether the archive may know more of it by now. */
  readonly store: (read: FetchedStretch, gap: ArchiveGap) => Promise<boolean>;
}

/**
 * Whether what came in this session stands as the archive has it. A server hands on late what it held for a session that is gone, and two
 * streams of a sender that was cut off may cross: only the archive, read once more back to where the session began, knows the order
 * (hazard G3). All of it is read before anything moves: a check that is broken off changes nothing, and is made when the session goes on.
 */
export class OrderCheck {
  readonly #accountId: AccountId;
  readonly #clock: Clock;
  readonly #archive: CheckedArchive;
  /** Where the session begins, and what of the archive was known before it. */
  #since: Pick<ArchiveGap, 'before' | 'until'> | undefined;
  #isDue = false;
  #waitMs: number = WAIT_MS.first;
  #undoWait: Undo | undefined;
  #isReading = false;

  constructor(options: { readonly accountId: AccountId; readonly clock: Clock; readonly archive: CheckedArchive }) {
    this.#accountId = options.accountId;
    this.#clock = options.clock;
    this.#archive = options.archive;
  }

  /** What is missing before this session is that gap; undefined: there is nothing to read. */
  begin(gap: Pick<ArchiveGap, 'before' | 'until'> | undefined): void {
    this.pause();
    this.#since = gap;
    this.#isDue = false;
    this.#waitMs = WAIT_MS.first;
  }

  pause(): void {
    this.#undoWait?.();
    this.#undoWait = undefined;
  }

  /** The session goes on. */
  resume(): void {
    if (this.#isDue) this.ask();
  }

  /** Something came late, or by another copy than the archive's first. */
  ask(): void {
    if (!this.#since) return;
    this.#isDue = true;
    this.#undoWait ??= this.#clock.after(this.#waitMs, () => {
      this.#undoWait = undefined;
      if (this.#isReading) return this.ask();
      void this.#check();
    });
  }

  /** Never rejects: what the archive is asked does not. */
  async #check(): Promise<void> {
    const since = this.#since;
    if (!since) return;
    this.#isDue = false;
    this.#isReading = true;
    // No gap that is shown: it begins where none does, so that nothing is noted of how far it was read.
    const gap: ArchiveGap = { accountId: this.#accountId, after: since.before, before: since.before, until: since.until, isNews: true, isClosed: false };
    const read = await this.#read(gap);
    if (since === this.#since) {
      const isSettled = read !== undefined && !(await this.#archive.store(read, gap));
      if (!isSettled) this.#isDue = true;
      this.#waitMs = isSettled ? WAIT_MS.first : Math.min(2 * this.#waitMs, WAIT_MS.longest);
      if (!isSettled && read) this.ask();
    }
    this.#isReading = false;
  }

  /** From now back to where the session began, as one page; undefined: not all of it could be had. */
  async #read(gap: ArchiveGap): Promise<FetchedStretch | undefined> {
    let read: FetchedStretch | undefined;
    for (let count = 0; count < MOST_PAGES; count += 1) {
      const page = await this.#archive.fetch({ ...gap, cursor: read?.oldest });
      if (!page) return undefined;
      read = { ...page, items: [...page.items, ...read?.items ?? []], newest: read ? read.newest : page.newest };
      if (page.isLast || await this.#archive.reaches(page, gap.before)) break;
    }
    return read;
  }
}
