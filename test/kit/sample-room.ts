import type { Occupant } from '../../electron/contract/models/room.ts';
import { fillSample } from './sample-people.ts';
import { ACCOUNT, type ScriptedCore } from './scripted-core.ts';

export const ROOM = 'garden@rooms.linnet.example';

const PEOPLE: readonly (readonly [nick: string, role: Occupant['role'], affiliation: Occupant['affiliation'], show: Occupant['show']])[] = [
  ['Søren', 'moderator', 'owner', 'online'], ['Νεφέλη', 'moderator', 'admin', 'away'], ['mira', 'participant', 'member', 'online'], ['Анна Каренина', 'participant', 'member', 'chat'],
  ['عمر', 'participant', 'none', 'online'], ['שירה', 'participant', 'none', 'dnd'], ['李小龍', 'participant', 'none', 'xa'], ['अनन्या', 'participant', 'none', 'online'], ['🌻 Rosa', 'visitor', 'none', 'away'],
];

export function occupants(more = 0): Occupant[] {
  const named = PEOPLE.map(([nick, role, affiliation, show]): Occupant => ({ nick, role, affiliation, show, status: '', isSelf: nick === 'mira' }));
  return [...named, ...Array.from({ length: more }, (_, number): Occupant => ({ nick: `gardener ${number}`, role: 'participant', affiliation: 'none', show: 'online', status: '', isSelf: false }))];
}

/** A room with people of many scripts, who have spoken; `more` others are there too. */
export function fillRoom(core: ScriptedCore, now: number, more = 120): void {
  fillSample(core, now);
  core.snapshot = {
    ...core.snapshot,
    rooms: [{ accountId: ACCOUNT, address: ROOM, name: 'The community garden', subject: 'Sowing day is Saturday at ten; bring gloves', nick: 'mira', phase: 'joined', role: 'participant', affiliation: 'member' }],
    occupants: [{ accountId: ACCOUNT, address: ROOM, occupants: occupants(more) }],
  };
  const say = (nick: string, body: string, minutes: number, mentions = false) => ({
    direction: 'in' as const, sender: `${ROOM}/${nick}`, type: 'groupchat' as const, body, sentAt: now - minutes * 60_000, isDelayed: false, state: 'received' as const, ...(mentions ? { mentions } : {}),
  });
  core.putHistory(ROOM, [
    say('Søren', 'Good morning! The compost has arrived.', 96), say('Søren', 'It stands by the shed.', 95), say('Νεφέλη', 'Θα φέρω τα γάντια.', 80), say('عمر', 'سأحضر البذور يوم السبت', 61),
    say('Анна Каренина', 'А кто возьмёт лейки?', 40), { ...say('mira', 'I have three, and a hose that reaches the far beds.', 31), direction: 'out', sender: 'mira@linnet.example/linnet-7f3a', state: 'sent' },
    say('李小龍', '太好了！', 12), say('🌻 Rosa', 'mira: can you open the gate before nine?', 4, true),
  ], 2);
}
