import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:https';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId, FileId } from '../../electron/contract/models/address.ts';
import type { Message } from '../../electron/contract/models/message.ts';
import { RealCore } from '../kit/real-core.ts';
import { startEjabberd } from '../kit/servers/ejabberd.ts';
import { startProsody } from '../kit/servers/prosody.ts';
import { RawSession } from '../kit/servers/raw-session.ts';
import type { TestServer } from '../kit/servers/test-server.ts';

const USERS = { romeo: 'montague', juliet: 'capulet' };
const [ROMEO, JULIET] = ['romeo@localhost', 'juliet@localhost'];
const LIMIT = 2_000_000;

const SERVERS = [
  ['Prosody', (takesFiles: boolean) => startProsody({ users: USERS, takesFiles })],
  ['ejabberd', (takesFiles: boolean) => startEjabberd({ users: USERS, takesFiles })],
] as const satisfies readonly (readonly [string, (takesFiles: boolean) => Promise<TestServer>])[];

let cores: RealCore[] = [];
afterEach(async () => {
  await Promise.all(cores.map((core) => core.stop()));
  cores = [];
});

async function open(server: TestServer, directory?: string): Promise<RealCore> {
  const core = await RealCore.start(server, directory);
  cores.push(core);
  return core;
}

/** Gives core a file as the page does, in pieces. */
async function give(core: RealCore, accountId: AccountId, name: string, content: Buffer): Promise<FileId> {
  const { file } = await core.must('file.begin', { accountId, name, type: 'application/octet-stream', size: content.length });
  for (let at = 0; at < content.length; at += 262_144) await core.must('file.append', { file, data: content.subarray(at, at + 262_144).toString('base64') });
  return file;
}

/** What anybody gets who has the link. */
function fetched(url: string, ca: string): Promise<string> {
  return new Promise((resolve, reject) => {
    request(url, { ca }, (response) => {
      const hash = createHash('sha256');
      response.on('data', (bytes: Buffer) => hash.update(bytes)).on('end', () => resolve(hash.digest('hex')));
    }).on('error', reject).end();
  });
}

const now = (core: RealCore, id: Message['id']): Message | undefined => core.events('message.changed').flatMap(({ messages }) => messages).findLast((message) => message.id === id);

describe.each(SERVERS)('files through %s', (_name, start) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await start(true);
  }, 60_000);
  afterAll(() => server.stop());

  it('reach the server whole before their message goes, which then carries the link in its text and beside it (XEP-0363, XEP-0066)', async () => {
    const juliet = await open(server);
    const julietId = await juliet.signIn('juliet', USERS.juliet);
    const raw = await RawSession.signIn(server, 'juliet', USERS.juliet, 'raw');
    raw.send("<presence><priority>5</priority></presence>");
    const romeo = await open(server);
    const accountId = await romeo.signIn('romeo', USERS.romeo);
    const content = randomBytes(1_500_000);
    const file = await give(romeo, accountId, 'Lake “Ø” & 湖.bin', content);
    const { message } = await romeo.must('file.send', { accountId, address: JULIET, file });
    expect(message).toMatchObject({ state: 'queued', file: { name: 'Lake “Ø” & 湖.bin', size: content.length } });
    const sent = await romeo.until('the message is sent', () => { const last = now(romeo, message.id); return last?.state === 'sent' && last; });
    const url = sent.file!.url!;
    expect(sent.body).toBe(url);
    expect(await fetched(url, server.caPem)).toBe(createHash('sha256').update(content).digest('hex'));
    expect(romeo.events('file.progressed').at(-1)).toMatchObject({ sent: content.length, size: content.length });

    const stanza = await raw.take(/<message[^>]*>.*?<\/message>/su);
    const escaped = url.replaceAll('&', '&amp;');
    expect(stanza).toContain(`<body>${escaped}</body>`);
    expect(stanza).toMatch(/<x[^>]*xmlns=['"]jabber:x:oob['"][^>]*>/u);
    expect(stanza).toContain(`<url>${escaped}</url>`);
    raw.close();
    const received = await juliet.until('the link', async () => (await juliet.must('message.page', { accountId: julietId, address: ROMEO, limit: 10 })).messages.find(({ file: linked }) => linked));
    expect(received).toMatchObject({ body: url, direction: 'in', file: { url, name: expect.any(String) } });
  });

  it('sent into a room reach everybody in it with their link, before what was said after them, and come back to nobody as another message', async () => {
    const address = 'garden@rooms.localhost';
    const [romeo, juliet] = [await open(server), await open(server)];
    const [romeoId, julietId] = [await romeo.signIn('romeo', USERS.romeo), await juliet.signIn('juliet', USERS.juliet)];
    await romeo.must('room.join', { accountId: romeoId, address, nick: 'Romeo' });
    await juliet.must('room.join', { accountId: julietId, address, nick: 'Juliet' });
    await romeo.until('both there', async () => (await romeo.snapshot()).occupants.flatMap(({ occupants }) => occupants).length === 2);
    const content = randomBytes(700_000);
    const { message } = await romeo.must('file.send', { accountId: romeoId, address, file: await give(romeo, romeoId, 'balcony.bin', content) });
    await romeo.must('message.send', { accountId: romeoId, address, body: 'That is where I stood' });
    expect(message).toMatchObject({ state: 'queued', type: 'groupchat', file: { name: 'balcony.bin' } });
    const log = async (core: RealCore, accountId: AccountId) => (await core.must('message.page', { accountId, address, limit: 10 })).messages;
    const [link, text] = await juliet.until('both', async () => { const all = await log(juliet, julietId); return all.length === 2 && all; });
    expect(link).toMatchObject({ direction: 'in', sender: `${address}/Romeo`, type: 'groupchat', file: { name: expect.any(String) } });
    expect(text).toMatchObject({ body: 'That is where I stood' });
    expect(await fetched(link!.file!.url!, server.caPem)).toBe(createHash('sha256').update(content).digest('hex'));
    const mine = await romeo.until('both are sent', async () => { const all = await log(romeo, romeoId); return all.every(({ state }) => state === 'sent') && all; });
    expect(mine).toMatchObject([{ id: message.id, direction: 'out', file: { name: 'balcony.bin', url: link!.file!.url } }, { body: 'That is where I stood' }]);
    await romeo.must('room.leave', { accountId: romeoId, address });
    const { file } = await romeo.must('file.begin', { accountId: romeoId, name: 'late.bin', type: 'application/octet-stream', size: 1 });
    await romeo.must('file.append', { file, data: 'YQ==' });
    expect(await romeo.call('file.send', { accountId: romeoId, address, file })).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  }, 60_000);

  it('that are larger than the server says are refused at once; one that is whole waits offline and over a restart, and goes then', async () => {
    const romeo = await open(server);
    const accountId = await romeo.signIn('romeo', USERS.romeo, { keepPassword: true });
    expect(await romeo.call('file.begin', { accountId, name: 'film', type: 'video/mp4', size: LIMIT + 1 })).toEqual({ ok: false, error: { code: 'too-large', limitBytes: LIMIT } });
    await server.halt();
    await romeo.until('it is offline', () => romeo.events('account.changed').at(-1)?.account.connection.phase !== 'online');
    const content = randomBytes(300_000);
    const { message } = await romeo.must('file.send', { accountId, address: JULIET, file: await give(romeo, accountId, 'waits.bin', content) });
    await romeo.stop({ remove: false });
    cores = cores.filter((core) => core !== romeo);
    await server.start();
    const again = await open(server, romeo.directory);
    const sent = await again.until('it is sent after the restart', async () => {
      const { messages } = await again.must('message.page', { accountId, address: JULIET, limit: 20 });
      return messages.find(({ state, file }) => file?.name === message.file!.name && state === 'sent');
    });
    expect(await fetched(sent.file!.url!, server.caPem)).toBe(createHash('sha256').update(content).digest('hex'));
  });
});

describe.each(SERVERS)('%s without files', (_name, start) => {
  it('is known not to take any', async () => {
    const server = await start(false);
    try {
      const romeo = await open(server);
      const accountId = await romeo.signIn('romeo', USERS.romeo);
      expect(await romeo.call('file.begin', { accountId, name: 'a', type: 'text/plain', size: 1 })).toEqual({ ok: false, error: { code: 'not-allowed' } });
    } finally {
      await server.stop();
    }
  });
});
