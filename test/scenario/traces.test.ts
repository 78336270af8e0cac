import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFileLog, nodeClock, type FileLog } from '../../electron/platform/node/index.ts';
import { RealCore } from '../kit/real-core.ts';
import { ScriptedServer, type ServerConnection } from '../kit/scripted-server/index.ts';
import { testCa } from '../kit/test-ca.ts';
import { xmlEscape } from '../kit/hostile-payloads.ts';

const PASSWORD = 'tr0ub4dor & 3';
const COUNT = 200;
/** A word that stands in every text a person or a stranger writes in these tests, and nowhere else. */
const WORD = 'Xylophonquartett';

/** What a profile on disk tells whoever reads its files: the log while it is used, everything once the account is gone (hazards D9, D11, U16). */
describe('traces on disk', () => {
  let directory: string;
  let log: FileLog;
  let core: RealCore;
  const servers: ScriptedServer[] = [];

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'linnet-traces-'));
    log = createFileLog({ directory: join(directory, 'logs'), clock: nodeClock, level: 'debug' });
  });
  afterEach(async () => {
    await core?.stop({ remove: false });
    log.close();
    await Promise.all(servers.splice(0).map((server) => server.close()));
    await rm(directory, { recursive: true, force: true });
  });

  async function serve(domain: string): Promise<ScriptedServer> {
    const server = await ScriptedServer.start({ domain, users: { secretuser: PASSWORD, other: PASSWORD }, roster: domain === 'our.example' ? "<item jid='zanzibar@contact.example' name='Quetzal' subscription='both'/>" : '' });
    servers.push(server);
    return server;
  }
  const client = (server: ScriptedServer) => ({ host: server.host, port: server.port, domain: server.options.domain, caPem: testCa().pem });

  /** Everything kinds of stanza, good and bad, with foreign words wherever words can stand. */
  async function session(server: ScriptedServer, connection: ServerConnection, accountId: number): Promise<void> {
    const sly = `${WORD}\n2026-01-01T00:00:00.000Z error forged.line\u001b[31m\u202e`.replace('\u001b', '\u009b');
    for (let number = 0; number < COUNT; number += 1) {
      connection.sendStanza(`<message from='zanzibar@contact.example/r' type='chat' id='${xmlEscape(`i${number}\nforged`)}'><subject>${WORD}</subject><body>${xmlEscape(`${sly} ${number}`)}</body><thread>t</thread></message>`);
    }
    connection.sendStanza(`<message from='kumquat@stranger.example/r' type='chat'><body>${WORD}</body></message>`);
    connection.sendStanza(`<message from='kumquat@stranger.example/r' type='groupchat'><body>${WORD}</body></message>`);
    connection.sendStanza(`<message from='kumquat@stranger.example/r' type='error' id='none'><body>${WORD}</body><error type='cancel'><gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>${WORD}</text></error></message>`);
    connection.sendStanza(`<message from='${WORD}@not@an address'><body>${WORD}</body></message>`);
    connection.sendStanza(`<presence from='zanzibar@contact.example/r'><status>${WORD}</status></presence><presence from='kumquat@stranger.example/r' type='odd'><status>${WORD}</status></presence>`);
    connection.sendStanza(`<presence from='kumquat@stranger.example' type='subscribe'><status>${WORD}</status><nick xmlns='http://jabber.org/protocol/nick'>${WORD}</nick></presence>`);
    connection.sendStanza(`<iq type='result' id='nobody-asked' from='kumquat@stranger.example'><query xmlns='jabber:iq:roster'><item jid='zanzibar@contact.example' name='${WORD}'/></query></iq>`);
    connection.sendStanza(`<iq type='set' from='kumquat@stranger.example'><x xmlns='urn:x'>${WORD}</x></iq><iq type='get' id='g' from='kumquat@stranger.example'><x xmlns='urn:x'>${WORD}</x></iq>`);
    await core.until('all messages', () => core.events('message.stored').flatMap(({ messages }) => messages).length >= COUNT + 1);
    await core.must('message.send', { accountId: accountId as never, address: 'zanzibar@contact.example', body: `${WORD} of ours` });
    await connection.until('send ours', () => connection.secure.includes('of ours'));
    await core.until('the request', () => core.events('requests.changed').length > 0);
    expect(server.connections).toHaveLength(1);
  }

  /** All files of the profile as one text: every encoding of a word that is plain ASCII shows in it. */
  async function files(folder = directory): Promise<string> {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const texts = await Promise.all(entries.filter((entry) => entry.isFile()).map(async (entry) => `${entry.name}\n${await readFile(join(entry.parentPath, entry.name), 'latin1')}`));
    return texts.join('\n').toLowerCase();
  }

  it('the log at its lowest level holds no body, subject, status, nick, note, query or password; each event is one line (D11)', async () => {
    const server = await serve('our.example');
    core = await RealCore.start(client(server), directory, log);
    const refused = await core.call('account.signIn', { address: 'secretuser@our.example', password: `${PASSWORD}!`, keepPassword: true, server: { host: server.host, port: server.port } });
    expect(refused.ok).toBe(false);
    servers[0]!.connections.length = 0;
    const id = await core.signIn('secretuser', PASSWORD, { keepPassword: true });
    await session(server, await server.connection(), id);
    await core.must('message.search', { text: `${WORD} query`, limit: 10 });
    await core.must('account.signOut', { accountId: id });
    await core.stop({ remove: false });
    const text = await readFile(log.path, 'utf8');
    expect(text.length).toBeGreaterThan(200);
    for (const leak of [WORD, PASSWORD, Buffer.from(PASSWORD).toString('base64'), Buffer.from(`\0secretuser\0${PASSWORD}`).toString('base64'), 'forged.line']) expect(text).not.toContain(leak);
    for (const line of text.trimEnd().split('\n')) expect(line).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z (?:debug|info|warn|error) [\w.-]+(?: \w+=(?:[\w@./:+~-]+|"[^\u0000-\u001f\u007f-\u009f\u2028-\u202e]*"|\[withheld\]))*$/u);
  });

  it('nothing of a removed account is left in any file: no word, no address, no password, no name (U16)', async () => {
    const [server, second] = [await serve('our.example'), await serve('second.example')];
    core = await RealCore.start(client(server), directory, log);
    const id = await core.signIn('secretuser', PASSWORD, { keepPassword: true });
    await session(server, await server.connection(), id);
    await core.must('conversation.open', { accountId: id, address: 'zanzibar@contact.example' });
    await core.must('presence.set', { accountId: id, presence: { show: 'away', status: `${WORD} away`, priority: 0 } });
    await core.must('settings.set', { collapsedGroups: [`${id}/Friends of ${WORD}`] });
    const kept = await core.must('account.signIn', { address: 'other@second.example', password: PASSWORD, keepPassword: false, server: { host: second.host, port: second.port } });
    (await second.connection()).sendStanza("<message from='stays@contact.example/r' type='chat'><body>Persimmon stays</body></message>");
    await core.until('the other message', () => core.events('message.stored').flatMap(({ messages }) => messages).some(({ body }) => body === 'Persimmon stays'));
    expect(await files()).toContain('zanzibar');
    await core.must('account.remove', { accountId: id });
    const words = [WORD, 'secretuser', 'our.example', 'zanzibar', 'kumquat', 'stranger.example', 'quetzal'].map((word) => word.toLowerCase());
    // While the program runs on, and after it has ended.
    for (const when of ['running', 'ended']) {
      if (when === 'ended') await core.stop({ remove: false });
      const text = await files();
      expect([when, words.filter((word) => text.includes(word))]).toEqual([when, []]);
      expect(text).toContain('persimmon');
    }
    core = await RealCore.start(client(second), directory, log);
    expect((await core.snapshot()).accounts.map(({ id: left }) => left)).toEqual([kept.accountId]);
  });
});
