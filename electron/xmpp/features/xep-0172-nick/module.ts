import { defineFeature } from '../../kit/define-feature.ts';
import type { XmlElement } from '../../kit/element.ts';
import type { InboundStanza } from '../../kit/inbound-stanza.ts';
import { buildNick, parseNick } from './codec.ts';

export interface NickApi {
  /** What the sender of a subscription request or message calls themself. Never shown without their address (hazard A16). */
  of(stanza: InboundStanza): string | undefined;
  /** The child that says what we call ourselves, for a subscription request. */
  build(nick: string): XmlElement;
}

export const nickFeature = defineFeature<NickApi>({
  name: 'xep-0172-nick',
  disco: [],
  requires: [],
  attach: () => ({ api: { of: ({ element }) => parseNick(element), build: buildNick }, undo: () => undefined }),
});
