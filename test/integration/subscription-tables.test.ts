import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId } from '../../electron/contract/models/address.ts';
import { SEEN, STATES, stateOf, type Kind, type State } from '../../electron/server/subscriptions/states.ts';
import { after, MIRROR, wholeWalk, type Step } from '../conformance/state-tables/walk.ts';
import { RealCore } from '../kit/real-core.ts';
import { startEjabberd } from '../kit/servers/ejabberd.ts';
import { startProsody } from '../kit/servers/prosody.ts';
import type { TestServer } from '../kit/servers/test-server.ts';

const USERS = { romeo: 'montague', juliet: 'capulet' };

interface Person {
  readonly core: RealCore;
  readonly id: AccountId;
  readonly other: string;
}

async function seen({ core, other }: Person): Promise<State | undefined> {
  const { contacts, requests } = await core.snapshot();
  const contact = contacts.find(({ address }) => address === other);
  return stateOf({ subscription: contact?.subscription ?? 'none', ask: contact?.isAsking ?? false, card: requests.some(({ address }) => address === other) });
}

async function act({ core, id, other }: Person, kind: Kind): Promise<void> {
  const target = { accountId: id, address: other };
  if (kind === 'subscribe') await core.must('subscription.request', { ...target, note: '' });
  else if (kind === 'subscribed') await core.must('subscription.approve', { ...target, add: false });
  else await core.must(kind === 'unsubscribe' ? 'subscription.cancel' : 'subscription.deny', target);
}

async function twoPeople(server: TestServer): Promise<[Person, Person]> {
  const person = async (user: keyof typeof USERS, other: string): Promise<Person> => {
    const core = await RealCore.start(server);
    return { core, id: await core.signIn(user, USERS[user]), other: `${other}@localhost` };
  };
  return [await person('romeo', 'juliet'), await person('juliet', 'romeo')];
}

/** Whatever the first has sent has come to the second, and what that made the second say has come back. */
async function fence(people: readonly [Person, Person], number: number): Promise<void> {
  for (const [from, to] of [people, [people[1], people[0]]] as const) {
    const body = `fence ${number}`;
    await from.core.must('message.send', { accountId: from.id, address: from.other, body });
    await to.core.until(body, () => to.core.events('message.stored').some(({ messages }) => messages.some((message) => message.direction === 'in' && message.body === body)));
  }
}

describe.each([
  ['Prosody', startProsody, (step: Step) => !isPreApproval(step), 60],
  ['ejabberd', startEjabberd, (step: Step) => !isUntold(step), 50],
] as const)('two of our clients on %s', (_name, start, isAllowed, leastSteps) => {
  let server: TestServer;
  let people: [Person, Person];

  beforeAll(async () => {
    server = await start({ users: USERS });
    people = await twoPeople(server);
  }, 60_000);
  afterAll(async () => {
    await Promise.all(people.map(({ core }) => core.stop()));
    await server.stop();
  });

  it('go through every state by every act of either, and always know what the tables say (T2–T12, R218, R275, R277–R283, R287)', async () => {
    const walk = wholeWalk(isAllowed);
    for (const [number, { who, state, kind }] of walk.entries()) {
      await act(people[who], kind);
      await fence(people, number);
      const { own, other } = after(state, kind);
      const expected = who === 0 ? [own, other] : [other, own];
      const told = async (): Promise<string> => JSON.stringify([await seen(people[0]), await seen(people[1])]);
      await people[who].core.until(`${JSON.stringify(expected)} after step ${number}, ${kind} by ${who} in ${state}; now ${await told()}`,
        async () => (await told()) === JSON.stringify(expected));
    }
    expect(walk.length).toBeGreaterThanOrEqual(leastSteps);
    expect(new Set(walk.map(({ state }) => state)).size).toBe(STATES.length);
  }, 120_000);
});

describe('ejabberd', () => {
  let server: TestServer;
  let people: [Person, Person];
  let number = 0;

  beforeAll(async () => {
    server = await startEjabberd({ users: USERS });
    people = await twoPeople(server);
  }, 60_000);
  afterAll(async () => {
    await Promise.all(people.map(({ core }) => core.stop()));
    await server.stop();
  });

  async function does(who: 0 | 1, kind: Kind): Promise<void> {
    await act(people[who], kind);
    await fence(people, (number += 1));
  }

  it('departs from the tables in not telling that a request was withdrawn, and the person\'s answer ends it (Table 4)', async () => {
    await does(0, 'subscribe');
    await does(0, 'unsubscribe');
    expect([await seen(people[0]), await seen(people[1])]).toEqual(['None', 'None + Pending In']);
    await does(1, 'unsubscribed');
    expect([await seen(people[0]), await seen(people[1])]).toEqual(['None', 'None']);
  });

  it('departs from the tables in not telling the end of what was asked while a request of theirs waits (§8.4)', async () => {
    await does(0, 'subscribe');
    await does(1, 'subscribe');
    await does(0, 'unsubscribe');
    expect(await seen(people[0])).toBe('None + Pending Out/In');
    await does(0, 'unsubscribed');
    await does(1, 'unsubscribe');
    await people[0].core.must('contact.remove', { accountId: people[0].id, address: people[0].other });
    await people[1].core.must('contact.remove', { accountId: people[1].id, address: people[1].other });
    await people[0].core.until('both forgotten', async () => (await seen(people[0])) === 'None' && (await seen(people[1])) === 'None');
  });

  it('departs from the tables in taking an approval nobody asked for from somebody who sees the other (Table 1)', async () => {
    await does(0, 'subscribe');
    await does(1, 'subscribed');
    await people[0].core.until('sight', async () => (await seen(people[0])) === 'To');
    await does(0, 'subscribed');
    await people[0].core.until('both sights', async () => (await seen(people[0])) === 'Both' && (await seen(people[1])) === 'Both');
  });
});

/** Where ejabberd departs from the tables, as the tests above show: steps that a walk there leaves out. */
function isUntold({ state, kind }: Step): boolean {
  const { own, other } = after(state, kind);
  const isSilent = (before: State, next: State): boolean => next === 'None + Pending In' && before !== next && before !== 'None';
  if (kind === 'subscribed' && state === 'To') return true;
  return (kind === 'unsubscribe' && SEEN[state].ask) || isSilent(state, own) || isSilent(MIRROR[state], other);
}

/** Where a server takes approvals in advance (RFC 6121 §3.4, N05), `subscribed` without a request is one, and the tables say no more. */
function isPreApproval({ state, kind }: Step): boolean {
  return kind === 'subscribed' && !SEEN[state].card && (SEEN[MIRROR[state]].subscription === 'none' || SEEN[MIRROR[state]].subscription === 'from') && state !== 'Both' && !state.startsWith('From');
}
