import { describe, expect, it } from 'vitest';
import { withGroupRenamed, withoutAccount, withoutContact } from './arrangement.ts';

const ARRANGED = { contactOrders: { '1/Work': ['a@x', 'b@x'], '1/': ['c@x'], '11/Work': ['a@x'] }, groupOrders: { 1: ['Work', 'Choir'], 11: ['Work'] } };

describe('the order by hand', () => {
  it('goes with its account, and with a contact', () => {
    expect(withoutAccount(ARRANGED, 1)).toEqual({ contactOrders: { '11/Work': ['a@x'] }, groupOrders: { 11: ['Work'] } });
    expect(withoutContact(ARRANGED, 1, 'a@x')).toEqual({ contactOrders: { '1/Work': ['b@x'], '1/': ['c@x'], '11/Work': ['a@x'] } });
    expect(withoutContact(ARRANGED, 1, 'z@x')).toBe(undefined);
  });

  it('follows a group to its other name, unless that has one of its own', () => {
    const renamed = (from: string, to: string) => withGroupRenamed(ARRANGED, 1, from, to, '::');
    expect(renamed('Work', 'Office')).toEqual({
      contactOrders: { ...ARRANGED.contactOrders, '1/Office': ['a@x', 'b@x'] }, groupOrders: { 1: ['Work', 'Office', 'Choir'], 11: ['Work'] },
    });
    expect([renamed('Choir', 'Work'), renamed('Elsewhere', 'Office')]).toEqual([ARRANGED, ARRANGED]);
    expect(withGroupRenamed({ contactOrders: { '1/Work::Team': ['a@x'], '1/Workshop': ['b@x'] }, groupOrders: { 1: ['Work', 'Work::Team'] } }, 1, 'Work', 'Office', '::')).toEqual({
      contactOrders: { '1/Work::Team': ['a@x'], '1/Workshop': ['b@x'], '1/Office::Team': ['a@x'] }, groupOrders: { 1: ['Work', 'Office', 'Work::Team', 'Office::Team'] },
    });
  });
});
