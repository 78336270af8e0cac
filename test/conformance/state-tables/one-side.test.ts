import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { CoreHarness } from '../../kit/core-harness.ts';
import { JULIET, push, receive, said, signedIn, snapshotOf } from '../people.ts';
import { INBOUND } from '../../../electron/server/subscriptions/inbound.ts';
import { OUTBOUND } from '../../../electron/server/subscriptions/outbound.ts';
import { isPushed, SEEN, STATES, stateOf, type Kind, type State } from '../../../electron/server/subscriptions/states.ts';
import { itemOf } from './roster-item.ts';

const KINDS: readonly Kind[] = ['subscribe', 'unsubscribe', 'subscribed', 'unsubscribed'];

/** Signed in with juliet in this state; her request, where one waits, is delivered as at each login (R159). */
async function inState(state: State): Promise<{ core: CoreHarness; accountId: AccountId }> {
  const started = await signedIn(itemOf(state, JULIET));
  if (SEEN[state].card) await receive(started.core, `<presence from='${JULIET}' type='subscribe'/>`);
  expect(await seenState(started.core)).toBe(state);
  started.core.stream.takeSent();
  return started;
}

async function seenState(core: CoreHarness): Promise<State | undefined> {
  const { contacts, requests } = await snapshotOf(core);
  const contact = contacts.find(({ address }) => address === JULIET);
  return stateOf({ subscription: contact?.subscription ?? 'none', ask: contact?.isAsking ?? false, card: requests.some(({ address }) => address === JULIET) });
}

async function act(core: CoreHarness, accountId: AccountId, kind: Kind): Promise<void> {
  const target = { accountId, address: JULIET };
  const done = kind === 'subscribe' ? core.call('subscription.request', { ...target, note: '' })
    : kind === 'subscribed' ? core.call('subscription.approve', { ...target, add: false })
      : core.call(kind === 'unsubscribe' ? 'subscription.cancel' : 'subscription.deny', target);
  expect(await done).toMatchObject({ ok: true });
  await core.frame();
}

it('the tables have all nine states for each of the four kinds, each way (R275)', () => {
  for (const table of [OUTBOUND, INBOUND]) for (const kind of KINDS) expect(table[kind].map(({ state }) => state)).toEqual(STATES);
});

describe.each(KINDS)('T2–T5: to send %s', (kind) => {
  it.each(OUTBOUND[kind])('in $state leads to $next (R173–R177, R218, R227, R235, R256, R265, R277, R278)', async ({ state, next }) => {
    const { core, accountId } = await inState(state);
    await act(core, accountId, kind);
    // In every state the stanza goes out once, to the bare address: passing it on is the server's choice.
    expect(said(core)).toEqual([`presence ${kind} ${JULIET}`]);
    if (isPushed(state, next)) await push(core, itemOf(next, JULIET));
    expect(await seenState(core)).toBe(next);
    expect(said(core)).toEqual([]);
  });
});

/** What affirms a notification (T10, RFC 3921 Table 7); a request is answered by a person. */
const AFFIRMATION: Readonly<Record<Kind, Kind | undefined>> = { subscribe: undefined, subscribed: 'subscribe', unsubscribe: 'unsubscribed', unsubscribed: 'unsubscribe' };

describe.each(KINDS)('T6–T9: to be sent %s', (kind) => {
  const delivered = INBOUND[kind].filter(({ isDelivered }) => isDelivered);
  const stray = INBOUND[kind].filter(({ isDelivered }) => !isDelivered);

  it.each(delivered)('in $state leads to $next, affirmed once, whether the push comes after or before (R218, R240, R243, R252, R255, R260, R287–R289)', async ({ state, next }) => {
    for (const isPushFirst of [false, true]) {
      const { core } = await inState(state);
      const notify = (): Promise<void> => receive(core, `<presence from='${JULIET}' type='${kind}'/>`);
      const tell = async (): Promise<void> => {
        if (isPushed(state, next)) await push(core, itemOf(next, JULIET));
      };
      if (isPushFirst) await tell();
      await notify();
      if (!isPushFirst) await tell();
      expect(await seenState(core)).toBe(next);
      const answer = AFFIRMATION[kind];
      expect(said(core)).toEqual(answer ? [`presence ${answer} ${JULIET}`] : []);
    }
  });

  it.each(stray)('in $state, where no server should deliver it, changes nothing (R162, R238, R278–R283)', async ({ state, next }) => {
    const { core } = await inState(state);
    for (const from of [JULIET, `${JULIET}/balcony`]) await receive(core, `<presence from='${from}' type='${kind}'/>`);
    expect([await seenState(core), next]).toEqual([state, state]);
    // Never a request nobody asked for, and no endless talk: at most one affirmation, and an approval for each repeated request.
    const answers = said(core);
    if (kind === 'subscribed' && !SEEN[state].ask && (SEEN[state].subscription === 'none' || SEEN[state].subscription === 'from')) expect(answers).toEqual([]);
    expect(answers.length).toBeLessThanOrEqual(kind === 'subscribe' ? 2 : 1);
  });
});

describe('T13: to remove the contact', () => {
  it.each(STATES)('in %s takes the item and any request away with one stanza (R213, R264, R270, R271, R291)', async (state) => {
    const { core, accountId } = await inState(state);
    expect(await core.call('contact.remove', { accountId, address: JULIET })).toMatchObject({ ok: true });
    await core.frame();
    expect(said(core)).toEqual(['iq set']);
    await push(core, `<item jid='${JULIET}' subscription='remove'/>`);
    const { contacts, requests } = await snapshotOf(core);
    expect([contacts, requests, said(core)]).toEqual([[], [], []]);
  });
});
