import { err, ok, type Result } from '../../lib/result.ts';
import { nodeServerCrypto } from '../../platform/node/server/index.ts';
import { makeCredentials } from '../../server/stream/sasl/credentials.ts';
import type { Accounts } from './accounts.ts';
import type { Command } from './command-line.ts';

export type AccountCommand = Exclude<Command, { kind: 'serve' | 'help' | 'export' | 'import' }>;

/** Carries out a command about accounts; answers the lines to tell, or why not. `askPassword` is only asked when all else is well. */
export async function manageAccounts(accounts: Accounts, command: AccountCommand, askPassword: () => Promise<string | undefined>): Promise<Result<readonly string[], string>> {
  if (command.kind === 'list') return ok(await accounts.list());
  const { kind, account } = command;
  const exists = await accounts.has(account);
  if (kind === 'add' && exists) return err(`There is an account ${account} already.`);
  if (kind !== 'add' && !exists) return err(`There is no account ${account}.`);
  if (kind === 'remove') {
    await accounts.remove(account);
    return ok([`${account} is removed, with all that was kept for it.`]);
  }
  const password = await askPassword();
  if (password === undefined) return err('No password: nothing has been changed.');
  const credentials = await makeCredentials(password, nodeServerCrypto);
  if (credentials === undefined) return err(password === '' ? 'An empty password cannot be used.' : 'This password has characters that no client could send (RFC 4013).');
  await accounts.set(account, credentials);
  return ok([kind === 'add' ? `${account} is added.` : `The password of ${account} is changed.`]);
}
