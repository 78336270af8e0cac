import { defineFeature } from '../../kit/define-feature.ts';
import type { XmlElement } from '../../kit/element.ts';
import { buildHint, type Hint } from './codec.ts';

export interface HintsApi {
  /** Goes with a message; a server may follow it or not. */
  build(hint: Hint): XmlElement;
}

export const hintsFeature = defineFeature<HintsApi>({
  name: 'xep-0334-hints',
  disco: [],
  requires: [],
  attach: () => ({ api: { build: buildHint }, undo: () => undefined }),
});
