import type { ListRule } from '../../../electron/contract/models/privacy-list.ts';

/** A rule under the hands of its writer; `id` only tells rows apart. */
export interface DraftRule extends ListRule {
  readonly id: string;
}

let lastId = 0;

export function drafted(rules: readonly ListRule[]): readonly DraftRule[] {
  return rules.map((rule) => ({ ...rule, id: `rule-${++lastId}` }));
}

export function rulesOf(draft: readonly DraftRule[]): ListRule[] {
  return draft.map(({ scope, value, action, kinds }) => ({ scope, value, action, kinds: [...kinds] }));
}

export function isSame(one: readonly ListRule[], other: readonly ListRule[]): boolean {
  const key = (rules: readonly ListRule[]): string => JSON.stringify(rules.map(({ scope, value, action, kinds }) => [scope, value, action, kinds]));
  return key(one) === key(other);
}

/** The rules with one moved so that it stands at `index`, as far as the list goes. */
export function moved(draft: readonly DraftRule[], id: string, index: number): readonly DraftRule[] {
  const rule = draft.find((each) => each.id === id);
  if (!rule) return draft;
  const others = draft.filter((each) => each !== rule);
  return others.toSpliced(Math.max(0, Math.min(index, others.length)), 0, rule);
}

/** The rules after some were dropped beside another one. */
export function dropped(draft: readonly DraftRule[], ids: ReadonlySet<string>, target: string, position: 'before' | 'after'): readonly DraftRule[] {
  const carried = draft.filter(({ id }) => ids.has(id));
  const others = draft.filter(({ id }) => !ids.has(id));
  const at = others.findIndex(({ id }) => id === target);
  return at < 0 ? draft : others.toSpliced(position === 'before' ? at : at + 1, 0, ...carried);
}

/** What a new list can begin with: each the simplest list that says it (RFC 3921 §10.15, R367). */
export const STARTS = {
  nothing: [],
  strangers: [{ scope: 'subscription', value: 'none', action: 'deny', kinds: [] }],
  unseen: [{ scope: 'everybody', value: '', action: 'deny', kinds: ['presence-out'] }],
} as const satisfies Readonly<Record<string, readonly ListRule[]>>;
export type Start = keyof typeof STARTS;

/**
 * What becomes of an open list when the server's rules are told: the draft follows where nothing was changed in it; what was changed
 * is never lost by itself (R348).
 */
export function judgeTheirs(draft: readonly ListRule[], base: readonly ListRule[] | undefined, theirs: readonly ListRule[] | undefined): 'same' | 'take' | 'conflict' {
  if (!theirs || (base && isSame(theirs, base))) return 'same';
  return base === undefined || isSame(draft, base) || isSame(draft, theirs) ? 'take' : 'conflict';
}
