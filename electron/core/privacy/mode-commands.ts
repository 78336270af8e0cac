import type { Handlers } from '../../contract/commands.ts';
import { parseJid } from '../../lib/jid.ts';
import { listInForce } from '../../xmpp/features/rfc3921-privacy/index.ts';
import { err, ok } from '../../lib/result.ts';
import { DONE, findRoom } from '../command-room.ts';
import type { Workspace } from '../workspace.ts';
import { judge } from './judge.ts';

type ModeCommands = Pick<Handlers, 'privacy.startMode' | 'privacy.endMode' | 'privacy.judge'>;

export function modeCommands(workspace: Workspace): ModeCommands {
  return {
    async 'privacy.startMode'({ accountId, mode }) {
      const room = findRoom(workspace, accountId);
      if (!room.ok) return room;
      const done = await room.value.parts.modes.start(mode);
      return done.ok ? DONE : done;
    },
    async 'privacy.endMode'({ accountId }) {
      const room = findRoom(workspace, accountId);
      if (!room.ok) return room;
      const done = await room.value.parts.modes.end();
      return done.ok ? DONE : done;
    },
    async 'privacy.judge'({ accountId, address }) {
      const room = findRoom(workspace, accountId);
      if (!room.ok) return room;
      const jid = parseJid(address.trim());
      if (jid === undefined) return err({ code: 'bad-address' });
      const { privacy } = room.value.parts;
      const gates = room.value.parts.gates();
      const { means, lists } = gates;
      const passages = judge(jid, gates);
      const list = means === 'blocking-command' ? undefined : listInForce({ active: lists.active, default: lists.default });
      return ok({
        ...(list === undefined ? {} : { list }), ...(means === 'unknown' && privacy.lists.readAt !== undefined ? { asOf: privacy.lists.readAt } : {}),
        ...(passages ? { passages: [...passages] } : {}),
      });
    },
  };
}
