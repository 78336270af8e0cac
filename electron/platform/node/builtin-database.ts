import { DatabaseError } from '../../store/database.ts';
import type { OpenDatabase } from '../../store/database.ts';
import { openBuiltinDriver } from './sqlite/builtin-driver.ts';
import { openFile, openMemory } from './sqlite/open-file.ts';

/** The database port on Node's own SQLite, in the calling thread: at `path`, or in memory without one. For tests and tools. */
export function openBuiltinDatabase(path?: string): OpenDatabase {
  return async ({ key, migrations }) => {
    const engine = path === undefined
      ? openMemory(openBuiltinDriver, migrations)
      : openFile(openBuiltinDriver, { path, key, migrations });
    let isClosed = false;
    // Answers come in a later turn, as they do from a worker, so that nobody comes to rely on less.
    const carryOut = async <T>(action: () => T): Promise<T> => {
      await Promise.resolve();
      if (isClosed) throw new DatabaseError('failed', 'the database is closed');
      return action();
    };
    return {
      isNewer: engine.isNewer,
      all: (statement) => carryOut(() => engine.all(statement)),
      transaction: (statements) => carryOut(() => engine.transaction(statements)),
      copyTo: (target) => carryOut(() => engine.copyTo(target)),
      rekey: () => carryOut(() => {
        throw new DatabaseError('unsupported', 'this SQLite has no cipher');
      }),
      close: async () => {
        await Promise.resolve();
        if (!isClosed) engine.close();
        isClosed = true;
      },
    };
  };
}
