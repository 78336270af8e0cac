import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId } from '../../electron/contract/models/address.ts';
import type { Vcard, VcardChange } from '../../electron/contract/models/vcard.ts';
import { shapeOf, VCARD_NAMES } from '../../electron/lib/vcard-shape.ts';
import { RealCore } from '../kit/real-core.ts';
import { samplePng } from '../kit/sample-vcards.ts';
import { startEjabberd } from '../kit/servers/ejabberd.ts';
import { startLocal } from '../kit/servers/local.ts';
import { startProsody } from '../kit/servers/prosody.ts';
import { RawSession } from '../kit/servers/raw-session.ts';
import type { TestServer } from '../kit/servers/test-server.ts';

const USERS = { romeo: 'montague', juliet: 'capulet', nobody: 'nothing' };
const ROMEO = 'romeo@localhost';
const PNG = Buffer.from(samplePng([9, 8, 7], [6, 5, 4], 48)).toString('base64');

/** Every property of the format with every part and kind of its own, in scripts and signs that could be lost on the way. */
const EVERYTHING: VcardChange[] = VCARD_NAMES.map((name): VcardChange => {
  const { types, parts, list } = shapeOf(name);
  const text = (path: string): string => `${name} ${path}: Ærø, 時計, שלום & <b>"1"</b> 🌹`;
  if (name === 'PHOTO' || name === 'LOGO') return { name, parts: { TYPE: 'image/png', BINVAL: PNG } };
  return {
    name,
    ...(types.length === 0 ? {} : { types: name === 'CLASS' ? ['PUBLIC'] : [...types] }),
    ...(parts.length === 0 ? {} : { parts: Object.fromEntries(parts.filter((path) => path !== 'BINVAL').map((path) => [path, text(path)])) }),
    ...(list === undefined ? {} : { list: [text('1'), text('2')] }),
  };
});

const SERVERS = [
  ['Prosody', () => startProsody({ users: USERS, keepsVcards: true })],
  ['ejabberd', () => startEjabberd({ users: USERS })],
  ['Linnet’s own', () => startLocal({ users: USERS })],
] as const satisfies readonly (readonly [string, () => Promise<TestServer>])[];

interface Person {
  readonly core: RealCore;
  readonly id: AccountId;
}

let cores: RealCore[] = [];
afterEach(async () => {
  await Promise.all(cores.map((core) => core.stop()));
  cores = [];
});

async function person(server: TestServer, user: keyof typeof USERS): Promise<Person> {
  const core = await RealCore.start(server);
  cores.push(core);
  return { core, id: await core.signIn(user, USERS[user]) };
}

async function fetched({ core, id }: Person, address: string): Promise<Vcard> {
  return (await core.must('vcard.fetch', { accountId: id, address })).vcard;
}

describe.each(SERVERS)('profiles on %s', (_, start) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await start();
  }, 60_000);
  afterAll(() => server.stop());

  it('one fills in every field, the other reads them all, offline or not, and what Linnet does not know survives (R382, R415–R417)', async () => {
    const raw = await RawSession.signIn(server, 'romeo', USERS.romeo, 'raw');
    raw.send("<iq type='set' id='v1'><vCard xmlns='vcard-temp'><X-BEFORE>kept</X-BEFORE><FN>Old</FN><TEL><X-LABEL>kept too</X-LABEL><NUMBER>1</NUMBER></TEL></vCard></iq>");
    await raw.take(/<iq[^>]*id=['"]v1['"][^>]*>/u);
    raw.send("<iq type='get' id='v2'><vCard xmlns='vcard-temp'/></iq>");
    const stored = await raw.take(/<iq[^>]*id=['"]v2['"][^>]*>.*?<\/iq>/su);
    // ejabberd itself takes what it does not know out of a phone number.
    const unknown = ['X-BEFORE', 'kept too'].filter((words) => stored.includes(words));
    expect(unknown).toContain('X-BEFORE');

    const romeo = await person(server, 'romeo');
    const before = await fetched(romeo, ROMEO);
    expect(before.properties.map(({ name }) => name)).toEqual(['FN', 'TEL']);
    const changes = EVERYTHING.map((change) => (change.name === 'FN' ? { ...change, ordinal: 0 } : change));
    const { vcard } = await romeo.core.must('vcard.save', { accountId: romeo.id, revision: before.revision, changes });

    const juliet = await person(server, 'juliet');
    for (const isOffline of [false, true]) {
      if (isOffline) {
        raw.close();
        await romeo.core.must('account.signOut', { accountId: romeo.id });
      }
      const seen = await fetched(juliet, ROMEO);
      expect(seen.properties).toEqual(vcard.properties);
      for (const { name, types = [], parts = {}, list = [] } of EVERYTHING) {
        const { BINVAL, ...texts } = parts;
        expect(seen.properties).toContainEqual({ name, types, parts: texts, list, ...(BINVAL === undefined ? {} : { picture: expect.any(String) as string, bytes: Buffer.from(PNG, 'base64').length }) });
      }
      const { pictures } = await juliet.core.must('vcard.pictures', { accountId: juliet.id, addresses: [ROMEO] });
      expect(pictures.map(({ address, data }) => [address, data])).toEqual([[ROMEO, PNG]]);
    }

    const other = await RawSession.signIn(server, 'juliet', USERS.juliet, 'raw');
    other.send(`<iq type='get' id='v3' to='${ROMEO}'><vCard xmlns='vcard-temp'/></iq>`);
    const answer = await other.take(/<iq[^>]*id=['"]v3['"][^>]*>.*?<\/iq>/su);
    expect(unknown.filter((words) => answer.includes(words))).toEqual(unknown);
    other.close();
  });

  it('whoever has none has none, and so has whoever does not exist (R418)', async () => {
    const juliet = await person(server, 'juliet');
    for (const address of ['nobody@localhost', 'not-there@localhost']) expect(await fetched(juliet, address)).toMatchObject({ revision: '', properties: [] });
  });

  it('a change made elsewhere meanwhile is noticed, and nothing of it lost', async () => {
    const romeo = await person(server, 'romeo');
    const elsewhere = await person(server, 'romeo');
    const before = await fetched(romeo, ROMEO);
    const ordinal = before.properties.some(({ name }) => name === 'NICKNAME') ? { ordinal: 0 } : {};
    await elsewhere.core.must('vcard.save', { accountId: elsewhere.id, revision: (await fetched(elsewhere, ROMEO)).revision, changes: [{ name: 'NICKNAME', ...ordinal, parts: { text: 'from the phone' } }] });
    const changes: VcardChange[] = [{ name: 'FN', ...(before.revision === '' ? {} : { ordinal: 0 }), parts: { text: 'from the desk' } }];
    expect(await romeo.core.call('vcard.save', { accountId: romeo.id, revision: before.revision, changes })).toEqual({ ok: false, error: { code: 'vcard-changed' } });
    const now = (await romeo.core.must('vcard.read', { accountId: romeo.id, address: ROMEO })).vcard!;
    const saved = await romeo.core.must('vcard.save', { accountId: romeo.id, revision: now.revision, changes: [{ ...changes[0]!, ...(now.properties.some(({ name }) => name === 'FN') ? { ordinal: 0 } : {}) }] });
    const words = saved.vcard.properties.flatMap(({ name, parts }) => (name === 'FN' || name === 'NICKNAME' ? [parts['text']] : []));
    expect(words.sort()).toEqual(['from the desk', 'from the phone']);
  });
});

describe('on a Prosody that keeps profiles in the newer format', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startProsody({ users: USERS });
  }, 60_000);
  afterAll(() => server.stop());

  it('what is shown after saving is what others see', async () => {
    const romeo = await person(server, 'romeo');
    const before = await fetched(romeo, ROMEO);
    const changes: VcardChange[] = [{ name: 'FN', parts: { text: 'Romeo' } }, { name: 'PHOTO', parts: { TYPE: 'image/png', BINVAL: PNG } }, { name: 'MAILER', parts: { text: 'has no place there' } }];
    const { vcard } = await romeo.core.must('vcard.save', { accountId: romeo.id, revision: before.revision, changes });
    expect(vcard.properties.find(({ name }) => name === 'FN')?.parts).toEqual({ text: 'Romeo' });
    const again = await fetched(romeo, ROMEO);
    expect([again.revision, again.properties]).toEqual([vcard.revision, vcard.properties]);
  });
});
