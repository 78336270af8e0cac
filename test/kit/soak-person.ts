import type { AccountId } from '../../electron/contract/models/address.ts';
import type { Message } from '../../electron/contract/models/message.ts';
import { FaultProxy } from './fault-proxy.ts';
import { RealCore } from './real-core.ts';
import type { TestServer } from './servers/test-server.ts';

/** What one run has shown of the messages of one direction. */
export interface Verdict {
  readonly sent: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** Messages shown before one that was written earlier. */
  readonly disordered: readonly string[];
  /** The same of what its writer sees of them. */
  readonly disorderedAtWriter: readonly string[];
  readonly failed: number;
}

/** Somebody who writes numbered messages over a bad line, with a program that is started anew now and then. */
export class SoakPerson {
  readonly user: string;
  readonly peer: string;
  readonly proxy: FaultProxy;
  restarts = 0;
  breaks = 0;
  /** Messages that a server sent back, sent again by hand. */
  retries = 0;
  written = 0;
  readonly #line: TestServer;
  #core!: RealCore;
  #accountId!: AccountId;
  #isStopped = false;
  #isRestarting = false;

  private constructor(server: TestServer, proxy: FaultProxy, user: string, peer: string) {
    this.proxy = proxy;
    this.user = user;
    this.peer = peer;
    this.#line = { ...server, port: proxy.port };
  }

  static async start(server: TestServer, user: string, peer: string): Promise<SoakPerson> {
    const person = new SoakPerson(server, await FaultProxy.start(server), user, peer);
    person.#core = await RealCore.start(person.#line);
    person.#accountId = await person.#core.signIn(user, `${user}-password`, { keepPassword: true });
    person.#hurry();
    return person;
  }

  /** Ends the program in the middle of whatever it does and starts it on the same profile. */
  async restart(): Promise<void> {
    this.restarts++;
    this.#isRestarting = true;
    await this.#core.stop({ remove: false });
    this.#core = await RealCore.start(this.#line, this.#core.directory);
    this.#isRestarting = false;
    this.#hurry();
  }

  /** Breaks the line in a way that `random` chooses. */
  breakLine(random: number): void {
    this.breaks++;
    if (random < 0.4) this.proxy.cutAll();
    else if (random < 0.8) this.proxy.resetAll();
    else this.proxy.stallAll();
    // A silent line is noticed after 15 s of asking; who wakes a computer knows better and asks at once.
    if (random >= 0.8) setTimeout(() => { this.proxy.resetAll(); }, 300);
  }

  async write(): Promise<void> {
    await this.#core.must('message.send', { accountId: this.#accountId, address: `${this.peer}@localhost`, body: `${this.user} ${this.written}` });
    this.written++;
  }

  /** Waits until no more than so many are on their way. */
  async untilQueued(most: number): Promise<void> {
    // What waits stands last: one look at the newest pages is enough.
    const waiting = async (): Promise<number> => {
      let count = 0;
      for (let before: number | undefined; ;) {
        const { messages, hasOlder } = await this.#page(before);
        const queued = messages.filter(({ direction, state }) => direction === 'out' && state === 'queued').length;
        count += queued;
        if (queued === 0 || !hasOlder || count > most) return count;
        before = messages[0]!.id;
      }
    };
    while (await waiting() > most) await new Promise((resolve) => { setTimeout(resolve, 50); });
  }

  /** Stretches of the archive that are not read yet, by where each ends in the conversation. */
  async gaps(): Promise<readonly number[]> {
    return (await this.#core.snapshot()).archives.flatMap(({ gaps }) => gaps).flatMap(({ before, conversations: [conversation] }) => (conversation ? conversation.before ?? [] : before));
  }

  /**
   * How many are on their way that the server has not acknowledged, and how many different ones have come. Presses "Retry" wherever it is
   * offered: Prosody sends back what a session that had not asked for its archive yet left unacknowledged.
   */
  async standing(): Promise<{ readonly queued: number; readonly received: number }> {
    const all = await this.#history();
    const own = all.filter(({ direction }) => direction === 'out');
    for (const { id, state } of own) {
      if (state !== 'failed') continue;
      this.retries++;
      await this.#core.must('message.retry', { id });
    }
    return {
      queued: own.filter(({ state }) => state === 'queued' || state === 'failed').length,
      received: new Set(all.filter(({ direction }) => direction === 'in').map(({ body }) => body)).size,
    };
  }

  /** Scrolls up, as it were: what is not read unasked comes when it is looked at. */
  async lookBack(): Promise<void> {
    const gaps = (await this.#core.snapshot()).archives.flatMap((archive) => archive.gaps).filter(({ state }) => state === 'waiting');
    for (const { after } of gaps) await this.#core.call('archive.fetch', { accountId: this.#accountId, address: `${this.peer}@localhost`, after });
  }

  /** Everything that came from the other, in the order shown, against what they wrote. */
  async judge(other: SoakPerson): Promise<Verdict> {
    const ofOther = await other.#history();
    const shown = (await this.#history()).filter(({ direction }) => direction === 'in').map(({ body }) => body);
    const written = ofOther.filter(({ direction }) => direction === 'out');
    const wanted = Array.from({ length: other.written }, (_, number) => `${other.user} ${number}`);
    const once = new Set(shown);
    return {
      sent: wanted.length,
      failed: written.filter(({ state }) => state === 'failed').length,
      lost: wanted.filter((body) => !once.has(body)),
      // What is found the second time is there no more.
      doubled: shown.filter((body) => !once.delete(body)),
      disordered: disordered(shown),
      disorderedAtWriter: disordered(written.map(({ body }) => body)),
    };
  }

  get core(): RealCore {
    return this.#core;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#core.stop();
    await this.proxy.stop();
  }

  #isCurrent(core: RealCore): boolean {
    return !this.#isStopped && !this.#isRestarting && core === this.#core;
  }

  /** "Connect now", pressed whenever there is a wait: the run is about losses, not about back-off. */
  #hurry(): void {
    const core = this.#core;
    core.app.events.onAny((name, data) => {
      if (name !== 'account.changed') return;
      const { account } = data as { account: { connection: { phase: string } } };
      if (account.connection.phase === 'waiting') setTimeout(() => { if (this.#isCurrent(core)) void core.call('account.connect', { accountId: this.#accountId }); }, 50);
    });
  }

  #page(before: number | undefined) {
    return this.#core.must('message.page', {
      accountId: this.#accountId, address: `${this.peer}@localhost`, limit: 200, ...(before === undefined ? {} : { before: before as never }),
    });
  }

  async #history() {
    const all: Message[] = [];
    for (let before: number | undefined; ;) {
      const page = await this.#page(before);
      all.unshift(...page.messages);
      if (!page.hasOlder || page.messages.length === 0) return all;
      before = page.messages[0]!.id;
    }
  }
}

/** Those that stand behind one that was written later. */
function disordered(bodies: readonly string[]): readonly string[] {
  let highest = -1;
  return bodies.filter((body) => {
    const number = Number(body.split(' ')[1]);
    highest = Math.max(highest, number);
    return number < highest;
  });
}
