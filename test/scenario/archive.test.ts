import { afterEach, describe, expect, it } from 'vitest';
import type { CommandInput, CommandName, CommandOutput } from '../../electron/contract/commands.ts';
import type { AccountId } from '../../electron/contract/models/address.ts';
import type { ArchiveGap } from '../../electron/contract/models/archive.ts';
import type { Notice } from '../../electron/contract/models/notice.ts';
import { createApp, type App } from '../../electron/core/app.ts';
import { InProcessStream } from '../../electron/server/in-process-stream.ts';
import { FakeClock } from '../kit/fake-clock.ts';
import { FakeIds } from '../kit/fake-ids.ts';
import { LocalPeople, type LocalPerson } from '../kit/local-people.ts';
import { MemoryLocalServers } from '../kit/memory-local-servers.ts';
import { MemoryLog } from '../kit/memory-log.ts';
import { MemoryProfile } from '../kit/memory-profile.ts';
import { MemorySecrets } from '../kit/memory-secrets.ts';

const apps: App[] = [];
afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.dispose()));
});

/** Romeo's program, which can be started again with what it had on disk, on a server without a socket that has an archive. */
class Romeo {
  readonly people: LocalPeople;
  readonly clock = new FakeClock();
  readonly log = new MemoryLog();
  readonly app: App;
  readonly notices: Notice[] = [];
  accountId = 0 as AccountId;

  constructor(people: LocalPeople, profile = new MemoryProfile()) {
    this.people = people;
    this.app = createApp({
      clock: this.clock, ids: new FakeIds(), log: this.log, profile, secrets: new MemorySecrets('none'), trustedCas: [], localServers: new MemoryLocalServers(),
      streams: (options) => new InProcessStream(people.server, options),
    });
    this.app.events.onAny((name, data) => { if (name === 'notice.raised') this.notices.push((data as { notice: Notice }).notice); });
    apps.push(this.app);
  }

  async signIn(): Promise<this> {
    await this.app.start();
    this.accountId = (await this.must('account.signIn', { address: 'romeo@home.example', password: 'any', keepPassword: false })).accountId;
    await this.settle();
    return this;
  }

  async must<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<CommandOutput<Name>> {
    const answer = await (this.app.handlers[name] as (input: unknown) => Promise<{ ok: true; value: CommandOutput<Name> } | { ok: false; error: unknown }>)(input);
    if (!answer.ok) throw new Error(`${name} refused: ${JSON.stringify(answer.error)}`);
    return answer.value;
  }

  async settle(): Promise<void> {
    for (let round = 0; round < 12; round += 1) {
      for (let turn = 0; turn < 40; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      await this.people.server.settled();
      this.clock.advance(50);
    }
  }

  async signOut(): Promise<void> {
    await this.must('account.signOut', { accountId: this.accountId });
    await this.settle();
  }

  async comeBack(): Promise<void> {
    await this.must('account.signIn', { address: 'romeo@home.example', password: 'any', keepPassword: false });
    await this.settle();
  }

  async bodies(name: string): Promise<string[]> {
    return (await this.must('message.page', { accountId: this.accountId, address: `${name}@home.example`, limit: 200 })).messages.map(({ body, direction }) => `${direction === 'out' ? '>' : ''}${body}`);
  }

  async gaps(): Promise<readonly ArchiveGap[]> {
    return (await this.must('app.snapshot', {})).archives[0]!.gaps;
  }

  async unread(name: string): Promise<number | undefined> {
    return (await this.must('app.snapshot', {})).conversations.find(({ peer }) => peer.startsWith(`${name}@`))?.unread;
  }
}

let ids = 0;
async function say(person: LocalPerson, to: string, body: string): Promise<void> {
  await person.send(`<message to='${to}@home.example' type='chat' id='t${(ids += 1)}'><body>${body}</body></message>`);
}

const open = (): Promise<LocalPeople> => LocalPeople.open(['romeo', 'juliet', 'nurse'], { archiveMessages: 10_000 });

describe('the archive of a server', () => {
  it('fills in what was missed, both sides of it, between what was there and what comes, and says what is unread', async () => {
    const people = await open();
    const romeo = await new Romeo(people).signIn();
    const juliet = await people.online('juliet/balcony');
    await romeo.must('message.send', { accountId: romeo.accountId, address: 'juliet@home.example', body: '1' });
    await romeo.settle();
    await say(juliet, 'romeo', '2');
    await romeo.settle();
    await romeo.signOut();

    const phone = await people.online('romeo/phone');
    await say(phone, 'juliet', '3');
    for (let count = 4; count <= 120; count += 1) await say(juliet, 'romeo', String(count));
    await say(await people.online('nurse/court'), 'romeo', 'Madam calls');
    await romeo.comeBack();
    await say(juliet, 'romeo', '121');
    await romeo.settle();
    expect(await romeo.bodies('juliet')).toEqual(['>1', '2', '>3', ...Array.from({ length: 118 }, (_, index) => String(index + 4))]);
    expect([await romeo.bodies('nurse'), await romeo.unread('nurse'), await romeo.unread('juliet')]).toEqual([['Madam calls'], 1, 118]);
    expect(await romeo.gaps()).toEqual([]);
    // However much was missed of a conversation, its notice tells the newest.
    expect(romeo.notices.filter(({ kind }) => kind === 'chat').at(-1)).toMatchObject({ body: '121' });
  });

  it('is told of as one where several wrote in an absence, with all that is unread, and not once more in the next session', async () => {
    const people = await open();
    const romeo = await new Romeo(people).signIn();
    const juliet = await people.online('juliet/balcony');
    const nurse = await people.online('nurse/court');
    // Whoever was spoken with is no stranger.
    for (const name of ['juliet', 'nurse']) await romeo.must('message.send', { accountId: romeo.accountId, address: `${name}@home.example`, body: 'Good night' });
    await romeo.settle();
    await romeo.signOut();
    for (let count = 1; count <= 90; count += 1) await say(juliet, 'romeo', String(count));
    for (let count = 1; count <= 30; count += 1) await say(nurse, 'romeo', String(count));
    romeo.notices.length = 0;
    await romeo.comeBack();
    romeo.clock.advance(3_000);
    expect(romeo.notices).toEqual([{ kind: 'digest', id: 'digest', messages: 120, conversations: 2 }]);
    await romeo.signOut();
    await romeo.comeBack();
    romeo.clock.advance(30_000);
    expect(romeo.notices).toHaveLength(1);
  });

  it('is not read again from the beginning: a third session asks for what is new', async () => {
    const people = await open();
    const juliet = await people.online('juliet/balcony');
    const phone = await people.online('romeo/phone');
    await say(juliet, 'romeo', '1');
    const romeo = await new Romeo(people).signIn();
    expect([await romeo.bodies('juliet'), await romeo.unread('juliet')]).toEqual([['1'], 0]);
    for (const count of [2, 3, 4]) {
      await romeo.signOut();
      await say(count === 3 ? phone : juliet, count === 3 ? 'juliet' : 'romeo', String(count));
      await romeo.comeBack();
    }
    expect([await romeo.bodies('juliet'), await romeo.unread('juliet')]).toEqual([['1', '2', '>3', '4'], 1]);
  });

  it('gives the past as far as it is looked at', async () => {
    const people = await open();
    const juliet = await people.online('juliet/balcony');
    const nurse = await people.online('nurse/court');
    for (let count = 1; count <= 60; count += 1) await say(nurse, 'romeo', String(count));
    await people.online('romeo/phone');
    for (let count = 1; count <= 520; count += 1) await say(juliet, 'romeo', String(count));
    const romeo = await new Romeo(people).signIn();
    expect([(await romeo.bodies('juliet')).at(0), (await romeo.bodies('juliet')).at(-1)]).toEqual(['321', '520']);
    const [past] = await romeo.gaps();
    expect(past).toMatchObject({ after: 0, state: 'waiting', conversations: [] });
    // More is not read unasked, in no session.
    await romeo.signOut();
    await romeo.comeBack();
    expect(await romeo.gaps()).toEqual([past]);
    expect(await romeo.bodies('nurse')).toEqual([]);
    const look = (name: string) => romeo.must('archive.fetch', { accountId: romeo.accountId, address: `${name}@home.example`, after: 0 });
    await look('nurse');
    expect([(await romeo.bodies('nurse')).length, (await romeo.bodies('nurse'))[0]]).toEqual([50, '11']);
    expect((await romeo.gaps())[0]!.conversations).toMatchObject([{ address: 'nurse@home.example', state: 'waiting' }]);
    await look('nurse');
    expect(await romeo.bodies('nurse')).toEqual(Array.from({ length: 60 }, (_, index) => String(index + 1)));
    expect((await romeo.gaps())[0]!.conversations).toEqual([{ address: 'nurse@home.example', state: 'waiting' }]);
    expect(await romeo.unread('nurse')).toBe(0);
  });

  it('that is interrupted goes on where it stopped, in the next session', async () => {
    const people = await open();
    const profile = new MemoryProfile();
    const romeo = await new Romeo(people, profile).signIn();
    await romeo.signOut();
    const phone = await people.online('romeo/phone');
    for (let count = 1; count <= 130; count += 1) await say(phone, 'juliet', String(count));
    await romeo.must('account.signIn', { address: 'romeo@home.example', password: 'any', keepPassword: false });
    // Away as soon as the first page is there.
    for (let turn = 0; turn < 5_000 && (await romeo.bodies('juliet')).length === 0; turn += 1) {
      await people.server.settled();
      romeo.clock.advance(5);
    }
    await romeo.signOut();
    const before = await romeo.bodies('juliet');
    expect([before.length > 0 && before.length < 130, (await romeo.gaps()).map(({ state }) => state)]).toEqual([true, ['waiting']]);
    await say(phone, 'juliet', '131');
    await romeo.comeBack();
    expect(await romeo.bodies('juliet')).toEqual(Array.from({ length: 131 }, (_, index) => `>${index + 1}`));
    expect(await romeo.gaps()).toEqual([]);
  });

  it('that the server does not keep is not asked for', async () => {
    const people = await LocalPeople.open(['romeo', 'juliet'], { archiveMessages: 0 });
    const romeo = await new Romeo(people).signIn();
    expect(await romeo.gaps()).toEqual([]);
    expect(await (romeo.app.handlers['archive.fetch'] as (input: unknown) => Promise<unknown>)({ accountId: romeo.accountId, address: 'juliet@home.example', after: 0 })).toEqual({ ok: false, error: { code: 'offline' } });
  });
});

describe('the other devices of the account', () => {
  it('show at once what they say and hear (XEP-0280); what was answered there is read, and the archive adds nothing twice', async () => {
    const people = await open();
    const romeo = await new Romeo(people).signIn();
    const juliet = await people.online('juliet/balcony');
    const phone = await people.online('romeo/phone', '<presence><priority>-1</priority></presence>');
    await say(juliet, 'romeo', 'Where art thou?');
    await romeo.settle();
    expect(await romeo.unread('juliet')).toBe(1);
    await say(phone, 'juliet', 'Below thy window');
    await juliet.send("<message to='romeo@home.example/phone' type='chat' id='only-phone'><body>Come up</body></message>");
    await phone.send("<message to='nurse@home.example' type='normal' id='letter'><subject>Please</subject><body>Open the gate</body></message>");
    await romeo.settle();
    expect([await romeo.bodies('juliet'), await romeo.unread('juliet')]).toEqual([['Where art thou?', '>Below thy window', 'Come up'], 1]);
    const { messages: letters } = await romeo.must('single.page', { type: 'normal', limit: 10 });
    expect(letters.map(({ direction, subject, isUnread }) => [direction, subject, isUnread])).toEqual([['out', 'Please', false]]);
    await romeo.signOut();
    await romeo.comeBack();
    expect([await romeo.bodies('juliet'), await romeo.gaps()]).toEqual([['Where art thou?', '>Below thy window', 'Come up'], []]);
  });

  it('are not believed of anybody but the own account (A3)', async () => {
    const people = await open();
    const romeo = await new Romeo(people).signIn();
    const nurse = await people.online('nurse/court');
    for (const kind of ['received', 'sent']) {
      await nurse.send(`<message to='romeo@home.example' type='chat'><${kind} xmlns='urn:xmpp:carbons:2'><forwarded xmlns='urn:xmpp:forward:0'>
        <message xmlns='jabber:client' from='juliet@home.example/x' to='romeo@home.example/y' type='chat' id='forged'><body>forged</body></message></forwarded></${kind}></message>`);
    }
    await romeo.settle();
    expect([await romeo.bodies('juliet'), await romeo.bodies('nurse')]).toEqual([[], []]);
  });
});
