import type { Handlers } from '../../contract/commands.ts';
import { DONE, findPeer } from '../command-room.ts';
import type { Workspace } from '../workspace.ts';

export function typingCommands(workspace: Workspace): Pick<Handlers, 'conversation.writing'> {
  return {
    async 'conversation.writing'({ accountId, address, state }) {
      const target = findPeer(workspace, { accountId, address });
      if (!target.ok) return target;
      target.value.room.parts.typing.wrote(target.value.peer, state);
      return DONE;
    },
  };
}
