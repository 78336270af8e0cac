import type { Handlers } from '../../contract/commands.ts';
import { domainOf } from '../../lib/jid.ts';
import { err } from '../../lib/result.ts';
import type { AccountRoom } from '../accounts/account-room.ts';
import { forgetAccount } from '../accounts/commands.ts';
import { DONE } from '../command-room.ts';
import type { DemoWorld } from '../ports.ts';
import type { Workspace } from '../workspace.ts';

type DemoCommands = Pick<Handlers, 'demo.begin' | 'demo.end'>;

/** Trying Linnet without an account: one of a small world in this program, of which nothing stays. */
export function demoCommands(workspace: Workspace, world: DemoWorld | undefined): DemoCommands {
  return {
    async 'demo.begin'() {
      if (!world) return err({ code: 'not-allowed' });
      await forgetDemo(workspace, world);
      const address = await world.begin();
      return workspace.accounts.signIn({ address, password: 'demo', keepPassword: false });
    },
    async 'demo.end'() {
      if (world) await forgetDemo(workspace, world);
      await world?.end();
      return DONE;
    },
  };
}

/** Erases what a demo left: also one that was broken off before. */
export async function forgetDemo(workspace: Workspace, world: DemoWorld): Promise<void> {
  const isDemo = ({ address }: AccountRoom): boolean => domainOf(address) === world.domain;
  for (const room of workspace.accounts.all().filter(isDemo)) await forgetAccount(workspace, room);
}
