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

  return {
    name: 'blocking-command',
    tellsPresence: true,
    load,
    block: (jid) => after(blocking.block([jid])),
    async unblock(scope, value) {
      const jid: Jid | undefined = scope === 'jid' ? parseJid(value) : undefined;
      return jid === undefined ? err({ code: 'bad-address' }) : after(blocking.unblock([jid]));
    },
  };
}
