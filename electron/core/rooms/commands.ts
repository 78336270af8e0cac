import type { Handlers } from '../../contract/commands.ts';
import type { AppError } from '../../contract/errors.ts';
import type { RoomProblem } from '../../contract/models/room.ts';
import { err, type Result } from '../../lib/result.ts';
import { mucFeature } from '../../xmpp/features/xep-0045-muc/index.ts';
import { withoutIllegalCharacters } from '../../xmpp/kit/serialise.ts';
import { DONE, findOnlineTarget, findTarget } from '../command-room.ts';
import { refusal } from '../refusal.ts';
import type { Workspace } from '../workspace.ts';

type RoomCommands = Pick<Handlers, 'room.join' | 'room.leave' | 'room.changeNick' | 'room.setSubject' | 'room.decline'>;

export function roomCommands(workspace: Workspace): RoomCommands {
  return {
    async 'room.join'({ accountId, address, nick, password }) {
      const target = findOnlineTarget(workspace, { accountId, address });
      if (!target.ok) return target;
      const { parts } = target.value.room;
      const joined = await parts.rooms.join(target.value.address, nick.trim(), password);
      if (joined.ok) await parts.invitations.settle(target.value.address);
      return answered(joined);
    },
    async 'room.leave'({ accountId, address }) {
      const target = findTarget(workspace, { accountId, address });
      if (!target.ok) return target;
      await target.value.room.parts.rooms.leave(target.value.address);
      return DONE;
    },
    async 'room.changeNick'({ accountId, address, nick }) {
      const target = findOnlineTarget(workspace, { accountId, address });
      if (!target.ok) return target;
      return answered(await target.value.room.parts.rooms.changeNick(target.value.address, nick.trim()));
    },
    async 'room.setSubject'({ accountId, address, subject }) {
      const target = findOnlineTarget(workspace, { accountId, address });
      if (!target.ok) return target;
      if (target.value.room.parts.rooms.get(target.value.address)?.phase !== 'joined') return err({ code: 'not-allowed' });
      const set = await target.value.client.api(mucFeature).setSubject(target.value.address, withoutIllegalCharacters(subject).trim());
      return set.ok ? DONE : err(refusal(set.error));
    },
    async 'room.decline'({ accountId, address }) {
      const target = findTarget(workspace, { accountId, address });
      if (!target.ok) return target;
      const { invitations } = target.value.room.parts;
      const invitation = invitations.get(target.value.address);
      await invitations.settle(target.value.address);
      if (invitation?.isMediated) target.value.room.client?.api(mucFeature).decline(invitation.room, invitation.inviter);
      return DONE;
    },
  };
}

function answered(result: Result<undefined, RoomProblem>): Result<Record<string, never>, AppError> {
  return result.ok ? DONE : err({ code: 'room', problem: result.error });
}
