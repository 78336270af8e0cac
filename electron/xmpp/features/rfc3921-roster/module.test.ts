import { describe, expect, it } from 'vitest';
import { ClientHarness, ME, settle } from '../../../../test/kit/client-harness.ts';
import { xml } from '../../../../test/kit/xml.ts';
import type { Jid } from '../../../lib/jid.ts';
import { err, ok } from '../../../lib/result.ts';
import { rosterFeature, type RosterAnswer, type RosterApi, type RosterPush } from './index.ts';

const VERSIONS = { features: [xml`<ver xmlns='urn:xmpp:features:rosterver'/>`] };

function start(session = {}): { harness: ClientHarness; api: RosterApi; pushes: RosterPush[] } {
  const harness = new ClientHarness([rosterFeature], session);
  const api = harness.client.api(rosterFeature);
  const pushes: RosterPush[] = [];
  api.onPush((push) => void pushes.push(push));
  return { harness, api, pushes };
}

describe('getting the roster', () => {
  it('asks without a version where the server keeps none, and takes the answer whole (R198, R199, N04)', async () => {
    const { harness, api } = start();
    const answers: RosterAnswer[] = [];
    const done = api.get('ver1', (answer) => void answers.push(answer));
    const get = await harness.oneSent();
    expect(get).toEqual(xml`<iq type='get' id='${get.attrs['id']!}'><query xmlns='jabber:iq:roster'/></iq>`);
    await harness.receive(xml`<iq type='result' id='${get.attrs['id']!}'><query xmlns='jabber:iq:roster'><item jid='juliet@example.com'/></query></iq>`);
    expect(await done).toEqual(ok(undefined));
    expect(answers).toMatchObject([{ kind: 'whole', version: undefined, items: [{ jid: 'juliet@example.com', subscription: 'none' }] }]);
    expect(api.hasVersions).toBe(false);
  });

  it.each([['', ''], ['ver7', 'ver7']])('asks with version %j where the server keeps them', async (version, sent) => {
    const { harness, api } = start(VERSIONS);
    void api.get(version, () => undefined);
    expect((await harness.oneSent()).children).toEqual([xml`<query xmlns='jabber:iq:roster' ver='${sent}'/>`]);
    expect(api.hasVersions).toBe(true);
  });

  it('tells an unchanged roster from an empty one (N04)', async () => {
    const empty = async (session: object): Promise<RosterAnswer[]> => {
      const { harness, api } = start(session);
      const answers: RosterAnswer[] = [];
      const done = api.get('ver7', (answer) => void answers.push(answer));
      await harness.receive(xml`<iq type='result' id='${(await harness.oneSent()).attrs['id']!}' from='romeo@example.net'/>`);
      await done;
      return answers;
    };
    expect(await empty(VERSIONS)).toEqual([{ kind: 'unchanged' }]);
    expect(await empty({})).toEqual([{ kind: 'whole', version: undefined, items: [] }]);
  });

  it('survives refusals and silence (R200)', async () => {
    const { harness, api } = start();
    let calls = 0;
    const refused = api.get('', () => void (calls += 1));
    await harness.receive(xml`<iq type='error' id='${(await harness.oneSent()).attrs['id']!}'><error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>`);
    expect(await refused).toEqual(err({ condition: 'item-not-found', type: 'cancel' }));
    const silent = api.get('', () => void (calls += 1));
    await settle();
    harness.clock.advance(60_000);
    expect(await silent).toEqual(err({ condition: 'timeout', type: 'wait' }));
    expect(calls).toBe(0);
  });

  it('does not take an answer from a stranger (R194, hazard A2)', async () => {
    const { harness, api } = start();
    const answers: RosterAnswer[] = [];
    void api.get('', (answer) => void answers.push(answer));
    const id = (await harness.oneSent()).attrs['id']!;
    await harness.receive(xml`<iq type='result' id='${id}' from='mal@evil.example/x'><query xmlns='jabber:iq:roster'><item jid='bank@evil.example'/></query></iq>`);
    expect(answers).toEqual([]);
    await harness.receive(xml`<iq type='result' id='${id}'><query xmlns='jabber:iq:roster'/></iq>`);
    expect(answers).toHaveLength(1);
  });

  it('tells answer and pushes in the server\'s order, though all come in one segment (hazard F40)', async () => {
    const { harness, api } = start();
    const order: string[] = [];
    api.onPush(({ change }) => void order.push(change.kind === 'set' ? change.item.jid : change.jid));
    const done = api.get('', (answer) => void order.push(answer.kind));
    const id = (await harness.oneSent()).attrs['id']!;
    const push = (jid: string): void => void harness.receive(xml`<iq type='set' id='p-${jid}'><query xmlns='jabber:iq:roster'><item jid='${jid}'/></query></iq>`);
    push('before@example.com');
    void harness.receive(xml`<iq type='result' id='${id}'><query xmlns='jabber:iq:roster'/></iq>`);
    push('after@example.com');
    await done;
    expect(order).toEqual(['before@example.com', 'whole', 'after@example.com']);
  });

  it('settles only when the answer is taken in', async () => {
    const { harness, api } = start();
    let store = (): void => undefined;
    let isDone = false;
    void api.get('', () => new Promise((resolve) => void (store = resolve))).then(() => void (isDone = true));
    await harness.receive(xml`<iq type='result' id='${(await harness.oneSent()).attrs['id']!}'/>`);
    await settle();
    expect(isDone).toBe(false);
    store();
    await settle();
    expect(isDone).toBe(true);
  });
});

describe('changes', () => {
  it('are whole items without subscription or recipient (R190, R202, R209, R212, R213)', async () => {
    const { harness, api } = start();
    void api.set({ jid: 'romeo@example.net' as Jid, name: 'Romeo', groups: ['Friends', 'Lovers'] });
    void api.remove('nurse@example.com' as Jid);
    const [set, remove] = await harness.sent();
    expect(set).toEqual(xml`<iq type='set' id='${set!.attrs['id']!}'><query xmlns='jabber:iq:roster'><item jid='romeo@example.net' name='Romeo'><group>Friends</group><group>Lovers</group></item></query></iq>`);
    expect(remove).toEqual(xml`<iq type='set' id='${remove!.attrs['id']!}'><query xmlns='jabber:iq:roster'><item jid='nurse@example.com' subscription='remove'/></query></iq>`);
  });

  it('tell when they are refused (R208)', async () => {
    const { harness, api } = start();
    const done = api.set({ jid: 'a@b.example' as Jid, name: 'x'.repeat(5000), groups: [] });
    await harness.receive(xml`<iq type='error' id='${(await harness.oneSent()).attrs['id']!}'><error type='modify'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>`);
    expect(await done).toEqual(err({ condition: 'not-acceptable', type: 'modify' }));
    const removed = api.remove('a@b.example' as Jid);
    await harness.receive(xml`<iq type='result' id='${(await harness.oneSent()).attrs['id']!}'/>`);
    expect(await removed).toEqual(ok(undefined));
  });
});

describe('pushes', () => {
  const push = (from: string | undefined, id = 'a78'): string =>
    `<iq type='set' id='${id}'${from === undefined ? '' : ` from='${from}'`}><query xmlns='jabber:iq:roster' ver='v2'><item jid='nurse@example.com' subscription='both'/></query></iq>`;

  it.each([undefined, 'romeo@example.net', ME, 'ROMEO@example.net'])('from %s are believed and answered once (R192, R205)', async (from) => {
    const { harness, pushes } = start();
    await harness.receive(push(from));
    expect(pushes).toEqual([{ version: 'v2', change: { kind: 'set', item: {
      jid: 'nurse@example.com', name: '', groups: [], subscription: 'both', isAsking: false, isApproved: false } } }]);
    const answer = await harness.oneSent();
    expect({ ...answer.attrs }).toEqual({ type: 'result', id: 'a78', ...(from === undefined ? {} : { to: from.replace('ROMEO', 'romeo') }) });
    expect(answer.children).toEqual([]);
  });

  it.each(['evil@example.org', 'example.net', 'romeo@example.net.evil.org', 'ROMEO2@example.net', 'romeo@example.net/other', 'mal@evil.example/x'])(
    'from %s change nothing and learn nothing (R193, hazard A1)', async (from) => {
      const { harness, pushes } = start();
      await harness.receive(push(from));
      expect(pushes).toEqual([]);
      const answer = await harness.oneSent();
      expect(answer).toEqual(xml`<iq type='error' id='a78' to='${from.toLowerCase()}'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>`);
    });

  it('of none or several items are refused (R207)', async () => {
    const { harness, pushes } = start();
    for (const items of ['', "<item jid='a@b.example'/><item jid='c@d.example'/>", "<item jid='@'/>", "<item xmlns='urn:x' jid='a@b.example'/>"]) {
      await harness.receive(`<iq type='set' id='p'><query xmlns='jabber:iq:roster'>${items}</query></iq>`);
      expect((await harness.oneSent()).attrs).toMatchObject({ type: 'error', id: 'p' });
    }
    expect(pushes).toEqual([]);
  });

  it('are answered when they are stored, with an error when that fails (R221)', async () => {
    const { harness, api } = start();
    let finish = (_: boolean): void => undefined;
    api.onPush(() => new Promise((resolve, reject) => void (finish = (isStored) => (isStored ? resolve() : reject(new Error('disk full'))))));
    void harness.receive(push(undefined, 'p1'));
    expect(await harness.sent()).toEqual([]);
    finish(true);
    expect((await harness.oneSent()).attrs).toMatchObject({ type: 'result', id: 'p1' });
    void harness.receive(push(undefined, 'p2'));
    await settle();
    finish(false);
    expect((await harness.oneSent()).attrs).toMatchObject({ type: 'error', id: 'p2' });
  });

  it('that remove the unknown are told and answered (R217)', async () => {
    const { harness, pushes } = start();
    await harness.receive(xml`<iq type='set' id='p'><query xmlns='jabber:iq:roster'><item jid='Nobody@example.com' subscription='remove'/></query></iq>`);
    expect(pushes).toEqual([{ version: undefined, change: { kind: 'removed', jid: 'nobody@example.com' } }]);
    expect((await harness.oneSent()).attrs['type']).toBe('result');
  });

  it('are answered a thousand times for a thousand (R221), and refused once detached', async () => {
    const { harness, pushes } = start();
    await Promise.all(Array.from({ length: 1000 }, (_, index) => harness.receive(push(undefined, `p${index}`))));
    const answers = await harness.sent();
    expect([answers.length, new Set(answers.map(({ attrs }) => attrs['id'])).size, pushes.length]).toEqual([1000, 1000, 1000]);
  });
});
