import { describe, expect, it } from 'vitest';
import { ClientHarness, ME } from '../../../../test/kit/client-harness.ts';
import { xml } from '../../../../test/kit/xml.ts';
import type { Jid } from '../../../lib/jid.ts';
import { err, ok } from '../../../lib/result.ts';
import { discoFeature } from '../xep-0030-disco/index.ts';
import { blockingFeature, type BlockingApi, type BlockingPush } from './index.ts';

function start(): { harness: ClientHarness; api: BlockingApi; pushes: BlockingPush[] } {
  const harness = new ClientHarness([discoFeature, blockingFeature]);
  const api = harness.client.api(blockingFeature);
  const pushes: BlockingPush[] = [];
  api.onPush((push) => void pushes.push(push));
  return { harness, api, pushes };
}

it('asks the own server whether it has the command, and for the list (§3.1, §3.2)', async () => {
  const { harness, api } = start();
  const offered = api.isOffered();
  const ask = await harness.oneSent();
  await harness.receive(xml`<iq type='result' id='${ask.attrs['id']!}' from='example.net'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='urn:xmpp:blocking'/></query></iq>`);
  expect([ask.attrs['to'], await offered]).toEqual(['example.net', ok(true)]);
  const list = api.list();
  const get = await harness.oneSent();
  expect(get).toEqual(xml`<iq type='get' id='${get.attrs['id']!}'><blocklist xmlns='urn:xmpp:blocking'/></iq>`);
  await harness.receive(xml`<iq type='result' id='${get.attrs['id']!}'><blocklist xmlns='urn:xmpp:blocking'><item jid='a@b.example'/></blocklist></iq>`);
  expect(await list).toEqual(ok(['a@b.example']));
  const nonsense = api.list();
  await harness.receive(xml`<iq type='result' id='${(await harness.oneSent()).attrs['id']!}'/>`);
  expect(await nonsense).toEqual(err({ condition: 'undefined-condition', type: 'cancel' }));
  expect(await new ClientHarness([discoFeature, blockingFeature], null).client.api(blockingFeature).isOffered()).toMatchObject({ ok: false });
});

it('blocks, unblocks, unblocks all, and tells refusals (§3.3–§3.5)', async () => {
  const { harness, api } = start();
  const jid = 'romeo@montague.net' as Jid;
  const done = [api.block([jid]), api.unblock([jid]), api.unblockAll()];
  const sent = await harness.sent();
  expect(sent.map(({ attrs }) => [attrs['type'], attrs['to']])).toEqual(sent.map(() => ['set', undefined]));
  expect(sent.flatMap(({ children }) => children)).toEqual([
    xml`<block xmlns='urn:xmpp:blocking'><item jid='romeo@montague.net'/></block>`,
    xml`<unblock xmlns='urn:xmpp:blocking'><item jid='romeo@montague.net'/></unblock>`,
    xml`<unblock xmlns='urn:xmpp:blocking'/>`,
  ]);
  for (const { attrs } of sent.slice(0, 2)) await harness.receive(xml`<iq type='result' id='${attrs['id']!}'/>`);
  await harness.receive(xml`<iq type='error' id='${sent[2]!.attrs['id']!}'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>`);
  expect(await Promise.all(done)).toEqual([ok(undefined), ok(undefined), err({ condition: 'service-unavailable', type: 'cancel' })]);
});

describe('pushes', () => {
  const push = (from: string | undefined, content: string): string =>
    `<iq type='set' id='p'${from === undefined ? '' : ` from='${from}'`}>${content}</iq>`;
  const BLOCK = "<block xmlns='urn:xmpp:blocking'><item jid='a@b.example'/></block>";

  it.each([undefined, 'romeo@example.net', ME])('from %s are believed and answered once', async (from) => {
    const { harness, pushes } = start();
    for (const content of [BLOCK, BLOCK.replaceAll('block ', 'unblock ').replace('/block>', '/unblock>'), "<unblock xmlns='urn:xmpp:blocking'/>"]) {
      await harness.receive(push(from, content));
      expect((await harness.oneSent()).attrs).toMatchObject({ type: 'result', id: 'p' });
    }
    expect(pushes).toEqual([{ kind: 'blocked', jids: ['a@b.example'] }, { kind: 'unblocked', jids: ['a@b.example'] }, { kind: 'all-unblocked' }]);
  });

  it.each(['a@b.example', 'example.net', 'romeo@example.net/other'])('from %s unblock nobody (hazard A1)', async (from) => {
    const { harness, pushes } = start();
    await harness.receive(push(from, "<unblock xmlns='urn:xmpp:blocking'/>"));
    expect([pushes, (await harness.oneSent()).children[0]]).toMatchObject([[], { name: 'error', children: [{ name: 'service-unavailable' }] }]);
  });

  it('that say nothing readable are refused, and free nobody', async () => {
    const { harness, pushes } = start();
    for (const content of ["<unblock xmlns='urn:xmpp:blocking'><item jid='@'/></unblock>", "<block xmlns='urn:xmpp:blocking'/>"]) {
      await harness.receive(push(undefined, content));
      expect((await harness.oneSent()).children[0]).toMatchObject({ name: 'error', children: [{ name: 'bad-request' }] });
    }
    expect(pushes).toEqual([]);
  });

  it('are nobody\'s once detached', async () => {
    const { harness, pushes } = start();
    harness.client.dispose();
    await harness.receive(push(undefined, BLOCK));
    expect([pushes, await harness.sent()]).toEqual([[], []]);
  });
});
