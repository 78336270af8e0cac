import { DatabaseError } from './database.ts';
import type { WriteDb } from './database.ts';

/**
 * The same database, which builds the search index anew when something in it turns out to be damaged, and then tries again.
 * The index holds nothing that the messages do not: without this a broken index would stop every new message.
 * Once per opening: what is still damaged then lies elsewhere.
 */
export function withSearchRepair(db: WriteDb): WriteDb {
  let repair: Promise<unknown> | undefined;
  const healed = async <T>(action: () => Promise<T>): Promise<T> => {
    try {
      return await action();
    } catch (error) {
      if (!(error instanceof DatabaseError) || error.problem !== 'damaged') throw error;
      repair ??= db.transaction([{ sql: "INSERT INTO message_search(message_search) VALUES ('rebuild')" }]);
      await repair.catch(() => {
        throw error;
      });
      return action();
    }
  };
  return {
    all: (statement) => healed(() => db.all(statement)),
    transaction: (statements) => healed(() => db.transaction(statements)),
  };
}
