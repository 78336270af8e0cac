import { describe, expect, it } from 'vitest';
import { ClientHarness, ME, settle } from '../../../../test/kit/client-harness.ts';
import { xml } from '../../../../test/kit/xml.ts';
import { err, ok } from '../../../lib/result.ts';
import type { XmlElement } from '../../kit/element.ts';
import { discoFeature } from '../xep-0030-disco/index.ts';
import { privacyFeature, privacyProblem, type PrivacyApi, type PrivacyPush, type PrivacyRule } from './index.ts';

const STANZAS = 'urn:ietf:params:xml:ns:xmpp-stanzas';
const DENY_ALL: PrivacyRule = { scope: { type: 'everybody' }, action: 'deny', order: 1, kinds: [] };

function start(): { harness: ClientHarness; api: PrivacyApi; pushes: PrivacyPush[]; answer: (content?: string) => Promise<XmlElement>; refuse: (condition: string, type: string) => Promise<XmlElement> } {
  const harness = new ClientHarness([discoFeature, privacyFeature]);
  const api = harness.client.api(privacyFeature);
  const pushes: PrivacyPush[] = [];
  api.onPush((push) => void pushes.push(push));
  /** Answers the one request that was sent, and returns it. */
  const reply = async (type: string, content: string): Promise<XmlElement> => {
    const asked = await harness.oneSent();
    await harness.receive(`<iq type='${type}' id='${asked.attrs['id']}'>${content}</iq>`);
    await settle();
    return asked;
  };
  return {
    harness, api, pushes,
    answer: (content = '') => reply('result', content),
    refuse: (condition, type) => reply('error', `<error type='${type}'><${condition} xmlns='${STANZAS}'/></error>`),
  };
}

describe('asking', () => {
  it('is for names, then for one list at a time, of the own server (R292, R328, R331, R333)', async () => {
    const { harness, api, answer } = start();
    const names = api.names();
    const sent = await harness.oneSent();
    expect(sent).toEqual(xml`<iq type='get' id='${sent.attrs['id']!}'><query xmlns='jabber:iq:privacy'/></iq>`);
    await harness.receive(xml`<iq type='result' id='${sent.attrs['id']!}' to='${ME}'><query xmlns='jabber:iq:privacy'><active name='private'/><default name='public'/><list name='public'/></query></iq>`);
    expect(await names).toEqual(ok({ active: 'private', default: 'public', lists: ['public'] }));
    const list = api.list('public');
    const asked = await answer("<query xmlns='jabber:iq:privacy'><list name='public'><item action='deny' order='2'/><item action='allow' order='1'/></list></query>");
    expect(asked).toEqual(xml`<iq type='get' id='${asked.attrs['id']!}'><query xmlns='jabber:iq:privacy'><list name='public'/></query></iq>`);
    expect(await list).toMatchObject(ok({ name: 'public', rules: [{ order: 1 }, { order: 2 }], unreadable: 0 }));
  });

  it('takes an answer that is none for a failure, and one from a stranger for nothing (hazard A2)', async () => {
    const { harness, api, answer } = start();
    const names = api.names();
    const [sent] = await harness.sent();
    await harness.receive(xml`<iq type='result' id='${sent!.attrs['id']!}' from='mal@evil.example'><query xmlns='jabber:iq:privacy'><list name='evil'/></query></iq>`);
    await harness.receive(xml`<iq type='result' id='${sent!.attrs['id']!}'/>`);
    expect(await names).toEqual(err({ condition: 'undefined-condition', type: 'cancel' }));
    const list = api.list('public');
    await answer("<query xmlns='jabber:iq:privacy'><list name='private'/></query>");
    expect(await list).toEqual(err({ condition: 'undefined-condition', type: 'cancel' }));
  });

  it('tells first whether the server has lists at all (R368)', async () => {
    const { api, answer, harness } = start();
    const offered = api.isOffered();
    const sent = await harness.oneSent();
    expect(sent.attrs['to']).toBe('example.net');
    await harness.receive(xml`<iq type='result' id='${sent.attrs['id']!}' from='example.net'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='jabber:iq:privacy'/></query></iq>`);
    expect(await offered).toEqual(ok(true));
    const lists = api.names();
    await answer("<query xmlns='jabber:iq:privacy'/>");
    expect(await lists).toEqual(ok({ active: undefined, default: undefined, lists: [] }));
    const offline = new ClientHarness([discoFeature, privacyFeature], null);
    expect(await offline.client.api(privacyFeature).isOffered()).toMatchObject({ ok: false });
  });
});

describe('changing', () => {
  it('sends one child each, without a recipient (R292, R311, R334, R337, R339, R342, R344, R351)', async () => {
    const { harness, api } = start();
    void api.set('public', [DENY_ALL]);
    void api.remove('public');
    void api.setActive('private');
    void api.setActive(undefined);
    void api.setDefault('private');
    void api.setDefault(undefined);
    const sent = await harness.sent();
    expect(sent.map(({ attrs }) => [attrs['type'], attrs['to']])).toEqual(sent.map(() => ['set', undefined]));
    const queries = ["<list name='public'><item action='deny' order='1'/></list>", "<list name='public'/>", "<active name='private'/>", '<active/>', "<default name='private'/>", '<default/>'];
    expect(sent.flatMap(({ children }) => children)).toEqual(queries.map((query) => xmlQuery(query)));
  });

  it.each([
    ['item-not-found', 'cancel', 'not-found'], ['conflict', 'cancel', 'in-use'], ['bad-request', 'modify', 'malformed'],
    ['service-unavailable', 'cancel', 'unsupported'], ['feature-not-implemented', 'cancel', 'unsupported'], ['forbidden', 'auth', 'refused'],
  ])('tells the refusal %s (%s) as %s (R300, R306, R312, R327, R332, R336, R340, R341, R343, R352–R354, R368)', async (condition, type, problem) => {
    const { api, refuse } = start();
    const requests = [
      () => api.names(), () => api.list('The Empty Set'), () => api.set('x', [DENY_ALL]), () => api.remove('x'),
      () => api.setActive('The Empty Set'), () => api.setActive(undefined), () => api.setDefault('The Empty Set'), () => api.setDefault(undefined),
    ];
    for (const request of requests) {
      const done = request();
      await refuse(condition, type);
      const outcome = await done;
      expect(outcome).toEqual(err({ condition, type }));
      expect(outcome.ok || privacyProblem(outcome.error)).toBe(problem);
    }
  });

  it('that nobody answers is told so', async () => {
    const { harness, api } = start();
    const done = api.setActive('x');
    await harness.sent();
    harness.clock.advance(30_000);
    const outcome = await done;
    expect(outcome.ok || privacyProblem(outcome.error)).toBe('unanswered');
  });
});

describe('pushes', () => {
  const push = (from: string | undefined, content = "<list name='public'/>"): string =>
    `<iq type='set' id='push1'${from === undefined ? '' : ` from='${from}'`}><query xmlns='jabber:iq:privacy'>${content}</query></iq>`;

  it.each([undefined, 'romeo@example.net', ME])('from %s are believed and answered once with an empty result (R325, R347, R407)', async (from) => {
    const { harness, pushes } = start();
    await harness.receive(push(from));
    expect(pushes).toEqual([{ name: 'public', isEcho: false }]);
    const answer = await harness.oneSent();
    expect([answer.attrs['type'], answer.attrs['id'], answer.attrs['to'], answer.children]).toEqual(['result', 'push1', from, []]);
  });

  it.each(['mal@evil.example', 'example.net', 'romeo@example.net/other', 'romeo@example.net.evil.example'])('from %s change nothing (R325, R406)', async (from) => {
    const { harness, pushes } = start();
    await harness.receive(push(from));
    expect([pushes, (await harness.oneSent()).children[0]]).toMatchObject([[], { name: 'error', children: [{ name: 'service-unavailable' }] }]);
  });

  it.each(['', '<list/>', "<active name='x'/>", "<list name='a'/><list name='b'/>", "<list xmlns='urn:x' name='a'/>"])('of %j are refused (R325)', async (content) => {
    const { harness, pushes } = start();
    await harness.receive(push(undefined, content));
    expect([pushes, (await harness.oneSent()).children[0]]).toMatchObject([[], { name: 'error', children: [{ name: 'bad-request' }] }]);
  });

  it('are answered when they are taken in, and no longer once detached', async () => {
    const { harness, api } = start();
    let finish = (): void => undefined;
    const undo = api.onPush(() => new Promise((resolve) => void (finish = resolve)));
    void harness.receive(push(undefined));
    expect(await harness.sent()).toEqual([]);
    finish();
    expect((await harness.oneSent()).attrs['type']).toBe('result');
    undo();
    harness.client.dispose();
    await harness.receive(push(undefined));
    expect(await harness.sent()).toEqual([]);
  });
});

describe('the echo of an own change (R346)', () => {
  const push = "<iq type='set' id='p'><query xmlns='jabber:iq:privacy'><list name='public'/></query></iq>";

  it('is known before and after the answer, once', async () => {
    const { harness, api, pushes } = start();
    void api.set('public', [DENY_ALL]);
    const [early] = await harness.sent();
    await harness.receive(push);
    await harness.receive(`<iq type='result' id='${early!.attrs['id']}'/>`);
    await harness.sent();
    void api.remove('public');
    const [late] = await harness.sent();
    await harness.receive(`<iq type='result' id='${late!.attrs['id']}'/>`);
    await harness.receive(push);
    await harness.receive(push);
    expect(pushes.map(({ isEcho }) => isEcho)).toEqual([true, true, false]);
  });

  it('is none of another list, of a refused change, of one long ago, or of a former session', async () => {
    const { harness, api, pushes, answer, refuse } = start();
    void api.set('private', [DENY_ALL]);
    await answer();
    await harness.receive(push);
    await harness.sent();
    void api.set('public', [DENY_ALL]);
    await refuse('conflict', 'cancel');
    await harness.receive(push);
    await harness.sent();
    void api.set('public', [DENY_ALL]);
    await answer();
    harness.clock.advance(10_000);
    await harness.receive(push);
    await harness.sent();
    void api.set('public', [DENY_ALL]);
    await answer();
    harness.stream.goOnline('romeo@example.net/again');
    await harness.receive(push);
    expect(pushes.map(({ isEcho }) => isEcho)).toEqual([false, false, false, false]);
    harness.client.dispose();
    expect(harness.clock.pending).toBe(0);
  });
});

function xmlQuery(content: string): unknown {
  return xml([`<query xmlns='jabber:iq:privacy'>${content}</query>`] as unknown as TemplateStringsArray);
}
