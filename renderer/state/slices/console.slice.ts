import type { EventMap } from '../../../electron/contract/events.ts';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { PassedStanza } from '../../../electron/contract/models/console.ts';

/** A stanza in the console; `number` rises, and names it. */
export interface ConsoleEntry extends PassedStanza {
  readonly number: number;
  readonly accountId: AccountId;
}

/** What passed while the console was open, oldest first; the rest is forgotten. */
export interface ConsoleSlice {
  readonly entries: readonly ConsoleEntry[];
  /** So many are not here any more, or never were: too many came at once. */
  readonly left: number;
  readonly next: number;
}

export const NOTHING_PASSED: ConsoleSlice = { entries: [], left: 0, next: 1 };
const KEPT = 500;

export function withPassed({ entries, left, next }: ConsoleSlice, { accountId, stanzas, left: untold }: EventMap['console.passed']): ConsoleSlice {
  const all = [...entries, ...stanzas.map((stanza, index) => ({ ...stanza, accountId, number: next + index }))];
  return { entries: all.slice(-KEPT), left: left + untold + Math.max(0, all.length - KEPT), next: next + stanzas.length };
}
