import type { Kind, State } from './states.ts';

/** One row: is it delivered to the client, what does the own server answer by itself, and in which state are we then. */
export interface InboundRow {
  readonly state: State;
  readonly isDelivered: boolean;
  readonly autoReply: Kind | undefined;
  readonly next: State;
}

const row = (state: State, isDelivered: boolean, next: State = state, autoReply?: Kind): InboundRow => ({ state, isDelivered, autoReply, next });

/** T6 to T9: what the other side does (RFC 3921 §9.3, Tables 3 to 6). */
export const INBOUND: Readonly<Record<Kind, readonly InboundRow[]>> = {
  subscribe: [
    row('None', true, 'None + Pending In'), row('None + Pending Out', true, 'None + Pending Out/In'), row('None + Pending In', false),
    row('None + Pending Out/In', false), row('To', true, 'To + Pending In'), row('To + Pending In', false), row('From', false, 'From', 'subscribed'),
    row('From + Pending Out', false, 'From + Pending Out', 'subscribed'), row('Both', false, 'Both', 'subscribed'),
  ],
  unsubscribe: [
    row('None', false), row('None + Pending Out', false), row('None + Pending In', true, 'None', 'unsubscribed'),
    row('None + Pending Out/In', true, 'None + Pending Out', 'unsubscribed'), row('To', false), row('To + Pending In', true, 'To', 'unsubscribed'),
    row('From', true, 'None', 'unsubscribed'), row('From + Pending Out', true, 'None + Pending Out', 'unsubscribed'), row('Both', true, 'To', 'unsubscribed'),
  ],
  subscribed: [
    row('None', false), row('None + Pending Out', true, 'To'), row('None + Pending In', false), row('None + Pending Out/In', true, 'To + Pending In'),
    row('To', false), row('To + Pending In', false), row('From', false), row('From + Pending Out', true, 'Both'), row('Both', false),
  ],
  unsubscribed: [
    row('None', false), row('None + Pending Out', true, 'None'), row('None + Pending In', false), row('None + Pending Out/In', true, 'None + Pending In'),
    row('To', true, 'None'), row('To + Pending In', true, 'None + Pending In'), row('From', false), row('From + Pending Out', true, 'From'), row('Both', true, 'From'),
  ],
};
