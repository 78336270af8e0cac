import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BareJid } from '../../../lib/jid.ts';
import type { ItemWords } from '../edit-items.ts';
import { readCsv, writeCsv, type FileRow } from './csv.ts';
import { readRosterFile } from './read-roster-file.ts';
import { readXml, writeXml } from './xml.ts';

const OWN = 'romeo@example.net' as BareJid;
const nobody = (): ItemWords | undefined => undefined;

describe('a table (RFC 4180)', () => {
  it('is written with headings, CRLF, and quotes where they are needed; groups are parted by semicolons', () => {
    expect(writeCsv([{ address: 'a@x.example', name: 'Ann, "the first"', groups: ['Friends', 'a;b\\c'] }, { address: 'b@x.example', name: 'two\nlines', groups: [] }]))
      .toBe('address,name,groups\r\na@x.example,"Ann, ""the first""",Friends;a\\;b\\\\c\r\nb@x.example,"two\nlines",\r\n');
  });

  it('names no formula to a spreadsheet, and loses nothing by that', () => {
    const rows = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', "'=1", "'plain"].map((name, index) => ({ address: `a${index}@x.example`, name, groups: [] }));
    expect(writeCsv(rows)).not.toMatch(/,"?[=+@\t-]/u);
    expect(readCsv(writeCsv(rows))).toEqual(rows);
  });

  it('comes back as it was, whatever names and groups have in them', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 12 });
    const row = fc.record({ address: fc.constant('a@x.example'), name: text, groups: fc.array(text.filter((group) => group !== ''), { maxLength: 3 }) });
    fc.assert(fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      // A lone carriage return is no line of its own to those who read tables.
      const sound = rows.map(({ address, name, groups }): FileRow => ({ address, name: name.replaceAll('\r', ''), groups: groups.map((group) => group.replaceAll('\r', '')).filter((group) => group !== '') }));
      expect(readCsv(writeCsv(sound))).toEqual(sound);
    }));
  });

  it.each([
    ['what a spreadsheet writes in Europe', '\u{FEFF}Address;Name;Groups\r\na@x.example;Ann;Friends\r\n'],
    ['tabs, other names and another order of the columns', 'Group\tJID\tNick\nFriends\ta@x.example\tAnn\n'],
    ['no headings', 'a@x.example,Ann,Friends'],
    ['empty lines', '\n\naddress,name,groups\n\na@x.example,Ann,Friends\n,,\n\n'],
  ])('is read from %s', (_what, text) => {
    expect(readCsv(text)).toEqual([{ address: 'a@x.example', name: 'Ann', groups: ['Friends'] }]);
  });

  it('takes a group from each column that is called so', () => {
    expect(readCsv('address,group,group\na@x.example,One,Two\n')).toEqual([{ address: 'a@x.example', name: '', groups: ['One', 'Two'] }]);
  });
});

describe('a file of XEP-0227', () => {
  const contact = { address: 'a@x.example' as BareJid, name: 'A & B', groups: ['<Friends>'], subscription: 'to' as const, isAsking: false, isApproved: true };

  it('has the account, its contacts and how each stands to it, and comes back', () => {
    const text = writeXml(OWN, [contact]);
    expect(text).toContain('<host jid="example.net">');
    expect(text).toContain('<item jid="a@x.example" name="A &amp; B" subscription="to" approved="true"><group>&lt;Friends&gt;</group></item>');
    expect(readXml(text, OWN)).toEqual([{ address: 'a@x.example', name: 'A & B', groups: ['<Friends>'] }]);
  });

  it('may be of another account, if there is one alone in it', () => {
    const text = writeXml('juliet@example.com' as BareJid, [contact]);
    expect(readXml(text, OWN)).toHaveLength(1);
    expect(readXml(text.replace('</host>', '<user name="paris"/></host>'), OWN)).toBeUndefined();
  });

  it.each(['<a/>', '<server-data', '<!DOCTYPE x [<!ENTITY a "b">]><server-data xmlns="urn:xmpp:pie:0"/>', '<server-data xmlns="urn:xmpp:pie:0"/>'])('%s is none', (text) => {
    expect(readXml(text, OWN)).toBeUndefined();
  });
});

describe('what a file would do', () => {
  const read = (text: string, itemOf = nobody) => readRosterFile(text, OWN, itemOf);

  it('is told of each address once, normal and without what is no part of it; groups of all its rows are joined', () => {
    expect(read('address,name,groups\nxmpp:A@X.example,,One\na@x.example, Ann ,Two; Two ;\n')).toEqual({
      rows: [{ contact: { address: 'a@x.example', name: 'Ann', groups: ['One', 'Two'] }, standing: 'new' }], bad: [],
    });
  });

  it('says of whom is there whether anything would change; a name is not taken away, nor a group', () => {
    const there: ItemWords = { name: 'Ann', groups: ['One', 'Three'] };
    const standing = (row: string) => read(`address,name,groups\n${row}`, () => there)?.rows[0]?.standing;
    expect([standing('a@x.example,Ann,One'), standing('a@x.example,,'), standing('a@x.example,Anna,'), standing('a@x.example,,Two')]).toEqual(['same', 'same', 'changed', 'changed']);
  });

  it('names each row it cannot use, and why', () => {
    expect(read(`address,name\nno address,x\n${OWN}/phone,me\nb@x.example,${'n'.repeat(1024)}\nc@x.example,ok\n`)).toMatchObject({
      rows: [{ contact: { address: 'c@x.example' } }],
      bad: [{ number: 1, reason: 'address', text: 'no address x' }, { number: 2, reason: 'own' }, { number: 3, reason: 'long' }],
    });
  });

  it.each(['', ' ', 'hello', 'a letter\nof two lines', '<html><body>a@x.example</body></html>', '{"a": 1}', '\u0000\u0001', 'PK\u0003\u0004'])('%j has no contacts in it', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('whatever the text is, reading it throws nothing', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(',', ';', '"', '\n', '\r', '<', '>', 'a', '@', '.', '\\', "'") })), (text) => void read(text)));
  });

  it('of 20,000 rows is read in one go', () => {
    const text = writeCsv(Array.from({ length: 20_000 }, (_, number) => ({ address: `p${number}@x.example`, name: `Person ${number}`, groups: [`Group ${number % 50}`] })));
    expect(read(text)?.rows).toHaveLength(20_000);
  });
});
