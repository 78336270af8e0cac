import { JULIET } from '../people.ts';
import { comes, comesInAnyOrder, does, flow, out, presence, pushOf, shows, type Flow } from './flow.ts';

const SUBSCRIBE = `presence subscribe ${JULIET}`;
const SUBSCRIBED = `presence subscribed ${JULIET}`;
const UNSUBSCRIBE = `presence unsubscribe ${JULIET}`;
const UNSUBSCRIBED = `presence unsubscribed ${JULIET}`;
const named = { name: 'Juliet', groups: ['Friends'] };

/** F01, F02 and F05 to F20: asking, answering, ending and removing, as one client sees each. */
export const SUBSCRIPTION_FLOWS: readonly Flow[] = [
  flow(1, '8.2', 'Subscribe, happy path', 'user', undefined,
    does('contact.add', { ...named, note: '' }), out('iq set', SUBSCRIBE), comes(pushOf('None', 'Juliet', 'Friends'), pushOf('None + Pending Out', 'Juliet', 'Friends')), out(),
    comesInAnyOrder(presence('subscribed'), pushOf('To', 'Juliet', 'Friends')), out(SUBSCRIBE), comes(presence('', `${JULIET}/balcony`)),
    shows({ state: 'To', ...named, resources: ['balcony'] }), out()),
  flow(2, '8.2', 'Subscribe, happy path: approved with name and groups, and asked back', 'contact', undefined,
    comes(presence('subscribe')), shows({ requests: [JULIET] }), does('subscription.approve', { add: true, ...named }), out('iq set', SUBSCRIBED, SUBSCRIBE),
    comes(pushOf('From + Pending Out', 'Juliet', 'Friends')), shows({ state: 'From + Pending Out', requests: [], ...named }), out()),
  flow(5, '8.2.1', 'Declined: the item stays', 'user', 'None + Pending Out',
    comesInAnyOrder(presence('unsubscribed'), pushOf('None')), out(UNSUBSCRIBE), shows({ state: 'None' })),
  flow(6, '8.2.1', 'Declined: no item', 'contact', undefined,
    comes(presence('subscribe')), does('subscription.deny'), out(UNSUBSCRIBED), shows({ state: undefined, requests: [] })),
  flow(7, '8.3', 'Mutual: asked back', 'contact', 'From',
    does('subscription.request', { note: '' }), out(SUBSCRIBE), comes(pushOf('From + Pending Out')), shows({ state: 'From + Pending Out' }),
    comesInAnyOrder(presence('subscribed'), pushOf('Both')), out(SUBSCRIBE), shows({ state: 'Both' })),
  flow(8, '8.3', 'Mutual: the reverse request approved', 'user', 'To',
    comes(presence('subscribe')), shows({ state: 'To + Pending In' }), does('subscription.approve', { add: false }), out(SUBSCRIBED), comes(pushOf('Both')), shows({ state: 'Both' }), out()),
  flow(9, '8.3.1', 'Reverse request declined', 'user', 'To',
    comes(presence('subscribe')), does('subscription.deny'), out(UNSUBSCRIBED), shows({ state: 'To', requests: [] })),
  flow(10, '8.3.1', 'Reverse request declined', 'contact', 'From + Pending Out',
    comesInAnyOrder(presence('unsubscribed'), pushOf('From')), out(UNSUBSCRIBE), shows({ state: 'From' })),
  flow(11, '8.4.1', 'Unsubscribe, one-way, with the echo of RFC 3921', 'user', 'To',
    does('subscription.cancel'), out(UNSUBSCRIBE), comes(pushOf('None')), shows({ state: 'None' }), out(), comes(presence('unsubscribed')), out(UNSUBSCRIBE), shows({ state: 'None' })),
  flow(12, '8.4.1', 'Unsubscribe, one-way', 'contact', 'From',
    comesInAnyOrder(pushOf('None'), presence('unsubscribe')), out(UNSUBSCRIBED), shows({ state: 'None' })),
  flow(13, '8.4.2', 'Unsubscribe, mutual, without the echo', 'user', 'Both',
    does('subscription.cancel'), out(UNSUBSCRIBE), comes(pushOf('From')), shows({ state: 'From' }), out()),
  flow(14, '8.4.2', 'Unsubscribe, mutual', 'contact', 'Both',
    comesInAnyOrder(pushOf('To'), presence('unsubscribe')), out(UNSUBSCRIBED), shows({ state: 'To' })),
  flow(15, '8.5.1', 'Cancel, one-way', 'contact', 'From',
    does('subscription.deny'), out(UNSUBSCRIBED), comes(pushOf('None')), shows({ state: 'None' }), out()),
  flow(16, '8.5.1', 'Cancel, one-way', 'user', 'To',
    comesInAnyOrder(pushOf('None'), presence('unsubscribed')), out(UNSUBSCRIBE), comes(presence('unavailable', `${JULIET}/balcony`)), shows({ state: 'None', resources: [] }), out()),
  flow(17, '8.5.2', 'Cancel, mutual', 'contact', 'Both',
    does('subscription.deny'), out(UNSUBSCRIBED), comes(pushOf('To')), shows({ state: 'To' }), out()),
  flow(18, '8.5.2', 'Cancel, mutual', 'user', 'Both',
    comesInAnyOrder(pushOf('From'), presence('unsubscribed')), out(UNSUBSCRIBE), comes(presence('unavailable', `${JULIET}/balcony`)), shows({ state: 'From', resources: [] }), out()),
  flow(19, '8.6', 'Remove: nothing else goes out', 'user', 'Both',
    does('contact.remove'), out('iq set'), comes(pushOf('remove')), shows({ state: undefined }), out()),
  flow(20, '8.6', 'Remove: the item stays with none', 'contact', 'Both',
    comesInAnyOrder(pushOf('To'), presence('unsubscribe')), out(UNSUBSCRIBED), comesInAnyOrder(pushOf('None'), presence('unsubscribed')), out(UNSUBSCRIBE),
    shows({ state: 'None', requests: [] })),
];
