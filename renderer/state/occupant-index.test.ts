import { expect, it } from 'vitest';
import type { Occupant } from '../../electron/contract/models/room.ts';
import { OccupantIndex } from './occupant-index.ts';

function occupant(nick: string, role: Occupant['role'] = 'participant'): Occupant {
  return { nick, role, affiliation: 'none', show: 'online', status: '', isSelf: false };
}

it('moderators first, nicknames as people of the language sort them, anew when another is spoken', () => {
  const index = OccupantIndex.of([occupant('Hana'), occupant('chalupa'), occupant('Čert'), occupant('Cyril'), occupant('Zora', 'moderator')]);
  const nicks = (): string => index.sorted.map(({ nick }) => nick).join();
  expect(nicks()).toBe('Zora,Čert,chalupa,Cyril,Hana');
  const before = index.sorted;
  index.collate('cs');
  expect([nicks(), index.sorted === before]).toEqual(['Zora,Cyril,Čert,Hana,chalupa', false]);
  index.apply([occupant('Chroust')], ['Cyril']);
  expect(nicks()).toBe('Zora,Čert,Hana,chalupa,Chroust');
});
