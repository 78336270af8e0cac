import { ok, type Result } from '../../../lib/result.ts';
import { defineFeature } from '../../kit/define-feature.ts';
import type { IqError } from '../../kit/stanza-error.ts';
import { privateStorageFeature } from '../xep-0049-private-storage/index.ts';
import { buildDelimiter, DELIMITER, parseDelimiter } from './codec.ts';

export interface NestedGroupsApi {
  /** The delimiter in group names; undefined: nesting is disabled. A refusal: the server keeps nothing for us. */
  delimiter(): Promise<Result<string | undefined, IqError>>;
  /** Stores one, which the person was asked for (§2). */
  setDelimiter(delimiter: string): Promise<Result<undefined, IqError>>;
}

export const nestedGroupsFeature = defineFeature<NestedGroupsApi>({
  name: 'xep-0083-nested-groups',
  disco: [],
  requires: [privateStorageFeature],
  attach(ctx) {
    const storage = ctx.api(privateStorageFeature);
    return {
      api: {
        async delimiter() {
          const found = await storage.read(DELIMITER.name, DELIMITER.ns);
          return found.ok ? ok(parseDelimiter(found.value)) : found;
        },
        setDelimiter: (delimiter) => storage.write(buildDelimiter(delimiter)),
      },
      undo: () => undefined,
    };
  },
});
