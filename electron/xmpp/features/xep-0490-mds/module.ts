import type { Undo } from '../../../lib/disposable.ts';
import { ok, type Result } from '../../../lib/result.ts';
import { defineFeature } from '../../kit/define-feature.ts';
import type { IqError } from '../../kit/stanza-error.ts';
import { capsFeature } from '../xep-0115-caps/index.ts';
import { pepFeature, type PepItem } from '../xep-0163-pep/index.ts';
import { buildDisplayed, MDS_NS, parseDisplayed, type DisplayedState } from './codec.ts';

export interface MdsApi {
  /** Whether the server keeps it, and for the account's devices alone. */
  isOffered(): Promise<boolean>;
  /** Of every conversation whose state any device ever told. */
  all(): Promise<Result<readonly DisplayedState[], IqError>>;
  /** Tells the other devices, and those that come later. That it only goes forwards is for the caller to see to (§5.1). */
  publish(state: DisplayedState): Promise<Result<undefined, IqError>>;
  /** What a device of ours has displayed just now, this one included. Whether the message is known, and `by` may give it its id, is for the caller to judge. */
  onDisplayed(handler: (states: readonly DisplayedState[]) => void | Promise<void>): Undo;
}

export const mdsFeature = defineFeature<MdsApi>({
  name: 'xep-0490-mds',
  // §4.3, by way of what our presence says that we can do.
  disco: [`${MDS_NS}+notify`],
  requires: [pepFeature, capsFeature],
  attach(ctx) {
    const pep = ctx.api(pepFeature);
    const read = (items: readonly PepItem[]): readonly DisplayedState[] => items.flatMap((item) => parseDisplayed(item) ?? []);
    return {
      api: {
        isOffered: () => pep.isOffered(),
        async all() {
          const items = await pep.items(MDS_NS);
          return items.ok ? ok(read(items.value)) : items;
        },
        publish: (state) => pep.publish(MDS_NS, buildDisplayed(state)),
        onDisplayed: (handler) => pep.onItems(MDS_NS, (items) => handler(read(items))),
      },
      undo: () => undefined,
    };
  },
});
