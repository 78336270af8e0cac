/** What core needs from outside; each shell fills these, and `test/kit` has a fake or in-memory twin of each. */
export type { Clock } from '../lib/clock.ts';
export type { Ids } from '../lib/ids.ts';
export type { Log, LogFields } from '../lib/log.ts';
export type { Secrets } from '../lib/secrets.ts';
export type { Database, DatabaseProblem, OpenDatabase, Statement, StatementResult, SqlRow, SqlValue, Migration } from '../store/database.ts';
export { DatabaseError } from '../store/database.ts';
export type { Streams } from '../xmpp/stream/xmpp-stream.ts';
