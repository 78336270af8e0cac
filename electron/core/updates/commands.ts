import type { Handlers } from '../../contract/commands.ts';
import { err } from '../../lib/result.ts';
import { DONE } from '../command-room.ts';
import type { Updater } from '../ports.ts';

/** They need no profile: a version that cannot open one is replaced, too. */
export function updateCommands(updater: Updater | undefined): Pick<Handlers, 'updates.look' | 'updates.install'> {
  return {
    async 'updates.look'() {
      if (!updater) return err({ code: 'not-allowed' });
      updater.look();
      return DONE;
    },
    async 'updates.install'() {
      if (updater?.view().state !== 'ready') return err({ code: 'not-allowed' });
      updater.install();
      return DONE;
    },
  };
}
