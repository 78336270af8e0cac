import type { Handlers } from '../../contract/commands.ts';
import { ok } from '../../lib/result.ts';
import { DONE } from '../command-room.ts';
import type { Workspace } from '../workspace.ts';

export function noticeCommands(workspace: Workspace): Pick<Handlers, 'view.shown' | 'notice.decisions'> {
  return {
    async 'view.shown'(view) {
      workspace.notices.shown(view);
      return DONE;
    },
    async 'notice.decisions'() {
      return ok({ decisions: workspace.notices.decisions() });
    },
  };
}
