import { Undos, type Undo } from '../../../lib/disposable.ts';
import type { Jid } from '../../../lib/jid.ts';
import { err, ok, type Result } from '../../../lib/result.ts';
import { defineFeature } from '../../kit/define-feature.ts';
import { el } from '../../kit/element.ts';
import { stanzaError, type IqError } from '../../kit/stanza-error.ts';
import { buildInfo, buildItems, DISCO_INFO_NS, DISCO_ITEMS_NS, parseInfo, parseItems, type DiscoInfo, type DiscoItem } from './codec.ts';

export interface DiscoApi {
  /** What an address says it is and can do. An answer that is none counts as `undefined-condition`. */
  info(to: Jid, node?: string): Promise<Result<DiscoInfo, IqError>>;
  /** What is found at an address: services of a server, rooms of a service. */
  items(to: Jid, node?: string): Promise<Result<readonly DiscoItem[], IqError>>;
  /** What this client answers. */
  own(): DiscoInfo;
  /** The same is answered under this node too; it is asked for at each question. */
  answerAt(node: () => string): Undo;
}

export const discoFeature = defineFeature<DiscoApi>({
  name: 'xep-0030-disco',
  disco: [DISCO_INFO_NS, DISCO_ITEMS_NS],
  requires: [],
  attach({ iq, disco, software }) {
    const undos = new Undos();
    const nodes = new Set<() => string>();
    const own = (): DiscoInfo => ({
      identities: [{ category: 'client', type: 'pc', name: software.name }],
      features: new Set(disco.features),
    });
    undos.add(
      iq.handle({
        type: 'get', name: 'query', ns: DISCO_INFO_NS,
        // XEP-0030 §8: what a client can do is told to those who may know that it is here (hazard A18).
        from: 'contacts',
        answer({ payload }) {
          const { node } = payload.attrs;
          const isKnown = !node || [...nodes].some((each) => each() === node);
          return isKnown ? ok(buildInfo({ ...own(), node })) : err(stanzaError('item-not-found'));
        },
      }),
      iq.handle({
        type: 'get', name: 'query', ns: DISCO_ITEMS_NS, from: 'contacts',
        answer: ({ payload }) => (payload.attrs['node'] ? err(stanzaError('item-not-found')) : ok(buildItems([]))),
      }),
    );
    return {
      api: {
        own,
        answerAt(node) {
          const asked = (): string => node();
          nodes.add(asked);
          return () => void nodes.delete(asked);
        },
        async info(to, node) {
          const reply = await iq.get(el('query', DISCO_INFO_NS, { node }), { to });
          if (!reply.ok) return reply;
          const info = reply.value && parseInfo(reply.value);
          return info ? ok(info) : err(stanzaError('undefined-condition'));
        },
        async items(to, node) {
          const reply = await iq.get(el('query', DISCO_ITEMS_NS, { node }), { to });
          if (!reply.ok) return reply;
          const items = reply.value && parseItems(reply.value);
          return items ? ok(items) : err(stanzaError('undefined-condition'));
        },
      },
      undo: () => undos.run(),
    };
  },
});
