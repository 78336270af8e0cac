import { bareOf, domainOf, type Jid } from '../../../lib/jid.ts';
import { defineFeature } from '../../kit/define-feature.ts';
import type { InboundStanza } from '../../kit/inbound-stanza.ts';
import { isOwnServer } from '../../kit/sender-rule.ts';
import { LEGACY_DELAY_NS, DELAY_NS, parseDelays, type Delay } from './codec.ts';

/** Jabber began in January 1999: nothing was sent before (hazard A15). */
const EARLIEST = Date.UTC(1999, 0, 1);

export interface DelayApi {
  /**
   * When the stanza was first sent, where a believable claim says so: by the own server or account before any other, else by the
   * sender's own server or room, or by nobody named; not before 1999; a stamp ahead of our clock counts as now (hazard A15).
   * It is for showing: the order of messages is that of arrival.
   */
  of(stanza: InboundStanza): Delay | undefined;
  /** What exactly this address says of it, under the same bounds: a room of its history (XEP-0045 §7.2.13). */
  by(stanza: InboundStanza, by: Jid): Delay | undefined;
}

export const delayFeature = defineFeature<DelayApi>({
  name: 'xep-0203-delay',
  disco: [DELAY_NS, LEGACY_DELAY_NS],
  requires: [],
  attach({ session, clock }) {
    const bounded = (delay: Delay): Delay => ({ ...delay, stamp: Math.min(delay.stamp, clock.now()) });
    const rank = ({ by }: Delay, from: Jid): number => {
      const own = session.jid;
      if (by === undefined) return 2;
      if (own !== undefined && isOwnServer(by, own)) return 0;
      return by === bareOf(from) || by === domainOf(from) ? 1 : 3;
    };
    return {
      api: {
        of({ element, from }) {
          const delay = parseDelays(element)
            .filter((claim) => claim.stamp >= EARLIEST && rank(claim, from) < 3)
            .sort((one, other) => rank(one, from) - rank(other, from))[0];
          return delay && bounded(delay);
        },
        by({ element }, by) {
          const delay = parseDelays(element).find((claim) => claim.by === by && claim.stamp >= EARLIEST);
          return delay && bounded(delay);
        },
      },
      undo: () => undefined,
    };
  },
});
