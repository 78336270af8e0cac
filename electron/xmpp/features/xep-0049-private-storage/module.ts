import { ok, type Result } from '../../../lib/result.ts';
import { defineFeature } from '../../kit/define-feature.ts';
import { el, is, type XmlElement } from '../../kit/element.ts';
import type { IqError } from '../../kit/stanza-error.ts';
import { buildPrivate, parsePrivate } from './codec.ts';

export interface PrivateStorageApi {
  /** What the own server keeps for us under this name and namespace; an element without content where it keeps nothing (§3). */
  read(name: string, ns: string): Promise<Result<XmlElement, IqError>>;
  /** Puts an element in the place of the one of its name and namespace. */
  write(element: XmlElement): Promise<Result<undefined, IqError>>;
}

/** Requests of our own only: what the own server answers them with is believed (the kit matches who was asked). */
export const privateStorageFeature = defineFeature<PrivateStorageApi>({
  name: 'xep-0049-private-storage',
  disco: [],
  requires: [],
  attach: ({ iq }) => ({
    api: {
      async read(name, ns) {
        const reply = await iq.get(buildPrivate(el(name, ns)));
        if (!reply.ok) return reply;
        const found = reply.value && parsePrivate(reply.value);
        return ok(found && is(found, name, ns) ? found : el(name, ns));
      },
      async write(element) {
        const reply = await iq.set(buildPrivate(element));
        return reply.ok ? ok(undefined) : reply;
      },
    },
    undo: () => undefined,
  }),
});
