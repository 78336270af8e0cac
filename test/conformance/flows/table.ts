import { TWO_SIDES } from '../files.ts';
import { proven, type Proof } from '../line.ts';
import type { Flow } from './flow.ts';
import { OWN_REQUEST_FLOWS } from './own-requests.ts';
import { SESSION_FLOWS } from './sessions.ts';
import { SUBSCRIPTION_FLOWS } from './subscriptions.ts';

/** How many flows the checklist has: F01 to F23. */
export const FLOW_COUNT = 23;

/** All replays; a flow may have several. */
export const FLOWS: readonly Flow[] = [...OWN_REQUEST_FLOWS, ...SUBSCRIPTION_FLOWS, ...SESSION_FLOWS];

/** Flows that are proven by two cores and two servers instead of by a replay of one side. */
export const ELSEWHERE: ReadonlyMap<number, readonly Proof[]> = new Map([
  ...elsewhere([1, 2, 7, 8], 'one asks, the other approves and asks back, the first approves: both see each other (F01, F02, F07, F08, R222, R239, R244, R246, R248, R249)'),
  ...elsewhere([5, 6, 9, 10], 'a request is declined: the item stays, and nothing is left open (F05, F06, F09, F10, R241, R242, R253–R255)'),
  ...elsewhere([11, 12, 13, 14, 15, 16, 17, 18], 'one looks no longer, and one lets the other look no longer (F11 to F18, R256–R258, R260, R265–R269)'),
  ...elsewhere([19, 20], 'T13: removed in %s: gone here, "none" there until it is removed there as well (F19, F20, R270–R274)'),
]);

function elsewhere(numbers: readonly number[], test: string): readonly (readonly [number, readonly Proof[]])[] {
  return numbers.map((number) => [number, proven(TWO_SIDES, test).proof]);
}

export function flowId(number: number): string {
  return `F${String(number).padStart(2, '0')}`;
}
