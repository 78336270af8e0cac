import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../electron/contract/models/address.ts';
import type { Contact } from '../../electron/contract/models/contact.ts';
import { ContactIndex, contactLabel } from './contact-index.ts';
import { peerKey } from './keys.ts';

const ACCOUNT = 1 as AccountId;

function contact(address: string, name: string, groups: string[] = []): Contact {
  return { accountId: ACCOUNT, address, name, groups, subscription: 'both', isAsking: false };
}

function shape(index: ContactIndex): unknown {
  return index.groups.map(({ name, present, absent }) => ({ name, present: present.map(({ label }) => label), absent: absent.map(({ label }) => label) }));
}

describe('ContactIndex', () => {
  it('sorts by name without regard to case or accents, and puts contacts without a group last', () => {
    const index = new ContactIndex();
    index.put(contact('a@x', 'émile', ['Work']), true);
    index.put(contact('b@x', 'Zoë', ['Work']), true);
    index.put(contact('c@x', 'Frank', ['Work']), true);
    index.put(contact('d@x', '', []), false);
    index.put(contact('e@x', 'Ada', ['Family']), false);
    expect(shape(index)).toEqual([
      { name: 'Family', present: [], absent: ['Ada'] },
      { name: 'Work', present: ['émile', 'Frank', 'Zoë'], absent: [] },
      { name: '', present: [], absent: ['d@x'] },
    ]);
  });

  it('keeps groups apart that differ in case, space or signs (R189)', () => {
    const index = new ContactIndex();
    const names = ['Friends', 'friends', ' Friends', 'Friends::Old', 'Frie\u0301nds', 'Friénds'];
    for (const [number, name] of names.entries()) index.put(contact(`p${number}@x`, `P${number}`, [name]), true);
    expect(index.groups.map(({ name, present }) => `${name}: ${present.map(({ label }) => label).join()}`).sort()).toEqual(names.map((name, number) => `${name}: P${number}`).sort());
  });

  it('moves one contact between present and absent in every group of theirs', () => {
    const index = new ContactIndex();
    index.put(contact('a@x', 'Ada', ['One', 'Two']), false);
    index.setPresent(peerKey(ACCOUNT, 'a@x'), true);
    expect(shape(index)).toEqual([{ name: 'One', present: ['Ada'], absent: [] }, { name: 'Two', present: ['Ada'], absent: [] }]);
  });

  it('keeps its version when nothing changed', () => {
    const index = new ContactIndex();
    index.put(contact('a@x', 'Ada'), true);
    const { version } = index;
    index.setPresent(peerKey(ACCOUNT, 'a@x'), true);
    index.remove(peerKey(ACCOUNT, 'nobody@x'));
    expect(index.version).toBe(version);
  });

  it('stands the same after single steps as after one replacement', () => {
    const people = fc.uniqueArray(fc.record({
      address: fc.stringMatching(/^[a-z]{1,4}@x$/), name: fc.string({ maxLength: 4 }), groups: fc.uniqueArray(fc.constantFrom('A', 'B', 'á'), { maxLength: 3 }), isPresent: fc.boolean(),
    }), { selector: ({ address }) => address, maxLength: 30 });
    fc.assert(fc.property(people, fc.nat(10), (list, removals) => {
      const stepwise = new ContactIndex();
      for (const person of list) stepwise.put(contact(person.address, person.name, person.groups), !person.isPresent);
      for (const person of list) stepwise.setPresent(peerKey(ACCOUNT, person.address), person.isPresent);
      const gone = list.slice(0, removals);
      for (const { address } of gone) stepwise.remove(peerKey(ACCOUNT, address));
      const rest = list.slice(gone.length);
      const whole = new ContactIndex();
      whole.replace(ACCOUNT, rest.map((person) => contact(person.address, person.name, person.groups)), (key) => rest.some(({ address, isPresent }) => isPresent && key === peerKey(ACCOUNT, address)));
      expect(shape(stepwise)).toEqual(shape(whole));
      expect(stepwise.size).toBe(rest.length);
    }));
  });

  it('takes 10,000 presence changes without copying or sorting the list', () => {
    const index = new ContactIndex();
    const people = Array.from({ length: 10_000 }, (_, number) => contact(`p${number}@x`, `Person ${(number * 7919) % 10_000}`, [`Group ${number % 20}`]));
    index.replace(ACCOUNT, people, () => false);
    const groups = index.groups;
    const lists = groups.map(({ absent }) => absent);
    for (const { address } of people) index.setPresent(peerKey(ACCOUNT, address), true);
    expect(index.groups).toBe(groups);
    expect(index.groups.map(({ absent }) => absent)).toEqual(lists);
    expect(index.groups.every(({ absent }, number) => absent === lists[number] && absent.length === 0)).toBe(true);
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
