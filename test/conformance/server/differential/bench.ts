import { startEjabberd } from '../../../kit/servers/ejabberd.ts';
import { startProsody } from '../../../kit/servers/prosody.ts';
import type { TestServer } from '../../../kit/servers/test-server.ts';
import { realSeat, usersOfSeats } from '../real-seat.ts';
import { sequenceOf, type Sequence } from './actions.ts';
import { tryOut, type Outcome } from './trial.ts';

interface Round {
  readonly server: Promise<TestServer>;
  seats: number;
  playing: number;
}

/** A real server that has people nobody knows yet for each sequence. */
export class Bench {
  readonly #software: 'prosody' | 'ejabberd';
  readonly #seats: number;
  #round: Round | undefined;

  /** After `seats` sequences another server is started: accounts cost time before the first of them. */
  constructor(software: 'prosody' | 'ejabberd', seats = 100) {
    this.#seats = seats;
    this.#software = software;
  }

  async play(sequence: Sequence): Promise<Outcome> {
    if (this.#round?.seats === this.#seats) this.#round = undefined;
    const round = (this.#round ??= { server: this.#start(), seats: 0, playing: 0 });
    round.playing += 1;
    const number = round.seats;
    round.seats += 1;
    const server = await round.server;
    const seat = realSeat(server, number);
    try {
      return await tryOut(sequence, seat);
    } finally {
      seat.close();
      round.playing -= 1;
      if (round !== this.#round && round.playing === 0) await server.stop();
    }
  }

  /** The sequences of these seeds, `atOnce` side by side, until there are no more or it is enough. */
  async run({ seeds, atOnce = 1, isEnough = () => false, onOutcome }: {
    readonly seeds: readonly number[]; readonly atOnce?: number; readonly isEnough?: () => boolean; readonly onOutcome: (outcome: Outcome) => void | Promise<void>;
  }): Promise<void> {
    const left = seeds.values();
    const work = async (): Promise<void> => {
      for (const seed of left) {
        if (isEnough()) return;
        await onOutcome(await this.play(sequenceOf(seed)));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  }

  /** When nothing is played any more. */
  async close(): Promise<void> {
    const round = this.#round;
    this.#round = undefined;
    await (await round?.server)?.stop();
  }

  #start(): Promise<TestServer> {
    return (this.#software === 'prosody' ? startProsody : startEjabberd)({ users: usersOfSeats(this.#seats), keepsVcards: true, archive: false, streamManagement: false });
  }
}
