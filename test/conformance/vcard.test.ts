import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { is, type XmlElement } from '../../electron/xmpp/kit/element.ts';
import { serialise } from '../../electron/xmpp/kit/serialise.ts';
import type { CoreHarness } from '../kit/core-harness.ts';
import { samplePng } from '../kit/sample-vcards.ts';
import { xml } from '../kit/xml.ts';
import { JULIET, ROMEO, signedIn } from './people.ts';

const PNG = Buffer.from(samplePng([1, 2, 3], [4, 5, 6], 16));
const HASH = createHash('sha1').update(PNG).digest('hex');
const error = (condition: string): string => `<error type='cancel'><${condition} xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>`;
const photo = (binval: string, type = 'image/png'): string => `<PHOTO><TYPE>${type}</TYPE><BINVAL>${binval}</BINVAL></PHOTO>`;
const answerOf = (content: string) => ({ type: content.startsWith('<error') ? 'error' as const : 'result' as const, content });
const card = (content: string): string => `<vCard xmlns='vcard-temp'>${content}</vCard>`;

/** A server that keeps cards by address, the own one under ''. What was asked and set is in `stanzas`. */
function serve(core: CoreHarness, cards: Map<string, string>): XmlElement[] {
  const stanzas: XmlElement[] = [];
  core.reply = (payload, { attrs, ...request }) => {
    if (!is(payload, 'vCard', 'vcard-temp')) return undefined;
    stanzas.push({ attrs, ...request });
    const { type, to = '' } = attrs;
    if (type === 'get') return answerOf(cards.get(to) ?? error('item-not-found'));
    cards.set(to, serialise(payload));
    return answerOf('');
  };
  return stanzas;
}

describe('a profile', () => {
  it('of a contact is asked for at the bare address, kept with its picture and told (R416)', async () => {
    const { core, accountId } = await signedIn();
    const stanzas = serve(core, new Map([[JULIET, card(`<FN>Juliet &amp; co</FN><TEL><CELL/><NUMBER>1</NUMBER></TEL>${photo(PNG.toString('base64').replace(/(.{40})/gu, '$1\n'))}<X-OWN/>`)]]));
    expect(await core.call('vcard.read', { accountId, address: JULIET })).toEqual({ ok: true, value: {} });
    const fetched = await core.call('vcard.fetch', { accountId, address: JULIET });
    expect(stanzas).toEqual([xml`<iq type='get' id='${stanzas[0]!.attrs['id']!}' to='juliet@example.com'><vCard xmlns='vcard-temp'/></iq>`]);
    expect(fetched).toEqual({ ok: true, value: { vcard: {
      accountId, address: JULIET, fetchedAt: core.clock.now(), revision: expect.stringMatching(/^[0-9a-f]{40}$/u) as string, properties: [
        { name: 'FN', types: [], parts: { text: 'Juliet & co' }, list: [] }, { name: 'TEL', types: ['CELL'], parts: { NUMBER: '1' }, list: [] },
        { name: 'PHOTO', types: [], parts: { TYPE: 'image/png' }, list: [], picture: HASH, bytes: PNG.length },
      ],
    } } });
    expect(core.last('vcard.stored')).toEqual({ accountId, address: JULIET, photo: HASH });
    expect(await core.call('vcard.read', { accountId, address: JULIET })).toEqual(fetched);
    const picture = { hash: HASH, type: 'image/png', data: PNG.toString('base64') };
    expect(await core.call('vcard.pictures', { accountId, addresses: [ROMEO, JULIET] })).toEqual({ ok: true, value: { pictures: [{ address: JULIET, ...picture }] } });
    expect(await core.call('vcard.picture', { hash: HASH })).toEqual({ ok: true, value: { picture } });
  });

  it.each([['item-not-found', error('item-not-found')], ['service-unavailable', error('service-unavailable')], ['an empty card', card('')], ['an empty result', '']])(
    'that is not there is none, however the server says so: %s (R418)', async (_, answer) => {
      const { core, accountId } = await signedIn();
      core.reply = () => answerOf(answer);
      expect(await core.call('vcard.fetch', { accountId, address: JULIET })).toMatchObject({ ok: true, value: { vcard: { revision: '', properties: [] } } });
    });

  it('that cannot be had is refused in the server\'s terms, and what was kept stays', async () => {
    const { core, accountId } = await signedIn();
    const cards = new Map([[JULIET, card('<FN>Juliet</FN>')]]);
    serve(core, cards);
    await core.call('vcard.fetch', { accountId, address: JULIET });
    cards.set(JULIET, error('forbidden'));
    expect(await core.call('vcard.fetch', { accountId, address: JULIET })).toMatchObject({ ok: false, error: { code: 'refused', condition: 'forbidden' } });
    core.stream.drop();
    await core.settle();
    expect(await core.call('vcard.fetch', { accountId, address: JULIET })).toEqual({ ok: false, error: { code: 'offline' } });
    expect(await core.call('vcard.read', { accountId, address: JULIET })).toMatchObject({ ok: true, value: { vcard: { properties: [{ name: 'FN' }] } } });
  });

  it('is asked for once however many want it at a time', async () => {
    const { core, accountId } = await signedIn();
    const stanzas = serve(core, new Map());
    await Promise.all([1, 2, 3].map(() => core.call('vcard.fetch', { accountId, address: JULIET })));
    expect(stanzas).toHaveLength(1);
  });
});

describe('the own profile', () => {
  const OWN = card("<X-BEFORE a='1'/><FN>Romeo</FN><TEL><CELL/><X-LABEL>x</X-LABEL><NUMBER>1</NUMBER></TEL><foreign xmlns='urn:x'>kept</foreign>");

  it('is fetched, changed in place and sent whole, without an address, unknown elements kept (R417)', async () => {
    const { core, accountId } = await signedIn();
    const stanzas = serve(core, new Map([['', OWN]]));
    const before = await core.call('vcard.fetch', { accountId, address: ROMEO });
    const revision = before.ok ? before.value.vcard.revision : '';
    const saved = await core.call('vcard.save', { accountId, revision, changes: [{ name: 'TEL', ordinal: 0, parts: { NUMBER: '2' } }, { name: 'NOTE', parts: { text: 'n' } }] });
    expect(saved).toMatchObject({ ok: true, value: { vcard: { properties: [{ name: 'FN' }, { name: 'TEL', parts: { NUMBER: '2' } }, { name: 'NOTE' }] } } });
    expect(stanzas.map(({ attrs }) => [attrs['type'], attrs['to']])).toEqual([['get', undefined], ['get', undefined], ['set', undefined], ['get', undefined]]);
    expect(stanzas[2]!.children).toEqual([xml`<vCard xmlns='vcard-temp'><X-BEFORE a='1'/><FN>Romeo</FN><TEL><CELL/><X-LABEL>x</X-LABEL><NUMBER>2</NUMBER></TEL><foreign xmlns='urn:x'>kept</foreign><NOTE>n</NOTE></vCard>`]);
  });

  it('that was changed elsewhere is not overwritten: it is said, and what it is now can be read', async () => {
    const { core, accountId } = await signedIn();
    const cards = new Map([['', OWN]]);
    const stanzas = serve(core, cards);
    const before = await core.call('vcard.fetch', { accountId, address: ROMEO });
    cards.set('', card('<FN>Romeo M.</FN>'));
    const revision = before.ok ? before.value.vcard.revision : '';
    expect(await core.call('vcard.save', { accountId, revision, changes: [{ name: 'FN', ordinal: 0, parts: { text: 'R' } }] })).toEqual({ ok: false, error: { code: 'vcard-changed' } });
    expect(stanzas.filter(({ attrs }) => attrs['type'] === 'set')).toEqual([]);
    const now = await core.call('vcard.read', { accountId, address: ROMEO });
    expect(now).toMatchObject({ ok: true, value: { vcard: { properties: [{ parts: { text: 'Romeo M.' } }] } } });
  });

  it('begins where there was none, and is refused where the server would end the connection for its size', async () => {
    const { core, accountId } = await signedIn();
    const stanzas = serve(core, new Map());
    const changes = [...'abc'].map(() => ({ name: 'NOTE' as const, parts: { text: 'x'.repeat(90_000) } }));
    expect(await core.call('vcard.save', { accountId, revision: '', changes })).toMatchObject({ ok: false, error: { code: 'too-large' } });
    expect(await core.call('vcard.save', { accountId, revision: '', changes: [{ name: 'FN', parts: { text: 'Romeo' } }] })).toMatchObject({ ok: true });
    expect(stanzas.filter(({ attrs }) => attrs['type'] === 'set').map(({ children }) => children)).toEqual([[xml`<vCard xmlns='vcard-temp'><FN>Romeo</FN></vCard>`]]);
  });
});

describe('what comes as a picture (hazards E6, E7)', () => {
  const bomb = Buffer.from(PNG);
  bomb.writeUInt32BE(64_250, 16);
  bomb.writeUInt32BE(64_250, 20);
  it.each([
    ['SVG that calls itself PNG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>').toString('base64')], ['a bomb', bomb.toString('base64')],
    ['too many bytes', Buffer.concat([PNG, Buffer.alloc(520 * 1024)]).toString('base64')], ['no base64', '%%%'], ['nothing', ' '],
  ])('and is %s is not kept, and the rest is read', async (_, binval) => {
    const { core, accountId } = await signedIn();
    serve(core, new Map([[JULIET, card(`${photo(binval)}<FN>Juliet</FN>`)]]));
    const fetched = await core.call('vcard.fetch', { accountId, address: JULIET });
    expect(fetched).toMatchObject({ ok: true, value: { vcard: { properties: [{ name: 'PHOTO' }, { name: 'FN', parts: { text: 'Juliet' } }] } } });
    expect(JSON.stringify(fetched)).not.toContain('"picture"');
    expect(core.last('vcard.stored')).toEqual({ accountId, address: JULIET });
    expect(await core.call('vcard.pictures', { accountId, addresses: [JULIET] })).toEqual({ ok: true, value: { pictures: [] } });
  });

  it('and stands elsewhere is a text; a card of thousands of properties is shown in part', async () => {
    const { core, accountId } = await signedIn();
    serve(core, new Map([[JULIET, card(`<PHOTO><EXTVAL>http://127.0.0.1/x.png</EXTVAL></PHOTO>${'<TEL><NUMBER>1</NUMBER></TEL>'.repeat(5000)}`)]]));
    const fetched = await core.call('vcard.fetch', { accountId, address: JULIET });
    const properties = fetched.ok ? fetched.value.vcard.properties : [];
    expect([properties.length, properties[0]]).toEqual([300, { name: 'PHOTO', types: [], parts: { EXTVAL: 'http://127.0.0.1/x.png' }, list: [] }]);
  });
});
