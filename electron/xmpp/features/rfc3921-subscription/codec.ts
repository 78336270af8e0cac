import { bareOf, type BareJid } from '../../../lib/jid.ts';
import { CLIENT_NS, el, type XmlElement } from '../../kit/element.ts';
import type { InboundStanza } from '../../kit/inbound-stanza.ts';
import { languageTag, readLanguageTexts, type LanguageText } from '../../kit/language.ts';
import { buildStatuses } from '../rfc3921-presence/index.ts';

/** `subscribe`: they ask to see us. `subscribed`: they let us see them. `unsubscribe`: they look no longer. `unsubscribed`: refused or taken back. */
export type SubscriptionKind = 'subscribe' | 'subscribed' | 'unsubscribe' | 'unsubscribed';
const KINDS: readonly SubscriptionKind[] = ['subscribe', 'subscribed', 'unsubscribe', 'unsubscribed'];

export interface InboundSubscription {
  readonly kind: SubscriptionKind;
  /** Always bare: subscriptions are between accounts (RFC 6121 §3.1.3). */
  readonly from: BareJid;
  readonly id: string | undefined;
  /** The note that may come with it (R059, N24): foreign text. */
  readonly statuses: readonly LanguageText[];
  readonly language: string | undefined;
  readonly stanza: InboundStanza;
}

/** Undefined for presence of any other type. */
export function parseSubscription(stanza: InboundStanza): InboundSubscription | undefined {
  const kind = KINDS.find((known) => known === stanza.type);
  if (!kind) return undefined;
  const { element, from, id } = stanza;
  return { kind, from: bareOf(from), id, statuses: readLanguageTexts(element, 'status'), language: languageTag(element.attrs['xml:lang']), stanza };
}

/** To the bare address (RFC 3921 §5.1.6, R157), with an id for tracking (R227, N12). */
export function buildSubscription(
  kind: SubscriptionKind, to: BareJid, id: string, statuses?: readonly LanguageText[], extensions: readonly XmlElement[] = [],
): XmlElement {
  return el('presence', CLIENT_NS, { to, id, type: kind }, ...buildStatuses(statuses), ...extensions);
}
