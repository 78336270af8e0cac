import { Undos, type Undo } from '../../../lib/disposable.ts';
import type { Jid } from '../../../lib/jid.ts';
import { defineFeature } from '../../kit/define-feature.ts';
import { CLIENT_NS, el, type XmlElement } from '../../kit/element.ts';
import type { InboundStanza } from '../../kit/inbound-stanza.ts';
import type { SendOutcome } from '../../stream/xmpp-stream.ts';
import { buildMessage, parseMessage, type InboundMessage, type OutboundMessage } from './codec.ts';

/** Begins the ids of what says nothing to a person: when it comes back, nobody needs to know. */
const ASIDE = 'aside-';

export interface MessageApi {
  /** Sends it with what other features add. The same `id` may be sent again after `lost`. */
  send(message: OutboundMessage): Promise<SendOutcome>;
  /** Sends what programs say to each other beside the conversation: a message without a text, of type chat unless a room is told. It comes back to no `onError`. */
  sendAside(to: Jid, payload: readonly XmlElement[], type?: 'chat' | 'groupchat'): Promise<SendOutcome>;
  /**
   * Every message of type chat, normal, headline and groupchat, from anybody, in stream order.
   * It is acknowledged to the server once all returned promises are fulfilled (hazard X16).
   */
  onMessage(handler: (message: InboundMessage) => void | Promise<void>): Undo;
  /** A message that came within another one, or from an archive. */
  read(stanza: InboundStanza): InboundMessage;
  /** Messages of type `error`: what became of one we sent (R010). Check `from` against whom it went to. */
  onError(handler: (message: InboundMessage & { readonly error: NonNullable<InboundMessage['error']> }) => void | Promise<void>): Undo;
}

export const messageFeature = defineFeature<MessageApi>({
  name: 'rfc3921-message',
  disco: [],
  requires: [],
  attach({ messages, ids }) {
    const undos = new Undos();
    return {
      api: {
        send: (message) => messages.send(buildMessage(message)),
        sendAside: (to, payload, type = 'chat') => messages.send(el('message', CLIENT_NS, { to, id: ASIDE + ids.uuid(), type }, ...payload)),
        read: parseMessage,
        onMessage(handler) {
          const undo = messages.handle({ from: 'anyone', handle: (stanza) => handler(parseMessage(stanza)) });
          undos.add(undo);
          return undo;
        },
        onError(handler) {
          const undo = messages.handle({
            types: ['error'],
            from: 'anyone',
            handle(stanza) {
              if (stanza.id?.startsWith(ASIDE)) return undefined;
              const message = parseMessage(stanza);
              return message.error && handler({ ...message, error: message.error });
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
