import { ok, type Result } from '../../lib/result.ts';
import type { ArchiveGap, ArchivePoint } from '../../store/archive-gaps.ts';
import type { ArchiveId } from '../../store/keys.ts';
import type { ArchiveError, ArchiveItem, ArchivePage, MamApi, PageQuery } from '../../xmpp/features/xep-0313-mam/index.ts';

/** Messages in a page that somebody waits for: as many as the common servers give at once. */
const PAGE = 50;
/** In one that nobody waits for: each is one commit. A server that gives fewer at once (Prosody: 50) does so. */
const BACKGROUND_PAGE = 250;
/** How far an archive's own stamps may stand apart, milliseconds. */
const STAMPS_MS = 60_000;

export interface FetchedStretch {
  /** Oldest first. */
  readonly items: readonly ArchiveItem[];
  readonly oldest: ArchivePoint | undefined;
  /** Where this is the archive's newest page. */
  readonly newest?: ArchivePoint | undefined;
  /** Nothing is left between it and what was read before. */
  readonly isLast: boolean;
  /** Nothing is left in the archive. */
  readonly isEnd: boolean;
}

/** The newest page of a gap that was not read yet. `end`: of one conversation, what is newer was read with the rest (epoch milliseconds). */
export async function fetchStretch(mam: MamApi, gap: ArchiveGap, end?: number): Promise<Result<FetchedStretch, ArchiveError>> {
  const fetched = await fetchPage(mam, gap, end);
  if (!fetched.ok) return fetched;
  const { items, first, last, isComplete } = fetched.value;
  const oldest = first === undefined ? undefined : { id: first as ArchiveId, at: items[0]?.stamp ?? gap.cursor?.at ?? 0 };
  const isNewestPage = gap.cursor === undefined && gap.peer === undefined && last !== undefined;
  // An archive whose pages lead nowhere has an end all the same.
  const isEnd = isComplete || oldest === undefined || oldest.id === gap.cursor?.id || leadsForward(gap.cursor, oldest);
  return ok({
    items, oldest, isEnd,
    ...(isNewestPage ? { newest: { id: last as ArchiveId, at: items.at(-1)?.stamp ?? 0 } } : {}),
    isLast: isEnd || meets(gap.until, items),
  });
}

/** The page before one that lies after it: an archive that goes round in a ring (fault F44). */
function leadsForward(cursor: ArchivePoint | undefined, oldest: ArchivePoint): boolean {
  return cursor !== undefined && oldest.at > cursor.at + STAMPS_MS;
}

/** It reaches what was read before: that very message, or, where the archive has let go of it, its time. */
function meets(until: ArchivePoint | undefined, items: readonly ArchiveItem[]): boolean {
  return until !== undefined && items.some(({ id, stamp }) => id === until.id || stamp < until.at - STAMPS_MS);
}

async function fetchPage(mam: MamApi, { peer, cursor, until, isNews }: ArchiveGap, end: number | undefined): Promise<Result<ArchivePage, ArchiveError>> {
  // What lies between two times is found without ids; of the whole archive the ids are surer.
  const filter = peer === undefined ? {} : { with: peer, ...(until ? { start: until.at } : {}) };
  const max = cursor && isNews && peer === undefined ? BACKGROUND_PAGE : PAGE;
  const query = (before: string, endAt: number | undefined): PageQuery => ({ filter: { ...filter, ...(endAt === undefined ? {} : { end: endAt }) }, page: { max, before } });
  const ask = (one: PageQuery): ReturnType<MamApi['page']> => mam.page(one, undefined, { maxItems: BACKGROUND_PAGE });
  if (!cursor) return ask(query('', end));
  const page = await ask(query(cursor.id, undefined));
  // The archive has let go of the message, or numbers anew (hazard F43): its time says where to go on.
  return !page.ok && page.error.condition === 'item-not-found' ? ask(query('', cursor.at)) : page;
}
