import { defineFeature } from '../../kit/define-feature.ts';
import type { XmlElement } from '../../kit/element.ts';
import type { InboundStanza } from '../../kit/inbound-stanza.ts';
import { readWebAddress } from '../../../lib/web-address.ts';
import { buildOob, OOB_NS, parseOob } from './codec.ts';

export interface OobApi {
  /** The address of the web that a message carries; undefined where it has none, or one that leads elsewhere than to the web (hazard E2). */
  of(stanza: InboundStanza): string | undefined;
  build(url: string): XmlElement;
}

export const oobFeature = defineFeature<OobApi>({
  name: 'xep-0066-oob',
  disco: [OOB_NS],
  requires: [],
  attach: () => ({
    api: {
      of({ element }) {
        const url = parseOob(element);
        return url !== undefined && readWebAddress(url) ? url : undefined;
      },
      build: buildOob,
    },
    undo: () => undefined,
  }),
});
