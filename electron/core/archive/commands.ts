import type { Handlers } from '../../contract/commands.ts';
import { findPeer } from '../command-room.ts';
import type { Workspace } from '../workspace.ts';

export function archiveCommands(workspace: Workspace): Pick<Handlers, 'archive.fetch'> {
  return {
    async 'archive.fetch'({ accountId, address, after }) {
      const target = findPeer(workspace, { accountId, address });
      return target.ok ? target.value.room.parts.archive.fetch(target.value.peer, after) : target;
    },
  };
}
