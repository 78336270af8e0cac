import type { Handlers } from '../../contract/commands.ts';
import { DONE, findRoom } from '../command-room.ts';
import type { Workspace } from '../workspace.ts';
import type { AccountRoom } from './account-room.ts';

type AccountCommands = Pick<Handlers,
  'account.signIn' | 'account.cancelSignIn' | 'account.connect' | 'account.signOut' | 'account.changePassword' | 'account.remove' | 'presence.set'>;

export function accountCommands(workspace: Workspace): AccountCommands {
  const { accounts } = workspace;
  const withRoom = (act: (room: Parameters<typeof accounts.connect>[0]) => Promise<void>) =>
    async ({ accountId }: { accountId: Parameters<typeof accounts.get>[0] }) => {
      const room = findRoom(workspace, accountId);
      if (!room.ok) return room;
      await act(room.value);
      return DONE;
    };
  return {
    'account.signIn': (input) => accounts.signIn(input),
    async 'account.cancelSignIn'({ address }) {
      await accounts.cancelSignIn(address);
      return DONE;
    },
    'account.connect': withRoom((room) => accounts.connect(room)),
    'account.signOut': withRoom((room) => accounts.signOut(room)),
    async 'account.changePassword'({ accountId, password }) {
      const room = findRoom(workspace, accountId);
      if (!room.ok) return room;
      const changed = await accounts.changePassword(room.value, password);
      return changed.ok ? DONE : changed;
    },
    'account.remove': withRoom((room) => forgetAccount(workspace, room)),
    async 'presence.set'({ accountId, presence, farewell }) {
      if (accountId === undefined) {
        await Promise.all(accounts.all().map((room) => accounts.setPresence(room, presence, farewell)));
        return DONE;
      }
      const room = findRoom(workspace, accountId);
      if (!room.ok) return room;
      await accounts.setPresence(room.value, presence, farewell);
      return DONE;
    },
  };
}

/** Nothing of it may be left on disk (hazard U16): not the open conversation, not the names in the log. */
export async function forgetAccount({ accounts, settings, backups, log }: Workspace, room: AccountRoom): Promise<void> {
  await settings.forgetAccount(room.id);
  await accounts.remove(room);
  log.clear?.();
  void backups.forget();
}
