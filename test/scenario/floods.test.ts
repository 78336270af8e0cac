import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountId } from '../../electron/contract/models/address.ts';
import { CoreHarness } from '../kit/core-harness.ts';

/** What strangers send by the thousand (hazard B11) and what is too big for one (B9): bounded work, few events, nothing lost. */
let core: CoreHarness;
let accountId: AccountId;

beforeEach(async () => {
  core = new CoreHarness();
  await core.app.start();
  accountId = await core.signIn();
});

const subscribe = (number: number): string => `<presence xmlns='jabber:client' from='s${number}@evil.example' type='subscribe'><status>Let me in, ${number}</status></presence>`;
const receiveAll = (stanzas: readonly string[]): Promise<unknown> => Promise.all(stanzas.map((xml) => core.stream.receive(xml)));
const range = (count: number): number[] => Array.from({ length: count }, (_, number) => number);

async function requestsOf(): Promise<string[]> {
  const snapshot = await core.call('app.snapshot', {});
  return snapshot.ok ? snapshot.value.requests.map(({ address }) => address) : [];
}

describe('strangers by the thousand (B11)', () => {
  it('5,000 requests are stored and told in a few batches', async () => {
    let transactions = 0;
    const database = core.profile.database!;
    const { transaction } = database;
    database.transaction = (statements) => {
      transactions += 1;
      return transaction.call(database, statements);
    };
    await receiveAll(range(5_000).map(subscribe));
    await core.frame();
    expect(await requestsOf()).toHaveLength(5_000);
    expect(core.events('requests.changed').flatMap(({ changed }) => changed)).toHaveLength(5_000);
    expect(core.events('requests.changed').length).toBeLessThanOrEqual(20);
    expect(transactions).toBeLessThanOrEqual(20);
  });

  it('what is beyond 10,000 stays with the server, and comes in when there is room again', async () => {
    await receiveAll(range(10_050).map(subscribe));
    expect(await requestsOf()).toHaveLength(10_000);
    await core.call('subscription.deny', { accountId, address: 's0@evil.example' });
    await receiveAll([subscribe(10_049), subscribe(5)]);
    const addresses = await requestsOf();
    expect(addresses).toHaveLength(10_000);
    expect(addresses).toContain('s10049@evil.example');
    expect(addresses).not.toContain('s0@evil.example');
  });

  it('1,000 of them with 10 messages each are joined into few events; each waits as one request', async () => {
    await receiveAll(range(10_000).map((number) => `<message xmlns='jabber:client' from='s${number % 1_000}@evil.example/r' type='chat' id='m${number}'><body>buy ${number}</body></message>`));
    await core.frame();
    const events = core.events('message.stored');
    expect(events.flatMap(({ messages }) => messages)).toHaveLength(10_000);
    expect(events.length).toBeLessThanOrEqual(40);
    const snapshot = await core.call('app.snapshot', {});
    expect(snapshot.ok && snapshot.value.conversations.map(({ unread, request }) => [unread, request])).toEqual(range(1_000).map(() => [10, 'waiting']));
  });

  it('presence of strangers leaves no trace, however much of it there is', async () => {
    const before = core.events('presence.changed').length;
    await receiveAll(range(5_000).map((number) => `<presence xmlns='jabber:client' from='s@evil.example/r${number}'><status>${number}</status></presence>`));
    await core.frame();
    expect(core.events('presence.changed')).toHaveLength(before);
  });

  it('somebody whom we let in once cannot fill the memory with presences', async () => {
    await receiveAll(["<message xmlns='jabber:client' from='s@evil.example/r' type='chat'><body>hi</body></message>"]);
    await core.call('conversation.answer', { accountId, address: 's@evil.example', isAccepted: true });
    await receiveAll(range(5_000).map((number) => `<presence xmlns='jabber:client' from='s@evil.example/r${number}'><status>${number}</status></presence>`));
    await core.frame();
    expect(core.last('presence.changed').changed[0]!.resources.length).toBeLessThanOrEqual(64);
    expect(core.events('presence.changed').length).toBeLessThan(20);
  });
});

describe('a request', () => {
  it('that is taken back right after it came leaves no card (RFC 3921 §9.4)', async () => {
    await receiveAll([subscribe(1), "<presence xmlns='jabber:client' from='s1@evil.example' type='unsubscribe'/>"]);
    await core.frame();
    expect(await requestsOf()).toEqual([]);
    expect(core.last('requests.changed').removed).toEqual(['s1@evil.example']);
  });
});

describe('texts as big as the stream lets through (B9)', () => {
  it.each([['one word', 'x'.repeat(1_000_000)], ['marks of direction', '\u200f'.repeat(100_000)], ['marks on one letter', `Z${'\u0300'.repeat(100_000)}`], ['joined emoji', '👩\u200d'.repeat(100_000)], ['line ends', '\n'.repeat(1_000_000)], ['stars', '*_`~'.repeat(250_000)]])('%s is stored, told whole and found again within bounds', async (_name, text) => {
    const body = `found ${text} end`;
    const before = performance.now();
    await receiveAll([`<message xmlns='jabber:client' from='ann@example.com/r' type='chat' id='big'><body>${body}</body><subject>${text}</subject></message>`]);
    const search = await core.call('message.search', { text: 'found', limit: 5 });
    // Linear work takes well under a second on the slowest machine, quadratic work minutes.
    expect(performance.now() - before).toBeLessThan(8_000);
    expect(core.last('message.stored').messages[0]!.body.length).toBe(body.length);
    expect(core.last('message.stored').conversations[0]!.last!.body.length).toBeLessThanOrEqual(280);
    expect(search.ok && search.value.hits).toHaveLength(1);
  });
});
