import type { Handlers } from '../../contract/commands.ts';
import { bareOf, parseJid } from '../../lib/jid.ts';
import { err, ok } from '../../lib/result.ts';
import type { Workspace } from '../workspace.ts';

export function connectionCommands({ accounts }: Workspace): Pick<Handlers, 'connection.report'> {
  return {
    async 'connection.report'({ address }) {
      const jid = parseJid(address.trim());
      return jid === undefined ? err({ code: 'bad-address' }) : ok({ notes: [...accounts.reports.read(bareOf(jid))] });
    },
  };
}
