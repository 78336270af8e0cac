import { afterEach, describe, expect, it } from 'vitest';
import type { CommandInput, CommandName, CommandOutput } from '../../electron/contract/commands.ts';
import { createApp, type App } from '../../electron/core/app.ts';
import { openBuiltinDatabase } from '../../electron/platform/node/builtin-database.ts';
import { nodeServerCrypto } from '../../electron/platform/node/server/index.ts';
import { DEMO_DOMAIN, DEMO_PERSON } from '../../electron/server/demo/address.ts';
import { Demo } from '../../electron/server/demo/demo.ts';
import { InProcessStream } from '../../electron/server/in-process-stream.ts';
import { serverMigrations } from '../../electron/server/store/tables.ts';
import { ClientStreams } from '../../electron/server/stream/client-streams.ts';
import { FakeClock } from '../kit/fake-clock.ts';
import { FakeIds } from '../kit/fake-ids.ts';
import { MemoryLocalServers } from '../kit/memory-local-servers.ts';
import { MemoryLog } from '../kit/memory-log.ts';
import { MemoryProfile } from '../kit/memory-profile.ts';
import { MemorySecrets } from '../kit/memory-secrets.ts';
import { HEADER, ServerLine } from '../kit/server-line.ts';

let app: App | undefined;
afterEach(() => app?.dispose());

/** The whole program with the demo behind it, on one clock that the test steers. */
class DemoRun {
  readonly clock = new FakeClock();
  readonly app: App;
  demos = 0;
  readonly profile: MemoryProfile;

  constructor(profile = new MemoryProfile()) {
    this.profile = profile;
    const ports = { clock: this.clock, ids: new FakeIds(), log: new MemoryLog() };
    let demo: Demo | undefined;
    this.app = createApp({
      ...ports, profile, secrets: new MemorySecrets('none'), trustedCas: [], localServers: new MemoryLocalServers(),
      streams: (options) => new InProcessStream(demo!.server, options),
      demo: {
        domain: DEMO_DOMAIN,
        begin: async () => {
          this.demos += 1;
          demo = await Demo.begin({ ...ports, crypto: nodeServerCrypto, db: await openBuiltinDatabase()({ migrations: serverMigrations }) });
          return DEMO_PERSON;
        },
        end: async () => {
          await demo?.end();
          demo = undefined;
        },
      },
    });
    app = this.app;
  }

  async must<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<CommandOutput<Name>> {
    const answer = await (this.app.handlers[name] as (input: unknown) => Promise<{ ok: true; value: CommandOutput<Name> } | { ok: false; error: unknown }>)(input);
    if (!answer.ok) throw new Error(`${name} refused: ${JSON.stringify(answer.error)}`);
    return answer.value;
  }

  async pass(ms = 50): Promise<void> {
    for (let gone = 0; gone < ms; gone += 500) {
      for (let turn = 0; turn < 40; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      this.clock.advance(Math.min(500, ms - gone));
    }
    for (let turn = 0; turn < 40; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('the demo', () => {
  it('is a world with people, history, a request, a headline, a letter and a room, who answer in their time, and leaves nothing', async () => {
    const run = new DemoRun();
    await run.app.start();
    expect((await run.must('app.snapshot', {})).demo).toEqual({ domain: DEMO_DOMAIN });
    const { accountId } = await run.must('demo.begin', {});
    await run.pass(200);
    const first = await run.must('app.snapshot', {});
    expect(first.contacts.length).toBeGreaterThanOrEqual(11);
    expect(new Set(first.contacts.flatMap(({ groups }) => groups))).toEqual(new Set(['Friends', 'Work', 'Family']));
    expect(first.presences.length).toBeGreaterThanOrEqual(9);
    expect(first.requests).toMatchObject([{ address: 'sam@demo.example', nick: 'Sam Okafor' }]);
    expect(first.invitations).toEqual([]);
    expect(first.unreadSingles).toEqual({ headline: 1, normal: 1 });
    expect(first.conversations.length).toBeGreaterThanOrEqual(8);
    // Whoever wrote a letter alone is not among the chats.
    expect(first.conversations.filter(({ last }) => last === undefined)).toEqual([]);
    // What was said before is in the archive, both sides of it, and stands before what waited.
    const { messages } = await run.must('message.page', { accountId, address: 'anna@demo.example', limit: 50 });
    expect(messages.map(({ direction, body }) => [direction, body.slice(0, 20)])).toEqual([
      ['in', 'Hej! Is the boat dry'], ['out', 'Nearly. The last coa'], ['in', 'Then we can take it '], ['in', 'Are you coming to th'], ['in', 'Bring the blue boat '],
      ['out', 'Saturday is fine. I '], ['in', 'The coffee is ready!'],
    ]);
    expect(first.conversations.find(({ peer }) => peer === 'anna@demo.example')).toMatchObject({ unread: 1, readUpTo: messages[5]!.id });
    expect(first.archives).toMatchObject([{ gaps: [] }]);

    // Anna reads, writes, answers.
    await run.must('message.send', { accountId, address: 'anna@demo.example', body: 'Hello Anna' });
    const lastOf = async (): Promise<string | undefined> => (await run.must('app.snapshot', {})).conversations.find(({ peer }) => peer === 'anna@demo.example')?.last?.body;
    await run.pass(1_000);
    expect(await lastOf()).toBe('Hello Anna');
    await run.pass(3_000);
    expect(await lastOf()).toContain('Hej!');

    // Sam is approved; somebody's mood changes by and by.
    await run.must('subscription.approve', { accountId, address: 'sam@demo.example', add: true });
    const before = JSON.stringify((await run.must('app.snapshot', {})).presences);
    await run.pass(21_000);
    const later = await run.must('app.snapshot', {});
    expect(JSON.stringify(later.presences)).not.toBe(before);
    expect(later.requests).toEqual([]);
    // Anna invites into the room once the person has looked about.
    await run.pass(155_000);
    expect((await run.must('app.snapshot', {})).invitations).toMatchObject([{ address: 'garden@rooms.demo.example' }]);

    await run.must('demo.end', {});
    const after = await run.must('app.snapshot', {});
    expect([after.accounts, after.contacts, after.conversations, after.invitations]).toEqual([[], [], [], []]);
    expect(run.demos).toBe(1);
  });

  it('takes people who register themselves (XEP-0077), and they meet who is there', async () => {
    const clock = new FakeClock();
    const demo = await Demo.begin({ clock, ids: new FakeIds(), log: new MemoryLog(), crypto: nodeServerCrypto, db: await openBuiltinDatabase()({ migrations: serverMigrations }) });
    const streams = new ClientStreams(demo.server, { clock, crypto: nodeServerCrypto, log: new MemoryLog(), secret: new Uint8Array(32) });
    const line = new ServerLine();
    line.stream = streams.accept(line);
    const header = HEADER.replace('our.example', DEMO_DOMAIN);
    expect(await line.ask(header)).toContain('<register xmlns="http://jabber.org/features/iq-register"/>');
    line.say(`<iq type='set' id='s'><query xmlns='jabber:iq:register'><username>visitor</username><password>secret</password></query></iq>`);
    await expect.poll(() => line.all).toContain('<iq type="result" id="s"/>');
    await line.heard();
    expect(await line.prove('visitor', 'secret')).toContain('<success');
    await line.ask(header);
    await line.ask(`<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq><presence/><message to='anna@demo.example' type='chat'><body>Hello</body></message>`);
    // They read, then write, in their own time.
    clock.advance(1_500);
    await expect.poll(() => line.all).toContain('<composing xmlns="http://jabber.org/protocol/chatstates"/>');
    expect(line.all).not.toContain('Hej!');
    clock.advance(2_500);
    await expect.poll(() => line.all).toMatch(/from="anna@demo\.example\/home"[^>]*><body>Hej!/u);
    await demo.end();
  });

  it('that was broken off leaves nothing at the next start', async () => {
    const run = new DemoRun();
    await run.app.start();
    await run.must('demo.begin', {});
    await run.pass(200);
    await run.app.dispose();
    const again = new DemoRun(run.profile);
    await again.app.start();
    const { accounts, conversations } = await again.must('app.snapshot', {});
    expect([accounts, conversations]).toEqual([[], []]);
  });

  it('has what was said before in the archives of both, in order, and what waits is found under the id it bears', async () => {
    const [clock, db] = [new FakeClock(), await openBuiltinDatabase()({ migrations: serverMigrations })];
    const demo = await Demo.begin({ clock, ids: new FakeIds(), log: new MemoryLog(), crypto: nodeServerCrypto, db });
    const mira = demo.server.store.get(DEMO_PERSON)!;
    const [hers, annas] = [await demo.server.archive.all(mira.jid), await demo.server.archive.all(`anna@${DEMO_DOMAIN}` as typeof mira.jid)];
    expect(hers.map(({ stamp }) => stamp)).toEqual(hers.map(({ stamp }) => stamp).toSorted((one, other) => one - other));
    const isFrom = (who: string) => ({ message }: (typeof hers)[number]) => message.attrs['from']!.startsWith(`${who}@`);
    expect([hers.filter(isFrom('anna')).length, hers.filter(isFrom('mira')).length > 5, annas.length]).toEqual([5, true, hers.filter(isFrom('anna')).length + 2]);
    const waiting = mira.offline.flatMap(({ children }) => children.flatMap((child) => (typeof child === 'object' && child.name === 'stanza-id' ? [child.attrs['id']] : [])));
    expect(waiting.length).toBe(mira.offline.length - 1);
    expect(hers.map(({ id }) => id)).toEqual(expect.arrayContaining(waiting));
    await demo.end();
  });
});
