import { err, ok, type Result } from '../../lib/result.ts';
import { nodeServerCrypto } from '../../platform/node/server/index.ts';
import type { LocalServer } from '../../server/local-server.ts';
import { makeCredentials } from '../../server/stream/sasl/credentials.ts';
import type { Command } from './command-line.ts';

export type AccountCommand = Exclude<Command, { kind: 'serve' | 'help' }>;

/** Carries out a command about accounts; answers the lines to tell, or why not. `askPassword` is only asked when all else is well. */
export async function manageAccounts(server: LocalServer, command: AccountCommand, askPassword: () => Promise<string | undefined>): Promise<Result<readonly string[], string>> {
  const { store } = server;
  if (command.kind === 'list') return ok(store.all().map(({ jid }) => jid).toSorted());
  const { account: address } = command;
  const account = store.get(address);
  if (command.kind === 'add' && account) return err(`There is an account ${address} already.`);
  if (command.kind !== 'add' && !account) return err(`There is no account ${address}.`);
  if (command.kind === 'remove') {
    store.remove(account!);
    await server.settled();
    return ok([`${address} is removed, with all that was kept for it.`]);
  }
  const password = await askPassword();
  if (password === undefined) return err('No password: nothing has been changed.');
  const credentials = await makeCredentials(password, nodeServerCrypto);
  if (credentials === undefined) return err(password === '' ? 'An empty password cannot be used.' : 'This password has characters that no client could send (RFC 4013).');
  store.register(address, credentials);
  await server.settled();
  return ok([command.kind === 'add' ? `${address} is added.` : `The password of ${address} is changed.`]);
}
