import { describe, expect, it } from 'vitest';
import { JULIET, push, receive, ROMEO, said, signedIn, snapshotOf } from '../conformance/people.ts';
import type { CoreHarness } from '../kit/core-harness.ts';

const MAL = 'mal@evil.example';
let last = 0;
const writes = (from: string, body = 'buy', type = 'chat'): string => `<message from='${from}/r' type='${type}' id='m${++last}'><body>${body}</body></message>`;

async function standing(core: CoreHarness, peer = MAL): Promise<string | undefined> {
  const row = (await snapshotOf(core)).conversations.find((conversation) => conversation.peer === peer);
  return row && (row.request ?? 'conversation');
}

describe('what a stranger writes', () => {
  it('waits as a request, says nothing of us, and leaves no trace of their presence', async () => {
    const { core } = await signedIn(`<item jid='${JULIET}' subscription='both'/>`);
    await receive(core, writes(MAL));
    await receive(core, writes(JULIET));
    expect([await standing(core), await standing(core, JULIET)]).toEqual(['waiting', 'conversation']);
    expect(core.events('message.stored').flatMap(({ conversations }) => conversations).map(({ peer, request }) => [peer, request])).toEqual([[MAL, 'waiting'], [JULIET, undefined]]);
    await receive(core, `<presence from='${MAL}/r'/>`);
    expect((await snapshotOf(core)).presences).toEqual([]);
    expect(said(core)).toEqual([]);
  });

  it('is let in by the person, by an answer, by approval and by adding; denied it stays out, and nothing is lost', async () => {
    for (const [how, after] of [
      [(core: CoreHarness, accountId: never) => core.call('conversation.answer', { accountId, address: MAL, isAccepted: true }), 'conversation'],
      [(core: CoreHarness, accountId: never) => core.call('conversation.answer', { accountId, address: MAL, isAccepted: false }), 'denied'],
      [(core: CoreHarness, accountId: never) => core.call('message.send', { accountId, address: MAL, body: 'who are you?' }), 'conversation'],
      [(core: CoreHarness, accountId: never) => core.call('subscription.approve', { accountId, address: MAL, add: false }), 'conversation'],
      [(core: CoreHarness, accountId: never) => core.call('subscription.deny', { accountId, address: MAL }), 'denied'],
      [(core: CoreHarness) => push(core, `<item jid='${MAL}' subscription='none'/>`), 'conversation'],
      [(core: CoreHarness, accountId: never) => core.call('privacy.block', { accountId, address: MAL, reason: '' }), 'waiting'],
    ] as const) {
      const { core, accountId } = await signedIn();
      await receive(core, writes(MAL));
      await how(core, accountId as never);
      await core.frame();
      expect([String(how), await standing(core)]).toEqual([String(how), after]);
      if (after !== 'denied') continue;
      await receive(core, writes(MAL, 'buy more'));
      expect(await standing(core)).toBe('denied');
      const page = await core.call('message.page', { accountId, address: MAL, limit: 10 });
      expect(page.ok && page.value.messages.map(({ body }) => body)).toEqual(['buy', 'buy more']);
    }
  });

  it('whom we wrote to answers in a conversation, and so does another device of ours or a service', async () => {
    const { core, accountId } = await signedIn();
    await core.call('message.send', { accountId, address: MAL, body: 'hello' });
    await receive(core, writes(MAL));
    await receive(core, writes(ROMEO));
    await receive(core, `<message from='service.example' type='chat'><body>welcome</body></message>`);
    expect([await standing(core), await standing(core, ROMEO), await standing(core, 'service.example')]).toEqual(['conversation', 'conversation', 'conversation']);
  });

  it('that comes while they are being added is let in', async () => {
    const { core } = await signedIn();
    void core.stream.receive(`<iq xmlns='jabber:client' type='set' id='p1'><query xmlns='jabber:iq:roster'><item jid='${MAL}' subscription='none'/></query></iq>`);
    void core.stream.receive(writes(MAL).replace('<message', "<message xmlns='jabber:client'"));
    await core.frame();
    expect(await standing(core)).toBe('conversation');
  });

  it('is acknowledged to the server only when it is stored', async () => {
    const { core } = await signedIn();
    const database = core.profile.database!;
    const { transaction } = database;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => { release = resolve; });
    database.transaction = async (statements) => {
      await held;
      return transaction.call(database, statements);
    };
    let isHandled = false;
    void core.stream.receive(writes(MAL).replace('<message', "<message xmlns='jabber:client'")).then(() => { isHandled = true; });
    await core.settle();
    expect([isHandled, await standing(core)]).toEqual([false, undefined]);
    release();
    await core.settle();
    expect([isHandled, await standing(core)]).toEqual([true, 'waiting']);
  });
});
