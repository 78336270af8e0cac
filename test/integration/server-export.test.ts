import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RealCore } from '../kit/real-core.ts';
import { runServerProgram, startLocal } from '../kit/servers/local.ts';
import { startProsody } from '../kit/servers/prosody.ts';
import { RawSession } from '../kit/servers/raw-session.ts';
import type { TestServer } from '../kit/servers/test-server.ts';

const USERS = { romeo: 'montague', juliet: 'capulet', nurse: 'angelica' };
const JULIET = { jid: 'juliet@localhost', name: 'Juliet <3', subscription: 'both' as const, groups: ['Friends', 'Verona'] };

describe('people who move from Linnet’s own server', () => {
  let folder: string;
  let home: TestServer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'linnet-move-'));
    home = await startLocal({ users: USERS, rosters: { romeo: [JULIET] } });
    const romeo = await RawSession.signIn(home, 'romeo', USERS.romeo, 'here');
    romeo.send("<iq type='set' id='v'><vCard xmlns='vcard-temp'><FN>Romeo Montague</FN></vCard></iq>");
    await romeo.take(/<iq[^>]*id=['"]v['"][^>]*type=['"]result['"]|<iq[^>]*type=['"]result['"][^>]*id=['"]v['"]/u);
    await romeo.end();
    const nurse = await RawSession.signIn(home, 'nurse', USERS.nurse, 'there');
    nurse.send("<presence to='romeo@localhost' type='subscribe'><status>A word, sir</status></presence><message to='romeo@localhost' type='chat'><body>My lady waits</body></message>");
    await nurse.end();
  }, 60_000);
  afterAll(async () => {
    await home.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** While the server runs. */
  async function exported(name: string): Promise<string> {
    const file = join(folder, `${name}.xml`);
    await rm(file, { force: true });
    expect(await runServerProgram(home.directory, 'localhost', ['export', file, name])).toMatchObject({ code: 0, error: '' });
    return readFile(file, 'utf8');
  }

  it.each(['SHA-1', 'SHA-256'] as const)('to Prosody, with keys for %s: the old password, the roster and the request that waits', async (scram) => {
    const server = await startProsody({ users: {}, portable: { romeo: await exported('romeo') }, scram, privacyLists: false, keepsVcards: true });
    const core = await RealCore.start(server);
    try {
      await core.signIn('romeo', USERS.romeo);
      const contact = await core.until('the contact', async () => (await core.snapshot()).contacts.find(({ address }) => address === JULIET.jid));
      expect(contact).toMatchObject({ name: JULIET.name, subscription: 'both' });
      expect([...contact.groups].toSorted()).toEqual(JULIET.groups);
      await core.until('the request', async () => (await core.snapshot()).requests.some(({ address }) => address === 'nurse@localhost'));
      const other = await RealCore.start(server);
      expect(await other.call('account.signIn', { address: 'romeo@localhost', password: 'guessed', keepPassword: false, server: { host: server.host, port: server.port } })).toMatchObject({ ok: false });
      await other.stop();
      if (scram === 'SHA-1') {
        const raw = await RawSession.signIn(server, 'romeo', USERS.romeo, 'raw');
        raw.send("<iq type='get' id='v'><vCard xmlns='vcard-temp'/></iq>");
        expect(await raw.take(/<vCard.*?<\/vCard>/su)).toContain('<FN>Romeo Montague</FN>');
        raw.close();
      }
    } finally {
      await core.stop();
      await server.stop();
    }
  }, 60_000);
});

describe('the program', () => {
  let folder: string;
  const at = (name: string): string => join(folder, name);
  const run = (place: string, args: readonly string[], input = '') => runServerProgram(at(place), 'home.local', args, input);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'linnet-move-'));
    await run('one', ['add', 'romeo'], 'montague\n');
    await run('one', ['add', 'juliet'], 'capulet\n');
  }, 60_000);
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('writes a file that only its owner can read, never over another, and takes it in elsewhere: all of it or nothing', async () => {
    const [file, again] = [at('people.xml'), at('again.xml')];
    expect(await run('one', ['export', file])).toEqual({ code: 0, error: '', out: `2 accounts are written to ${file}. Guard it: whoever has it could pretend to be this server.\n` });
    const text = await readFile(file, 'utf8');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(text).not.toMatch(/montague|capulet/u);
    expect(await run('one', ['export', file])).toMatchObject({ code: 1, error: `There is a file ${file} already; it has not been touched.\n` });
    expect(await run('one', ['export', at('x.xml'), 'paris'])).toMatchObject({ code: 1, error: 'There is no account paris@home.local.\n' });
    expect(await run('one', ['export', at('no/x.xml')])).toMatchObject({ code: 1, error: `${at('no/x.xml')} could not be written (ENOENT).\n` });

    expect(await run('two', ['import', file])).toEqual({ code: 0, error: '', out: `2 accounts are taken in from ${file}.\n` });
    expect(await run('two', ['export', again])).toMatchObject({ code: 0 });
    expect(await readFile(again, 'utf8')).toBe(text);
    expect(await run('two', ['import', file])).toMatchObject({ code: 1, error: expect.stringContaining('There are accounts already: juliet@home.local, romeo@home.local. With --replace') as string });
    expect(await run('two', ['import', file, '--replace'])).toMatchObject({ code: 0 });

    await writeFile(at('bad.xml'), text.replace('</user>', '<query xmlns="jabber:iq:roster"/></user>').replace('name="romeo"', 'name="a b"'));
    expect(await run('three', ['import', at('bad.xml')])).toMatchObject({ code: 1, error: '"a b" cannot be the name of an account. Nothing has been changed.\n' });
    await writeFile(at('half.xml'), text.slice(0, -40));
    expect(await run('three', ['import', at('half.xml')])).toMatchObject({ code: 1, error: 'This is no sound XML. Nothing has been changed.\n' });
    expect(await run('three', ['import', at('none.xml')])).toMatchObject({ code: 1, error: `${at('none.xml')} cannot be read (ENOENT). Nothing has been changed.\n` });
    expect(await run('three', ['list'])).toEqual({ code: 0, out: '', error: '' });
  }, 60_000);

  it('takes in what another server wrote, and says what is to be done by hand', async () => {
    await writeFile(at('other.xml'), `<server-data xmlns='urn:xmpp:pie:0'><host jid='home.local'><user name='anna' password='in the open'><query xmlns='urn:example:mood'/></user><user name='ben'/></host><host jid='other.local'/></server-data>`);
    const { code, out } = await run('one', ['import', at('other.xml')]);
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      `2 accounts are taken in from ${at('other.xml')}.`, 'Nobody can sign in as these until they are given a password: ben@home.local',
      'Left out, for this server is not theirs: everybody at other.local', 'Left out, for this server keeps no such thing: query (urn:example:mood)', '',
    ]);
    await run('one', ['export', at('anna.xml'), 'anna']);
    expect(await readFile(at('anna.xml'), 'utf8')).toMatch(/SCRAM-SHA-1"[^]*SCRAM-SHA-256"/u);
    expect(await readFile(at('anna.xml'), 'utf8')).not.toContain('in the open');
  }, 60_000);

  it('takes nobody in beside a server that runs', async () => {
    const server = await startLocal({ users: { romeo: 'montague' } });
    try {
      expect(await runServerProgram(server.directory, 'localhost', ['import', at('x.xml')])).toMatchObject({ code: 1, error: 'A server runs with this folder: end it, import, and start it again.\n' });
    } finally {
      await server.stop();
    }
  }, 60_000);
});
