import { Worker } from 'node:worker_threads';
import { DatabaseError } from '../../store/database.ts';
import type { Database, OpenDatabase, SqlRow, StatementResult } from '../../store/database.ts';
import type { Opened, WorkerReply, WorkerRequest, WorkerValue } from './sqlite/worker-protocol.ts';

type Question = WorkerRequest extends infer Request ? Request extends WorkerRequest ? Omit<Request, 'id'> : never : never;

/**
 * The database at `path`, in a thread of its own: one connection, one queue. `workerUrl` names the built worker file;
 * without it the source beside this file is run.
 */
export function openNodeDatabase(path: string, workerUrl: URL = new URL('./sqlite-worker.ts', import.meta.url)): OpenDatabase {
  return async ({ key, migrations }) => {
    const thread = new DatabaseThread(workerUrl);
    try {
      const { isNewer } = await thread.ask({ kind: 'open', path, key, migrations }) as Opened;
      return toDatabase(thread, isNewer);
    } catch (error) {
      await thread.end();
      throw error;
    }
  };
}

/** Reads a database that is not open whole, in a thread of its own. Rejects with DatabaseError: `damaged`, or why it cannot be read. */
export async function checkNodeDatabase(path: string, key: Uint8Array | undefined, workerUrl: URL = new URL('./sqlite-worker.ts', import.meta.url)): Promise<void> {
  const thread = new DatabaseThread(workerUrl);
  try {
    await thread.ask({ kind: 'check', path, key });
  } finally {
    await thread.end();
  }
}

function toDatabase(thread: DatabaseThread, isNewer: boolean): Database {
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    try {
      await thread.ask({ kind: 'close' });
    } finally {
      await thread.end();
    }
  };
  return {
    isNewer,
    all: async (statement) => await thread.ask({ kind: 'all', statement }) as readonly SqlRow[],
    transaction: async (statements) => await thread.ask({ kind: 'transaction', statements }) as readonly StatementResult[],
    copyTo: async (path) => void await thread.ask({ kind: 'copy', path }),
    rekey: async (key) => void await thread.ask({ kind: 'rekey', key }),
    close: () => closing ??= close(),
  };
}

class DatabaseThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, PromiseWithResolvers<WorkerValue>>();
  #lastId = 0;
  #ended: DatabaseError | undefined;

  constructor(url: URL) {
    this.#worker = new Worker(url, { name: 'database' });
    this.#worker.on('message', (reply: WorkerReply) => this.#settle(reply));
    this.#worker.on('error', (error) => this.#fail(new DatabaseError('failed', `database thread: ${String(error)}`)));
    this.#worker.on('exit', () => this.#fail(new DatabaseError('failed', 'the database is closed')));
  }

  ask(question: Question): Promise<WorkerValue> {
    if (this.#ended) return Promise.reject(this.#ended);
    const id = this.#lastId += 1;
    const answer = Promise.withResolvers<WorkerValue>();
    this.#waiting.set(id, answer);
    this.#worker.postMessage({ id, ...question });
    return answer.promise;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #settle(reply: WorkerReply): void {
    const answer = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.ok) answer?.resolve(reply.value);
    else answer?.reject(new DatabaseError(reply.problem, reply.detail));
  }

  #fail(error: DatabaseError): void {
    this.#ended ??= error;
    for (const answer of this.#waiting.values()) answer.reject(this.#ended);
    this.#waiting.clear();
  }
}
