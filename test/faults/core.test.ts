import { describe, expect, test } from 'vitest';
import type { Snapshot } from '../../electron/contract/models/snapshot.ts';
import { childOf } from '../../electron/xmpp/kit/element.ts';
import { CoreHarness } from '../kit/core-harness.ts';
import { seededRandom } from '../kit/seeded-random.ts';
import { noteFigure, seconds, times } from './figure.ts';

const JULIET = 'juliet@example.com';
const UNAVAILABLE = "<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>";
const NOT_FOUND = UNAVAILABLE.replace('service-unavailable', 'item-not-found');
const said = (body: string, id = body): string => `<message xmlns='jabber:client' from='${JULIET}/b' type='chat' id='${id}'><body>${body}</body></message>`;


/** Asked for by name, as the page does; how long each took of the clock's time. */
async function ask(core: CoreHarness, name: Parameters<CoreHarness['call']>[0], input: object): Promise<{ readonly code: string; readonly ms: number }> {
  const begun = core.clock.monotonic();
  let answer: { readonly ok: boolean; readonly error?: { readonly code: string } } | undefined;
  void core.call(name, input as never).then((result) => { answer = result as typeof answer; });
  await core.settle();
  while (!answer && core.clock.monotonic() - begun < 120_000) {
    core.clock.advance(1_000);
    await core.settle();
  }
  return { code: answer ? answer.ok ? 'ok' : answer.error!.code : 'never', ms: core.clock.monotonic() - begun };
}

test('F31: on a server of RFC 3921 alone everything that the RFC has works, and what is missing is said', async () => {
  const core = new CoreHarness();
  // Privacy lists as the RFC has them, of which there are none yet; nothing that came later.
  core.reply = (payload, iq) => {
    if (payload.ns === 'jabber:iq:roster') return { type: 'result', content: '' };
    if (payload.ns !== 'jabber:iq:privacy') return { type: 'error', content: UNAVAILABLE };
    if (iq.attrs['type'] === 'set') return { type: 'result', content: '' };
    return childOf(payload, 'list', payload.ns) ? { type: 'error', content: NOT_FOUND } : { type: 'result', content: "<query xmlns='jabber:iq:privacy'/>" };
  };
  core.roster = `<query xmlns='jabber:iq:roster'><item jid='${JULIET}' name='Juliet' subscription='both'/></query>`;
  await core.app.start();
  const answer = core.call('account.signIn', { address: 'romeo@example.net', password: 'secret', keepPassword: false });
  await core.settle();
  core.stream.goOnline('romeo@example.net/orchard', { streamManagement: false });
  const signedIn = await answer;
  if (!signedIn.ok) throw new Error(signedIn.error.code);
  const { accountId } = signedIn.value;
  await core.frame();
  await core.stream.receive(`<presence xmlns='jabber:client' from='${JULIET}/b'><show>away</show></presence>`);
  await core.stream.receive(said('hello'));
  await core.stream.receive("<presence xmlns='jabber:client' from='nurse@example.com' type='subscribe'/>");
  await core.frame();
  core.stream.takeSent();
  const flows: [Parameters<CoreHarness['call']>[0], object][] = [
    ['message.send', { accountId, address: JULIET, body: 'But soft' }],
    ['single.send', { accountId, address: JULIET, subject: 'A letter', body: 'Dear Juliet' }],
    ['presence.set', { accountId, presence: { show: 'dnd', status: 'busy', priority: 0 } }],
    ['contact.add', { accountId, address: 'tybalt@example.com', name: 'Tybalt', groups: ['Foes'], note: '' }],
    ['contact.update', { accountId, address: JULIET, name: 'Jules', groups: [] }],
    ['subscription.approve', { accountId, address: 'nurse@example.com', add: false }],
    ['privacy.block', { accountId, address: 'mal@evil.example', reason: '' }],
    ['contact.remove', { accountId, address: JULIET }],
  ];
  const results = [];
  for (const [name, input] of flows) results.push([name, (await ask(core, name, input)).code]);
  await core.frame();
  expect(results).toEqual(flows.map(([name]) => [name, 'ok']));
  const sent = core.stream.takeSent().map(({ name, attrs }) => `${name} ${attrs['type'] ?? ''}`.trim());
  expect(sent).toEqual(expect.arrayContaining(['message chat', 'message normal', 'presence', 'iq set', 'presence subscribe', 'presence subscribed']));
  // What this server has not is refused with a sentence, at once.
  expect((await ask(core, 'account.changePassword', { accountId, password: 'other' })).code).toBe('refused');
  const { value } = await core.call('app.snapshot', {}) as { readonly value: Snapshot };
  expect(value.presences).toMatchObject([{ address: JULIET }]);
  expect(value.archives.flatMap(({ gaps }) => gaps)).toEqual([]);
  noteFigure('F31', `${results.filter(([, code]) => code === 'ok').length} of ${flows.length} flows`);
});

test('F32: a server that answers no request at all: each gives up within 30 s, and messages flow meanwhile', async () => {
  const core = new CoreHarness();
  await core.app.start();
  core.roster = undefined;
  core.reply = () => 'nothing';
  const accountId = await core.signIn();
  // It waits behind the roster, which may have been asked for while the server still had older ones.
  void core.stream.receive(said('before'));
  const waits: [Parameters<CoreHarness['call']>[0], object][] = [
    ['privacy.refresh', { accountId }],
    ['privacy.block', { accountId, address: 'mal@evil.example', reason: '' }],
    ['contact.add', { accountId, address: 'tybalt@example.com', name: '', groups: [], note: '' }],
    ['account.changePassword', { accountId, password: 'other' }],
    ['vcard.fetch', { accountId, address: JULIET }],
    ['vcard.fetch', { accountId, address: 'romeo@example.net' }],
    ['room.join', { accountId, address: 'garden@rooms.example', nick: 'romeo' }],
    ['archive.fetch', { accountId, address: JULIET, after: 0 }],
  ];
  const took = [];
  for (const [name, input] of waits) took.push([name, await ask(core, name, input)] as const);
  for (const [name, { code, ms }] of took) expect([name, code === 'never', ms <= 30_000]).toEqual([name, false, true]);
  core.stream.takeSent();
  expect((await ask(core, 'message.send', { accountId, address: JULIET, body: 'after' })).code).toBe('ok');
  await core.frame();
  expect(core.stream.takeSent().filter(({ name }) => name === 'message')).toHaveLength(1);
  expect(core.events('message.stored').flatMap(({ messages }) => messages).map(({ body }) => body)).toEqual(['before', 'after']);
  noteFigure('F32', `the longest of ${took.length} waits: ${seconds(Math.max(...took.map(([, { ms }]) => ms)))}`);
});

/** A roster on the server, and how it tells of it. */
class ServerRoster {
  readonly items = new Map<string, string>();
  change(random: () => number): string {
    const jid = `c${Math.floor(random() * 12)}@example.com`;
    const isGone = this.items.has(jid) && random() < 0.4;
    const item = isGone ? `<item jid='${jid}' subscription='remove'/>` : `<item jid='${jid}' name='n${Math.floor(random() * 1e6)}' subscription='both'/>`;
    if (isGone) this.items.delete(jid);
    else this.items.set(jid, item);
    return item;
  }
  get xml(): string {
    return [...this.items.values()].join('');
  }
}

test('F40: changes before, while and after the roster is fetched: in the end it is the server’s', async () => {
  const rounds = times(40, 400);
  let different = 0;
  for (let round = 0; round < rounds; round += 1) {
    const random = seededRandom(4_000 + round);
    const core = new CoreHarness();
    await core.app.start();
    const server = new ServerRoster();
    for (let count = 0; count < 6; count += 1) server.change(random);
    core.roster = `<query xmlns='jabber:iq:roster'>${server.xml}</query>`;
    await core.signIn();
    // A new session, in which the server answers when it likes and pushes before and after.
    core.roster = undefined;
    core.stream.drop();
    for (let count = 0; count < 3; count += 1) server.change(random);
    core.stream.takeSent();
    core.stream.goOnline('romeo@example.net/orchard');
    await core.settle();
    const asked = core.stream.takeSent().find((sent) => childOf(sent, 'query', 'jabber:iq:roster'))!;
    const push = (item: string): Promise<void> => core.stream.receive(`<iq xmlns='jabber:client' type='set' id='p${Math.floor(random() * 1e9)}'><query xmlns='jabber:iq:roster'>${item}</query></iq>`);
    const segment: Promise<void>[] = [];
    for (let count = Math.floor(random() * 4); count > 0; count -= 1) segment.push(push(server.change(random)));
    segment.push(core.stream.receive(`<iq xmlns='jabber:client' type='result' id='${asked.attrs['id']}'><query xmlns='jabber:iq:roster'>${server.xml}</query></iq>`));
    for (let count = Math.floor(random() * 4); count > 0; count -= 1) segment.push(push(server.change(random)));
    await Promise.all(segment);
    await core.frame();
    const { value } = await core.call('app.snapshot', {}) as { readonly value: Snapshot };
    const ours = value.contacts.map(({ address, name }) => `${address} ${name}`).toSorted();
    const theirs = [...server.items].map(([jid, item]) => `${jid} ${/name='([^']*)'/u.exec(item)![1]}`).toSorted();
    if (JSON.stringify(ours) !== JSON.stringify(theirs)) different += 1;
    await core.app.dispose();
  }
  expect(different).toBe(0);
  noteFigure('F40', `different ${different} of ${rounds}`);
});

describe('F48: a clock that is not what it was', () => {
  test('jumps a day forth and back while online: messages keep their order, and nothing fires early or never', async () => {
    const core = new CoreHarness();
    await core.app.start();
    const accountId = await core.signIn();
    const day = 24 * 60 * 60_000;
    const bodies: string[] = [];
    for (const [index, jump] of [0, day, -2 * day, day, 3_600_000, -3_600_000].entries()) {
      core.clock.jump(jump);
      await core.stream.receive(said(`in ${index}`));
      await core.call('message.send', { accountId, address: JULIET, body: `out ${index}` });
      await core.frame();
      bodies.push(`in ${index}`, `out ${index}`);
      expect(core.stream.state.phase).toBe('online');
    }
    const page = await core.call('message.page', { accountId, address: JULIET, limit: 50 });
    expect(page.ok && page.value.messages.map(({ body }) => body)).toEqual(bodies);
    expect(page.ok && page.value.messages.every(({ state }) => state === 'received' || state === 'sent')).toBe(true);
    noteFigure('F48', 'order errors 0 over six jumps');
  });

  test('a leap second, a day that does not exist and years out of all reason in a stamp move no message', async () => {
    const core = new CoreHarness();
    await core.app.start();
    const accountId = await core.signIn();
    const stamps = ['2016-12-31T23:59:60Z', '2026-02-30T10:00:00Z', '9999-12-31T23:59:59Z', '1970-01-01T00:00:00Z', '2025-03-30T02:30:00+01:00', '-1'];
    for (const [index, stamp] of stamps.entries()) {
      await core.stream.receive(`<message xmlns='jabber:client' from='${JULIET}/b' type='chat' id='s${index}'><body>${index}</body><delay xmlns='urn:xmpp:delay' from='example.net' stamp='${stamp}'/></message>`);
    }
    const page = await core.call('message.page', { accountId, address: JULIET, limit: 50 });
    if (!page.ok) throw new Error(page.error.code);
    expect(page.value.messages.map(({ body }) => body)).toEqual(stamps.map((_, index) => String(index)));
    for (const { sentAt } of page.value.messages) {
      expect(sentAt).toBeLessThanOrEqual(core.clock.now());
      expect(sentAt).toBeGreaterThanOrEqual(Date.UTC(1999, 0, 1));
    }
  });
});
