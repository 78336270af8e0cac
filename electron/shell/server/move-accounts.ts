import { open, readFile, rm, stat } from 'node:fs/promises';
import { err, ok, type Result } from '../../lib/result.ts';
import { nodeServerCrypto } from '../../platform/node/server/index.ts';
import type { LocalServer } from '../../server/local-server.ts';
import { takeIn, takenOf } from '../../server/portable/move.ts';
import { readServerData, type PortableUser, type ServerData } from '../../server/portable/read.ts';
import { makeCredentials, readCredentials } from '../../server/stream/sasl/credentials.ts';
import type { Accounts } from './accounts.ts';
import type { Command } from './command-line.ts';

/** It is read whole. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Writes a new file that only its owner can read (XEP-0227 §7); answers the lines to tell, or why not. */
export async function exportAccounts(accounts: Accounts, { file, account }: Extract<Command, { kind: 'export' }>): Promise<Result<readonly string[], string>> {
  if (account !== undefined && !await accounts.has(account)) return err(`There is no account ${account}.`);
  const count = account === undefined ? (await accounts.list()).length : 1;
  if (count === 0) return err('There are no accounts to export.');
  const text = await accounts.exported(account);
  const written = await writeNew(file, text);
  return written.ok ? ok([`${account === undefined ? people(count) : `${account} is`} written to ${file}. Guard it: whoever has it could pretend to be this server.`]) : written;
}

async function writeNew(file: string, text: string): Promise<Result<void, string>> {
  try {
    const handle = await open(file, 'wx', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } catch (error) {
      await rm(file, { force: true });
      throw error;
    } finally {
      await handle.close();
    }
    return ok(undefined);
  } catch (error) {
    const code = codeOf(error);
    return err(code === 'EEXIST' ? `There is a file ${file} already; it has not been touched.` : `${file} could not be written (${code}).`);
  }
}

/** Takes everybody in the file into the folder's server: all of them, or, where anything is wrong, nobody. */
export async function importAccounts(server: LocalServer | undefined, { file, replaces }: Extract<Command, { kind: 'import' }>): Promise<Result<readonly string[], string>> {
  if (!server) return err('A server runs with this folder: end it, import, and start it again.');
  const data = await readFileOf(file, server);
  if (!data.ok) return err(`${data.error} Nothing has been changed.`);
  const taken = takenOf(server.store, data.value.users);
  if (taken.length > 0 && !replaces) return err(`There are accounts already: ${taken.join(', ')}. With --replace they become what they are in the file. Nothing has been changed.`);
  const users = await Promise.all(data.value.users.map(withCredentials));
  await takeIn(server, users);
  return ok([`${people(users.length)} taken in from ${file}.`, ...remarks(data.value, users)]);
}

async function readFileOf(file: string, server: LocalServer): Promise<Result<ServerData, string>> {
  try {
    if ((await stat(file)).size > MOST_BYTES) return err(`${file} is larger than 256 MiB.`);
    return readServerData(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file)), server.domain);
  } catch (error) {
    return err(error instanceof TypeError ? `${file} is no text in UTF-8.` : `${file} cannot be read (${codeOf(error)}).`);
  }
}

/** Keys in place of a password that another server had in the open. */
async function withCredentials(user: PortableUser): Promise<PortableUser> {
  const { credentials, password } = user;
  return { ...user, password: undefined, credentials: credentials ?? (password === undefined ? undefined : await makeCredentials(password, nodeServerCrypto)) };
}

/** XEP-0227 §4: what was not understood, and what is to be done by hand. */
function remarks({ passedOver, otherHosts }: ServerData, users: readonly PortableUser[]): string[] {
  const without = users.filter(({ credentials }) => credentials === undefined).map(({ address }) => address);
  const old = users.filter(({ credentials }) => credentials !== undefined && readCredentials(credentials, 'SHA-256') === undefined).map(({ address }) => address);
  return [
    ...(without.length > 0 ? [`Nobody can sign in as these until they are given a password: ${without.join(', ')}`] : []),
    ...(old.length > 0 ? [`For SCRAM-SHA-1 only, so that server.json needs "scram": ["SHA-1"] until they have a new password: ${old.join(', ')}`] : []),
    ...(otherHosts.length > 0 ? [`Left out, for this server is not theirs: everybody at ${otherHosts.join(', ')}`] : []),
    ...(passedOver.length > 0 ? [`Left out, for this server keeps no such thing: ${passedOver.join(', ')}`] : []),
  ];
}

function people(count: number): string {
  return count === 1 ? '1 account is' : `${count} accounts are`;
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'error';
}
