import papaparse from 'papaparse';

/** A contact as a file has it, before anything is judged. */
export interface FileRow {
  readonly address: string;
  readonly name: string;
  readonly groups: readonly string[];
}

const COLUMNS = ['address', 'name', 'groups'] as const;
/** What other programs call the columns. */
const CALLED: Readonly<Record<string, (typeof COLUMNS)[number]>> = {
  address: 'address', jid: 'address', 'xmpp address': 'address', jabber: 'address', 'jabber id': 'address', xmpp: 'address',
  name: 'name', nickname: 'name', nick: 'name', 'display name': 'name', alias: 'name', groups: 'groups', group: 'groups', 'group(s)': 'groups', tags: 'groups',
};
/** What a spreadsheet would take for a formula, and what was once kept from it. */
const FORMULA = /^'*[=+\-@\t\r]/u;

/** Rows as RFC 4180 has them, under a line of headings. Groups stand in one field, parted by `;`, which is `\;` in a name. */
export function writeCsv(rows: readonly FileRow[]): string {
  const lines = rows.map(({ address, name, groups }) => [address, name, groups.map((group) => group.replace(/[\\;]/gu, '\\$&')).join(';')].map((field) => (FORMULA.test(field) ? `'${field}` : field)));
  return `${papaparse.unparse([[...COLUMNS], ...lines], { newline: '\r\n' })}\r\n`;
}

/** The rows, whichever of the usual signs parts their fields; without headings they are address, name and groups. */
export function readCsv(text: string): readonly FileRow[] {
  const { data } = papaparse.parse(text.replace(/^\u{FEFF}/u, ''), { delimiter: '', delimitersToGuess: [',', ';', '\t'], skipEmptyLines: 'greedy' });
  const headings = (data[0] ?? []).map((field) => CALLED[field.trim().toLowerCase()]);
  const hasHeadings = headings.includes('address');
  const places = hasHeadings ? headings : [...COLUMNS];
  return data.slice(hasHeadings ? 1 : 0).map((fields) => {
    const of = (column: (typeof COLUMNS)[number]): string[] => fields.filter((_, index) => places[index] === column).map((field) => (FORMULA.test(field.slice(1)) && field.startsWith("'") ? field.slice(1) : field));
    return { address: of('address')[0] ?? '', name: of('name')[0] ?? '', groups: of('groups').flatMap(groupsOf) };
  });
}

function groupsOf(field: string): string[] {
  return [...field.matchAll(/(?:\\.|[^;\\])+/gsu)].map(([part]) => part.replace(/\\(.)/gsu, '$1'));
}
