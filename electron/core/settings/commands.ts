import type { Handlers } from '../../contract/commands.ts';
import { DONE } from '../command-room.ts';
import type { Workspace } from '../workspace.ts';

export function settingsCommands(workspace: Workspace): Pick<Handlers, 'settings.set'> {
  return {
    async 'settings.set'(patch) {
      await workspace.settings.set(patch);
      return DONE;
    },
  };
}
