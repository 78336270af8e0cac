import type { BareJid } from '../../../lib/jid.ts';
import { defineFeature } from '../../kit/define-feature.ts';
import type { XmlElement } from '../../kit/element.ts';
import type { InboundStanza } from '../../kit/inbound-stanza.ts';
import { messageType } from '../../kit/messages.ts';
import type { SendOutcome } from '../../stream/xmpp-stream.ts';
import { messageFeature } from '../rfc3921-message/index.ts';
import { hintsFeature } from '../xep-0334-hints/index.ts';
import { buildDisplayed, buildMarkable, MARKERS_NS, parseMarker } from './codec.ts';

export interface MarkersApi {
  /** Goes with a message that has an `id`. */
  markable(): XmlElement;
  /** Whether the message asks to be marked, and can be: it has an id and is none of a room. */
  isMarkable(stanza: InboundStanza): boolean;
  /** The id of the message up to which all was displayed: whoever asks checks whose it is. Errors and rooms say no such thing. */
  displayedIn(stanza: InboundStanza): string | undefined;
  /** Says that all up to the message with this id was displayed, to every device of its sender. Whom it may be said to is for the caller to know (§7, §8). */
  tell(to: BareJid, id: string): Promise<SendOutcome>;
}

export const markersFeature = defineFeature<MarkersApi>({
  name: 'xep-0333-markers',
  disco: [MARKERS_NS],
  requires: [messageFeature, hintsFeature],
  attach: (ctx) => ({
    api: {
      markable: buildMarkable,
      isMarkable: ({ element, id, type }) => Boolean(id) && isPrivate(type) && parseMarker(element).isMarkable,
      displayedIn: ({ element, type }) => (isPrivate(type) ? parseMarker(element).displayed : undefined),
      tell: (to, id) => ctx.api(messageFeature).sendAside(to, [buildDisplayed(id), ctx.api(hintsFeature).build('store')]),
    },
    undo: () => undefined,
  }),
});

function isPrivate(type: string | undefined): boolean {
  return messageType(type) !== 'groupchat' && messageType(type) !== 'error';
}
