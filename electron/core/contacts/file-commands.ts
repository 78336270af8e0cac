import type { Handlers } from '../../contract/commands.ts';
import { parseJid, type BareJid } from '../../lib/jid.ts';
import { err, ok } from '../../lib/result.ts';
import { DONE, findRoom } from '../command-room.ts';
import type { Workspace } from '../workspace.ts';
import { editOf } from './edit-items.ts';
import { writeCsv } from './roster-file/csv.ts';
import { imported, readRosterFile } from './roster-file/read-roster-file.ts';
import { writeXml } from './roster-file/xml.ts';
import type { RosterEdits } from './roster-edits.ts';

type FileCommands = Pick<Handlers, 'roster.export' | 'roster.readFile' | 'roster.import' | 'roster.place'>;

/** The roster as a file and back, and its order by hand: what concerns a list of contacts as a whole. */
export function fileCommands(workspace: Workspace, edits: RosterEdits): FileCommands {
  return {
    async 'roster.export'({ accountId, format }) {
      const room = findRoom(workspace, accountId);
      if (!room.ok) return room;
      const { contacts } = room.value.parts;
      const all = contacts.all().toSorted((one, other) => (one.address < other.address ? -1 : 1));
      return ok({ text: format === 'csv' ? writeCsv(all) : writeXml(room.value.address, all.map((contact) => ({ ...contact, address: contact.address as BareJid, isApproved: contact.isApproved ?? false }))) });
    },
    async 'roster.readFile'({ accountId, text }) {
      const room = findRoom(workspace, accountId);
      if (!room.ok) return room;
      const file = readRosterFile(text, room.value.address, (address) => room.value.parts.contacts.wordsOf(address));
      return file ? ok(file) : err({ code: 'bad-input', field: 'text' });
    },
    async 'roster.import'({ accountId, contacts, asks }) {
      const room = findRoom(workspace, accountId);
      if (!room.ok) return room;
      const wanted = new Map<BareJid, (typeof contacts)[number]>();
      for (const contact of contacts) {
        const jid = parseJid(contact.address);
        if (!jid) return err({ code: 'bad-address' });
        wanted.set(jid as BareJid, contact);
      }
      const edit = { kind: 'imported' as const };
      const made = await edits.make(
        accountId, edit, [...wanted.keys()], (address, item) => {
          const contact = wanted.get(address);
          return contact && ok(imported(contact, item));
        },
        { requestTo: (_address, item) => (asks && !item ? '' : undefined) },
      );
      return made.ok ? ok({ edit: editOf(edit, made.value), failed: made.value.failed }) : made;
    },
    async 'roster.place'({ accountId, slot, key, order }) {
      const room = findRoom(workspace, accountId);
      if (!room.ok) return room;
      // An order names groups of its own account alone.
      if (slot === 'contactOrders' ? !key.startsWith(`${accountId}/`) : key !== String(accountId)) return err({ code: 'bad-input', field: 'key' });
      const placed = await edits.place(accountId, { slot, key, after: order });
      return placed.ok ? DONE : placed;
    },
  };
}
