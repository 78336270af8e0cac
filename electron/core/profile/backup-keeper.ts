import type { Undo } from '../../lib/disposable.ts';
import { DatabaseError, type Clock, type Log, type Profile } from '../ports.ts';

const DAY = 24 * 60 * 60_000;
/** Not at once: a start has better things to do with the disk. */
const FIRST_LOOK = 2 * 60_000;
const LOOK_AGAIN = 60 * 60_000;

/** Sees that there is a copy of the database that is not older than a day. */
export class BackupKeeper {
  readonly #profile: Profile;
  readonly #clock: Clock;
  readonly #log: Log;
  /** Told when a copy was made, or when copying found that the database cannot be read. */
  readonly #onOutcome: (problem?: DatabaseError['problem']) => void;
  #undo: Undo | undefined;
  #running: Promise<void> | undefined;

  constructor(profile: Profile, clock: Clock, log: Log, onOutcome: (problem?: DatabaseError['problem']) => void) {
    this.#profile = profile;
    this.#clock = clock;
    this.#log = log;
    this.#onOutcome = onOutcome;
  }

  start(): void {
    this.#lookIn(FIRST_LOOK);
  }

  dispose(): void {
    this.#undo?.();
    this.#undo = undefined;
  }

  /** A copy as of now, or of after the one that is being made. Rejects with DatabaseError. */
  async make(): Promise<void> {
    await this.#running?.catch(() => undefined);
    this.#running = this.#profile.backUp();
    try {
      await this.#running;
      this.#onOutcome();
    } catch (error) {
      if (error instanceof DatabaseError) this.#onOutcome(error.problem);
      throw error;
    } finally {
      this.#running = undefined;
    }
  }

  /** Something was erased: it goes from the copies too, and a new one is made of what is left. */
  async forget(): Promise<void> {
    await this.#running?.catch(() => undefined);
    await this.#try(async () => {
      await this.#profile.forgetBackups();
      await this.make();
    });
  }

  #lookIn(ms: number): void {
    this.#undo = this.#clock.after(ms, () => {
      void this.#look().finally(() => {
        if (this.#undo) this.#lookIn(LOOK_AGAIN);
      });
    });
  }

  async #look(): Promise<void> {
    const age = this.#clock.now() - (this.#profile.lastBackupAt() ?? -Infinity);
    // A copy from the future was made under a wrong clock: it says nothing.
    if (age >= DAY || age < 0) await this.#try(() => this.make());
  }

  /** Nobody waits for it: a folder that cannot be written, or read, is logged. */
  async #try(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.#log.warn('profile.not-copied', { problem: error instanceof DatabaseError ? error.problem : String(error) });
    }
  }
}
