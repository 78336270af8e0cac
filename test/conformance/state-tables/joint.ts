import type { Kind, State } from '../../../electron/server/subscriptions/states.ts';

/** T12: what one person sends in a state, and what becomes of both; written out from the text, not made of the server's tables. */
export interface JointRow {
  readonly state: State;
  readonly sends: Kind;
  readonly isRouted: boolean;
  readonly isDelivered: boolean;
  readonly autoReply: Kind | undefined;
  readonly own: State;
  readonly other: State;
}

const row = (state: State, sends: Kind, isRouted: boolean, isDelivered: boolean, autoReply: Kind | undefined, own: State, other: State): JointRow => ({ state, sends, isRouted, isDelivered, autoReply, own, other });

export const JOINT: readonly JointRow[] = [
  row('None', 'subscribe', true, true, undefined, 'None + Pending Out', 'None + Pending In'),
  row('None', 'unsubscribe', true, false, undefined, 'None', 'None'),
  row('None', 'subscribed', false, false, undefined, 'None', 'None'),
  row('None', 'unsubscribed', false, false, undefined, 'None', 'None'),
  row('None + Pending Out', 'subscribe', true, false, undefined, 'None + Pending Out', 'None + Pending In'),
  row('None + Pending Out', 'unsubscribe', true, true, 'unsubscribed', 'None', 'None'),
  row('None + Pending Out', 'subscribed', false, false, undefined, 'None + Pending Out', 'None + Pending In'),
  row('None + Pending Out', 'unsubscribed', false, false, undefined, 'None + Pending Out', 'None + Pending In'),
  row('None + Pending In', 'subscribe', true, true, undefined, 'None + Pending Out/In', 'None + Pending Out/In'),
  row('None + Pending In', 'unsubscribe', true, false, undefined, 'None + Pending In', 'None + Pending Out'),
  row('None + Pending In', 'subscribed', true, true, undefined, 'From', 'To'),
  row('None + Pending In', 'unsubscribed', true, true, undefined, 'None', 'None'),
  row('None + Pending Out/In', 'subscribe', true, false, undefined, 'None + Pending Out/In', 'None + Pending Out/In'),
  row('None + Pending Out/In', 'unsubscribe', true, true, 'unsubscribed', 'None + Pending In', 'None + Pending Out'),
  row('None + Pending Out/In', 'subscribed', true, true, undefined, 'From + Pending Out', 'To + Pending In'),
  row('None + Pending Out/In', 'unsubscribed', true, true, undefined, 'None + Pending Out', 'None + Pending In'),
  row('To', 'subscribe', true, false, 'subscribed', 'To', 'From'),
  row('To', 'unsubscribe', true, true, 'unsubscribed', 'None', 'None'),
  row('To', 'subscribed', false, false, undefined, 'To', 'From'),
  row('To', 'unsubscribed', false, false, undefined, 'To', 'From'),
  row('To + Pending In', 'subscribe', true, false, 'subscribed', 'To + Pending In', 'From + Pending Out'),
  row('To + Pending In', 'unsubscribe', true, true, 'unsubscribed', 'None + Pending In', 'None + Pending Out'),
  row('To + Pending In', 'subscribed', true, true, undefined, 'Both', 'Both'),
  row('To + Pending In', 'unsubscribed', true, true, undefined, 'To', 'From'),
  row('From', 'subscribe', true, true, undefined, 'From + Pending Out', 'To + Pending In'),
  row('From', 'unsubscribe', true, false, undefined, 'From', 'To'),
  row('From', 'subscribed', false, false, undefined, 'From', 'To'),
  row('From', 'unsubscribed', true, true, undefined, 'None', 'None'),
  row('From + Pending Out', 'subscribe', true, false, undefined, 'From + Pending Out', 'To + Pending In'),
  row('From + Pending Out', 'unsubscribe', true, true, 'unsubscribed', 'From', 'To'),
  row('From + Pending Out', 'subscribed', false, false, undefined, 'From + Pending Out', 'To + Pending In'),
  row('From + Pending Out', 'unsubscribed', true, true, undefined, 'None + Pending Out', 'None + Pending In'),
  row('Both', 'subscribe', true, false, 'subscribed', 'Both', 'Both'),
  row('Both', 'unsubscribe', true, true, 'unsubscribed', 'From', 'To'),
  row('Both', 'subscribed', false, false, undefined, 'Both', 'Both'),
  row('Both', 'unsubscribed', true, true, undefined, 'To', 'From'),
];

/** T13: what a removal does in a state: what the other's clients are told, and what is pushed to them. */
export interface RemovalRow {
  readonly state: State;
  readonly delivered: readonly Kind[];
  readonly other: State;
  /** Items as `subscription [ask]`. */
  readonly pushes: readonly string[];
}

export const REMOVALS: readonly RemovalRow[] = [
  { state: 'None', delivered: [], other: 'None', pushes: [] },
  { state: 'None + Pending Out', delivered: ['unsubscribe'], other: 'None', pushes: [] },
  { state: 'None + Pending In', delivered: ['unsubscribed'], other: 'None', pushes: ['none'] },
  { state: 'None + Pending Out/In', delivered: ['unsubscribe', 'unsubscribed'], other: 'None', pushes: ['none'] },
  { state: 'To', delivered: ['unsubscribe'], other: 'None', pushes: ['none'] },
  { state: 'To + Pending In', delivered: ['unsubscribe', 'unsubscribed'], other: 'None', pushes: ['none ask', 'none'] },
  { state: 'From', delivered: ['unsubscribed'], other: 'None', pushes: ['none'] },
  { state: 'From + Pending Out', delivered: ['unsubscribe', 'unsubscribed'], other: 'None', pushes: ['none'] },
  { state: 'Both', delivered: ['unsubscribe', 'unsubscribed'], other: 'None', pushes: ['to', 'none'] },
];
