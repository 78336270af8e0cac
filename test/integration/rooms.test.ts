import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId } from '../../electron/contract/models/address.ts';
import { RealCore } from '../kit/real-core.ts';
import { startEjabberd } from '../kit/servers/ejabberd.ts';
import { startProsody } from '../kit/servers/prosody.ts';
import type { TestServer, TestServerOptions } from '../kit/servers/test-server.ts';

const SERVERS: readonly (readonly [string, (options: TestServerOptions) => Promise<TestServer>])[] = [['Prosody', startProsody], ['ejabberd', startEjabberd]];
const PASSWORDS = { romeo: 'montague', juliet: 'capulet' };
const ROOM = 'orchard@rooms.localhost';

describe.each(SERVERS)('a room on %s', (_name, start) => {
  let server: TestServer;
  let cores: RealCore[] = [];

  beforeAll(async () => {
    server = await start({ users: PASSWORDS });
  }, 60_000);
  afterAll(() => server.stop());
  afterEach(async () => {
    await Promise.all(cores.map((core) => core.stop()));
    cores = [];
  });

  async function person(user: keyof typeof PASSWORDS, directory?: string): Promise<{ core: RealCore; id: AccountId }> {
    const core = await RealCore.start(server, directory);
    cores.push(core);
    return { core, id: await core.signIn(user, PASSWORDS[user]) };
  }

  const join = ({ core, id }: { core: RealCore; id: AccountId }, nick: string) => core.must('room.join', { accountId: id, address: ROOM, nick });
  const say = ({ core, id }: { core: RealCore; id: AccountId }, body: string) => core.must('message.send', { accountId: id, address: ROOM, body });
  const log = async ({ core, id }: { core: RealCore; id: AccountId }) =>
    (await core.must('message.page', { accountId: id, address: ROOM, limit: 100 })).messages.map(({ direction, sender, body, state }) => `${direction === 'out' ? 'I' : sender.split('/')[1]}: ${body} (${state})`);
  const nicks = async ({ core }: { core: RealCore }) => (await core.snapshot()).occupants.flatMap(({ occupants }) => occupants.map(({ nick }) => nick)).sort();

  it('two people talk, see who is there, and each other leave; nothing stands twice after a restart (R011, R012, R016, R387)', async () => {
    const romeo = await person('romeo');
    const juliet = await person('juliet');
    await join(romeo, 'Romeo');
    await join(juliet, 'Juliet');
    await romeo.core.until('both there', async () => (await nicks(romeo)).join() === 'Juliet,Romeo');
    await say(romeo, 'But soft');
    await juliet.core.until('his words', async () => (await log(juliet)).includes('Romeo: But soft (received)'));
    await say(juliet, 'Ay me, Romeo');
    await romeo.core.until('her words', async () => (await log(romeo)).length === 2);
    expect(await romeo.core.until('both sent', async () => { const now = await log(romeo); return now[0] === 'I: But soft (sent)' && now; })).toEqual(['I: But soft (sent)', 'Juliet: Ay me, Romeo (received)']);
    expect((await romeo.core.snapshot()).conversations.find(({ peer }) => peer === ROOM)).toMatchObject({ unread: 1, mentions: 1 });

    await romeo.core.must('room.setSubject', { accountId: romeo.id, address: ROOM, subject: 'What light' });
    await juliet.core.until('the subject', async () => (await juliet.core.snapshot()).rooms[0]?.subject === 'What light');
    expect(await romeo.core.call('room.changeNick', { accountId: romeo.id, address: ROOM, nick: 'Juliet' })).toMatchObject({ ok: false, error: { problem: { kind: 'nick-conflict' } } });
    await romeo.core.must('room.changeNick', { accountId: romeo.id, address: ROOM, nick: 'Montague' });
    await juliet.core.until('his new name', async () => (await nicks(juliet)).join() === 'Juliet,Montague');

    const { directory } = romeo.core;
    await romeo.core.stop({ remove: false });
    cores = cores.filter((core) => core !== romeo.core);
    await juliet.core.until('him gone', async () => (await nicks(juliet)).join() === 'Juliet');
    await say(juliet, 'Art thou gone so?');
    await juliet.core.until('it is sent', async () => (await log(juliet)).at(-1)?.endsWith('(sent)'));
    const again = await person('romeo', directory);
    await again.core.until('what was missed', async () => (await log(again)).length >= 3);
    await again.core.until('the room again', async () => (await again.core.snapshot()).rooms[0]?.phase === 'joined');
    expect(await log(again)).toEqual(['I: But soft (sent)', 'Juliet: Ay me, Romeo (received)', 'Juliet: Art thou gone so? (received)']);
    await again.core.must('room.leave', { accountId: again.id, address: ROOM });
    await juliet.core.until('him leave', async () => (await nicks(juliet)).join() === 'Juliet');
  }, 60_000);

  it('an address that is no room is told apart, before anything is said to it', async () => {
    const romeo = await person('romeo');
    expect(await romeo.core.call('room.join', { accountId: romeo.id, address: 'juliet@localhost', nick: 'x' })).toMatchObject({ ok: false, error: { code: 'room', problem: { kind: 'not-a-room' } } });
    expect((await romeo.core.snapshot()).rooms).toEqual([]);
  });
});
