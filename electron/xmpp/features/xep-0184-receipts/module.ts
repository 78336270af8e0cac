import type { Jid } from '../../../lib/jid.ts';
import { defineFeature } from '../../kit/define-feature.ts';
import type { XmlElement } from '../../kit/element.ts';
import type { InboundStanza } from '../../kit/inbound-stanza.ts';
import { messageType } from '../../kit/messages.ts';
import type { SendOutcome } from '../../stream/xmpp-stream.ts';
import { messageFeature } from '../rfc3921-message/index.ts';
import { hintsFeature } from '../xep-0334-hints/index.ts';
import { buildReceived, buildRequest, parseReceipt, RECEIPTS_NS } from './codec.ts';

export interface ReceiptsApi {
  /** Goes with a message that has an `id`. */
  request(): XmlElement;
  /** Whether the message can be confirmed and asks for it: it has an id, is none of a room and confirms nothing itself (§5.3, §5.4). */
  isRequested(stanza: InboundStanza): boolean;
  /** The id of the message that has arrived at the sender's: whoever asks checks that it went to them. Errors and rooms say no such thing. */
  receivedIn(stanza: InboundStanza): string | undefined;
  /** Says that the message with this id has come. Whom it may be said to is for the caller to know (§9). */
  confirm(to: Jid, id: string): Promise<SendOutcome>;
}

export const receiptsFeature = defineFeature<ReceiptsApi>({
  name: 'xep-0184-receipts',
  disco: [RECEIPTS_NS],
  requires: [messageFeature, hintsFeature],
  attach: (ctx) => ({
    api: {
      request: buildRequest,
      isRequested: ({ element, id, type }) => Boolean(id) && isPrivate(type) && parseReceipt(element).isRequested,
      receivedIn: ({ element, type }) => (isPrivate(type) ? parseReceipt(element).received : undefined),
      confirm: (to, id) => ctx.api(messageFeature).sendAside(to, [buildReceived(id), ctx.api(hintsFeature).build('store')]),
    },
    undo: () => undefined,
  }),
});

function isPrivate(type: string | undefined): boolean {
  return messageType(type) !== 'groupchat' && messageType(type) !== 'error';
}
