import { bareOf, isFull, resourceOf, type BareJid } from '../../lib/jid.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { SqlValue, Statement } from '../../store/database.ts';
import { integer, text } from '../../store/rows.ts';
import type { ArchiveFilter, ArchiveMetadata, ArchiveResult } from '../../xmpp/features/xep-0313-mam/index.ts';
import type { PageInfo, PageRequest } from '../../xmpp/kit/result-set.ts';
import type { Journal } from '../journal.ts';
import { resultOf } from './archive-row.ts';

export interface FoundPage {
  readonly results: readonly ArchiveResult[];
  readonly isComplete: boolean;
  readonly page: PageInfo;
}

/** An id that is not there; or the disk does not answer. */
export type PageProblem = 'item-not-found' | 'internal-server-error';

/** In one page, whatever was asked for: the rest is for another one (XEP-0313 §4.3.1). */
const MOST_ITEMS = 100;
const USUAL_ITEMS = 50;
const MOST_CHARACTERS = 1024 * 1024;

interface Condition {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

/** The page, read from disk after everything that was written before; `take` is called once. */
export function readPage(
  journal: Journal, owner: BareJid, { filter, page }: { readonly filter: ArchiveFilter; readonly page: PageRequest }, take: (found: Result<FoundPage, PageProblem>) => void,
): void {
  const max = Math.min(page.max ?? USUAL_ITEMS, MOST_ITEMS);
  const meant = conditionsOf(owner, filter);
  const named = new Set([filter.afterId, filter.beforeId, page.after || undefined, page.before || undefined, ...(filter.ids ?? [])].filter((id) => id !== undefined));
  journal.read([overview(owner, meant, [...named]), rowsOf(owner, meant, page, max)], (read) => {
    if (!read.ok) return take(err('internal-server-error'));
    const [[whole] = [], rows = []] = read.value;
    if (!whole || integer(whole, 'named') < named.size) return take(err('item-not-found'));
    const results = rows.slice(0, max).flatMap(resultOf);
    if (page.before !== undefined) results.reverse();
    // Not all that was sought need be in the page: its text may have been too much.
    const sought = rows[0] ? integer(rows[0], 'sought') : 0;
    take(ok({ results, isComplete: sought <= results.length, page: { first: results[0]?.id, last: results.at(-1)?.id, count: integer(whole, 'count') } }));
  });
}

/** The archive's oldest and newest message (§5). */
export function readMetadata(journal: Journal, owner: BareJid, take: (found: Result<ArchiveMetadata, PageProblem>) => void): void {
  const edge = (order: 'ASC' | 'DESC'): Statement => ({ sql: `SELECT id, at FROM archive WHERE owner = ? ORDER BY position ${order} LIMIT 1`, params: [owner] });
  journal.read([edge('ASC'), edge('DESC')], (read) => {
    if (!read.ok) return take(err('internal-server-error'));
    const [start, end] = read.value.map(([row]) => row && { id: text(row, 'id'), stamp: integer(row, 'at') });
    take(ok({ start, end }));
  });
}

/** Which rows the filter means, wherever the page is. */
function conditionsOf(owner: BareJid, { with: peer, start, end, afterId, beforeId, ids }: ArchiveFilter): Condition {
  return joined([
    { sql: 'owner = ?', params: [owner] },
    peer !== undefined && { sql: 'peer = ?', params: [bareOf(peer)] },
    peer !== undefined && isFull(peer) && { sql: 'resource = ?', params: [resourceOf(peer) ?? ''] },
    start !== undefined && { sql: 'at >= ?', params: [start] },
    end !== undefined && { sql: 'at <= ?', params: [end] },
    afterId !== undefined && beyond('>', owner, afterId),
    beforeId !== undefined && beyond('<', owner, beforeId),
    ids !== undefined && { sql: `id IN (${ids.map(() => '?').join()})`, params: ids },
  ]);
}

function beyond(side: '<' | '>', owner: BareJid, id: string): Condition {
  return { sql: `position ${side} (SELECT position FROM archive WHERE owner = ? AND id = ?)`, params: [owner, id] };
}

function joined(conditions: readonly (Condition | false)[]): Condition {
  const those = conditions.filter((condition) => condition !== false);
  return { sql: those.map(({ sql }) => sql).join(' AND '), params: those.flatMap(({ params }) => params) };
}

/** How many are meant, and how many of the ids named there are. */
function overview(owner: BareJid, meant: Condition, named: readonly string[]): Statement {
  return {
    sql: `SELECT (SELECT COUNT(*) FROM archive WHERE ${meant.sql}) AS count, (SELECT COUNT(*) FROM archive WHERE owner = ? AND id IN (${named.map(() => '?').join()})) AS named`,
    params: [...meant.params, owner, ...named],
  };
}

/** An empty id is the beginning, or the end. One row more than asked for tells whether there are more; `sought` is how many there are with it. */
function rowsOf(owner: BareJid, meant: Condition, { before, after }: PageRequest, max: number): Statement {
  const order = before === undefined ? 'ASC' : 'DESC';
  const { sql, params } = joined([meant, !!after && beyond('>', owner, after), !!before && beyond('<', owner, before)]);
  return {
    sql: `SELECT id, at, stanza, sought FROM (
  SELECT position, id, at, stanza, COUNT(*) OVER () AS sought, SUM(LENGTH(stanza)) OVER (ORDER BY position ${order}) - LENGTH(stanza) AS characters_before
  FROM (SELECT position, id, at, stanza FROM archive WHERE ${sql} ORDER BY position ${order} LIMIT ?)
) WHERE characters_before < ? ORDER BY position ${order}`,
    params: [...params, max + 1, MOST_CHARACTERS],
  };
}
