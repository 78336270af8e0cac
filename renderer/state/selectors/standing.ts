import type { Contact } from '../../../electron/contract/models/contact.ts';
import type { SubscriptionEvent, SubscriptionEventKind } from '../../../electron/contract/models/subscription-event.ts';
import type { AppState } from '../app-state.ts';
import { accountOf, type PeerKey } from '../keys.ts';

/** The nine states of RFC 3921 §9.1, from our side: `out` is our request that waits, `in` theirs. */
export type Standing = 'none' | 'none-out' | 'none-in' | 'none-out-in' | 'to' | 'to-in' | 'from' | 'from-out' | 'both';

/** The roster does not show a request of theirs: it is known from the request itself (R275, R276). */
export function standingOf(contact: Pick<Contact, 'subscription' | 'isAsking'> | undefined, hasRequest: boolean): Standing {
  const { subscription, isAsking } = contact ?? { subscription: 'none', isAsking: false };
  switch (subscription) {
    case 'both': return 'both';
    case 'to': return hasRequest ? 'to-in' : 'to';
    case 'from': return isAsking ? 'from-out' : 'from';
    case 'none': return isAsking ? (hasRequest ? 'none-out-in' : 'none-out') : hasRequest ? 'none-in' : 'none';
  }
}

/** What can be done about who sees whom (T14): what has no effect now is not among it. */
export interface SubscriptionChoices {
  readonly standing: Standing;
  readonly canAsk: boolean;
  /** Our list says that we see them, their server that we may not, or not yet (RFC 3921 §5.1.3, R141, R142): to ask again brings both in step (§9.2). */
  readonly outOfStep: 'forbidden' | 'not-authorized' | undefined;
  /** Our request waits: asking is asking again, to stop is to take it back. */
  readonly isAsking: boolean;
  readonly canStopSeeing: boolean;
  /** Theirs waits for our answer. */
  readonly hasRequest: boolean;
  readonly canStopShowing: boolean;
  /** The server takes an approval before they ask (RFC 6121 §3.4). */
  readonly canAllow: boolean;
  readonly isAllowed: boolean;
}

export function subscriptionChoices(state: AppState, key: PeerKey): SubscriptionChoices {
  const contact = state.contacts.byKey.get(key);
  const standing = standingOf(contact, state.requests.byKey.has(key));
  const sees = standing === 'to' || standing === 'to-in' || standing === 'both';
  const shows = standing === 'from' || standing === 'from-out' || standing === 'both';
  const hasRequest = standing.endsWith('-in');
  const isAsking = standing.includes('-out');
  const isAllowed = !shows && contact?.isApproved === true;
  const error = sees ? state.presence.byKey.get(key)?.error : undefined;
  const outOfStep = error === 'forbidden' || error === 'not-authorized' ? error : undefined;
  return {
    standing, isAsking, hasRequest, isAllowed, outOfStep,
    canAsk: !sees || outOfStep !== undefined,
    canStopSeeing: sees || isAsking,
    canStopShowing: shows,
    canAllow: !shows && !hasRequest && !isAllowed && contact !== undefined && state.accounts.byId.get(accountOf(key))?.canPreApprove === true,
  };
}

/** What the page says happened: a removal by the other side comes as two ends, and is one thing to a person (R273). */
export interface Happening {
  readonly id: number;
  readonly kind: SubscriptionEventKind | 'they-left';
  readonly at: number;
}

const ONE_ACT_MS = 60_000;

/** Newest first, as they come from core. */
export function happenings(events: readonly SubscriptionEvent[]): readonly Happening[] {
  const said: Happening[] = [];
  for (const { id, kind, at } of events) {
    const newer = said.at(-1);
    const areBothEnds = newer && [newer.kind, kind].toSorted().join() === 'they-stopped-looking,they-stopped-showing';
    if (areBothEnds && newer.at - at < ONE_ACT_MS) said[said.length - 1] = { ...newer, kind: 'they-left' };
    else said.push({ id, kind, at });
  }
  return said;
}
