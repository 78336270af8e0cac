import type { Proof } from '../line.ts';

/** A demand on servers that no case of ours tries on every server: where Linnet's own proves it, or why it does not concern it. */
export interface ServerLineElsewhere {
  readonly lines: readonly number[];
  readonly why: string;
  readonly proof: readonly Proof[];
}

const STREAM = 'electron/server/stream/client-stream.test.ts';
const TABLES = 'electron/server/subscriptions/subscriptions.test.ts';

const elsewhere = (lines: readonly number[], why: string, file?: string, test?: string): ServerLineElsewhere =>
  ({ lines, why, proof: file !== undefined && test !== undefined ? [{ file, test }] : [] });

export const SERVER_LINES_ELSEWHERE: readonly ServerLineElsewhere[] = [
  elsewhere([99], 'Of the stream.', STREAM, 'after sign-in: resource, session, roster versions, pre-approval, stream management (RFC 3921 §3, R099)'),
  elsewhere([107, 108, 109], 'Of the stream.', STREAM, 'a resource in use: the old client ends with conflict, the new one goes on (R107 to R109)'),
  elsewhere([110], 'Of the stream.', STREAM, 'or the new one is refused and may ask for another (R110)'),
  elsewhere([105, 106], 'There is nobody who may sign in and not have a session; trouble inside ends every stream.'),
  elsewhere([113], 'Accounts are made by whoever runs the server.'),
  elsewhere([163], 'May, and does not: a request waits with who was asked.'),
  elsewhere([273], 'For every state.', TABLES, 'a removal in $state tells $delivered and leaves $other (T13, R215, R271, R273)'),
  elsewhere([285], 'Requests are repeated until they are answered, the rest is told once.', TABLES, 'every state is kept over a restart, requests waiting in theirs'),
  elsewhere([383], 'It leads to no other server, and says so.'),
];
