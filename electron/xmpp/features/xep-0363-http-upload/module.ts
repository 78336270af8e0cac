import type { Jid } from '../../../lib/jid.ts';
import { err, ok, type Result } from '../../../lib/result.ts';
import { defineFeature } from '../../kit/define-feature.ts';
import { el } from '../../kit/element.ts';
import { stanzaError, type IqError } from '../../kit/stanza-error.ts';
import { DISCO_INFO_NS, discoFeature } from '../xep-0030-disco/index.ts';
import { buildSlotRequest, parseService, parseSlot, parseTooLarge, type Slot, type SlotRequest } from './codec.ts';

/** A service of the own server that takes files; `limit` in bytes, where it says one. */
export interface UploadService {
  readonly jid: Jid;
  readonly limit: number | undefined;
}

/** Why there is no slot: the file is too large (`limit` in bytes, where that was said), or as any request is refused. */
export type SlotError = { readonly kind: 'too-large'; readonly limit: number | undefined } | { readonly kind: 'refused'; readonly error: IqError };

export interface UploadApi {
  /** The one that takes the largest files; undefined where the server has none. */
  service(server: Jid): Promise<Result<UploadService | undefined, IqError>>;
  slot(service: Jid, file: SlotRequest): Promise<Result<Slot, SlotError>>;
}

/** So many services of a server are asked what they are. */
const MOST_SERVICES = 30;

/** Requests of our own only; the kit believes nobody's answer but that of whom it asked (hazard A2). */
export const uploadFeature = defineFeature<UploadApi>({
  name: 'xep-0363-http-upload',
  disco: [],
  requires: [discoFeature],
  attach({ iq, api }) {
    async function serviceAt(jid: Jid): Promise<UploadService | undefined> {
      const reply = await iq.get(el('query', DISCO_INFO_NS), { to: jid });
      const found = reply.ok && reply.value ? parseService(reply.value) : undefined;
      return found && { jid, limit: found.limit };
    }

    return {
      api: {
        async service(server) {
          const items = await api(discoFeature).items(server);
          if (!items.ok && items.error.type === 'wait') return items;
          // A server may be its own service.
          const jids = [...new Set([server, ...(items.ok ? items.value.map(({ jid }) => jid) : [])])].slice(0, MOST_SERVICES);
          const services = (await Promise.all(jids.map(serviceAt))).filter((service) => service !== undefined);
          return ok(services.toSorted((one, other) => (other.limit ?? Infinity) - (one.limit ?? Infinity))[0]);
        },
        async slot(service, file) {
          const reply = await iq.get(buildSlotRequest(file), { to: service });
          if (!reply.ok) {
            const tooLarge = 'specific' in reply.error ? parseTooLarge(reply.error.specific) : undefined;
            return err(tooLarge ? { kind: 'too-large', ...tooLarge } : { kind: 'refused', error: reply.error });
          }
          const slot = reply.value && parseSlot(reply.value);
          return slot ? ok(slot) : err({ kind: 'refused', error: stanzaError('undefined-condition') });
        },
      },
      undo: () => undefined,
    };
  },
});
