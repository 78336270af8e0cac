import { INBOUND } from '../../../electron/server/subscriptions/inbound.ts';
import { OUTBOUND } from '../../../electron/server/subscriptions/outbound.ts';
import { STATES, type Kind, type State } from '../../../electron/server/subscriptions/states.ts';

export const KINDS: readonly Kind[] = ['subscribe', 'unsubscribe', 'subscribed', 'unsubscribed'];

/** T11: the other side's state when both servers agree. */
export const MIRROR: Readonly<Record<State, State>> = {
  None: 'None', 'None + Pending Out': 'None + Pending In', 'None + Pending In': 'None + Pending Out', 'None + Pending Out/In': 'None + Pending Out/In',
  To: 'From', 'To + Pending In': 'From + Pending Out', From: 'To', 'From + Pending Out': 'To + Pending In', Both: 'Both',
};

/** The state after `kind` is sent from a side in `state`, with the other side's, by T2 to T9. */
export function after(state: State, kind: Kind): { readonly own: State; readonly other: State } {
  const { isRouted, next } = OUTBOUND[kind].find((row) => row.state === state)!;
  const other = MIRROR[state];
  return { own: next, other: isRouted ? INBOUND[kind].find((row) => row.state === other)!.next : other };
}

/** One step of a walk: the first or the second person, in a state of their own, sends something. */
export interface Step {
  readonly who: 0 | 1;
  readonly state: State;
  readonly kind: Kind;
}

/** From None through every allowed step of either person at least once, each beginning where the one before ended. */
export function wholeWalk(isAllowed: (step: Step) => boolean): readonly Step[] {
  const stepsIn = (first: State): Step[] => ([0, 1] as const)
    .flatMap((who) => KINDS.map((kind): Step => ({ who, state: who === 0 ? first : MIRROR[first], kind }))).filter(isAllowed);
  const firstAfter = ({ who, state, kind }: Step): State => (who === 0 ? after(state, kind).own : after(state, kind).other);
  const open = new Map(STATES.map((state) => [state, stepsIn(state)]));
  const walk: Step[] = [];
  for (let state: State = 'None'; ;) {
    const path = shortest(state, (each) => open.get(each)!.length > 0, stepsIn, firstAfter);
    if (!path) return walk;
    for (const step of path) {
      walk.push(step);
      state = firstAfter(step);
    }
    const step = open.get(state)!.shift()!;
    walk.push(step);
    state = firstAfter(step);
  }
}

function shortest(from: State, isWanted: (state: State) => boolean, stepsIn: (state: State) => readonly Step[], firstAfter: (step: Step) => State): readonly Step[] | undefined {
  const seen = new Set<State>([from]);
  for (let paths: { state: State; steps: Step[] }[] = [{ state: from, steps: [] }]; paths.length > 0;) {
    const next: typeof paths = [];
    for (const { state, steps } of paths) {
      if (isWanted(state)) return steps;
      for (const step of stepsIn(state)) {
        const reached = firstAfter(step);
        if (seen.has(reached)) continue;
        seen.add(reached);
        next.push({ state: reached, steps: [...steps, step] });
      }
    }
    paths = next;
  }
  return undefined;
}
