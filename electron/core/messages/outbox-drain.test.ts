import { describe, expect, it } from 'vitest';
import { createStore, type Store } from '../../store/store.ts';
import type { BareJid } from '../../lib/jid.ts';
import type { StanzaId } from '../../store/keys.ts';
import type { MessageApi } from '../../xmpp/features/rfc3921-message/index.ts';
import type { SendOutcome } from '../../xmpp/stream/xmpp-stream.ts';
import { FakeClock } from '../../../test/kit/fake-clock.ts';
import { MemoryLog } from '../../../test/kit/memory-log.ts';
import { openMemoryDatabase } from '../../../test/kit/memory-database.ts';
import { AppEvents } from '../app-events.ts';
import { ConversationList } from '../conversations/conversation-list.ts';
import { OutboxDrain, type OutboxRoutes } from './outbox-drain.ts';

const JULIET = 'juliet@example.com' as BareJid;

/** A server's ear: everything sent, settled by hand. */
class Ear {
  readonly sent: { readonly id: string; readonly settle: (outcome: SendOutcome) => void }[] = [];
  readonly api = {
    send: ({ id }: { id: string }) => new Promise<SendOutcome>((settle) => this.sent.push({ id, settle })),
    onMessage: () => () => undefined,
    onError: () => () => undefined,
  } as unknown as MessageApi;
}

async function setUp(count: number, routes: Partial<OutboxRoutes> = {}) {
  const store: Store = createStore(await openMemoryDatabase());
  const { id: accountId } = await store.accounts.add('romeo@example.net' as BareJid, {
    server: undefined, keepsPassword: false, allowPlain: false, strongestMechanism: undefined, resource: undefined, isEnabled: true,
    presence: { show: 'online', status: '', priority: 0 },
  }, 0);
  for (let number = 0; number < count; number += 1) {
    await store.messages.storeOutbound({
      accountId, peer: JULIET, sender: 'romeo@example.net' as BareJid, type: 'chat', stanzaId: `s${number}` as StanzaId, body: `${number}`, sentAt: number,
    });
  }
  const clock = new FakeClock();
  const events = new AppEvents();
  const changed: { id: number; state: string }[] = [];
  events.onAny((name, data) => {
    if (name === 'message.changed') changed.push(...(data as { messages: { id: number; state: string }[] }).messages);
  });
  const conversations = new ConversationList(store, events);
  return { store, accountId, clock, changed, drain: new OutboxDrain(accountId, store.outbox, conversations, { clock, log: new MemoryLog() }, routes) };
}

async function settle(clock: FakeClock): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) {
    for (let tick = 0; tick < 10; tick += 1) await new Promise((resolve) => setImmediate(resolve));
    clock.advance(50);
  }
}

describe('OutboxDrain', () => {
  it('sends first in, first out, and goes on as acknowledgements come', async () => {
    const { drain, clock, changed } = await setUp(500);
    const ear = new Ear();
    drain.begin(ear.api, false);
    await settle(clock);
    expect(ear.sent.length).toBeLessThan(500);
    let settled = 0;
    while (settled < 500) {
      const before = settled;
      for (; settled < ear.sent.length; settled += 1) ear.sent[settled]!.settle('acknowledged');
      await settle(clock);
      expect(settled).toBeGreaterThan(before);
    }
    expect(ear.sent.map(({ id }) => id)).toEqual(Array.from({ length: 500 }, (_, number) => `s${number}`));
    expect(changed.filter(({ state }) => state === 'sent')).toHaveLength(500);
  });

  it('sends what was refused while away again after a resumption, and what is in flight not', async () => {
    const { drain, clock } = await setUp(3);
    const ear = new Ear();
    drain.begin(ear.api, false);
    await settle(clock);
    ear.sent[1]!.settle('lost');
    ear.sent[2]!.settle('lost');
    drain.pause();
    await settle(clock);
    drain.begin(ear.api, true);
    await settle(clock);
    expect(ear.sent.map(({ id }) => id)).toEqual(['s0', 's1', 's2', 's1', 's2']);
  });

  it('does not send again what the server has and the disk is about to know', async () => {
    const { drain, clock } = await setUp(1);
    const ear = new Ear();
    drain.begin(ear.api, false);
    await settle(clock);
    ear.sent[0]!.settle('acknowledged');
    await Promise.resolve();
    drain.begin(ear.api, false);
    await settle(clock);
    expect(ear.sent).toHaveLength(1);
  });

  it('lets nothing overtake what waits for its file to the same person, and others pass', async () => {
    const waiting = new Set(['1']);
    const { drain, clock, store, accountId } = await setUp(3, { isReady: ({ body }) => !waiting.has(body) });
    const toNurse = { accountId, peer: 'nurse@example.com' as BareJid, sender: 'romeo@example.net' as BareJid, sentAt: 9 };
    await store.messages.storeOutbound({ ...toNurse, type: 'chat', stanzaId: 'nurse' as StanzaId, body: 'n' });
    await store.messages.storeOutbound({ ...toNurse, peer: JULIET, type: 'normal', stanzaId: 'single' as StanzaId, body: 'by itself' });
    const ear = new Ear();
    drain.begin(ear.api, false);
    await settle(clock);
    expect(ear.sent.map(({ id }) => id)).toEqual(['s0', 'nurse', 'single']);
    waiting.clear();
    drain.again();
    await settle(clock);
    expect(ear.sent.map(({ id }) => id)).toEqual(['s0', 'nurse', 'single', 's1', 's2']);
  });

  it('reads anew what became ready while the rest was being read', async () => {
    const waiting = new Set(['0']);
    const { drain, clock, store, accountId } = await setUp(1, { isReady: ({ body }) => !waiting.has(body) });
    const ear = new Ear();
    drain.begin(ear.api, false);
    await settle(clock);
    await store.messages.storeOutbound({ accountId, peer: JULIET, sender: 'romeo@example.net' as BareJid, type: 'chat', stanzaId: 's1' as StanzaId, body: '1', sentAt: 1 });
    drain.kick();
    waiting.clear();
    drain.again();
    await settle(clock);
    expect(ear.sent.map(({ id }) => id)).toEqual(['s0', 's1']);
  });

  it('marks what was acknowledged last before it settles, without waiting for the frame', async () => {
    const { drain, clock, store, accountId } = await setUp(2);
    const ear = new Ear();
    drain.begin(ear.api, false);
    await settle(clock);
    ear.sent[0]!.settle('acknowledged');
    await Promise.resolve();
    ear.sent[1]!.settle('acknowledged');
    await Promise.resolve();
    await drain.settled();
    expect(await store.outbox.next(accountId, { limit: 10 })).toEqual([]);
  });

  it('gives up what the server ended the stream over three times, and lets the others flow (F26)', async () => {
    const { drain, clock, changed } = await setUp(1);
    const ear = new Ear();
    for (let time = 1; time <= 3; time += 1) {
      drain.begin(ear.api, false);
      await settle(clock);
      await drain.blameInFlight('policy-violation');
      ear.sent.at(-1)!.settle('lost');
      await settle(clock);
      expect(changed.filter(({ state }) => state === 'failed')).toHaveLength(time === 3 ? 1 : 0);
    }
    drain.begin(ear.api, false);
    await settle(clock);
    expect(ear.sent).toHaveLength(3);
  });
});
