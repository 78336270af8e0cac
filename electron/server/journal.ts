import { err, ok, type Result } from '../lib/result.ts';
import type { SqlRow, Statement, WriteDb } from '../store/database.ts';

/**
 * Write before tell, for a server that works in memory: what is told after a write leaves once that write is on disk, in the order in which
 * it was said. Writes of one turn of the event loop, and all that come while the disk is busy, share one transaction.
 */
export class Journal {
  readonly #db: WriteDb;
  readonly #onFailure: (error: unknown) => void;
  #writes: Statement[] = [];
  #tellings: (() => void)[] = [];
  #running: Promise<void> | undefined;
  readonly #readings = new Set<Promise<void>>();
  #hasFailed = false;

  /** `onFailure`: memory and disk are no longer the same; nothing more is written or told. */
  constructor(db: WriteDb, onFailure: (error: unknown) => void) {
    this.#db = db;
    this.#onFailure = onFailure;
  }

  write(...statements: readonly Statement[]): void {
    this.#writes.push(...statements);
    this.#running ??= this.#run();
  }

  /** At once where everything written before is on disk. */
  tell(telling: () => void): void {
    if (this.#running) this.#tellings.push(telling);
    else if (!this.#hasFailed) telling();
  }

  /** Asks the disk, once everything written before is there. `take` hears the rows of each statement, or why there are none. */
  read(statements: readonly Statement[], take: (rows: Result<readonly (readonly SqlRow[])[], unknown>) => void): void {
    this.tell(() => {
      const reading = Promise.all(statements.map((statement) => this.#db.all(statement)))
        .then((rows) => take(ok(rows)), (error: unknown) => take(err(error)))
        .finally(() => this.#readings.delete(reading));
      this.#readings.add(reading);
    });
  }

  /** Resolves when everything written so far is on disk, and what waited for it or was asked of the disk is told. */
  async settled(): Promise<void> {
    while (this.#running || this.#readings.size > 0) await (this.#running ?? Promise.all(this.#readings));
  }

  async #run(): Promise<void> {
    // The rest of this turn's writes join the transaction.
    await Promise.resolve();
    while (!this.#hasFailed && (this.#writes.length > 0 || this.#tellings.length > 0)) {
      const [writes, tellings] = [this.#writes, this.#tellings];
      [this.#writes, this.#tellings] = [[], []];
      try {
        if (writes.length > 0) await this.#db.transaction(writes);
      } catch (error) {
        this.#hasFailed = true;
        this.#onFailure(error);
        break;
      }
      for (const telling of tellings) telling();
    }
    this.#running = undefined;
  }
}
