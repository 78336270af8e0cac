import { describe, expect, it } from 'vitest';
import type { Jid } from '../../lib/jid.ts';
import { err, ok } from '../../lib/result.ts';
import type { ArchiveGap, ArchivePoint } from '../../store/archive-gaps.ts';
import type { AccountId, ArchiveId, MessageId } from '../../store/keys.ts';
import type { ArchiveItem, ArchivePage, MamApi, PageQuery } from '../../xmpp/features/xep-0313-mam/index.ts';
import { fetchStretch } from './fetch-stretch.ts';

const point = (id: string, at: number): ArchivePoint => ({ id: id as ArchiveId, at });
const gap = (change: Partial<ArchiveGap> = {}): ArchiveGap => ({ accountId: 1 as AccountId, after: 0 as MessageId, before: 9 as MessageId, isNews: true, isClosed: false, ...change });
const items = (...stamps: readonly number[]): ArchiveItem[] => stamps.map((stamp) => ({ id: `i${stamp}`, stamp } as ArchiveItem));
const pageOf = (stamps: readonly number[], change: Partial<ArchivePage> = {}): ArchivePage =>
  ({ items: items(...stamps), first: stamps.length > 0 ? `i${stamps[0]}` : undefined, last: stamps.length > 0 ? `i${stamps.at(-1)}` : undefined, isComplete: false, isUnstable: false, ...change });

function archive(...answers: readonly (ArchivePage | 'item-not-found')[]): { readonly mam: MamApi; readonly asked: PageQuery[] } {
  const asked: PageQuery[] = [];
  const waiting = [...answers];
  const page = async (query: PageQuery) => {
    asked.push(query);
    const answer = waiting.shift()!;
    return answer === 'item-not-found' ? err({ condition: answer, type: 'cancel' as const }) : ok(answer);
  };
  return { mam: { page } as unknown as MamApi, asked };
}

describe('a page of what is missing', () => {
  it('is the newest first, and says which the archive’s newest message is', async () => {
    const { mam, asked } = archive(pageOf([3, 4]));
    expect(await fetchStretch(mam, gap())).toEqual(ok({ items: items(3, 4), oldest: point('i3', 3), newest: point('i4', 4), isLast: false, isEnd: false }));
    expect(asked).toEqual([{ filter: {}, page: { max: 50, before: '' } }]);
  });

  it('goes on before what was read last', async () => {
    const { mam, asked } = archive(pageOf([1, 2], { isComplete: true }));
    expect(await fetchStretch(mam, gap({ cursor: point('i3', 3) }))).toEqual(ok({ items: items(1, 2), oldest: point('i1', 1), isLast: true, isEnd: true }));
    expect(asked).toEqual([{ filter: {}, page: { max: 250, before: 'i3' } }]);
    // The past is read as somebody looks at it.
    const past = archive(pageOf([1, 2]));
    await fetchStretch(past.mam, gap({ cursor: point('i3', 3), isNews: false }));
    expect(past.asked).toEqual([{ filter: {}, page: { max: 50, before: 'i3' } }]);
  });

  it('goes on by time where the archive does not know that message any more (F43)', async () => {
    const { mam, asked } = archive('item-not-found', pageOf([1]));
    expect(await fetchStretch(mam, gap({ cursor: point('gone', 3) }))).toMatchObject({ ok: true, value: { oldest: point('i1', 1) } });
    expect(asked[1]).toEqual({ filter: { end: 3 }, page: { max: 250, before: '' } });
  });

  it('ends at what was read before, or at its time where the archive has let go of it', async () => {
    const last = async (until: ArchivePoint, stamps: readonly number[]) => {
      const fetched = await fetchStretch(archive(pageOf(stamps)).mam, gap({ until }));
      return fetched.ok && fetched.value.isLast;
    };
    expect([await last(point('i5', 5), [4, 5, 6]), await last(point('i9', 9), [10, 11])]).toEqual([true, false]);
    expect([await last(point('gone', 100_000), [30_000, 200_000]), await last(point('gone', 100_000), [90_000, 200_000])]).toEqual([true, false]);
  });

  it('ends where pages lead nowhere: an empty one, or the same again (F44)', async () => {
    expect(await fetchStretch(archive(pageOf([])).mam, gap())).toMatchObject({ value: { isLast: true } });
    expect(await fetchStretch(archive(pageOf([3, 4])).mam, gap({ cursor: point('i3', 3) }))).toMatchObject({ value: { isLast: true } });
    const back = (oldest: number) => fetchStretch(archive(pageOf([oldest, 900_000])).mam, gap({ cursor: point('i', 100_000) }));
    expect([await back(50_000), await back(150_000), await back(200_000)]).toMatchObject([{ value: { isLast: false } }, { value: { isLast: false } }, { value: { isLast: true } }]);
  });

  it('of one conversation lies between two times', async () => {
    const { mam, asked } = archive(pageOf([3]), pageOf([2]));
    const ann = gap({ peer: 'ann@example.org' as Jid, until: point('u', 1) });
    expect(await fetchStretch(mam, ann, 7)).not.toHaveProperty('value.newest');
    await fetchStretch(mam, { ...ann, cursor: point('i3', 3) }, 7);
    expect(asked).toEqual([
      { filter: { with: 'ann@example.org', start: 1, end: 7 }, page: { max: 50, before: '' } }, { filter: { with: 'ann@example.org', start: 1 }, page: { max: 50, before: 'i3' } },
    ]);
  });

  it('is refused as the archive refuses it', async () => {
    expect(await fetchStretch(archive('item-not-found').mam, gap())).toMatchObject({ ok: false, error: { condition: 'item-not-found' } });
  });
});
