import type { Kind, State } from './states.ts';

/** One row: does the own server pass it on, and in which state are we then. */
export interface OutboundRow {
  readonly state: State;
  readonly isRouted: boolean;
  readonly next: State;
}

const row = (state: State, isRouted: boolean, next: State = state): OutboundRow => ({ state, isRouted, next });

/** T2 to T5: what the person does (RFC 3921 §9.2, Tables 1 and 2; RFC 6121 Tables 2 to 5 for the two that RFC 3921 has in words only). */
export const OUTBOUND: Readonly<Record<Kind, readonly OutboundRow[]>> = {
  subscribe: [
    row('None', true, 'None + Pending Out'), row('None + Pending Out', true), row('None + Pending In', true, 'None + Pending Out/In'),
    row('None + Pending Out/In', true), row('To', true), row('To + Pending In', true), row('From', true, 'From + Pending Out'),
    row('From + Pending Out', true), row('Both', true),
  ],
  unsubscribe: [
    row('None', true), row('None + Pending Out', true, 'None'), row('None + Pending In', true), row('None + Pending Out/In', true, 'None + Pending In'),
    row('To', true, 'None'), row('To + Pending In', true, 'None + Pending In'), row('From', true), row('From + Pending Out', true, 'From'), row('Both', true, 'From'),
  ],
  subscribed: [
    row('None', false), row('None + Pending Out', false), row('None + Pending In', true, 'From'), row('None + Pending Out/In', true, 'From + Pending Out'),
    row('To', false), row('To + Pending In', true, 'Both'), row('From', false), row('From + Pending Out', false), row('Both', false),
  ],
  unsubscribed: [
    row('None', false), row('None + Pending Out', false), row('None + Pending In', true, 'None'), row('None + Pending Out/In', true, 'None + Pending Out'),
    row('To', false), row('To + Pending In', true, 'To'), row('From', true, 'None'), row('From + Pending Out', true, 'None + Pending Out'), row('Both', true, 'To'),
  ],
};
