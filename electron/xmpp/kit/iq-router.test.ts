import { describe, expect, it } from 'vitest';
import { ClientHarness, ME, settle } from '../../../test/kit/client-harness.ts';
import { xml } from '../../../test/kit/xml.ts';
import type { Jid } from '../../lib/jid.ts';
import { err, ok } from '../../lib/result.ts';
import { defineFeature } from './define-feature.ts';
import { el, type XmlElement } from './element.ts';
import type { Iq, IqHandler, IqReply } from './iq.ts';
import { stanzaError } from './stanza-error.ts';

const iqFeature = defineFeature<Iq>({ name: 'test-iq', disco: [], requires: [], attach: ({ iq }) => ({ api: iq, undo: () => undefined }) });

function start(): { harness: ClientHarness; iq: Iq } {
  const harness = new ClientHarness([iqFeature]);
  return { harness, iq: harness.client.api(iqFeature) };
}

/** What the promise has come to, if anything. */
async function replyOf(promise: Promise<IqReply>): Promise<IqReply | 'open'> {
  await settle();
  return Promise.race([promise, Promise.resolve('open' as const)]);
}

const QUESTION = el('query', 'urn:q');
const ANSWER = xml`<query xmlns='urn:q'><yes/></query>`;

describe('requests', () => {
  it('carry a fresh random id and exactly one child (R082, R087, hazard X6)', async () => {
    const { harness, iq } = start();
    void iq.get(QUESTION);
    void iq.set(QUESTION, { to: 'juliet@example.com' as Jid });
    const [get, set] = await harness.sent();
    expect(get).toMatchObject({ name: 'iq', attrs: { type: 'get' }, children: [QUESTION] });
    expect(get!.attrs['to']).toBeUndefined();
    expect(set).toMatchObject({ attrs: { type: 'set', to: 'juliet@example.com' } });
    for (const sent of [get!, set!]) expect(sent.attrs['id']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(get!.attrs['id']).not.toBe(set!.attrs['id']);
  });

  // Hazards X5 and A2: who may answer.
  const answerers: readonly [asked: string | undefined, from: string | undefined, isBelieved: boolean][] = [
    [undefined, undefined, true], [undefined, 'romeo@example.net', true], [undefined, 'example.net', true], [undefined, ME, true],
    [undefined, 'ROMEO@Example.net', true], [undefined, 'mal@evil.example/x', false], [undefined, 'romeo@example.net/other', false],
    [undefined, 'example.net/x', false], [undefined, 'romeo@example.net.evil.example', false],
    ['juliet@example.com/balcony', 'juliet@example.com/balcony', true], ['juliet@example.com/balcony', 'juliet@example.com/chamber', false],
    ['juliet@example.com/balcony', 'juliet@example.com', false], ['juliet@example.com/balcony', undefined, false],
    ['juliet@example.com', 'example.com', false], ['juliet@example.com', 'Juliet@EXAMPLE.com', true],
    ['example.net', 'example.net', true], ['example.net', undefined, true], ['romeo@example.net', undefined, true], ['romeo@example.net', 'mal@evil.example', false],
    ['example.org', undefined, false],
  ];
  it.each(answerers)('to %s: an answer from %s is believed: %s', async (asked, from, isBelieved) => {
    const { harness, iq } = start();
    const reply = iq.get(QUESTION, { to: asked as Jid | undefined });
    const id = (await harness.oneSent()).attrs['id'];
    await harness.receive(el('iq', 'jabber:client', { type: 'result', id, from }, ANSWER));
    expect(await replyOf(reply)).toEqual(isBelieved ? ok(ANSWER) : 'open');
    expect(harness.log.events()).toEqual(isBelieved ? [] : ['iq.reply-from-stranger']);
    if (isBelieved) return;
    // The real answer still counts.
    await harness.receive(el('iq', 'jabber:client', { type: 'result', id, from: asked }, ANSWER));
    expect(await replyOf(reply)).toEqual(ok(ANSWER));
  });

  it('tell an empty result from a refusal', async () => {
    const { harness, iq } = start();
    const [empty, refused, broken] = [iq.get(QUESTION), iq.get(QUESTION), iq.get(QUESTION)];
    const ids = (await harness.sent()).map(({ attrs }) => attrs['id']!);
    await harness.receive(xml`<iq type='result' id='${ids[0]!}'/>`);
    await harness.receive(xml`<iq type='error' id='${ids[1]!}'><query xmlns='urn:q'/><error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>`);
    await harness.receive(xml`<iq type='error' id='${ids[2]!}'/>`);
    expect([await empty, await refused, await broken]).toEqual([
      ok(undefined), err({ condition: 'forbidden', type: 'auth' }), err({ condition: 'undefined-condition', type: 'cancel' }),
    ]);
  });

  it('give up after 30 s, or after the time asked for, and leave no timer behind (hazard F32)', async () => {
    const { harness, iq } = start();
    const [usual, short, answered] = [iq.get(QUESTION), iq.get(QUESTION, { timeoutMs: 1000 }), iq.get(QUESTION)];
    const ids = (await harness.sent()).map(({ attrs }) => attrs['id']!);
    harness.clock.advance(1000);
    expect(await replyOf(short)).toEqual(err({ condition: 'timeout', type: 'wait' }));
    await harness.receive(xml`<iq type='result' id='${ids[2]!}'/>`);
    expect(await replyOf(answered)).toEqual(ok(undefined));
    harness.clock.advance(28_999);
    expect(await replyOf(usual)).toBe('open');
    harness.clock.advance(1);
    expect(await replyOf(usual)).toEqual(err({ condition: 'timeout', type: 'wait' }));
    expect(harness.clock.pending).toBe(0);
    // Too late is unexpected, and unexpected replies are never answered (R086).
    await harness.receive(xml`<iq type='result' id='${ids[0]!}'/>`);
    expect(await harness.sent()).toEqual([]);
  });

  it('are refused when the session ends, not when it is only interrupted', async () => {
    const { harness, iq } = start();
    const reply = iq.get(QUESTION);
    const id = (await harness.oneSent()).attrs['id']!;
    harness.stream.drop();
    expect(await replyOf(reply)).toBe('open');
    harness.stream.goOnline(ME, { resumed: true });
    await harness.receive(xml`<iq type='result' id='${id}'/>`);
    expect(await reply).toEqual(ok(undefined));
    const next = iq.get(QUESTION);
    harness.stream.drop();
    harness.stream.goOnline(ME, { resumed: false });
    expect(await next).toEqual(err({ condition: 'disconnected', type: 'wait' }));
    expect(harness.clock.pending).toBe(0);
  });

  it('are refused at once while nothing can be sent, when the stanza is lost, and on disposal', async () => {
    const { harness, iq } = start();
    harness.stream.acknowledges = false;
    const lost = iq.get(QUESTION);
    harness.stream.loseAll();
    expect(await lost).toEqual(err({ condition: 'disconnected', type: 'wait' }));
    const open = iq.get(QUESTION);
    harness.client.dispose();
    expect(await open).toEqual(err({ condition: 'disconnected', type: 'wait' }));
    const offline = start();
    offline.harness.stream.goOffline();
    expect(await offline.iq.get(QUESTION)).toEqual(err({ condition: 'disconnected', type: 'wait' }));
  });

  it('call onReply before any later stanza is handled (hazard F40)', async () => {
    const { harness, iq } = start();
    const order: string[] = [];
    iq.handle({ type: 'set', name: 'push', ns: 'urn:q', from: 'own-account', answer: () => (order.push('push'), ok(undefined)) });
    const reply = iq.get(QUESTION, { onReply: () => order.push('reply') });
    const id = (await harness.oneSent()).attrs['id']!;
    void harness.receive(xml`<iq type='result' id='${id}'/>`);
    void harness.receive(xml`<iq type='set' id='p'><push xmlns='urn:q'/></iq>`);
    await reply;
    expect(order).toEqual(['reply', 'push']);
  });
});

describe('what others ask', () => {
  const echo = (over: Partial<IqHandler> = {}): IqHandler => ({
    type: 'get', name: 'query', ns: 'urn:q', from: 'anyone', answer: ({ payload }) => ok(payload), ...over,
  });
  const refusal = (condition: string, type: string, id: string, to?: string): XmlElement =>
    el('iq', 'jabber:client', { type: 'error', id, to }, el('error', 'jabber:client', { type }, el(condition, 'urn:ietf:params:xml:ns:xmpp-stanzas')));

  it('is answered once, to the one who asked, with the same id (R085)', async () => {
    const { harness, iq } = start();
    iq.handle(echo());
    await harness.receive(xml`<iq type='get' id='q1' from='juliet@example.com/b'><query xmlns='urn:q'><a/></query></iq>`);
    expect(await harness.oneSent()).toEqual(xml`<iq type='result' id='q1' to='juliet@example.com/b'><query xmlns='urn:q'><a/></query></iq>`);
    await harness.receive(xml`<iq type='get' id='q2'><query xmlns='urn:q'/></iq>`);
    expect(await harness.oneSent()).toEqual(xml`<iq type='result' id='q2'><query xmlns='urn:q'/></iq>`);
    iq.handle(echo({ type: 'set', answer: () => ok(undefined) }));
    await harness.receive(xml`<iq type='set' id='q3'><query xmlns='urn:q'/></iq>`);
    expect(await harness.oneSent()).toEqual(xml`<iq type='result' id='q3'/>`);
  });

  it('goes by namespace, name and type, by none of them alone (R083, R084)', async () => {
    const { harness, iq } = start();
    iq.handle(echo({ answer: () => ok(el('one', 'urn:q')) }));
    iq.handle(echo({ ns: 'urn:r', answer: () => ok(el('two', 'urn:r')) }));
    await harness.receive(xml`<iq type='get' id='1'><query xmlns='urn:r'/></iq>`);
    await harness.receive(xml`<iq type='set' id='2'><query xmlns='urn:q'/></iq>`);
    await harness.receive(xml`<iq type='get' id='3'><other xmlns='urn:q'/></iq>`);
    const [first, second, third] = await harness.sent();
    expect(first).toEqual(xml`<iq type='result' id='1'><two xmlns='urn:r'/></iq>`);
    expect([second, third]).toEqual([refusal('service-unavailable', 'cancel', '2'), refusal('service-unavailable', 'cancel', '3')]);
    expect(() => iq.handle(echo())).toThrow('two handlers');
  });

  it.each([
    ['nobody handles it (R093)', xml`<iq type='get' id='x' from='a@b.example/c'><query xmlns='urn:unknown'/></iq>`, 'service-unavailable', 'cancel'],
    ['it has no child (R087)', xml`<iq type='get' id='x' from='a@b.example/c'/>`, 'bad-request', 'modify'],
    ['it has only text', xml`<iq type='set' id='x' from='a@b.example/c'>text</iq>`, 'bad-request', 'modify'],
    ['it has two children', xml`<iq type='get' id='x' from='a@b.example/c'><query xmlns='urn:q'/><query xmlns='urn:q'/></iq>`, 'bad-request', 'modify'],
    ['its type is nonsense', xml`<iq type='foo' id='x' from='a@b.example/c'><query xmlns='urn:q'/></iq>`, 'bad-request', 'modify'],
    ['it has no type', xml`<iq id='x' from='a@b.example/c'><query xmlns='urn:q'/></iq>`, 'bad-request', 'modify'],
  ])('is refused where %s', async (_, stanza, condition, type) => {
    const { harness, iq } = start();
    iq.handle(echo());
    harness.client.disclosure.allow((from) => from.startsWith('a@b.example'));
    await harness.receive(stanza);
    expect(await harness.oneSent()).toEqual(refusal(condition, type, 'x', 'a@b.example/c'));
  });

  it('that is malformed looks to strangers as if nobody handled it (R405)', async () => {
    const { harness } = start();
    await harness.receive(xml`<iq type='get' id='x' from='a@b.example/c'/>`);
    expect(await harness.oneSent()).toEqual(refusal('service-unavailable', 'cancel', 'x', 'a@b.example/c'));
  });

  it('gets no answer at all to results, errors, requests without id and senders that are no address', async () => {
    const { harness, iq } = start();
    iq.handle(echo());
    await harness.receive(xml`<iq type='result' id='x' from='a@b.example'/>`);
    await harness.receive(xml`<iq type='error' id='x' from='a@b.example'><error type='cancel'/></iq>`);
    await harness.receive(xml`<iq type='error' from='a@b.example'/>`);
    await harness.receive(xml`<iq type='get' from='a@b.example'><query xmlns='urn:q'/></iq>`);
    await harness.receive(xml`<iq type='get' id='x' from='a@b@c'><query xmlns='urn:q'/></iq>`);
    expect(await harness.sent()).toEqual([]);
  });

  it('looks to strangers as if nobody handled it, or is met with silence where so declared', async () => {
    const { harness, iq } = start();
    let calls = 0;
    const answer = (): ReturnType<IqHandler['answer']> => (calls += 1, ok(undefined));
    iq.handle(echo({ from: 'own-account', answer }));
    iq.handle(echo({ ns: 'urn:silent', from: 'own-server', others: 'silence', answer }));
    await harness.receive(xml`<iq type='get' id='1' from='mal@evil.example/x'><query xmlns='urn:q'/></iq>`);
    expect(await harness.oneSent()).toEqual(refusal('service-unavailable', 'cancel', '1', 'mal@evil.example/x'));
    await harness.receive(xml`<iq type='get' id='2' from='mal@evil.example/x'><query xmlns='urn:silent'/></iq>`);
    expect(await harness.sent()).toEqual([]);
    expect(calls).toBe(0);
    await harness.receive(xml`<iq type='get' id='3' from='example.net'><query xmlns='urn:silent'/></iq>`);
    expect(calls).toBe(1);
  });

  it('counts as handled when answered, late answers and failures included', async () => {
    const { harness, iq } = start();
    let finish = (): void => undefined;
    iq.handle(echo({ answer: () => new Promise((resolve) => void (finish = () => resolve(err(stanzaError('conflict'))))) }));
    iq.handle(echo({ ns: 'urn:bug', answer: () => { throw new Error('bug'); } }));
    let isHandled = false;
    void harness.receive(xml`<iq type='get' id='1'><query xmlns='urn:q'/></iq>`).then(() => void (isHandled = true));
    expect([await harness.sent(), isHandled]).toEqual([[], false]);
    finish();
    expect(await harness.oneSent()).toEqual(refusal('conflict', 'cancel', '1'));
    expect(isHandled).toBe(true);
    await harness.receive(xml`<iq type='get' id='2'><query xmlns='urn:bug'/></iq>`);
    expect(await harness.oneSent()).toEqual(refusal('internal-server-error', 'wait', '2'));
    expect(harness.log.events()).toContain('iq.handler-failed');
  });

  it('is not answered in another session than it was asked in', async () => {
    const { harness, iq } = start();
    let finish = (): void => undefined;
    iq.handle(echo({ answer: () => new Promise((resolve) => void (finish = () => resolve(ok(undefined)))) }));
    void harness.receive(xml`<iq type='get' id='1'><query xmlns='urn:q'/></iq>`);
    harness.stream.drop();
    harness.stream.goOnline(ME);
    finish();
    expect(await harness.sent()).toEqual([]);
  });

  it('is unknown again after the handler is undone', async () => {
    const { harness, iq } = start();
    const undo = iq.handle(echo());
    undo();
    undo();
    await harness.receive(xml`<iq type='get' id='1'><query xmlns='urn:q'/></iq>`);
    expect(await harness.oneSent()).toEqual(refusal('service-unavailable', 'cancel', '1'));
  });
});
