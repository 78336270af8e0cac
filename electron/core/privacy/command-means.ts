import type { BlockPlace } from '../../contract/models/privacy.ts';
import { parseJid, type Jid } from '../../lib/jid.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { BlockingApi } from '../../xmpp/features/xep-0191-blocking/index.ts';
import type { IqError } from '../../xmpp/kit/stanza-error.ts';
import { refusal } from '../refusal.ts';
import type { BlockMeans } from './block.ts';

/** Blocking by XEP-0191, for servers without privacy lists: addresses only, and always everything. */
export function commandMeans(blocking: BlockingApi): BlockMeans {
  const load: BlockMeans['load'] = async () => {
    const jids = await blocking.list();
    return jids.ok ? ok(jids.value.map((value) => ({ scope: 'jid', value, kinds: [] }))) : err(refusal(jids.error));
  };

  async function after(change: Promise<Result<undefined, IqError>>): ReturnType<BlockMeans['load']> {
    const changed = await change;
    return changed.ok ? load() : err(refusal(changed.error));
  }

  /** All of them, or undefined where one is none. */
  function addresses(places: readonly BlockPlace[]): readonly Jid[] | undefined {
    const jids = places.flatMap(({ scope, value }) => (scope === 'jid' ? parseJid(value) ?? [] : []));
    return jids.length === places.length ? jids : undefined;
  }

  return {
    name: 'blocking-command',
    tellsPresence: true,
    load,
    async block(blocks) {
      if (blocks.some(({ scope, kinds }) => scope !== 'jid' || kinds.length > 0)) return err({ code: 'privacy', problem: 'unsupported' });
      const jids = addresses(blocks);
      return jids ? after(blocking.block(jids)) : err({ code: 'bad-address' });
    },
    async unblock(places) {
      const jids = addresses(places);
      return jids ? after(blocking.unblock(jids)) : err({ code: 'bad-address' });
    },
  };
}
