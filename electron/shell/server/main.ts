import { resolve } from 'node:path';
import type { BareJid } from '../../lib/jid.ts';
import type { Result } from '../../lib/result.ts';
import { defaultProfileDirectory } from '../../platform/node/index.ts';
import type { LocalServer } from '../../server/local-server.ts';
import { DatabaseError, type DatabaseProblem } from '../../store/database.ts';
import { createEnding } from '../ending.ts';
import { catchBugs } from '../last-resort.ts';
import { openProfileLog } from '../profile-log.ts';
import { accountsOf, type Accounts } from './accounts.ts';
import { parseCommand, USAGE, type Command } from './command-line.ts';
import { findRunning } from './control.ts';
import { manageAccounts } from './manage-accounts.ts';
import { exportAccounts, importAccounts } from './move-accounts.ts';
import { openServer } from './open-server.ts';
import { readPassword } from './read-password.ts';
import { serve } from './serve.ts';

const EXIT = { done: 0, failed: 1, badFlags: 2, profileInUse: 3 } as const;
const ending = createEnding();

async function run(command: Exclude<Command, { kind: 'help' }>): Promise<void> {
  const directory = resolve(command.profile ?? `${defaultProfileDirectory()}-server`);
  const log = openProfileLog(directory);
  ending.add(() => log.close());
  catchBugs(log, () => void ending.end(EXIT.failed));
  if (command.kind !== 'serve') return manage(command, directory);
  const serving = await serve({ command, directory, log, onFailure: () => refuse('The server can write no more to its folder: it ends.', EXIT.failed) });
  if (!serving.ok) return refuse(serving.error, EXIT.failed);
  ending.add(() => serving.value.close());
  for (const line of serving.value.told) console.log(line);
}

async function manage(command: Exclude<Command, { kind: 'serve' | 'help' }>, directory: string): Promise<void> {
  const { accounts, server, problem } = await accountsIn(directory, command.domain);
  if (problem !== undefined) return refuse(problem, EXIT.failed);
  const managed = await carryOut(command, accounts, server);
  if (!managed.ok) return refuse(managed.error, EXIT.failed);
  for (const line of managed.value) console.log(line);
  ending.end(EXIT.done);
}

function carryOut(command: Exclude<Command, { kind: 'serve' | 'help' }>, accounts: Accounts, server: LocalServer | undefined): Promise<Result<readonly string[], string>> {
  if (command.kind === 'export') return exportAccounts(accounts, command);
  if (command.kind === 'import') return importAccounts(server, command);
  return manageAccounts(accounts, command, () => readPassword(process.stdin, (text) => void process.stderr.write(text)));
}

interface Found {
  readonly accounts: Accounts;
  /** Undefined: it is another program's. */
  readonly server?: LocalServer;
  readonly problem?: string | undefined;
}

/** Those of the server that runs with this folder, or else the folder's own. */
async function accountsIn(directory: string, domain: BareJid): Promise<Found> {
  const running = await findRunning(directory);
  if (running) {
    ending.add(() => running.close());
    return { accounts: running.accounts, problem: running.domain === domain ? undefined : `The server that runs with this folder is for ${running.domain}, not for ${domain}.` };
  }
  const silent = (): void => undefined;
  const { server, close } = await openServer({ directory, domain, log: { debug: silent, info: silent, warn: silent, error: silent } });
  ending.add(close);
  return { accounts: accountsOf(server), server };
}

function refuse(sentence: string, exitCode: number): void {
  if (ending.end(exitCode)) console.error(sentence);
}

const DATABASE_SENTENCES: Readonly<Partial<Record<DatabaseProblem, string>>> = {
  'in-use': 'Another program uses this folder: end it first.',
  'read-only': 'The server cannot write to its folder.',
  'disk-full': 'The disk is full: the server cannot use its folder.',
  'damaged': 'The accounts in this folder are damaged; nothing has been changed.',
  'newer-version': 'The accounts in this folder were written by a newer Linnet.',
};

function refusalOf(error: NodeJS.ErrnoException, command: Command): readonly [string, number] {
  if (error instanceof DatabaseError) {
    return [DATABASE_SENTENCES[error.problem] ?? 'The server could not open its folder.', error.problem === 'in-use' ? EXIT.profileInUse : EXIT.failed];
  }
  const where = command.kind === 'serve' ? `${command.host}:${command.port}` : '';
  if (error.code === 'EADDRINUSE') return [`${where} is already in use: choose another with --listen.`, EXIT.failed];
  if (error.code === 'EACCES') return [`${where} may not be used by this person: choose another with --listen.`, EXIT.failed];
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') return [`${where} is no address of this computer: choose another with --listen.`, EXIT.failed];
  return [`The server could not start: ${error.message}`, EXIT.failed];
}

const command = parseCommand(process.argv.slice(2));
if (!command.ok) {
  console.error(command.error);
  refuse('npm run server -- --help tells what it knows.', EXIT.badFlags);
} else if (command.value.kind === 'help') {
  console.log(USAGE);
  ending.end(EXIT.done);
} else {
  const { value } = command;
  run(value).catch((error: NodeJS.ErrnoException) => refuse(...refusalOf(error, value)));
}
