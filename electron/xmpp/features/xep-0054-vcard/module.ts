import type { BareJid } from '../../../lib/jid.ts';
import { err, ok, type Result } from '../../../lib/result.ts';
import { defineFeature } from '../../kit/define-feature.ts';
import { childElements, is, type XmlElement } from '../../kit/element.ts';
import type { IqReply } from '../../kit/iq.ts';
import { stanzaError, type IqError } from '../../kit/stanza-error.ts';
import { buildVcardGet, VCARD_NS } from './codec.ts';

export interface VcardApi {
  /**
   * The card as it came; undefined where there is none, however the server says so (R418). Without `to` the own one. The own server, or
   * theirs, answers for whoever is offline (R382).
   */
  get(to?: BareJid): Promise<Result<XmlElement | undefined, IqError>>;
  /** Puts the whole card in the place of the former one (R417). */
  set(card: XmlElement): Promise<Result<undefined, IqError>>;
}

/** Since version 1.3 `service-unavailable` alone, before it either; a server of one's own says `item-not-found`. */
const NONE: ReadonlySet<string> = new Set(['item-not-found', 'service-unavailable']);

export const vcardFeature = defineFeature<VcardApi>({
  name: 'xep-0054-vcard',
  disco: [],
  requires: [],
  attach({ iq }) {
    return {
      api: {
        async get(to) {
          return cardOf(await iq.get(buildVcardGet(), to === undefined ? {} : { to }));
        },
        async set(card) {
          const reply = await iq.set(card);
          return reply.ok ? ok(undefined) : reply;
        },
      },
      undo: () => undefined,
    };
  },
});

function cardOf(reply: IqReply): Result<XmlElement | undefined, IqError> {
  if (!reply.ok) return NONE.has(reply.error.condition) ? ok(undefined) : reply;
  const card = reply.value;
  if (!card) return ok(undefined);
  if (!is(card, 'vCard', VCARD_NS)) return err(stanzaError('undefined-condition'));
  return ok(childElements(card).length === 0 ? undefined : card);
}
