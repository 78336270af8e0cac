import { beforeEach, describe, expect, it } from 'vitest';
import { JOINT, REMOVALS } from '../../../test/conformance/state-tables/joint.ts';
import { MIRROR } from '../../../test/conformance/state-tables/walk.ts';
import { DOMAIN, LocalPeople, type LocalPerson } from '../../../test/kit/local-people.ts';
import { parseJid } from '../../lib/jid.ts';
import { SEEN, STATES, type Kind, type State } from './states.ts';

const ROMEO = `romeo@${DOMAIN}`;
const JULIET = `juliet@${DOMAIN}`;

/** What has to be sent for the first to be in each state, the other in its mirror. */
const WAYS: Readonly<Record<State, readonly (readonly [who: 0 | 1, kind: Kind])[]>> = {
  None: [],
  'None + Pending Out': [[0, 'subscribe']],
  'None + Pending In': [[1, 'subscribe']],
  'None + Pending Out/In': [[0, 'subscribe'], [1, 'subscribe']],
  To: [[0, 'subscribe'], [1, 'subscribed']],
  'To + Pending In': [[0, 'subscribe'], [1, 'subscribed'], [1, 'subscribe']],
  From: [[1, 'subscribe'], [0, 'subscribed']],
  'From + Pending Out': [[1, 'subscribe'], [0, 'subscribed'], [0, 'subscribe']],
  Both: [[0, 'subscribe'], [1, 'subscribed'], [1, 'subscribe'], [0, 'subscribed']],
};

let people: LocalPeople;
let romeo: LocalPerson;
let juliet: LocalPerson;

const stateOf = (own: string, other: string): State => people.server.store.get(parseJid(own) as never)!.stateOf(parseJid(other)!);
const states = (): readonly State[] => [stateOf(ROMEO, JULIET), stateOf(JULIET, ROMEO)];

async function sends(who: 0 | 1, kind: Kind): Promise<void> {
  await [romeo, juliet][who]!.send(`<presence type='${kind}' to='${[JULIET, ROMEO][who]}'/>`);
}

async function bring(state: State): Promise<void> {
  for (const [who, kind] of WAYS[state]) await sends(who, kind);
  expect(states()).toEqual([state, MIRROR[state]]);
  romeo.heard();
  juliet.heard();
}

/** Only what is about subscriptions. */
const told = (person: LocalPerson): readonly string[] => person.words().filter((words) => /^push|subscribe/u.test(words));
const pushOf = (jid: string, state: State): string => `push ${jid} ${SEEN[state].subscription}${SEEN[state].ask ? ' ask' : ''}`;
const isPushed = (from: State, to: State): boolean => SEEN[from].subscription !== SEEN[to].subscription || SEEN[from].ask !== SEEN[to].ask;

describe('between two people of the local server', () => {
  beforeEach(async () => {
    people = await LocalPeople.open(['romeo', 'juliet']);
    [romeo, juliet] = [await people.online('romeo/orchard'), await people.online('juliet/balcony')];
  });

  it.each(JOINT)('in $state, $sends leads to $own and $other (T12, R277–R283)', async ({ state, sends: kind, isDelivered, autoReply, own, other, isRouted }) => {
    await bring(state);
    await sends(0, kind);
    // What nobody asked for is an approval in advance (RFC 6121 §3.4), which the tables of RFC 3921 do not know.
    if (kind === 'subscribed' && !isRouted && !SEEN[state].subscription.match(/from|both/u)) {
      expect(states()).toEqual([state, MIRROR[state]]);
      return;
    }
    expect(states()).toEqual([own, other]);
    expect(told(juliet)).toEqual([
      ...isPushed(MIRROR[state], other) ? [pushOf(ROMEO, other)] : [],
      ...isDelivered ? [`presence ${kind} from ${ROMEO}`] : [],
    ]);
    const pushes = told(romeo);
    expect(pushes.filter((words) => words.startsWith('push'))).toEqual(isPushed(state, own) ? [pushOf(JULIET, own)] : []);
    // The automatic answer reaches whom it changes nothing for only where it does (Table 6, R262).
    expect(pushes.filter((words) => !words.startsWith('push'))).toEqual([]);
    expect(autoReply === undefined || isRouted).toBe(true);
  });

  it.each(REMOVALS)('a removal in $state tells $delivered and leaves $other (T13, R215, R271, R273)', async ({ state, delivered, other, pushes }) => {
    await bring(state);
    await romeo.ask('set', `<query xmlns='jabber:iq:roster'><item jid='${JULIET}'/></query>`);
    expect(told(romeo)).toHaveLength(1);
    await romeo.ask('set', `<query xmlns='jabber:iq:roster'><item jid='${JULIET}' subscription='remove'/></query>`);
    expect(told(romeo)).toEqual([`push ${JULIET} remove`]);
    expect(states()).toEqual(['None', other]);
    const heard = told(juliet);
    expect(heard.filter((words) => words.startsWith('presence'))).toEqual(delivered.map((kind) => `presence ${kind} from ${ROMEO}`));
    expect(heard.filter((words) => words.startsWith('push'))).toEqual(pushes.map((item) => `push ${ROMEO} ${item}`));
  });

  it('what came while nobody was there comes in the order in which it happened (R284)', async () => {
    await bring('Both');
    await juliet.breakOff();
    await sends(0, 'unsubscribe');
    await sends(0, 'subscribe');
    const again = await people.online('juliet/balcony');
    expect(again.words().filter((words) => words.includes('subscribe'))).toEqual([`presence unsubscribe from ${ROMEO}`, `presence subscribe from ${ROMEO}`]);
  });

  it('every state is kept over a restart, requests waiting in theirs', async () => {
    for (const state of STATES) {
      people = await LocalPeople.open(['romeo', 'juliet']);
      [romeo, juliet] = [await people.online('romeo/orchard'), await people.online('juliet/balcony')];
      await bring(state);
      people = await people.restart();
      expect(states()).toEqual([state, MIRROR[state]]);
      const again = await people.online('romeo/orchard');
      expect(again.words().filter((words) => words.includes('subscribe'))).toEqual(SEEN[state].card ? [`presence subscribe from ${JULIET}`] : []);
    }
  });
});
