/** The nine subscription states from one person's side (RFC 3921 §9.1, T1 of the checklist). */
export const STATES = [
  'None', 'None + Pending Out', 'None + Pending In', 'None + Pending Out/In', 'To', 'To + Pending In', 'From', 'From + Pending Out', 'Both',
] as const;
export type State = (typeof STATES)[number];
export type Kind = 'subscribe' | 'subscribed' | 'unsubscribe' | 'unsubscribed';

/** What a client can know of a state: its roster item, and whether a request of theirs waits, which no roster says (R276). */
export interface Seen {
  readonly subscription: 'none' | 'to' | 'from' | 'both';
  readonly ask: boolean;
  readonly card: boolean;
}

export const SEEN: Readonly<Record<State, Seen>> = {
  None: { subscription: 'none', ask: false, card: false },
  'None + Pending Out': { subscription: 'none', ask: true, card: false },
  'None + Pending In': { subscription: 'none', ask: false, card: true },
  'None + Pending Out/In': { subscription: 'none', ask: true, card: true },
  To: { subscription: 'to', ask: false, card: false },
  'To + Pending In': { subscription: 'to', ask: false, card: true },
  From: { subscription: 'from', ask: false, card: false },
  'From + Pending Out': { subscription: 'from', ask: true, card: false },
  Both: { subscription: 'both', ask: false, card: false },
};

export function stateOf(seen: Seen): State | undefined {
  return STATES.find((state) => SEEN[state].subscription === seen.subscription && SEEN[state].ask === seen.ask && SEEN[state].card === seen.card);
}

/** Whether the server tells the own clients of a change: only what the roster shows is pushed. */
export function isPushed(from: State, to: State): boolean {
  return SEEN[from].subscription !== SEEN[to].subscription || SEEN[from].ask !== SEEN[to].ask;
}
