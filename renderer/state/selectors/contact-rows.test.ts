import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import { ContactIndex } from '../contact-index.ts';
import { ABSENT, FIRST_ARRANGEMENT } from '../contact-order.ts';
import { peerKey } from '../keys.ts';
import { ContactRows, peopleIn, type RowOptions } from './contact-rows.ts';

const OPTIONS: RowOptions = { collapsed: new Set(), showOffline: true, accounts: [1 as AccountId], delimiters: {}, contactHeight: 50, headingHeight: 30 };

function indexOf(...people: [account: number, address: string, groups: string[], isPresent: boolean][]): ContactIndex {
  const index = new ContactIndex();
  for (const [accountId, address, groups, isPresent] of people) {
    index.put({ accountId: accountId as AccountId, address, name: address, groups, subscription: 'both', isAsking: false }, { rank: isPresent ? 0 : ABSENT, activity: 0 });
  }
  return index;
}

function lines(rows: ContactRows): string[] {
  return Array.from({ length: rows.count }, (_, number) => {
    const row = rows.at(number)!;
    return row.kind === 'contact' ? `${'  '.repeat(row.level)}${row.key} ${row.position}/${row.siblings}` : `${row.kind} ${row.key}`;
  });
}

describe('ContactRows', () => {
  const index = indexOf([1, 'a@x', ['One', 'Two'], true], [1, 'b@x', ['One'], false], [1, 'c@x', [], true]);

  it('puts the present first in each group, and a contact into all of theirs', () => {
    expect(lines(new ContactRows(index, OPTIONS))).toEqual([
      'group 1/One', '    1/One/a@x 1/2', '    1/One/b@x 2/2', 'group 1/Two', '    1/Two/a@x 1/1', 'group 1/', '    1//c@x 1/1',
    ]);
  });

  it('hides who is offline, and what is collapsed', () => {
    expect(lines(new ContactRows(index, { ...OPTIONS, showOffline: false, collapsed: new Set(['1/Two']) }))).toEqual([
      'group 1/One', '    1/One/a@x 1/1', 'group 1/Two', 'group 1/', '    1//c@x 1/1',
    ]);
  });

  it('gives each of several accounts a heading', () => {
    const two = indexOf([1, 'a@x', ['One'], true], [2, 'b@x', ['One'], true]);
    const options = { ...OPTIONS, accounts: [1 as AccountId, 2 as AccountId] };
    expect(lines(new ContactRows(two, options))).toEqual(['account account 1', 'group 1/One', '      1/One/a@x 1/1', 'account account 2', 'group 2/One', '      2/One/b@x 1/1']);
    expect(new ContactRows(two, { ...options, collapsed: new Set(['account 1']) }).count).toBe(4);
  });

  it('finds every line by its key, wherever it was looked for first', () => {
    const rows = new ContactRows(index, OPTIONS);
    for (let number = 0; number < rows.count; number += 1) {
      for (const near of [0, number, 99]) expect(rows.indexOf(rows.at(number)!.key, near)).toBe(number);
    }
    expect(rows.indexOf('1/One/nobody@x')).toBe(-1);
    expect(new ContactRows(index, { ...OPTIONS, showOffline: false }).indexOf('1/One/b@x')).toBe(-1);
  });

  it('knows where each line stands, and what stands at each pixel', () => {
    const rows = new ContactRows(index, OPTIONS);
    let top = 0;
    for (let number = 0; number < rows.count; number += 1) {
      expect(rows.topOf(number)).toBe(top);
      expect(rows.indexAt(top)).toBe(number);
      expect(rows.indexAt(top + rows.heightOf(number) - 1)).toBe(number);
      top += rows.heightOf(number);
    }
    expect(rows.height).toBe(top);
    expect(rows.indexAt(top + 1000)).toBe(rows.count - 1);
  });

  it('tells the heading of a line', () => {
    const rows = new ContactRows(index, OPTIONS);
    expect([0, 1, 2, 3, 4].map((number) => rows.headingOf(number))).toEqual([0, 0, 0, 3, 3]);
  });

  it('stands nested groups beneath one another, with a heading for one that only others lie in (XEP-0083)', () => {
    const nested = new ContactIndex({ ...FIRST_ARRANGEMENT, groupDelimiters: { 1: '::' } });
    for (const [address, group, isPresent] of [['a@x', 'Work', true], ['b@x', 'Work::Team', false], ['c@x', 'Zoo::Apes::Old', true], ['d@x', '', true]] as const) {
      nested.put({ accountId: 1 as AccountId, address, name: address, groups: group === '' ? [] : [group], subscription: 'both', isAsking: false }, { rank: isPresent ? 0 : ABSENT, activity: 0 });
    }
    const options = { ...OPTIONS, delimiters: { 1: '::' } };
    const rows = new ContactRows(nested, options);
    const headings = (list: ContactRows): string[] => Array.from({ length: list.count }, (_, number) => list.at(number)!).flatMap((row) => (row.kind === 'group' ? [`${row.level} ${row.title} ${peopleIn(row.within).online}/${peopleIn(row.within).total}`] : []));
    expect(lines(rows)).toEqual([
      'group 1/Work', '    1/Work/a@x 1/1', 'group 1/Work::Team', '      1/Work::Team/b@x 1/1', 'group 1/Zoo', 'group 1/Zoo::Apes', 'group 1/Zoo::Apes::Old', '        1/Zoo::Apes::Old/c@x 1/1', 'group 1/', '    1//d@x 1/1',
    ]);
    expect(headings(rows)).toEqual(['1 Work 1/2', '2 Team 0/1', '1 Zoo 1/1', '2 Apes 1/1', '3 Old 1/1', '1  1/1']);
    expect([0, 2, 4, 5, 6, 8].map((number) => rows.parentOf(number))).toEqual([0, 0, 4, 4, 5, 8]);
    for (let number = 0; number < rows.count; number += 1) expect(rows.indexOf(rows.at(number)!.key)).toBe(number);
    // Whoever stands in two of them is one.
    nested.put({ accountId: 1 as AccountId, address: 'b@x', name: 'b@x', groups: ['Work', 'Work::Team'], subscription: 'both', isAsking: false }, { rank: 0, activity: 0 });
    expect(headings(new ContactRows(nested, options)).slice(0, 2)).toEqual(['1 Work 2/2', '2 Team 1/1']);
    nested.put({ accountId: 1 as AccountId, address: 'b@x', name: 'b@x', groups: ['Work::Team'], subscription: 'both', isAsking: false }, { rank: ABSENT, activity: 0 });
    // What lies in a closed group is closed with it, and counted.
    expect(headings(new ContactRows(nested, { ...options, collapsed: new Set(['1/Work', '1/Zoo::Apes']) }))).toEqual(['1 Work 1/2', '1 Zoo 1/1', '2 Apes 1/1', '1  1/1']);
  });

  it('is made without touching the contacts', () => {
    const many = new ContactIndex();
    many.replace(1 as AccountId, Array.from({ length: 10_000 }, (_, number) => ({ accountId: 1 as AccountId, address: `p${number}@x`, name: '', groups: ['All'], subscription: 'both' as const, isAsking: false })), () => ({ rank: 0, activity: 0 }));
    const group = many.groups[0]!;
    let reads = 0;
    const watched = new Proxy(group.all, { get: (target, name, receiver) => (typeof name === 'string' && /^\d+$/u.test(name) && (reads += 1), Reflect.get(target, name, receiver) as unknown) });
    Object.defineProperty(group, 'all', { value: watched });
    const rows = new ContactRows(many, OPTIONS);
    expect(rows.count).toBe(10_001);
    expect(reads).toBe(0);
    expect(rows.at(5000)).toMatchObject({ kind: 'contact', contact: peerKey(1 as AccountId, group.all[4999]!.address) });
  });
});
