import { subscriptionFeature, type SubscriptionApi } from '../../xmpp/features/rfc3921-subscription/index.ts';
import type { OnlineTarget } from '../command-room.ts';

/** For what the person does about the subscriptions with somebody: what these said before is affirmed first, never afterwards (RFC 3921 §9.4, R288). */
export function subscriptionsWith({ room, client, address }: OnlineTarget): SubscriptionApi {
  room.parts.affirmations.release(address);
  return client.api(subscriptionFeature);
}
