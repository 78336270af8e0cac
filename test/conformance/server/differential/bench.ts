import { startEjabberd } from '../../../kit/servers/ejabberd.ts';
import { startProsody } from '../../../kit/servers/prosody.ts';
import type { TestServer } from '../../../kit/servers/test-server.ts';
import { realSeat, usersOfSeats } from '../real-seat.ts';
import { sequenceOf, type Sequence } from './actions.ts';
import { tryOut, type Outcome } from './trial.ts';

/** Accounts that a server begins with; it begins anew when they are used up. */
const SEATS = 100;

/** A real server that has people nobody knows yet for each sequence. */
export class Bench {
  readonly #software: 'prosody' | 'ejabberd';
  #server: Promise<TestServer> | undefined;
  #seats = 0;

  constructor(software: 'prosody' | 'ejabberd') {
    this.#software = software;
  }

  async play(sequence: Sequence): Promise<Outcome> {
    if (this.#seats === SEATS) await this.close();
    this.#server ??= (this.#software === 'prosody' ? startProsody : startEjabberd)({ users: usersOfSeats(SEATS), keepsVcards: true, archive: false, streamManagement: false });
    const seat = realSeat(await this.#server, this.#seats);
    this.#seats += 1;
    try {
      return await tryOut(sequence, seat);
    } finally {
      seat.close();
    }
  }

  /** Sequences with consecutive seeds, until there were `count` or `until` says that it is enough. */
  async run({ seed, count, isEnough = () => false, onOutcome }: {
    readonly seed: number; readonly count: number; readonly isEnough?: () => boolean; readonly onOutcome: (outcome: Outcome) => void | Promise<void>;
  }): Promise<void> {
    for (let index = 0; index < count && !isEnough(); index += 1) await onOutcome(await this.play(sequenceOf(seed + index)));
  }

  async close(): Promise<void> {
    const server = await this.#server;
    this.#server = undefined;
    this.#seats = 0;
    await server?.stop();
  }
}
