import type { Handlers } from '../../contract/commands.ts';
import { DONE } from '../command-room.ts';
import type { Workspace } from '../workspace.ts';

export function noticeCommands(workspace: Workspace): Pick<Handlers, 'view.shown'> {
  return {
    async 'view.shown'(view) {
      workspace.notices.shown(view);
      return DONE;
    },
  };
}
