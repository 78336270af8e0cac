import { afterEach, describe, expect, it } from 'vitest';
import { createApp, type App } from '../../electron/core/app.ts';
import type { CommandInput, CommandName, CommandOutput } from '../../electron/contract/commands.ts';
import { InProcessStream } from '../../electron/server/in-process-stream.ts';
import { LocalPeople } from '../kit/local-people.ts';
import { FakeClock } from '../kit/fake-clock.ts';
import { FakeIds } from '../kit/fake-ids.ts';
import { MemoryLocalServers } from '../kit/memory-local-servers.ts';
import { MemoryLog } from '../kit/memory-log.ts';
import { MemoryProfile } from '../kit/memory-profile.ts';
import { MemorySecrets } from '../kit/memory-secrets.ts';

const apps: App[] = [];
afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.dispose()));
});

/** The whole program of one person, signed in to the server without a socket. */
class Core {
  readonly app: App;
  readonly #clock = new FakeClock();

  constructor(people: LocalPeople) {
    this.app = createApp({
      clock: this.#clock, ids: new FakeIds(), log: new MemoryLog(), profile: new MemoryProfile(), secrets: new MemorySecrets('none'), trustedCas: [], localServers: new MemoryLocalServers(),
      streams: (options) => new InProcessStream(people.server, options),
    });
    apps.push(this.app);
  }

  async must<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<CommandOutput<Name>> {
    const answer = await (this.app.handlers[name] as (input: unknown) => Promise<{ ok: true; value: CommandOutput<Name> } | { ok: false; error: unknown }>)(input);
    if (!answer.ok) throw new Error(`${name} refused: ${JSON.stringify(answer.error)}`);
    return answer.value;
  }

  async settle(): Promise<void> {
    for (let turn = 0; turn < 60; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    this.#clock.advance(50);
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('the program on the local server', () => {
  it('two people ask, approve, see and write to each other', async () => {
    const people = await LocalPeople.open(['romeo', 'juliet']);
    const [romeo, juliet] = [new Core(people), new Core(people)];
    await Promise.all([romeo.app.start(), juliet.app.start()]);
    const signIn = async (core: Core, name: string): Promise<number> => (await core.must('account.signIn', { address: `${name}@home.example`, password: 'any', keepPassword: false })).accountId;
    const [one, other] = [await signIn(romeo, 'romeo'), await signIn(juliet, 'juliet')];
    await romeo.must('contact.add', { accountId: one as never, address: 'juliet@home.example', name: 'Juliet', groups: ['Capulets'], asksToSee: true, note: '' } as never);
    await romeo.settle();
    await juliet.settle();
    expect((await juliet.must('app.snapshot', {})).requests).toMatchObject([{ address: 'romeo@home.example' }]);
    await juliet.must('subscription.approve', { accountId: other as never, address: 'romeo@home.example', add: true });
    await juliet.settle();
    await romeo.settle();
    const { contacts, presences } = await romeo.must('app.snapshot', {});
    expect(contacts).toMatchObject([{ address: 'juliet@home.example', groups: ['Capulets'] }]);
    expect(['to', 'both']).toContain(contacts[0]!.subscription);
    expect(presences.length).toBeGreaterThan(0);
    await romeo.must('message.send', { accountId: one as never, address: 'juliet@home.example', body: 'But soft' });
    await romeo.settle();
    await juliet.settle();
    const { conversations } = await juliet.must('app.snapshot', {});
    expect(JSON.stringify(conversations)).toContain('But soft');
  });
});
