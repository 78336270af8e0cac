import { JULIET } from '../people.ts';
import { comes, comesInAnyOrder, does, flow, out, presence, pushOf, shows, signsInAgain, type Flow } from './flow.ts';

const MALLORY = 'mallory@evil.example';

/** F21 to F23: what waited for a sign-in, what another device of ours does, and what a stranger pretends. */
export const SESSION_FLOWS: readonly Flow[] = [
  flow(21, '9.4', 'Sign-in with unacknowledged events: a request is one card, however often it comes', 'either', undefined,
    comes(presence('subscribe')), shows({ requests: [JULIET] }), out(),
    signsInAgain(undefined), comes(presence('subscribe')), shows({ requests: [JULIET] }), out(),
    does('subscription.approve', { add: false }), out(`presence subscribed ${JULIET}`), shows({ requests: [] })),
  flow(21, '9.4', 'Sign-in with unacknowledged events: an approval is affirmed once, the roster says what holds', 'either', 'None + Pending Out',
    signsInAgain('To'), comes(presence('subscribed')), out(`presence subscribe ${JULIET}`), shows({ state: 'To' }), comes(presence('subscribed')), out()),
  flow(21, '9.4', 'Sign-in with unacknowledged events: the end of both directions is affirmed once each', 'either', 'Both',
    signsInAgain('None'), comesInAnyOrder(presence('unsubscribe'), presence('unsubscribed')), shows({ state: 'None', resources: [] }), comes(presence('unsubscribe'), presence('unsubscribed')),
    does('subscription.request', { note: '' }), shows({ state: 'None', requests: [] })),
  flow(22, '5.1.6', 'Two own devices: what is approved on the other closes the card here', 'either', undefined,
    comes(presence('subscribe')), shows({ requests: [JULIET] }), comes(pushOf('From')), shows({ state: 'From', requests: [] }), out()),
  flow(22, '5.1.6', 'Two own devices: approved and asked back on the other, and granted', 'either', 'To',
    comes(presence('subscribe')), shows({ state: 'To + Pending In' }), comes(pushOf('Both')), shows({ state: 'Both', requests: [] }), out()),
  flow(23, '7.2', 'A forged push changes nothing and gets no answer', 'either', 'Both',
    comes(`<iq type='set' id='push' from='${MALLORY}/x'><query xmlns='jabber:iq:roster'><item jid='${JULIET}' subscription='remove'/></query></iq>`,
      `<iq type='set' id='push' from='${JULIET}'><query xmlns='jabber:iq:roster'><item jid='${JULIET}' name='Queen' subscription='both'/></query></iq>`,
      "<iq type='set' id='push' from='example.com'><query xmlns='jabber:iq:roster'><item jid='x@example.com' subscription='both'/></query></iq>"),
    out(), shows({ state: 'Both', name: '' })),
];
