import type { Jid } from '../../../lib/jid.ts';
import { err, ok, type Result } from '../../../lib/result.ts';
import { defineFeature } from '../../kit/define-feature.ts';
import { el } from '../../kit/element.ts';
import { stanzaError, type IqError } from '../../kit/stanza-error.ts';
import { buildVersion, parseVersion, VERSION_NS, type SoftwareVersion } from './codec.ts';

export interface VersionApi {
  /** What software runs there. An answer that is none counts as `undefined-condition`. */
  ask(to: Jid): Promise<Result<SoftwareVersion, IqError>>;
}

export const versionFeature = defineFeature<VersionApi>({
  name: 'xep-0092-version',
  disco: [VERSION_NS],
  requires: [],
  attach({ iq, software }) {
    const undo = iq.handle({
      type: 'get', name: 'query', ns: VERSION_NS,
      // XEP-0092 §5: versions help whoever looks for known holes (hazard A18).
      from: 'contacts',
      answer: () => ok(buildVersion(software)),
    });
    return {
      api: {
        async ask(to) {
          const reply = await iq.get(el('query', VERSION_NS), { to });
          if (!reply.ok) return reply;
          const version = reply.value && parseVersion(reply.value);
          return version ? ok(version) : err(stanzaError('undefined-condition'));
        },
      },
      undo,
    };
  },
});
