import { expect, it } from 'vitest';
import type { AccountId } from '../../electron/contract/models/address.ts';
import type { Conversation } from '../../electron/contract/models/message.ts';
import { RealCore } from '../kit/real-core.ts';
import { startEjabberd } from '../kit/servers/ejabberd.ts';
import { startProsody } from '../kit/servers/prosody.ts';
import type { TestServer } from '../kit/servers/test-server.ts';

const USERS = { romeo: 'montague', juliet: 'capulet' };
const [ROMEO, JULIET, ROOM] = ['romeo@localhost', 'juliet@localhost', 'coven@rooms.localhost'];

/** People on one server, each with as many devices as they like. */
class Town {
  readonly server: TestServer;
  readonly #cores = new Set<RealCore>();

  constructor(server: TestServer) {
    this.server = server;
  }

  /** `directory` continues an earlier profile. */
  async device(user: keyof typeof USERS, directory?: string): Promise<Device> {
    const core = await RealCore.start(this.server, directory);
    this.#cores.add(core);
    return new Device(core, await core.signIn(user, USERS[user]));
  }

  /** Leaves without losing anything; answers where it is kept. */
  async leave({ core }: Device): Promise<string> {
    this.#cores.delete(core);
    await core.stop({ remove: false });
    return core.directory;
  }

  async end(): Promise<void> {
    await Promise.all([...this.#cores].map((core) => core.stop()));
    await this.server.stop();
  }
}

class Device {
  readonly core: RealCore;
  readonly id: AccountId;

  constructor(core: RealCore, id: AccountId) {
    this.core = core;
    this.id = id;
  }

  say(address: string, body: string): Promise<unknown> {
    return this.core.must('message.send', { accountId: this.id, address, body });
  }

  /** Has this as the newest with them, and so many of them unread. */
  has(peer: string, body: string, unread: number): Promise<Conversation> {
    return this.core.until(`"${body}" and ${unread} unread`, async () =>
      (await this.core.snapshot()).conversations.find((row) => row.peer === peer && row.last?.body === body && row.unread === unread));
  }

  /** As a notice's button does, which no marker to the other side goes with. */
  read(address: string, { last }: Conversation): Promise<unknown> {
    return this.core.must('conversation.markRead', { accountId: this.id, address, upTo: last!.id });
  }

  /** How often it has told the server of what was read on it. */
  get told(): number {
    return this.core.log.events().filter((event) => event === 'read-state.told').length;
  }
}

it.concurrent.each([['Prosody', startProsody], ['ejabberd', startEjabberd]] as const)('what is read on one device is read on the others, at once and after an absence, and never backwards, on %s', async (_name, start) => {
  const contact = (jid: string): { jid: string; subscription: 'both'; groups: string[] } => ({ jid, subscription: 'both', groups: [] });
  const town = new Town(await start({ users: USERS, rosters: { romeo: [contact(JULIET)], juliet: [contact(ROMEO)] } }));
  try {
    const [desk, phone, juliet] = [await town.device('romeo'), await town.device('romeo'), await town.device('juliet')];
    for (const body of ['one', 'two']) await juliet.say(ROMEO, body);
    const both = await desk.has(JULIET, 'two', 2);
    await phone.has(JULIET, 'two', 2);
    await desk.read(JULIET, both);
    await phone.has(JULIET, 'two', 0);

    // What is read while a device is away is read when it is back; what it read itself meanwhile is older.
    await juliet.say(ROMEO, 'three');
    const third = await phone.has(JULIET, 'three', 1);
    const away = new Device(await RealCore.start(town.server, await town.leave(phone)), phone.id);
    await away.read(JULIET, third);
    const directory = await town.leave(away);
    for (const body of ['four', 'five']) await juliet.say(ROMEO, body);
    await desk.read(JULIET, await desk.has(JULIET, 'five', 3));
    await desk.core.until('the server to know', () => desk.told === 2);
    const back = await town.device('romeo', directory);
    await back.has(JULIET, 'five', 0);

    // Rooms of ejabberd give no ids.
    const place = town.server.software === 'prosody' ? ROOM : ROMEO;
    if (place === ROOM) for (const each of [juliet, desk, back]) await each.core.must('room.join', { accountId: each.id, address: ROOM, nick: each === juliet ? 'juliet' : 'romeo' });
    const peer = place === ROOM ? ROOM : JULIET;
    await juliet.say(place, 'six');
    await desk.has(peer, 'six', 1);
    await back.read(peer, await back.has(peer, 'six', 1));
    await desk.has(peer, 'six', 0);
    expect(back.told).toBe(1);
  } finally {
    await town.end();
  }
}, 90_000);
