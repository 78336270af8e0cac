import type { Handlers } from '../../contract/commands.ts';
import type { AppError } from '../../contract/errors.ts';
import type { AccountId } from '../../contract/models/address.ts';
import { parseJid } from '../../lib/jid.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { rosterFeature } from '../../xmpp/features/rfc3921-roster/index.ts';
import { DONE, findOnlineTarget, type OnlineTarget } from '../command-room.ts';
import { refusal } from '../refusal.ts';
import { subscriptionsWith } from '../requests/subscriptions-with.ts';
import type { Workspace } from '../workspace.ts';
import { setItem } from './roster-desk.ts';
import type { RosterEdits } from './roster-edits.ts';

type ContactCommands = Pick<Handlers, 'contact.add' | 'contact.update' | 'contact.remove'>;

export function contactCommands(workspace: Workspace, edits: RosterEdits): ContactCommands {
  return {
    async 'contact.add'({ accountId, address, name, groups, note }) {
      const target = findOnlineTarget(workspace, { accountId, address });
      if (!target.ok) return target;
      if (target.value.address === target.value.room.address) return err({ code: 'own-address' });
      // A set replaces the whole item (RFC 3921 §7.5, R209): who is there already loses neither name nor groups.
      const { contacts } = target.value.room.parts;
      const known = contacts.wordsOf(target.value.address);
      const set = await setItem(target.value.client, contacts, target.value.address, { name: name.trim() || (known?.name ?? ''), groups: [...new Set([...known?.groups ?? [], ...groups])] });
      if (!set.ok) return set;
      await target.value.room.parts.modes.letIn(target.value.address, { isAsked: true });
      // RFC 3921 §8.2: first the item, then the request. A resource in the address is dropped (R157).
      subscriptionsWith(target.value).request(target.value.address, note === '' ? {} : { statuses: [{ text: note }] });
      return DONE;
    },
    async 'contact.update'({ accountId, address, name, groups }) {
      const target = findItem(workspace, { accountId, address });
      if (!target.ok) return target;
      if (!target.value.room.parts.contacts.get(target.value.address)) return err({ code: 'unknown-contact' });
      const made = await edits.make(accountId, { kind: 'changed', address: target.value.address }, [target.value.address], () => ok({ name, groups }));
      if (!made.ok) return made;
      const [failed] = made.value.failed;
      return failed ? err(failed.error) : DONE;
    },
    async 'contact.remove'({ accountId, address }) {
      const target = findItem(workspace, { accountId, address });
      if (!target.ok) return target;
      target.value.room.parts.affirmations.release(target.value.address);
      const removed = await target.value.client.api(rosterFeature).remove(target.value.address);
      if (!removed.ok) return err(refusal(removed.error));
      await workspace.settings.forgetContact(accountId, target.value.address);
      return DONE;
    },
  };
}

/** Whose item is meant: an address with a resource is its own item where the roster has it (R183), else that of the bare address. */
function findItem(workspace: Workspace, input: { readonly accountId: AccountId; readonly address: string }): Result<OnlineTarget, AppError> {
  const target = findOnlineTarget(workspace, input);
  if (!target.ok) return target;
  const jid = parseJid(input.address.trim());
  const item = jid && target.value.room.parts.contacts.itemOf(jid);
  return item ? ok({ ...target.value, address: item.address }) : target;
}
