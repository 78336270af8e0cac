import type { Brand } from '../../../lib/brand.ts';
import { Undos } from '../../../lib/disposable.ts';
import type { BareJid } from '../../../lib/jid.ts';
import { defineFeature } from '../../kit/define-feature.ts';
import type { InboundStanza } from '../../kit/inbound-stanza.ts';
import { discoFeature } from '../xep-0030-disco/index.ts';
import { buildOriginId, parseOriginId, parseStanzaIds, STANZA_IDS_NS } from './codec.ts';

/** The id the own server gave a message in the own archive. */
export type StanzaId = Brand<string, 'StanzaId'>;
/** The id a sender gave their message: says something only together with the sender. */
export type OriginId = Brand<string, 'OriginId'>;

export interface IdsApi {
  /** The own server's id: undefined unless it says that it gives such ids and removes forged ones (§5, hazard A14). */
  stanzaIdOf(stanza: InboundStanza): StanzaId | undefined;
  /** The id this address gave the stanza, where it says so once: whoever asks knows that it removes forged ones (a room, by its features). */
  idBy(stanza: InboundStanza, by: BareJid): string | undefined;
  originIdOf(stanza: InboundStanza): OriginId | undefined;
}

export const idsFeature = defineFeature<IdsApi>({
  name: 'xep-0359-ids',
  disco: [STANZA_IDS_NS],
  requires: [discoFeature],
  attach(ctx) {
    const { session, messages } = ctx;
    const disco = ctx.api(discoFeature);
    const undos = new Undos();
    let isTrusted = false;
    undos.add(
      session.events.on('started', ({ resumed }) => {
        const { account, jid } = session;
        if (resumed || !account) return;
        isTrusted = false;
        void disco.info(account).then((info) => {
          if (session.jid === jid && info.ok) isTrusted = info.value.features.has(STANZA_IDS_NS);
        });
      }),
      session.events.on('ended', () => void (isTrusted = false)),
      messages.decorate(({ attrs }) => (attrs['id'] && attrs['type'] !== 'error' ? [buildOriginId(attrs['id'])] : [])),
    );
    return {
      api: {
        stanzaIdOf({ element }) {
          const { account } = session;
          if (!isTrusted || !account) return undefined;
          const claims = parseStanzaIds(element).filter(({ by }) => by === account);
          // §5: the server removes forged ones, so two of ours contradict each other.
          return claims.length === 1 ? (claims[0]!.id as StanzaId) : undefined;
        },
        idBy({ element }, by) {
          const claims = parseStanzaIds(element).filter((claim) => claim.by === by);
          return claims.length === 1 ? claims[0]!.id : undefined;
        },
        originIdOf: ({ element }) => parseOriginId(element) as OriginId | undefined,
      },
      undo: () => undos.run(),
    };
  },
});
