import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import { CoreHarness } from '../../kit/core-harness.ts';
import { JULIET, ROMEO, snapshotOf } from '../people.ts';
import { INBOUND } from '../../../electron/server/subscriptions/inbound.ts';
import { OUTBOUND } from '../../../electron/server/subscriptions/outbound.ts';
import { SEEN, STATES, stateOf, type Kind, type State } from '../../../electron/server/subscriptions/states.ts';
import { itemOf } from './roster-item.ts';
import { TwoServers, type Side } from './two-servers.ts';
import { KINDS, MIRROR } from './walk.ts';

interface Person {
  readonly side: Side;
  readonly accountId: AccountId;
}

async function person(address: string, other: string, state: State): Promise<Person> {
  const core = new CoreHarness();
  core.roster = `<query xmlns='jabber:iq:roster'>${itemOf(state, other)}</query>`;
  await core.app.start();
  const accountId = await core.signIn(address, 'desk');
  if (SEEN[state].card) await core.stream.receive(`<presence xmlns='jabber:client' from='${other}' type='subscribe'/>`);
  await core.frame();
  core.stream.takeSent();
  return { side: { address, core, state }, accountId };
}

async function two(state: State, isPushFirst = false) {
  const romeo = await person(ROMEO, JULIET, state);
  const juliet = await person(JULIET, ROMEO, MIRROR[state]);
  const servers = new TwoServers(romeo.side, juliet.side, isPushFirst);
  return { romeo, juliet, servers };
}

async function seen({ side: { core } }: Person, other: string): Promise<State | undefined> {
  const { contacts, requests } = await snapshotOf(core);
  const contact = contacts.find(({ address }) => address === other);
  return stateOf({ subscription: contact?.subscription ?? 'none', ask: contact?.isAsking ?? false, card: requests.some(({ address }) => address === other) });
}

function act({ side: { core }, accountId }: Person, kind: Kind, address: string) {
  if (kind === 'subscribe') return core.call('subscription.request', { accountId, address, note: '' });
  if (kind === 'subscribed') return core.call('subscription.approve', { accountId, address, add: false });
  return core.call(kind === 'unsubscribe' ? 'subscription.cancel' : 'subscription.deny', { accountId, address });
}

it('T11: the tables keep two servers that agree in agreement, whatever either person does', () => {
  for (const state of STATES) {
    for (const kind of KINDS) {
      const { isRouted, next } = OUTBOUND[kind].find((row) => row.state === state)!;
      const other = INBOUND[kind].find((row) => row.state === MIRROR[state])!;
      expect([state, kind, MIRROR[next]]).toEqual([state, kind, isRouted ? other.next : MIRROR[state]]);
    }
  }
});

describe.each([false, true])('T12: two of our clients, each with a server that keeps the tables (push before notification: %s)', (isPushFirst) => {
  it.each(STATES.flatMap((state) => KINDS.map((kind) => ({ state, kind }))))(
    '$kind sent in $state: both end in the states of the tables, and both fall silent (R218, R262, R263, R279–R281, R288, R290)', async ({ state, kind }) => {
      const { romeo, juliet, servers } = await two(state, isPushFirst);
      const { next } = OUTBOUND[kind].find((row) => row.state === state)!;
      expect(await act(romeo, kind, JULIET)).toMatchObject({ ok: true });
      await servers.rest();
      expect([romeo.side.state, juliet.side.state]).toEqual([next, MIRROR[next]]);
      expect([await seen(romeo, JULIET), await seen(juliet, ROMEO)]).toEqual([next, MIRROR[next]]);
      expect(servers.routed.length).toBeLessThan(10);
    });
});

describe('whole flows (F01 to F20)', () => {
  it('one asks, the other approves and asks back, the first approves: both see each other (F01, F02, F07, F08, R222, R239, R244, R246, R248, R249)', async () => {
    const { romeo, juliet, servers } = await two('None');
    await romeo.side.core.call('contact.add', { accountId: romeo.accountId, address: JULIET, name: 'Juliet', groups: [], note: '' });
    await servers.rest();
    expect([romeo.side.state, await seen(juliet, ROMEO)]).toEqual(['None + Pending Out', 'None + Pending In']);
    await juliet.side.core.call('subscription.approve', { accountId: juliet.accountId, address: ROMEO, add: true });
    await servers.rest();
    expect([await seen(romeo, JULIET), await seen(juliet, ROMEO)]).toEqual(['To + Pending In', 'From + Pending Out']);
    await act(romeo, 'subscribed', JULIET);
    await servers.rest();
    expect([await seen(romeo, JULIET), await seen(juliet, ROMEO)]).toEqual(['Both', 'Both']);
  });

  it('a request is declined: the item stays, and nothing is left open (F05, F06, F09, F10, R241, R242, R253–R255)', async () => {
    for (const [before, after] of [['None + Pending Out', 'None'], ['From + Pending Out', 'From']] as const) {
      const { romeo, juliet, servers } = await two(before);
      await act(juliet, 'unsubscribed', ROMEO);
      await servers.rest();
      expect([await seen(romeo, JULIET), await seen(juliet, ROMEO)]).toEqual([after, MIRROR[after]]);
      expect((await snapshotOf(romeo.side.core)).contacts.map(({ address }) => address)).toEqual([JULIET]);
      expect(servers.routed.slice(0, 2)).toEqual([`${JULIET} unsubscribed`, `${ROMEO} unsubscribe`]);
    }
  });

  it('one looks no longer, and one lets the other look no longer (F11 to F18, R256–R258, R260, R265–R269)', async () => {
    for (const [kind, before, after] of [
      ['unsubscribe', 'To', 'None'], ['unsubscribe', 'Both', 'From'], ['unsubscribed', 'From', 'None'], ['unsubscribed', 'Both', 'To'],
    ] as const) {
      const { romeo, juliet, servers } = await two(before);
      await act(romeo, kind, JULIET);
      await servers.rest();
      expect([await seen(romeo, JULIET), await seen(juliet, ROMEO)]).toEqual([after, MIRROR[after]]);
    }
  });

  it.each(STATES)('T13: removed in %s: gone here, "none" there until it is removed there as well (F19, F20, R270–R274)', async (state) => {
    const { romeo, juliet, servers } = await two(state);
    await romeo.side.core.call('contact.remove', { accountId: romeo.accountId, address: JULIET });
    await servers.rest();
    expect((await snapshotOf(romeo.side.core)).contacts).toEqual([]);
    expect(await seen(juliet, ROMEO)).toBe('None');
    expect((await snapshotOf(juliet.side.core)).contacts.map(({ address }) => address)).toEqual([ROMEO]);
    // Of ours nothing but the removal: the server ends both directions by itself (R271).
    expect(romeo.side.core.stream.takeSent().filter(({ name }) => name === 'presence')).toEqual([]);
    await juliet.side.core.call('contact.remove', { accountId: juliet.accountId, address: ROMEO });
    await servers.rest();
    expect((await snapshotOf(juliet.side.core)).contacts).toEqual([]);
  });
});
