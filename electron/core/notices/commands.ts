import type { Handlers } from '../../contract/commands.ts';
import { ok } from '../../lib/result.ts';
import type { Jid } from '../../lib/jid.ts';
import { DONE } from '../command-room.ts';
import { noteSeen } from '../receipts/note-seen.ts';
import type { Workspace } from '../workspace.ts';

export function noticeCommands(workspace: Workspace): Pick<Handlers, 'view.shown' | 'notice.decisions'> {
  return {
    async 'view.shown'(view) {
      workspace.notices.shown(view);
      workspace.watch.shown(view);
      const { accountId, peer } = view;
      if (accountId !== undefined && peer !== undefined) await noteSeen(workspace, accountId, peer as Jid);
      return DONE;
    },
    async 'notice.decisions'() {
      return ok({ decisions: workspace.notices.decisions() });
    },
  };
}
