import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../electron/contract/models/address.ts';
import type { Contact } from '../../electron/contract/models/contact.ts';
import { ContactIndex, contactLabel } from './contact-index.ts';
import { ABSENT, FIRST_ARRANGEMENT, type Arrangement, type Standing } from './contact-order.ts';
import { peerKey } from './keys.ts';

const ACCOUNT = 1 as AccountId;

const HERE: Standing = { rank: 0, activity: 0 };
const AWAY: Standing = { rank: ABSENT, activity: 0 };
const standing = (isPresent: boolean): Standing => (isPresent ? HERE : AWAY);

function contact(address: string, name: string, groups: string[] = []): Contact {
  return { accountId: ACCOUNT, address, name, groups, subscription: 'both', isAsking: false };
}

function shape(index: ContactIndex): unknown {
  return index.groups.map(({ name, present, all }) => ({ name, present: present.map(({ label }) => label), absent: all.filter((place) => !present.includes(place)).map(({ label }) => label) }));
}

describe('ContactIndex', () => {
  it('sorts names and groups as people of the language do, anew when another is spoken', () => {
    const index = new ContactIndex(FIRST_ARRANGEMENT, 'cs');
    for (const [address, name, group] of [['a@x', 'Chalupa', 'Chata'], ['b@x', 'Hana', 'Byt'], ['c@x', 'Čapek', 'Byt'], ['d@x', 'Cyril', 'Byt'], ['e@x', 'Ivan', 'Hory'], ['a@x', 'Chalupa', 'Byt']] as const) {
      index.put(contact(address, name, [group, ...(address === 'a@x' ? ['Chata'] : [])]), HERE);
    }
    const order = (): unknown => index.groups.map(({ name, present }) => [name, present.map(({ label }) => label).join()]);
    expect(order()).toEqual([['Byt', 'Cyril,Čapek,Hana,Chalupa'], ['Hory', 'Ivan'], ['Chata', 'Chalupa']]);
    const { version } = index;
    index.arrange(FIRST_ARRANGEMENT, 'cs');
    expect(index.version).toBe(version);
    index.arrange(FIRST_ARRANGEMENT, 'en');
    expect(order()).toEqual([['Byt', 'Čapek,Chalupa,Cyril,Hana'], ['Chata', 'Chalupa'], ['Hory', 'Ivan']]);
    expect(index.version).toBeGreaterThan(version);
    // What comes and goes afterwards is found in the new order.
    index.put(contact('f@x', 'Chvíla', ['Byt']), HERE);
    index.remove(peerKey(ACCOUNT, 'd@x'));
    expect(order()).toEqual([['Byt', 'Čapek,Chalupa,Chvíla,Hana'], ['Chata', 'Chalupa'], ['Hory', 'Ivan']]);
  });

  it('sorts by name without regard to case or accents, and puts contacts without a group last', () => {
    const index = new ContactIndex();
    index.put(contact('a@x', 'émile', ['Work']), HERE);
    index.put(contact('b@x', 'Zoë', ['Work']), HERE);
    index.put(contact('c@x', 'Frank', ['Work']), HERE);
    index.put(contact('d@x', '', []), AWAY);
    index.put(contact('e@x', 'Ada', ['Family']), AWAY);
    expect(shape(index)).toEqual([
      { name: 'Family', present: [], absent: ['Ada'] },
      { name: 'Work', present: ['émile', 'Frank', 'Zoë'], absent: [] },
      { name: '', present: [], absent: ['d@x'] },
    ]);
  });

  it('keeps groups apart that differ in case, space or signs (R189)', () => {
    const index = new ContactIndex();
    const names = ['Friends', 'friends', ' Friends', 'Friends::Old', 'Frie\u0301nds', 'Friénds'];
    for (const [number, name] of names.entries()) index.put(contact(`p${number}@x`, `P${number}`, [name]), HERE);
    expect(index.groups.map(({ name, present }) => `${name}: ${present.map(({ label }) => label).join()}`).sort()).toEqual(names.map((name, number) => `${name}: P${number}`).sort());
  });

  it('moves one contact between present and absent in every group of theirs', () => {
    const index = new ContactIndex();
    index.put(contact('a@x', 'Ada', ['One', 'Two']), AWAY);
    index.setStanding(peerKey(ACCOUNT, 'a@x'), HERE);
    expect(shape(index)).toEqual([{ name: 'One', present: ['Ada'], absent: [] }, { name: 'Two', present: ['Ada'], absent: [] }]);
  });

  it('keeps its version when nothing changed', () => {
    const index = new ContactIndex();
    index.put(contact('a@x', 'Ada'), HERE);
    const { version } = index;
    index.setStanding(peerKey(ACCOUNT, 'a@x'), HERE);
    index.remove(peerKey(ACCOUNT, 'nobody@x'));
    expect(index.version).toBe(version);
  });

  it('stands the same after single steps as after one replacement', () => {
    const people = fc.uniqueArray(fc.record({
      address: fc.stringMatching(/^[a-z]{1,4}@x$/), name: fc.string({ maxLength: 4 }), groups: fc.uniqueArray(fc.constantFrom('A', 'B', 'á'), { maxLength: 3 }), isPresent: fc.boolean(),
    }), { selector: ({ address }) => address, maxLength: 30 });
    fc.assert(fc.property(people, fc.nat(10), (list, removals) => {
      const stepwise = new ContactIndex();
      for (const person of list) stepwise.put(contact(person.address, person.name, person.groups), standing(!person.isPresent));
      for (const person of list) stepwise.setStanding(peerKey(ACCOUNT, person.address), standing(person.isPresent));
      const gone = list.slice(0, removals);
      for (const { address } of gone) stepwise.remove(peerKey(ACCOUNT, address));
      const rest = list.slice(gone.length);
      const whole = new ContactIndex();
      whole.replace(ACCOUNT, rest.map((person) => contact(person.address, person.name, person.groups)), (key) => standing(rest.some(({ address, isPresent }) => isPresent && key === peerKey(ACCOUNT, address))));
      expect(shape(stepwise)).toEqual(shape(whole));
      expect(stepwise.size).toBe(rest.length);
    }));
  });

  it('takes 10,000 presence changes without copying or sorting the list', () => {
    const index = new ContactIndex();
    const people = Array.from({ length: 10_000 }, (_, number) => contact(`p${number}@x`, `Person ${(number * 7919) % 10_000}`, [`Group ${number % 20}`]));
    index.replace(ACCOUNT, people, () => AWAY);
    const groups = index.groups;
    const lists = groups.map(({ all }) => all);
    for (const { address } of people) index.setStanding(peerKey(ACCOUNT, address), HERE);
    expect(index.groups).toBe(groups);
    expect(index.groups.map(({ all }) => all)).toEqual(lists);
    expect(index.groups.every(({ all, online }, number) => all === lists[number] && online === all.length)).toBe(true);
    expect(index.groups.reduce((sum, { present }) => sum + present.length, 0)).toBe(10_000);
  });

  it('shows hostile names on one line, without what turns the direction (hazards C2, C5)', () => {
    expect(contactLabel('  two\nlines\u202e gnp ', 'a@x')).toBe('two lines gnp');
    expect(contactLabel('\u200b \u200f', 'a@x')).toBe('a@x');
    expect(contactLabel('x'.repeat(10_000), 'a@x')).toHaveLength(256);
  });

  it('keeps the joiners that scripts need', () => {
    expect(contactLabel('नी\u200dलू', 'a@x')).toBe('नी\u200dलू');
  });
});

describe('the order within a group', () => {
  const arrangement = (change: Partial<Arrangement>): Arrangement => ({ ...FIRST_ARRANGEMENT, ...change });
  const labels = (index: ContactIndex): string[][] => index.groups.map(({ all }) => all.map(({ label }) => label));
  const key = (address: string) => peerKey(ACCOUNT, address);

  /** Ada is away, Bob offline, Cyd online; Bob wrote last, then Ada. */
  function trio(change: Partial<Arrangement> = {}): ContactIndex {
    const index = new ContactIndex(arrangement(change));
    index.put(contact('a@x', 'Ada', ['One']), { rank: 1, activity: 4 });
    index.put(contact('b@x', 'Bob', ['One']), { rank: ABSENT, activity: 9 });
    index.put(contact('c@x', 'Cyd', ['One']), { rank: 0, activity: 0 });
    return index;
  }

  it('is by who is online, by presence, by name, by who wrote last, or by hand, chosen at any time', () => {
    const index = trio();
    expect(labels(index)).toEqual([['Ada', 'Cyd', 'Bob']]);
    index.arrange(arrangement({ contactSort: 'presence' }));
    expect(labels(index)).toEqual([['Cyd', 'Ada', 'Bob']]);
    index.arrange(arrangement({ contactSort: 'name' }));
    expect(labels(index)).toEqual([['Ada', 'Bob', 'Cyd']]);
    index.arrange(arrangement({ contactSort: 'activity' }));
    expect(labels(index)).toEqual([['Bob', 'Ada', 'Cyd']]);
    index.arrange(arrangement({ contactSort: 'hand', contactOrders: { '1/One': ['c@x', 'gone@x', 'b@x'] } }));
    expect(labels(index)).toEqual([['Cyd', 'Bob', 'Ada']]);
    // Who was never placed stands last, by name.
    index.put(contact('z@x', 'Aad', ['One']), { rank: 0, activity: 0 });
    expect(labels(index)).toEqual([['Cyd', 'Bob', 'Aad', 'Ada']]);
    expect(index.groups[0]!.present.map(({ label }) => label)).toEqual(['Cyd', 'Aad', 'Ada']);
  });

  it('follows what happens, and only where it is sorted by that', () => {
    const index = trio({ contactSort: 'activity' });
    index.setStanding(key('c@x'), { activity: 10 });
    expect(labels(index)).toEqual([['Cyd', 'Bob', 'Ada']]);
    const { version } = index;
    index.setStanding(key('a@x'), { rank: 2 });
    expect([labels(index), index.version]).toEqual([[['Cyd', 'Bob', 'Ada']], version]);
  });

  it('of groups is by name until they are put elsewhere; contacts without a group stay last', () => {
    const index = new ContactIndex(FIRST_ARRANGEMENT);
    for (const group of ['Work', 'Family', 'Choir']) index.put(contact(`${group.toLowerCase()}@x`, group, [group]), HERE);
    index.put(contact('none@x', 'None'), HERE);
    expect(labels(index).flat()).toEqual(['Choir', 'Family', 'Work', 'None']);
    index.arrange(arrangement({ groupOrders: { 1: ['Work', 'Choir'] } }));
    expect(labels(index).flat()).toEqual(['Work', 'Choir', 'Family', 'None']);
    index.put(contact('new@x', 'New', ['Aunts']), HERE);
    index.remove(key('work@x'));
    expect(labels(index).flat()).toEqual(['Choir', 'New', 'Family', 'None']);
  });

  it('of nested groups puts each beneath the one it lies in, in the order given at each depth (XEP-0083)', () => {
    const index = new ContactIndex(arrangement({ groupDelimiters: { 1: '::' } }));
    for (const [number, group] of ['Work::Team', 'Work', 'Work-shop', 'Art', 'Work::Boss::Old', 'Zoo::Apes', '::odd'].entries()) index.put(contact(`p${number}@x`, '', [group]), HERE);
    const names = (): string[] => index.groups.map(({ name }) => name);
    expect(names()).toEqual(['::odd', 'Art', 'Work', 'Work::Boss::Old', 'Work::Team', 'Work-shop', 'Zoo::Apes']);
    index.arrange(arrangement({ groupDelimiters: { 1: '::' }, groupOrders: { 1: ['Zoo', 'Work', 'Work::Team', 'Work::Boss'] } }));
    expect(names()).toEqual(['Zoo::Apes', 'Work', 'Work::Team', 'Work::Boss::Old', '::odd', 'Art', 'Work-shop']);
  });

  it('is held while somebody points at it: the numbers are of now, and everybody is taken up after', () => {
    const index = trio({ contactSort: 'presence' });
    index.hold(true);
    index.setStanding(key('b@x'), { rank: 0 });
    index.setStanding(key('c@x'), { rank: ABSENT });
    expect([labels(index), index.groups[0]!.present.length, index.groups[0]!.online]).toEqual([[['Cyd', 'Ada', 'Bob']], 2, 2]);
    // A change of the roster that moves nobody does not move them either.
    index.put({ ...contact('b@x', 'Bob', ['One']), subscription: 'to' }, { rank: 0, activity: 9 });
    expect(labels(index)).toEqual([['Cyd', 'Ada', 'Bob']]);
    // What the person does is seen at once.
    index.put(contact('a@x', 'Zoe', ['One']), { rank: 0, activity: 0 });
    index.remove(key('c@x'));
    expect(labels(index)).toEqual([['Zoe', 'Bob']]);
    index.hold(false);
    expect(labels(index)).toEqual([['Bob', 'Zoe']]);
    expect(index.groups[0]!.online).toBe(2);
  });

  it('stands the same held and let go, a few or many, as never held', () => {
    fc.assert(fc.property(fc.array(fc.record({ who: fc.nat(8), rank: fc.nat(ABSENT), activity: fc.nat(9) }), { maxLength: 30 }), fc.constantFrom('online', 'presence', 'name', 'activity'), (changes, contactSort) => {
      const [held, free] = [new ContactIndex(arrangement({ contactSort })), new ContactIndex(arrangement({ contactSort }))];
      for (const index of [held, free]) for (let number = 0; number < 9; number += 1) index.put(contact(`p${number}@x`, '', ['One', 'Two'].slice(number % 2)), AWAY);
      held.hold(true);
      for (const index of [held, free]) for (const { who, rank, activity } of changes) index.setStanding(key(`p${who}@x`), { rank, activity });
      held.hold(false);
      expect(shape(held)).toEqual(shape(free));
      expect(held.groups.map(({ online }) => online)).toEqual(held.groups.map(({ present }) => present.length));
    }));
    const index = new ContactIndex(FIRST_ARRANGEMENT);
    index.replace(ACCOUNT, Array.from({ length: 2000 }, (_, number) => contact(`p${number}@x`, `Person ${number}`, ['All'])), () => AWAY);
    index.hold(true);
    for (let number = 0; number < 2000; number += 2) index.setStanding(key(`p${number}@x`), HERE);
    index.hold(false);
    expect([index.groups[0]!.all[999]!.label, index.groups[0]!.all[1000]!.label, index.groups[0]!.present.length]).toEqual(['Person 1998', 'Person 1', 1000]);
  });
});
