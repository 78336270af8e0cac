import type { Handlers } from '../../contract/commands.ts';
import { bareOf, domainOf, parseJid } from '../../lib/jid.ts';
import { err } from '../../lib/result.ts';
import { DONE, findRoom } from '../command-room.ts';
import type { Workspace } from '../workspace.ts';

type PrivacyCommands = Pick<Handlers, 'privacy.block' | 'privacy.unblock'>;

export function privacyCommands(workspace: Workspace): PrivacyCommands {
  return {
    async 'privacy.block'({ accountId, address, reason }) {
      const room = findRoom(workspace, accountId);
      if (!room.ok) return room;
      const jid = parseJid(address.trim());
      if (jid === undefined) return err({ code: 'bad-address' });
      // Neither the own devices nor the own server: by RFC 3921 §10.1 a rule for the domain covers the own address too.
      if (bareOf(jid) === room.value.address || jid === domainOf(room.value.address)) return err({ code: 'own-address' });
      const done = await room.value.parts.privacy.block(jid, reason.trim());
      return done.ok ? DONE : done;
    },
    async 'privacy.unblock'({ accountId, scope, value }) {
      const room = findRoom(workspace, accountId);
      if (!room.ok) return room;
      const done = await room.value.parts.privacy.unblock(scope, value);
      return done.ok ? DONE : done;
    },
  };
}
