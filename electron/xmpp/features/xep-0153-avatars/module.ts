import { defineFeature } from '../../kit/define-feature.ts';
import type { XmlElement } from '../../kit/element.ts';
import type { InboundStanza } from '../../kit/inbound-stanza.ts';
import { buildUpdate, parseUpdate } from './codec.ts';

export interface AvatarsApi {
  /** What the sender of presence says of their picture: its SHA-1, or empty where they have none; undefined where they say nothing. */
  of(stanza: InboundStanza): string | undefined;
  /** The child of our presence that says which picture we have; empty: none. */
  build(hash: string): XmlElement;
}

export const avatarsFeature = defineFeature<AvatarsApi>({
  name: 'xep-0153-avatars',
  disco: [],
  requires: [],
  attach: () => ({ api: { of: ({ element }) => parseUpdate(element), build: buildUpdate }, undo: () => undefined }),
});
