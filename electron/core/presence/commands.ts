import type { Handlers } from '../../contract/commands.ts';
import type { AppError } from '../../contract/errors.ts';
import type { AccountId } from '../../contract/models/address.ts';
import type { BareJid } from '../../lib/jid.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { DONE, findRoom, findTarget } from '../command-room.ts';
import type { AppPorts } from '../ports.ts';
import type { Workspace } from '../workspace.ts';
import { choosePresence } from './choose-presence.ts';
import type { DirectedPresences } from './directed-presences.ts';

type PresenceCommands = Pick<Handlers, 'presence.choose' | 'presence.pass' | 'presence.follow' | 'activity.seen' | 'presence.direct' | 'presence.takeBack'>;

/** How we are, in one word for a menu, and directed presence (RFC 3921 §5.1.4). */
export function presenceCommands(workspace: Workspace, { clock }: Pick<AppPorts, 'clock'>): PresenceCommands {
  return {
    async 'presence.choose'({ accountId, ...choice }) {
      const { accounts, rules } = workspace;
      const one = accountId === undefined ? undefined : findRoom(workspace, accountId);
      if (one && !one.ok) return one;
      const done = await Promise.all((one ? [one.value] : accounts.all()).map((room) => choosePresence(room, choice, async (presence) => {
        if (choice.state !== undefined) await rules.chose(room.id, presence);
        await accounts.setPresence(room, presence);
      })));
      return done.find((result) => !result.ok) ?? DONE;
    },
    async 'presence.pass'({ passing }) {
      if (passing && passing.until <= clock.now()) return err({ code: 'bad-input' });
      await workspace.rules.pass(passing);
      return DONE;
    },
    async 'presence.follow'() {
      await workspace.rules.follow();
      return DONE;
    },
    async 'activity.seen'() {
      workspace.rules.note({ lastActive: clock.now() });
      workspace.watch.note({ lastActive: clock.now() });
      return DONE;
    },
    async 'presence.direct'({ accountId, addresses, presence }) {
      const target = people(workspace, accountId, addresses);
      if (!target.ok) return target;
      const told = target.value.directed.tell(target.value.addresses, presence);
      return told.ok ? DONE : told;
    },
    async 'presence.takeBack'({ accountId, addresses }) {
      const target = people(workspace, accountId, addresses);
      if (!target.ok) return target;
      target.value.directed.takeBack(target.value.addresses);
      return DONE;
    },
  };
}

function people(
  workspace: Workspace, accountId: AccountId, addresses: readonly string[],
): Result<{ readonly directed: DirectedPresences; readonly addresses: readonly BareJid[] }, AppError> {
  const room = findRoom(workspace, accountId);
  if (!room.ok) return room;
  const found: BareJid[] = [];
  for (const address of addresses) {
    const target = findTarget(workspace, { accountId, address });
    if (!target.ok) return target;
    if (target.value.address === room.value.address) return err({ code: 'own-address' });
    found.push(target.value.address);
  }
  return ok({ directed: room.value.parts.directed, addresses: found });
}
