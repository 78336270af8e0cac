import type { Handlers } from '../../contract/commands.ts';
import type { AppError } from '../../contract/errors.ts';
import type { AccountId } from '../../contract/models/address.ts';
import { err, type Result } from '../../lib/result.ts';
import { mamFeature, type MamApi } from '../../xmpp/features/xep-0313-mam/index.ts';
import type { AccountRoom } from '../accounts/account-room.ts';
import { findPeer, findRoom } from '../command-room.ts';
import type { Workspace } from '../workspace.ts';
import { readKeeping, setKeeping } from './keeping.ts';

export function archiveCommands(workspace: Workspace): Pick<Handlers, 'archive.fetch' | 'archive.keeping' | 'archive.keep'> {
  return {
    async 'archive.fetch'({ accountId, address, after }) {
      const target = findPeer(workspace, { accountId, address });
      return target.ok ? target.value.room.parts.archive.fetch(target.value.peer, after) : target;
    },
    'archive.keeping': ({ accountId }) => online(workspace, accountId, (room, mam) => readKeeping(mam, room.address)),
    'archive.keep': ({ accountId, keeps }) => online(workspace, accountId, (_, mam) => setKeeping(mam, keeps)),
  };
}

async function online<T>(workspace: Workspace, accountId: AccountId, ask: (room: AccountRoom, mam: MamApi) => Promise<Result<T, AppError>>): Promise<Result<T, AppError>> {
  const room = findRoom(workspace, accountId);
  if (!room.ok) return room;
  const { client } = room.value;
  return client ? ask(room.value, client.api(mamFeature)) : err({ code: 'offline' });
}
