import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId } from '../../electron/contract/models/address.ts';
import type { Message } from '../../electron/contract/models/message.ts';
import { RealCore } from '../kit/real-core.ts';
import { startEjabberd } from '../kit/servers/ejabberd.ts';
import { startProsody } from '../kit/servers/prosody.ts';
import type { RosterContact, TestServer, TestServerOptions } from '../kit/servers/test-server.ts';

const USERS = { romeo: 'montague', juliet: 'capulet', mal: 'malice' };
const [ROMEO, JULIET, MAL] = ['romeo@localhost', 'juliet@localhost', 'mal@localhost'];
const contact = (jid: string): RosterContact[] => [{ jid, subscription: 'both', groups: [] }];
const SERVERS: readonly (readonly [string, (options: TestServerOptions) => Promise<TestServer>])[] = [['Prosody', startProsody], ['ejabberd', startEjabberd]];

interface Device {
  readonly core: RealCore;
  readonly id: AccountId;
}

describe.each(SERVERS)('between people on %s', (_name, start) => {
  let server: TestServer;
  const cores: RealCore[] = [];

  beforeAll(async () => {
    server = await start({ users: USERS, rosters: { romeo: contact(JULIET), juliet: contact(ROMEO) } });
  }, 60_000);
  afterAll(() => server.stop());
  // Which of several devices a server chooses is its matter.
  afterEach(() => Promise.all(cores.splice(0).map((core) => core.stop())));

  async function device(user: keyof typeof USERS, directory?: string): Promise<Device> {
    const core = await RealCore.start(server, directory);
    cores.push(core);
    return { core, id: await core.signIn(user, USERS[user]) };
  }

  async function messages({ core, id }: Device, address: string): Promise<readonly Message[]> {
    return (await core.must('message.page', { accountId: id, address, limit: 50 })).messages;
  }

  const becomes = (one: Device, address: string, body: string, state: Message['state']): Promise<Message> =>
    one.core.until(`"${body}" ${state}`, async () => (await messages(one, address)).find((message) => message.body === body && message.state === state));

  async function look({ core, id }: Device, address: string, upTo: Message): Promise<void> {
    await core.must('view.shown', { window: 'w', isFocused: true, accountId: id, peer: address });
    await core.must('conversation.markRead', { accountId: id, address, upTo: upTo.id });
  }

  /** Ends the program, once it knows its archive, and answers its folder: who is here for the first time has no past of their own. */
  async function leave({ core }: Device): Promise<string> {
    await core.until('the archive to be read', () => core.events('archive.changed').at(-1)?.archive.gaps.every(({ state }) => state === 'waiting'));
    cores.splice(cores.indexOf(core), 1);
    await core.stop({ remove: false });
    return core.directory;
  }

  it('a message is delivered, then displayed, on the other device of its writer too, and what is read on one device is read on the other', async () => {
    const [desk, phone, juliet] = [await device('romeo'), await device('romeo'), await device('juliet')];
    await juliet.core.until('romeo to be seen', async () => (await juliet.core.snapshot()).presences.find(({ address, resources }) => address === ROMEO && resources.length === 2));
    await desk.core.must('message.send', { accountId: desk.id, address: JULIET, body: 'it is the east' });
    await becomes(desk, JULIET, 'it is the east', 'delivered');
    await becomes(phone, JULIET, 'it is the east', 'delivered');
    await look(juliet, ROMEO, await becomes(juliet, ROMEO, 'it is the east', 'received'));
    const displayed = await becomes(desk, JULIET, 'it is the east', 'displayed');
    expect(displayed.displayedAt).toBeGreaterThanOrEqual(displayed.deliveredAt!);
    await becomes(phone, JULIET, 'it is the east', 'displayed');

    await juliet.core.must('message.send', { accountId: juliet.id, address: ROMEO, body: 'ay me' });
    const heard = await becomes(desk, JULIET, 'ay me', 'received');
    await becomes(phone, JULIET, 'ay me', 'received');
    await look(desk, JULIET, heard);
    await phone.core.until('read there too', async () => (await phone.core.snapshot()).conversations.find(({ peer, unread }) => peer === JULIET && unread === 0));
    await becomes(juliet, ROMEO, 'ay me', 'displayed');
  }, 90_000);

  it('what happened while the writer was away is known when they are back, and a stranger learns nothing', async () => {
    const romeo = await device('romeo');
    const before = await leave(await device('juliet'));
    await romeo.core.must('message.send', { accountId: romeo.id, address: JULIET, body: 'while away' });
    const juliet = await device('juliet', before);
    const heard = await becomes(juliet, ROMEO, 'while away', 'received');
    await becomes(romeo, JULIET, 'while away', 'delivered');
    const away = await leave(romeo);
    await look(juliet, ROMEO, heard);
    const back = await device('romeo', away);
    await becomes(back, JULIET, 'while away', 'displayed');

    const mal = await device('mal');
    await mal.core.must('message.send', { accountId: mal.id, address: ROMEO, body: 'psst' });
    await look(back, MAL, await becomes(back, MAL, 'psst', 'received'));
    await back.core.must('message.send', { accountId: back.id, address: JULIET, body: 'after it' });
    await becomes(back, JULIET, 'after it', 'delivered');
    expect((await messages(mal, ROMEO)).map(({ state }) => state)).toEqual(['sent']);
  }, 90_000);

  it('who writes is seen writing, once each has shown a state', async () => {
    const [romeo, juliet] = [await device('romeo'), await device('juliet')];
    // Both are here: the message comes itself, with its state, before the archive can tell of it.
    for (const [one, other] of [[romeo, JULIET], [juliet, ROMEO]] as const) await one.core.until('the other', async () => (await one.core.snapshot()).presences.find(({ address, resources }) => address === other && resources.length > 0));
    await romeo.core.must('message.send', { accountId: romeo.id, address: JULIET, body: 'are you there' });
    await becomes(juliet, ROMEO, 'are you there', 'received');
    await romeo.core.until('juliet writing', async () => {
      // At each letter, as the page does: where the archive told of the message first, the state that came with it is not here yet.
      await juliet.core.must('conversation.writing', { accountId: juliet.id, address: ROMEO, state: 'composing' });
      return romeo.core.events('typing.changed').find(({ address, typing }) => address === JULIET && typing?.state === 'composing');
    });
    await juliet.core.must('message.send', { accountId: juliet.id, address: ROMEO, body: 'here' });
    await becomes(romeo, JULIET, 'here', 'received');
    expect(romeo.core.events('typing.changed').at(-1)).not.toHaveProperty('typing');
  }, 90_000);
});
