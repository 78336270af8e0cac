import { expect } from 'vitest';
import type { CoreHarness } from '../../kit/core-harness.ts';
import { JULIET, receive, ROMEO, signedIn, snapshotOf } from '../people.ts';
import { stateOf } from '../../../electron/server/subscriptions/states.ts';
import { itemOf } from '../state-tables/roster-item.ts';
import { isPush, presence, PUSH_ID, type Flow, type Shown, type Step } from './flow.ts';

/** Where the order is free: as written, or backwards. */
export const ORDERS = ['as written', 'the other way round'] as const;
export type Order = (typeof ORDERS)[number];

/** Plays the server and the person of a flow against one core, and fails at the first step that is not as the flow says. */
export async function replay({ start, steps }: Flow, order: Order): Promise<void> {
  const { core, accountId } = await signedIn(start === undefined ? '' : itemOf(start, JULIET));
  // RFC 3921 §5.1.6: a request that waits comes again at each sign-in.
  if (start?.endsWith('In')) await receive(core, presence('subscribe'));
  core.stream.takeSent();
  let answers = 0;
  core.stream.onSent(({ name, attrs }) => {
    if (name === 'iq' && attrs['type'] === 'result' && attrs['id'] === PUSH_ID) answers += 1;
  });
  let pushes = 0;
  for (const [index, step] of steps.entries()) await take(step, index);
  // RFC 3921 §7.2: each push is answered once (R205); one from somebody else is not, as no answer would be its (R193).
  expect(answers).toBe(pushes);

  async function take(step: Step, index: number): Promise<void> {
    switch (step.kind) {
      case 'does': {
        const answer = await core.call(step.command, { accountId, address: JULIET, ...step.input } as never);
        expect([index, step.command, answer]).toMatchObject([index, step.command, { ok: true }]);
        await core.frame();
        return;
      }
      case 'comes': {
        const inOrder = step.isOrderFree && order === 'the other way round' ? step.stanzas.toReversed() : step.stanzas;
        for (const stanza of inOrder) await receive(core, stanza);
        pushes += inOrder.filter(isPush).length;
        return;
      }
      case 'out': {
        const sent = core.stream.takeSent().filter(({ name, attrs }) => name !== 'iq' || attrs['type'] === 'set');
        expect([index, sent.map(({ name, attrs }) => [name, attrs['type'], attrs['to']].filter((part) => part !== undefined).join(' '))]).toEqual([index, step.stanzas]);
        return;
      }
      case 'shows': {
        expect([index, await shownBy(core)]).toMatchObject([index, step.shown]);
        return;
      }
      case 'signs in again': {
        core.roster = `<query xmlns='jabber:iq:roster'>${step.roster}</query>`;
        core.stream.drop();
        core.stream.goOnline(`${ROMEO}/again`);
        await core.frame();
        core.stream.takeSent();
      }
    }
  }
}

async function shownBy(core: CoreHarness): Promise<Required<Shown>> {
  const { contacts, requests, presences } = await snapshotOf(core);
  const contact = contacts.find(({ address }) => address === JULIET);
  const presence = presences.find(({ address }) => address === JULIET);
  const card = requests.some(({ address }) => address === JULIET);
  return {
    state: contact && stateOf({ subscription: contact.subscription, ask: contact.isAsking, card }),
    name: contact?.name ?? '', groups: contact?.groups ?? [],
    requests: requests.map(({ address }) => address), resources: presence?.resources.map(({ resource }) => resource) ?? [], error: presence?.error,
  };
}
