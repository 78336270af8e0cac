import { MOST_ROWS, type BadRow, type ImportedContact, type RosterFile } from '../../../contract/models/roster-file.ts';
import { bareOf, isBare, parseJid, type BareJid } from '../../../lib/jid.ts';
import type { ItemWords } from '../edit-items.ts';
import { sameItem } from '../item-edits.ts';
import { readCsv, type FileRow } from './csv.ts';
import { readXml } from './xml.ts';

const LONGEST = 1023;
const SHOWN_OF_A_BAD_ROW = 200;

/** What a file of contacts says, and what of it would be new beside `itemOf`. Undefined: no contacts are to be found in it. */
export function readRosterFile(text: string, account: BareJid, itemOf: (address: BareJid) => ItemWords | undefined): RosterFile | undefined {
  const rows = /^\s*</u.test(text) ? readXml(text, account) : readCsv(text);
  if (!rows || rows.length === 0) return undefined;
  const contacts = new Map<BareJid, ImportedContact>();
  const bad: BadRow[] = [];
  for (const [index, row] of rows.entries()) {
    const read = readRow(row, account);
    if (typeof read === 'string') bad.push({ number: index + 1, reason: read, text: [row.address, row.name].join(' ').trim().slice(0, SHOWN_OF_A_BAD_ROW).toWellFormed() });
    else contacts.set(read.address as BareJid, joined(contacts.get(read.address as BareJid), read));
  }
  // A text without a single address is no list of contacts.
  if (contacts.size === 0 && bad.every(({ reason }) => reason === 'address')) return undefined;
  return {
    rows: [...contacts].slice(0, MOST_ROWS).map(([address, contact]) => {
      const item = itemOf(address);
      return { contact, standing: !item ? 'new' as const : sameItem(item, imported(contact, item)) ? 'same' as const : 'changed' as const };
    }),
    bad,
  };
}

/** What is there keeps its groups, and its name where the file gives none. */
export function imported({ name, groups }: Pick<ImportedContact, 'name' | 'groups'>, item: ItemWords | undefined): ItemWords {
  return { name: name === '' ? (item?.name ?? '') : name, groups: [...new Set([...item?.groups ?? [], ...groups])] };
}

function readRow({ address, name, groups }: FileRow, account: BareJid): ImportedContact | BadRow['reason'] {
  const jid = parseJid(address.trim().replace(/^xmpp:/iu, ''));
  // Services have an item of a full address (R183); what is no more than a word is a heading or a note.
  if (jid === undefined || (isBare(jid) && !jid.includes('@') && !jid.includes('.'))) return 'address';
  if (bareOf(jid) === account) return 'own';
  const named = [...new Set(groups.map((group) => group.trim()).filter((group) => group !== ''))];
  if ([name, ...named].some((words) => words.length > LONGEST)) return 'long';
  return { address: jid, name: name.trim(), groups: named };
}

/** Somebody who is in the file twice is in the groups of both. */
function joined(former: ImportedContact | undefined, later: ImportedContact): ImportedContact {
  return former ? { address: later.address, ...imported(later, former), groups: [...new Set([...former.groups, ...later.groups])] } : later;
}
