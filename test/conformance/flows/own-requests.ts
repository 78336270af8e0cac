import { JULIET, ROMEO } from '../people.ts';
import { comes, does, flow, out, pushOf, shows, type Flow } from './flow.ts';

const bounce = `<presence from='${JULIET}' to='${ROMEO}' type='error' id='s1'><error type='cancel'><remote-server-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></presence>`;

/** F03, F04: a request of ours without an item of our own, and one that comes back. */
export const OWN_REQUEST_FLOWS: readonly Flow[] = [
  flow(3, '8.2', 'Subscribe without roster set: the server makes an item without name and group', 'user', undefined,
    does('subscription.request', { note: '' }), out(`presence subscribe ${JULIET}`), shows({ state: undefined }),
    comes(pushOf('None + Pending Out')), shows({ state: 'None + Pending Out', name: '', groups: [] }), out()),
  flow(4, '8.2', 'Request bounces: told as a problem, and can be sent again', 'user', undefined,
    does('subscription.request', { note: '' }), out(`presence subscribe ${JULIET}`), comes(pushOf('None + Pending Out'), bounce),
    shows({ state: 'None + Pending Out', error: 'remote-server-not-found', resources: [] }), out(),
    does('subscription.request', { note: '' }), out(`presence subscribe ${JULIET}`)),
  flow(4, '8.2', 'Request bounces: taken back', 'user', undefined,
    does('subscription.request', { note: '' }), comes(pushOf('None + Pending Out'), bounce), out(`presence subscribe ${JULIET}`),
    does('subscription.cancel'), out(`presence unsubscribe ${JULIET}`), comes(pushOf('None')), shows({ state: 'None' }), out()),
];
