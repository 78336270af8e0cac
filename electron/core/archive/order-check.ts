import type { Undo } from '../../lib/disposable.ts';
import type { ArchiveGap } from '../../store/archive-gaps.ts';
import { newWalk, type Walk } from '../../store/archived-messages.ts';
import type { AccountId, MessageId } from '../../store/keys.ts';
import type { Clock } from '../ports.ts';
import type { FetchedStretch } from './fetch-stretch.ts';

/** Several that come late come together: they are looked for once. */
const WAIT_MS = 3_000;
/** The archive of a session that lasts long is not read again from its beginning on. */
const MOST_PAGES = 20;

/**
 * Whether what came in this session stands as the archive has it. A server hands on late what it held for a session that is gone, and two
 * streams of a sender that was cut off may cross: only the archive, read once more back to where the session began, knows the order (hazard G3).
 */
export class OrderCheck {
  readonly #accountId: AccountId;
  readonly #clock: Clock;
  readonly #readPage: (gap: ArchiveGap, walk: Walk) => Promise<FetchedStretch | undefined>;
  /** Where the session begins, and what of the archive was known before it. */
  #since: Pick<ArchiveGap, 'before' | 'until'> | undefined;
  #undoWait: Undo | undefined;
  #isReading = false;

  /** `readPage` stores a page too; undefined: it could not be had. */
  constructor(options: { readonly accountId: AccountId; readonly clock: Clock; readonly readPage: (gap: ArchiveGap, walk: Walk) => Promise<FetchedStretch | undefined> }) {
    this.#accountId = options.accountId;
    this.#clock = options.clock;
    this.#readPage = options.readPage;
  }

  /** What is missing before this session is that gap; undefined: there is nothing to read. */
  begin(gap: Pick<ArchiveGap, 'before' | 'until'> | undefined): void {
    this.pause();
    this.#since = gap;
  }

  pause(): void {
    this.#undoWait?.();
    this.#undoWait = undefined;
  }

  /** Something came late, or by another copy than the archive's first. */
  ask(): void {
    if (!this.#since) return;
    this.#undoWait ??= this.#clock.after(WAIT_MS, () => {
      this.#undoWait = undefined;
      if (this.#isReading) return this.ask();
      void this.#read();
    });
  }

  /** Never rejects: `readPage` does not. */
  async #read(): Promise<void> {
    const since = this.#since;
    if (!since) return;
    this.#isReading = true;
    const walk = newWalk();
    // No gap that is shown: it begins where none does, so that nothing is noted of how far it was read.
    let gap: ArchiveGap = { accountId: this.#accountId, after: since.before, before: since.before, until: since.until, isNews: true, isClosed: false };
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const read = await this.#readPage(gap, walk);
      const lowest = Math.min(...walk.met);
      if (!read || read.isLast || since !== this.#since || lowest <= since.before) break;
      gap = { ...gap, before: lowest as MessageId, cursor: read.oldest };
    }
    this.#isReading = false;
    if (walk.doubted.size > 0) this.ask();
  }
}
