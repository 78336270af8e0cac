import { blockFileLine, type Blocked, type NewBlock } from '../../../electron/contract/models/privacy.ts';
import { parseJid } from '../../../electron/lib/jid.ts';

/** Why a line cannot be taken; a key of the catalogue's `privacy.badLine`. */
export type BadLineReason = 'form' | 'address' | 'subscription' | 'over';

export interface BadLine {
  /** From 1. */
  readonly number: number;
  readonly reason: BadLineReason;
}

export interface ReadBlockFile {
  readonly blocks: readonly NewBlock[];
  readonly bad: readonly BadLine[];
}

/** The rows in the form of `blockFileLine`, one a line. */
export function writeBlockFile(rows: readonly Blocked[]): string {
  const iso = (at: number): string => new Date(at).toISOString();
  return rows.map(({ scope, value, kinds, reason, since, until }) => `${JSON.stringify({
    scope, value, kinds, reason, ...(since === undefined ? {} : { since: iso(since) }), ...(until === undefined ? {} : { until: iso(until) }),
  })}\n`).join('');
}

/** What the lines say, each place once, the last line about it holding; and the lines that say nothing usable. `now`: epoch milliseconds. */
export function readBlockFile(text: string, now: number): ReadBlockFile {
  const blocks = new Map<string, NewBlock>();
  const bad: BadLine[] = [];
  for (const [index, line] of text.replace(/^\u{FEFF}/u, '').split(/\r?\n/u).entries()) {
    if (line.trim() === '') continue;
    const read = readLine(line, now);
    if (typeof read === 'string') bad.push({ number: index + 1, reason: read });
    else blocks.set(`${read.scope} ${read.value}`, read);
  }
  return { blocks: [...blocks.values()], bad };
}

function readLine(line: string, now: number): NewBlock | BadLineReason {
  const parsed = blockFileLine.safeParse(parseJson(line));
  if (!parsed.success) return 'form';
  const { scope, value, kinds = [], reason = '', since, until } = parsed.data;
  const jid = scope === 'jid' ? parseJid(value.trim()) : value;
  if (jid === undefined) return 'address';
  if (scope === 'subscription' && !['both', 'from', 'none', 'to'].includes(value)) return 'subscription';
  if (until !== undefined && Date.parse(until) <= now) return 'over';
  return {
    scope, value: jid, kinds, reason,
    ...(since === undefined ? {} : { since: Date.parse(since) }), ...(until === undefined ? {} : { until: Date.parse(until) }),
  };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
