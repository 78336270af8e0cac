import type { Handlers } from '../../contract/commands.ts';
import type { AppError } from '../../contract/errors.ts';
import { isWithin, nestedName } from '../../lib/group-path.ts';
import { parseJid, type BareJid } from '../../lib/jid.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { nestedGroupsFeature } from '../../xmpp/features/xep-0083-nested-groups/index.ts';
import type { AccountRoom } from '../accounts/account-room.ts';
import { findRoom } from '../command-room.ts';
import type { Workspace } from '../workspace.ts';
import { editOf } from './edit-items.ts';
import { moved, renamed } from './item-edits.ts';
import type { Repeated, RosterEdits } from './roster-edits.ts';

type GroupCommands = Pick<Handlers, 'contacts.move' | 'group.rename' | 'group.nest' | 'group.remove' | 'roster.undo' | 'roster.redo'>;

export function groupCommands(workspace: Workspace, edits: RosterEdits): GroupCommands {
  /** Another name for a group, and for all that lies in it. */
  async function rename({ id, parts }: AccountRoom, from: string, to: string): ReturnType<GroupCommands['group.rename']> {
    const { delimiter } = parts.nesting;
    const members = from === to ? [] : parts.contacts.membersOf(from, delimiter);
    const turn = from === to ? undefined : await workspace.settings.renameGroup(id, from, to, { delimiter, isThere: (group) => parts.contacts.membersOf(group, delimiter).length > 0 });
    const made = await edits.make(id, { kind: 'regrouped', from, to }, members, renamed(from, to, delimiter), turn ? { turn } : {});
    return made.ok ? ok({ renamed: members.length - made.value.failed.length, failed: made.value.failed, ...(made.value.waits ? { waits: true } : {}) }) : made;
  }

  return {
    async 'contacts.move'({ accountId, contacts, to }) {
      const room = findRoom(workspace, accountId);
      if (!room.ok) return room;
      const from = new Map<BareJid, string[]>();
      for (const { address, from: group } of contacts) {
        const jid = parseJid(address);
        if (!jid) return err({ code: 'bad-address' });
        const item = room.value.parts.contacts.itemOf(jid)?.address ?? (jid as BareJid);
        from.set(item, [...from.get(item) ?? [], ...(group === undefined ? [] : [group])]);
      }
      const isCopy = contacts.every((contact) => contact.from === undefined);
      const [only] = from.size === 1 ? [...from.keys()] : [];
      const edit = { ...(to === undefined ? { kind: 'left' as const, from: contacts[0]?.from } : { kind: isCopy ? 'added' as const : 'moved' as const, to }), ...(only ? { address: only } : {}) };
      const made = await edits.make(accountId, edit, [...from.keys()], moved(from, to));
      return made.ok ? ok({ edit: editOf(edit, made.value), failed: made.value.failed }) : made;
    },

    async 'group.rename'({ accountId, from, to }) {
      const room = findRoom(workspace, accountId);
      if (!room.ok) return room;
      const name = to.trim();
      if (name === '') return err({ code: 'bad-input', field: 'to' });
      return rename(room.value, from, name);
    },

    async 'group.nest'({ accountId, group, into, delimiter: wanted }) {
      const room = findRoom(workspace, accountId);
      if (!room.ok) return room;
      if (!room.value.client) return err({ code: 'offline' });
      const { nesting } = room.value.parts;
      // A group cannot lie in itself: the server need not hear of it.
      if (into !== undefined && isWithin(into, group, nesting.delimiter ?? wanted)) return err({ code: 'bad-input', field: 'into' });
      const delimiter = await nesting.ensure(room.value.client.api(nestedGroupsFeature), wanted);
      if (!delimiter.ok) return delimiter;
      // Nor by the sign the server turned out to have.
      if (into !== undefined && isWithin(into, group, delimiter.value)) return err({ code: 'bad-input', field: 'into' });
      const to = nestedName(group, into, delimiter.value);
      const made = await rename(room.value, group, to);
      return made.ok ? ok({ edit: { kind: 'regrouped', from: group, to, count: made.value.renamed, ...(made.value.waits ? { waits: true } : {}) }, failed: made.value.failed }) : made;
    },

    async 'group.remove'({ accountId, group }) {
      const room = findRoom(workspace, accountId);
      if (!room.ok) return room;
      const members = room.value.parts.contacts.membersOf(group);
      const edit = { kind: 'left', from: group } as const;
      const made = await edits.make(accountId, edit, members, moved(new Map(members.map((address) => [address, [group]])), undefined));
      return made.ok ? ok({ edit: editOf(edit, made.value), failed: made.value.failed }) : made;
    },

    'roster.undo': async () => told(await edits.undo()),
    'roster.redo': async () => told(await edits.redo()),
  };
}

function told(repeated: Result<Repeated, AppError>): Awaited<ReturnType<GroupCommands['roster.undo']>> {
  if (!repeated.ok) return repeated;
  return ok(repeated.value ? { edit: repeated.value.edit, failed: repeated.value.failed } : { failed: [] });
}
