import type { Handlers } from '../../contract/commands.ts';
import { err } from '../../lib/result.ts';
import { DONE, findRoom } from '../command-room.ts';
import type { Workspace } from '../workspace.ts';
import { parseTyped } from './typed-stanzas.ts';

export function consoleCommands(workspace: Workspace): Pick<Handlers, 'console.watch' | 'console.send'> {
  return {
    async 'console.watch'({ accountId, isWatched }) {
      const room = findRoom(workspace, accountId);
      if (!room.ok) return room;
      room.value.console.watch(isWatched);
      return DONE;
    },
    async 'console.send'({ accountId, xml }) {
      const room = findRoom(workspace, accountId);
      if (!room.ok) return room;
      const stanzas = parseTyped(xml);
      if (!stanzas) return err({ code: 'bad-input', field: 'xml' });
      const { client } = room.value;
      if (!client) return err({ code: 'offline' });
      for (const stanza of stanzas) void client.session.send(stanza);
      return DONE;
    },
  };
}
