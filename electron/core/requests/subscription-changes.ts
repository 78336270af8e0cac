import type { SubscriptionEventKind } from '../../store/subscription-log.ts';

/** What a roster item says of the two directions. */
export interface Standing {
  readonly subscription: 'none' | 'to' | 'from' | 'both';
  readonly isAsking: boolean;
  readonly isApproved: boolean;
}

const NOTHING: Standing = { subscription: 'none', isAsking: false, isApproved: false };

/** Ends of which the roster does not say whose doing they are. */
export type Ending = 'asking-ended' | 'seeing-ended' | 'showing-ended';

/** The same ends with their cause: done by us, or said by them. */
const OURS: Readonly<Record<Ending, SubscriptionEventKind>> = { 'asking-ended': 'we-withdrew', 'seeing-ended': 'we-stopped-looking', 'showing-ended': 'we-stopped-showing' };
const THEIRS: Readonly<Record<Ending, SubscriptionEventKind>> = { 'asking-ended': 'they-denied', 'seeing-ended': 'they-stopped-showing', 'showing-ended': 'they-stopped-looking' };

/** Which of our stanzas brings an end about, and which of theirs tells of it (T3, T5, T7, T9). */
const OUR_STANZA = { 'asking-ended': 'unsubscribe', 'seeing-ended': 'unsubscribe', 'showing-ended': 'unsubscribed' } as const;
const THEIR_STANZA = { 'asking-ended': 'unsubscribed', 'seeing-ended': 'unsubscribed', 'showing-ended': 'unsubscribe' } as const;

export type EndingStanza = 'unsubscribe' | 'unsubscribed';

export function isEnding(kind: SubscriptionEventKind): kind is Ending {
  return kind === 'asking-ended' || kind === 'seeing-ended' || kind === 'showing-ended';
}

/** Who ended it, as far as is known: what we sent comes first, for the server may echo it (R262). */
export function causeOf(ending: Ending, sent: ReadonlySet<EndingStanza>, heard: ReadonlySet<EndingStanza>): SubscriptionEventKind {
  if (sent.has(OUR_STANZA[ending])) return OURS[ending];
  return heard.has(THEIR_STANZA[ending]) ? THEIRS[ending] : ending;
}

/** What the roster tells by its change: the item, not the stanza that announces it, is the fact (R238). */
export function changesOf(before: Standing | undefined, after: Standing | undefined): SubscriptionEventKind[] {
  if (!after) return before ? ['removed'] : [];
  const from = before ?? NOTHING;
  const changes: (SubscriptionEventKind | false)[] = [
    !before && 'added',
    !from.isAsking && after.isAsking && 'we-asked',
    from.isAsking && !after.isAsking && !sees(after) && 'asking-ended',
    !sees(from) && sees(after) && 'they-approved',
    sees(from) && !sees(after) && 'seeing-ended',
    !shows(from) && shows(after) && 'we-approved',
    shows(from) && !shows(after) && 'showing-ended',
    // The grant takes the place of the approval in advance (RFC 6121 §3.4).
    !shows(after) && !from.isApproved && after.isApproved && 'we-allowed',
    !shows(after) && !shows(from) && from.isApproved && !after.isApproved && 'we-disallowed',
  ];
  return changes.filter((change) => change !== false);
}

/** Whether their stanza can tell of an end where things stand so (T7, T9). */
export function couldEnd(stanza: EndingStanza, standing: Standing | undefined): boolean {
  if (!standing) return false;
  return stanza === 'unsubscribe' ? shows(standing) : standing.isAsking || sees(standing);
}

function sees({ subscription }: Standing): boolean {
  return subscription === 'to' || subscription === 'both';
}

function shows({ subscription }: Standing): boolean {
  return subscription === 'from' || subscription === 'both';
}
