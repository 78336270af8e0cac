import type { Jid } from '../../../lib/jid.ts';
import { ok, type Result } from '../../../lib/result.ts';
import { defineFeature } from '../../kit/define-feature.ts';
import type { IqError } from '../../kit/stanza-error.ts';
import { buildPing, PING_NS } from './codec.ts';

export interface PingApi {
  /**
   * Whether an address answers; the own server when absent. A refusal other than `timeout` and `disconnected` is an answer too
   * (XEP-0199 §4.2): somebody there speaks.
   */
  ping(to?: Jid, timeoutMs?: number): Promise<Result<undefined, IqError>>;
}

export const pingFeature = defineFeature<PingApi>({
  name: 'xep-0199-ping',
  disco: [PING_NS],
  requires: [],
  attach({ iq }) {
    const undo = iq.handle({
      type: 'get', name: 'ping', ns: PING_NS,
      // XEP-0199 §8: an answer tells that we are here (hazard A18).
      from: 'contacts',
      answer: () => ok(undefined),
    });
    return {
      api: {
        async ping(to, timeoutMs) {
          const reply = await iq.get(buildPing(), { to, timeoutMs });
          return reply.ok ? ok(undefined) : reply;
        },
      },
      undo,
    };
  },
});
