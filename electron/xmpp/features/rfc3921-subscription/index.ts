/**
 * RFC 3921 §5.1.6, §6 (managing subscriptions) and the client's part of §8 and §9.4, October 2004; with RFC 6121 §3.
 * https://www.rfc-editor.org/rfc/rfc3921#section-6
 * Left out: the state machine of §9, which is the server's; the client believes roster pushes. Who is asked and what is remembered is core's.
 */
export { subscriptionFeature, type SentSubscription, type SubscriptionApi } from './module.ts';
export type { InboundSubscription, SubscriptionKind } from './codec.ts';
