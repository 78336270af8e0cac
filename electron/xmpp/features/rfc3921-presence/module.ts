import { Undos, type Undo } from '../../../lib/disposable.ts';
import type { Jid } from '../../../lib/jid.ts';
import { defineFeature } from '../../kit/define-feature.ts';
import type { LanguageText } from '../../kit/language.ts';
import type { SendOutcome } from '../../stream/xmpp-stream.ts';
import { buildPresence, buildUnavailable, parsePresence, type InboundPresence, type OutboundPresence } from './codec.ts';

export interface PresenceApi {
  /** Initial presence and every later change: to the server, which broadcasts it (§5.1.1, §5.1.2). */
  broadcast(presence: OutboundPresence): Promise<SendOutcome>;
  /** The last words before the session ends (§5.1.5, R152). */
  broadcastUnavailable(statuses?: readonly LanguageText[]): Promise<SendOutcome>;
  /** Directed presence (§5.1.4). Whoever sends it must also withdraw it (R150). */
  direct(to: Jid, presence: OutboundPresence): Promise<SendOutcome>;
  directUnavailable(to: Jid, statuses?: readonly LanguageText[]): Promise<SendOutcome>;
  /**
   * Availability and presence errors from anybody, in stream order: contacts, own other resources, own echo (N21), strangers (R151).
   * Subscription stanzas go to the subscription feature; probes and undefined types to nobody.
   */
  onPresence(handler: (presence: InboundPresence) => void | Promise<void>): Undo;
}

export const presenceFeature = defineFeature<PresenceApi>({
  name: 'rfc3921-presence',
  disco: [],
  requires: [],
  attach({ presences }) {
    const undos = new Undos();
    return {
      api: {
        broadcast: (presence) => presences.send(buildPresence(presence)),
        broadcastUnavailable: (statuses) => presences.send(buildUnavailable(statuses)),
        direct: (to, presence) => presences.send(buildPresence(presence, to)),
        directUnavailable: (to, statuses) => presences.send(buildUnavailable(statuses, to)),
        onPresence(handler) {
          const undo = presences.handle({
            types: ['available', 'unavailable', 'error'],
            from: 'anyone',
            handle(stanza) {
              const presence = parsePresence(stanza);
              return presence && handler(presence);
            },
          });
          undos.add(undo);
          return undo;
        },
      },
      undo: () => undos.run(),
    };
  },
});
