import { DatabaseError, type Database, type DatabaseProblem } from '../../store/database.ts';

/** The same database, with every failed write and the first good one after it reported: the person is told, nothing is hidden. */
export function watchedDatabase(database: Database, onWrite: (problem: DatabaseProblem | undefined) => void): Database {
  return {
    isNewer: database.isNewer,
    all: (statement) => database.all(statement),
    async transaction(statements) {
      try {
        const results = await database.transaction(statements);
        onWrite(undefined);
        return results;
      } catch (error) {
        if (error instanceof DatabaseError && error.problem !== 'newer-version') onWrite(error.problem);
        throw error;
      }
    },
    copyTo: (path) => database.copyTo(path),
    rekey: (key) => database.rekey(key),
    close: () => database.close(),
  };
}
