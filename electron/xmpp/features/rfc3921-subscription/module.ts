import { Undos, type Undo } from '../../../lib/disposable.ts';
import type { BareJid } from '../../../lib/jid.ts';
import { defineFeature } from '../../kit/define-feature.ts';
import type { XmlElement } from '../../kit/element.ts';
import type { LanguageText } from '../../kit/language.ts';
import type { SendOutcome } from '../../stream/xmpp-stream.ts';
import { presenceFeature } from '../rfc3921-presence/index.ts';
import { buildSubscription, parseSubscription, type InboundSubscription, type SubscriptionKind } from './codec.ts';

const PRE_APPROVAL_NS = 'urn:xmpp:features:pre-approval';

/** `id` comes back in the presence error that a failure brings (R230, R237). */
export interface SentSubscription {
  readonly id: string;
  readonly outcome: Promise<SendOutcome>;
}

export interface SubscriptionApi {
  /** Asks to see their presence (§6.1). */
  request(to: BareJid, options?: { readonly statuses?: readonly LanguageText[]; readonly extensions?: readonly XmlElement[] }): SentSubscription;
  /** Lets them see ours (§6.2). */
  approve(to: BareJid): SentSubscription;
  /** Refuses (§6.2), or takes back what was granted (§6.3). */
  deny(to: BareJid): SentSubscription;
  /** Stops seeing theirs (§6.4). */
  cancel(to: BareJid): SentSubscription;
  /**
   * Affirms what they told us, as RFC 3921 §9.4 wants (R240, R243) and RFC 6121 no longer does: `subscribed` by `subscribe`,
   * `unsubscribed` by `unsubscribe`, `unsubscribe` by `unsubscribed`. Undefined for `subscribe`, which a person answers.
   * Only for what the roster says was pending or granted: an unasked `subscribed` affirmed would be a request (R238).
   */
  affirm(subscription: InboundSubscription): SentSubscription | undefined;
  /** Whether the server lets us approve before we are asked (RFC 6121 §3.4). */
  readonly canPreApprove: boolean;
  /** Subscription stanzas from anybody; the roster push, not these, says what holds (R238). */
  onSubscription(handler: (subscription: InboundSubscription) => void | Promise<void>): Undo;
}

const AFFIRMATION: Readonly<Record<SubscriptionKind, SubscriptionKind | undefined>> = {
  subscribe: undefined, subscribed: 'subscribe', unsubscribe: 'unsubscribed', unsubscribed: 'unsubscribe',
};

export const subscriptionFeature = defineFeature<SubscriptionApi>({
  name: 'rfc3921-subscription',
  disco: [],
  requires: [presenceFeature],
  attach({ presences, session, ids }) {
    const undos = new Undos();
    const send = (kind: SubscriptionKind, to: BareJid, options: Parameters<SubscriptionApi['request']>[1] = {}): SentSubscription => {
      const id = ids.uuid();
      // RFC 3921 §5.1.6: straight to the session, what decorates broadcasts has no place here.
      return { id, outcome: session.send(buildSubscription(kind, to, id, options.statuses, options.extensions)) };
    };
    return {
      api: {
        request: (to, options) => send('subscribe', to, options),
        approve: (to) => send('subscribed', to),
        deny: (to) => send('unsubscribed', to),
        cancel: (to) => send('unsubscribe', to),
        affirm({ kind, from }) {
          const answer = AFFIRMATION[kind];
          return answer && send(answer, from);
        },
        get canPreApprove() {
          return session.hasFeature('sub', PRE_APPROVAL_NS);
        },
        onSubscription(handler) {
          const undo = presences.handle({
            types: ['subscribe', 'subscribed', 'unsubscribe', 'unsubscribed'],
            from: 'anyone',
            handle(stanza) {
              const subscription = parseSubscription(stanza);
              return subscription && handler(subscription);
            },
          });
          undos.add(undo);
          return undo;
        },
      },
      undo: () => undos.run(),
    };
  },
});
