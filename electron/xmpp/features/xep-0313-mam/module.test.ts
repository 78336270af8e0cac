import { describe, expect, it } from 'vitest';
import { ClientHarness, ME } from '../../../../test/kit/client-harness.ts';
import { xml } from '../../../../test/kit/xml.ts';
import type { BareJid } from '../../../lib/jid.ts';
import { err, ok, type Result } from '../../../lib/result.ts';
import { CLIENT_NS, type XmlElement } from '../../kit/element.ts';
import { childText } from '../../kit/reader.ts';
import { discoFeature } from '../xep-0030-disco/index.ts';
import { mamFeature, type ArchiveError, type ArchivePage, type MamApi, type PageBounds } from './index.ts';

const OWN = 'romeo@example.net';
const ROOM = 'coven@chat.example.net' as BareJid;

function start(session?: null): { harness: ClientHarness; api: MamApi } {
  const harness = new ClientHarness([discoFeature, mamFeature], session);
  return { harness, api: harness.client.api(mamFeature) };
}

/** A page that is asked for; `result` and `fin` send what an archive would. */
async function asked(archive?: BareJid, bounds?: PageBounds) {
  const { harness, api } = start();
  const page: Promise<Result<ArchivePage, ArchiveError>> = api.page({ page: { before: '' } }, archive, bounds);
  const request = await harness.oneSent();
  const query = request.children[0] as XmlElement;
  const from = archive ?? OWN;
  const result = (id: string, body: string, sender: string | undefined = from, queryId = query.attrs['queryid']!) => harness.receive(
    `<message${sender === '' ? '' : ` from='${sender}'`} to='${ME}'><result xmlns='urn:xmpp:mam:2' queryid='${queryId}' id='${id}'><forwarded xmlns='urn:xmpp:forward:0'>`
    + `<delay xmlns='urn:xmpp:delay' stamp='2010-07-10T23:08:25Z'/><message xmlns='jabber:client' from='juliet@example.net/balcony' to='${OWN}' type='chat'><body>${body}</body></message></forwarded></result></message>`);
  const reply = (content: string, type = 'result') => harness.receive(`<iq type='${type}' id='${request.attrs['id']!}'${archive ? ` from='${archive}'` : ''}>${content}</iq>`);
  const fin = (set = '') => reply(`<fin xmlns='urn:xmpp:mam:2' complete='true'><set xmlns='http://jabber.org/protocol/rsm'>${set}</set></fin>`);
  return { harness, page, request, result, reply, fin };
}

function bodies(page: Result<ArchivePage, ArchiveError>): unknown {
  return page.ok ? page.value.items.map(({ id, message }) => [id, message.from, childText(message.element, 'body', CLIENT_NS)]) : page.error.condition;
}

it('asks for a page of the own archive, and answers what came of it in order (§4)', async () => {
  const { page, request, result, fin } = await asked();
  const queryId = (request.children[0] as XmlElement).attrs['queryid']!;
  expect(request).toEqual(xml`<iq type='set' id='${request.attrs['id']!}'><query xmlns='urn:xmpp:mam:2' queryid='${queryId}'><set xmlns='http://jabber.org/protocol/rsm'><max>100</max><before/></set></query></iq>`);
  await result('one', 'But soft');
  await result('two', 'What light', '');
  await fin("<first index='3'>one</first><last>two</last><count>5</count>");
  const done = await page;
  expect(bodies(done)).toEqual([['one', 'juliet@example.net/balcony', 'But soft'], ['two', 'juliet@example.net/balcony', 'What light']]);
  expect(done).toMatchObject({ ok: true, value: { isComplete: true, isUnstable: false, first: 'one', last: 'two', index: 3, count: 5 } });
  expect(done.ok && done.value.items[0]!.stamp).toBe(Date.UTC(2010, 6, 10, 23, 8, 25));
});

it('asks a room at its address, and believes the room alone', async () => {
  const { page, request, result, fin } = await asked(ROOM);
  expect(request.attrs['to']).toBe(ROOM);
  for (const sender of [`${ROOM}/witch`, OWN, 'chat.example.net', 'mal@evil.example']) await result('forged', 'Mine', sender);
  await result('true', 'Hail');
  await fin();
  expect(bodies(await page)).toEqual([['true', 'juliet@example.net/balcony', 'Hail']]);
});

describe('results that nobody asked for (§9.2)', () => {
  it.each(['mal@evil.example', 'example.net', `${OWN}/other`, ME, ROOM])('from %s are not in the own archive', async (sender) => {
    const { page, result, fin } = await asked();
    await result('forged', 'Mine', sender);
    await fin();
    expect(bodies(await page)).toEqual([]);
  });

  it('with another query’s id, after the answer, or once detached are nobody’s', async () => {
    const { harness, page, result, fin } = await asked();
    await result('other', 'Mine', OWN, 'another');
    await fin();
    await result('late', 'Mine');
    expect(bodies(await page)).toEqual([]);
    expect(harness.log.entries.filter(({ event }) => event === 'mam.result-unasked')).toHaveLength(1);
    harness.client.dispose();
    await result('later', 'Mine');
    expect(bodies(await page)).toEqual([]);
  });
});

it('keeps two pages apart that come at once', async () => {
  const { harness, api } = start();
  const pages = [api.page({ page: { max: 1 } }), api.page({ page: { max: 1, after: 'x' }, isFlipped: true })];
  const requests = await harness.sent();
  for (const [index, { attrs, children }] of requests.entries()) {
    const { queryid } = (children[0] as XmlElement).attrs;
    await harness.receive(`<message from='${OWN}'><result xmlns='urn:xmpp:mam:2' queryid='${queryid}' id='${index}'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='2010-07-10T23:08:25Z'/><message xmlns='jabber:client' from='a@b.example'/></forwarded></result></message>`);
    await harness.receive(`<iq type='result' id='${attrs['id']}'><fin xmlns='urn:xmpp:mam:2'/></iq>`);
  }
  expect((await Promise.all(pages)).map((page) => page.ok && page.value.items.map(({ id }) => id))).toEqual([['0'], ['1']]);
});

describe('a page that is not what was asked for', () => {
  it.each([
    ['more messages', { maxItems: 1 }], ['longer ones', { maxCharacters: 300 }],
  ])('with %s than it may have is refused', async (_, bounds) => {
    const { page, result, fin } = await asked(undefined, bounds);
    for (const id of ['one', 'two', 'three']) await result(id, 'Wherefore art thou');
    await fin();
    expect(await page).toEqual(err({ condition: 'too-large', type: 'cancel' }));
  });

  it('goes on without what cannot be read', async () => {
    const { harness, request, page, result, fin } = await asked();
    const { queryid } = (request.children[0] as XmlElement).attrs;
    await harness.receive(`<message from='${OWN}'><result xmlns='urn:xmpp:mam:2' queryid='${queryid}' id='gone'/></message>`);
    await result('one', 'But soft');
    await fin('<first>gone</first><last>one</last>');
    const done = await page;
    expect([bodies(done), done.ok && done.value.first]).toEqual([[['one', 'juliet@example.net/balcony', 'But soft']], 'gone']);
  });

  it('that ends with something else, a refusal or nothing is told so', async () => {
    const nonsense = await asked();
    await nonsense.reply('');
    const refused = await asked();
    await refused.reply("<error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>", 'error');
    const silent = await asked(undefined, { timeoutMs: 1_000 });
    silent.harness.clock.advance(1_000);
    expect(await Promise.all([nonsense, refused, silent].map(async ({ page }) => bodies(await page)))).toEqual(['undefined-condition', 'item-not-found', 'timeout']);
    expect(bodies(await start(null).api.page({ page: {} }))).toBe('disconnected');
  });
});

it('asks what an archive can do, where it begins and ends, and whom it archives (§5, §6, XEP-0441)', async () => {
  const { harness, api } = start();
  const answer = async <T>(asked: Promise<T>, content: string): Promise<T> => {
    const { attrs } = await harness.oneSent();
    await harness.receive(`<iq type='result' id='${attrs['id']}'${attrs['to'] ? ` from='${attrs['to']}'` : ''}>${content}</iq>`);
    return asked;
  };
  const features = (...names: string[]) => `<query xmlns='http://jabber.org/protocol/disco#info'>${names.map((name) => `<feature var='${name}'/>`).join('')}</query>`;
  expect(await answer(api.support(ROOM), features('urn:xmpp:mam:2', 'urn:xmpp:mam:2#extended'))).toEqual(ok({ isOffered: true, isExtended: true, hasGroupchatField: false }));
  expect(await answer(api.metadata(), "<metadata xmlns='urn:xmpp:mam:2'/>")).toEqual(ok({}));
  expect(await answer(api.metadata(), '')).toMatchObject({ ok: false });
  const preferences = { default: 'roster', always: [], never: [ROOM] } as const;
  const words = `<prefs xmlns='urn:xmpp:mam:2' default='roster'><always/><never><jid>${ROOM}</jid></never></prefs>`;
  expect(await answer(api.preferences(), words)).toEqual(ok(preferences));
  expect(await answer(api.setPreferences(preferences), words)).toEqual(ok(preferences));
});
