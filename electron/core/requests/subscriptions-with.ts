import { subscriptionFeature, type SubscriptionApi } from '../../xmpp/features/rfc3921-subscription/index.ts';
import type { BareJid } from '../../lib/jid.ts';
import type { XmppClient } from '../../xmpp/kit/xmpp-client.ts';
import type { Affirmations } from './affirmations.ts';

/** For what the person does about the subscriptions with somebody: what these said before is affirmed first, never afterwards (RFC 3921 §9.4, R288). */
export function subscriptionsWith({ parts, client, address }: {
  readonly parts: { readonly affirmations: Affirmations }; readonly client: XmppClient; readonly address: BareJid;
}): SubscriptionApi {
  parts.affirmations.release(address);
  return client.api(subscriptionFeature);
}
