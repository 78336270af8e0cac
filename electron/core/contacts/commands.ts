import type { Handlers } from '../../contract/commands.ts';
import type { AppError } from '../../contract/errors.ts';
import type { AccountId } from '../../contract/models/address.ts';
import { parseJid } from '../../lib/jid.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { DONE, findTarget, type Target } from '../command-room.ts';
import type { Workspace } from '../workspace.ts';
import type { EditOutcome } from './edit-items.ts';
import { lineOf } from './roster-desk.ts';
import type { RosterEdits } from './roster-edits.ts';

type ContactCommands = Pick<Handlers, 'contact.add' | 'contact.update' | 'contact.remove' | 'contact.insist' | 'contact.giveUp'>;

export function contactCommands(workspace: Workspace, edits: RosterEdits): ContactCommands {
  return {
    async 'contact.add'({ accountId, address, name, groups, note }) {
      const target = findTarget(workspace, { accountId, address });
      if (!target.ok) return target;
      if (target.value.address === target.value.room.address) return err({ code: 'own-address' });
      // A set replaces the whole item (RFC 3921 §7.5, R209): who is there already loses neither name nor groups. RFC 3921 §8.2: first the
      // item, then the request. A resource in the address is dropped (R157).
      return toldOf(await edits.make(
        accountId, { kind: 'new', address: target.value.address }, [target.value.address],
        (_address, item) => ok({ name: name.trim() || (item?.name ?? ''), groups: [...new Set([...item?.groups ?? [], ...groups])] }), { requestTo: () => note },
      ));
    },
    async 'contact.update'({ accountId, address, name, groups }) {
      const target = findItem(workspace, { accountId, address });
      if (!target.ok) return target;
      if (!target.value.room.parts.contacts.wordsOf(target.value.address)) return err({ code: 'unknown-contact' });
      return toldOf(await edits.make(accountId, { kind: 'changed', address: target.value.address }, [target.value.address], () => ok({ name, groups })));
    },
    async 'contact.remove'({ accountId, address }) {
      const target = findItem(workspace, { accountId, address });
      if (!target.ok) return target;
      return toldOf(await edits.make(accountId, { kind: 'removed', address: target.value.address }, [target.value.address], () => ok(undefined)));
    },
    async 'contact.insist'({ accountId, address }) {
      const target = findItem(workspace, { accountId, address });
      if (!target.ok) return target;
      const { room } = target.value;
      await room.parts.waiting.insist(target.value.address);
      const line = lineOf(workspace, room);
      if (line) await room.parts.waiting.send(line);
      return DONE;
    },
    async 'contact.giveUp'({ accountId, address }) {
      const target = findItem(workspace, { accountId, address });
      if (!target.ok) return target;
      await target.value.room.parts.waiting.giveUp(target.value.address);
      return DONE;
    },
  };
}

/** What became of the one item. */
function toldOf(made: Result<EditOutcome, AppError>): Result<{ readonly waits?: boolean }, AppError> {
  if (!made.ok) return made;
  const [failed] = made.value.failed;
  return failed ? err(failed.error) : ok(made.value.waits ? { waits: true } : {});
}

/** Whose item is meant: an address with a resource is its own item where the roster has it (R183), else that of the bare address. */
function findItem(workspace: Workspace, input: { readonly accountId: AccountId; readonly address: string }): Result<Target, AppError> {
  const target = findTarget(workspace, input);
  if (!target.ok) return target;
  const jid = parseJid(input.address.trim());
  const item = jid && target.value.room.parts.contacts.itemOf(jid);
  return item ? ok({ ...target.value, address: item.address }) : target;
}
