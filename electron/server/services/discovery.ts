import { buildInfo, buildItems, DISCO_INFO_NS, DISCO_ITEMS_NS, type DiscoIdentity, type DiscoItem } from '../../xmpp/features/xep-0030-disco/index.ts';
import { answer, refuse, type Answer, type RequestHandler } from '../stanzas/request.ts';

/** XEP-0030: adds what the handlers say of the server, and of each account to itself and to whoever may see it. */
export function withDiscovery(handlers: readonly RequestHandler[], services: readonly DiscoItem[]): readonly RequestHandler[] {
  const server = new Set([DISCO_INFO_NS, DISCO_ITEMS_NS, ...handlers.flatMap(({ serverFeatures }) => serverFeatures ?? [])]);
  const account = new Set([DISCO_INFO_NS, DISCO_ITEMS_NS, ...handlers.flatMap(({ accountFeatures }) => accountFeatures ?? [])]);
  const info = (identity: DiscoIdentity, features: ReadonlySet<string>): Answer => answer(buildInfo({ identities: [identity], features }));
  const registered: DiscoIdentity = { category: 'account', type: 'registered' };
  return [
    ...handlers,
    {
      name: 'query', ns: DISCO_INFO_NS,
      ofServer: ({ type, payload }) => (type === 'get' && !payload.attrs['node'] ? info({ category: 'server', type: 'im', name: 'Linnet' }, server) : refuse('item-not-found')),
      ofOwn: ({ type }) => (type === 'get' ? info(registered, account) : refuse('bad-request')),
      // Whoever may not see them does not learn that there is such an account (§14, R404).
      ofAccount: ({ type, from }, asked) => (type === 'get' && asked.isSeenBy(from) ? info(registered, account) : refuse('service-unavailable')),
    },
    {
      name: 'query', ns: DISCO_ITEMS_NS,
      ofServer: ({ type }) => (type === 'get' ? answer(buildItems(services)) : refuse('bad-request')),
      ofOwn: ({ type }) => (type === 'get' ? answer(buildItems([])) : refuse('bad-request')),
    },
  ];
}
