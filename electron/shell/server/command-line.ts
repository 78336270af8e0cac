import { isIPv4, isIPv6 } from 'node:net';
import { localOf, parseBareJid, type BareJid } from '../../lib/jid.ts';
import { err, ok, type Result } from '../../lib/result.ts';

export interface Place {
  readonly domain: BareJid;
  /** `--profile DIR`; undefined: the platform's own place. */
  readonly profile: string | undefined;
}

export type Command =
  | { readonly kind: 'help' }
  | Place & { readonly kind: 'serve'; readonly host: string; readonly port: number; readonly tls: boolean }
  | Place & { readonly kind: 'list' }
  | Place & { readonly kind: 'add' | 'remove' | 'password'; readonly account: BareJid }
  /** `account`: of this one only. */
  | Place & { readonly kind: 'export'; readonly file: string; readonly account: BareJid | undefined }
  | Place & { readonly kind: 'import'; readonly file: string; readonly replaces: boolean };

export const USAGE = `Linnet's server: XMPP for one domain on this computer or in your own network.

  npm run server -- --domain DOMAIN [--listen HOST:PORT] [--profile DIR]
  npm run server -- add NAME --domain DOMAIN [--profile DIR]
  npm run server -- password NAME --domain DOMAIN [--profile DIR]
  npm run server -- remove NAME --domain DOMAIN [--profile DIR]
  npm run server -- list --domain DOMAIN [--profile DIR]
  npm run server -- export FILE [NAME] --domain DOMAIN [--profile DIR]
  npm run server -- import FILE [--replace] --domain DOMAIN [--profile DIR]

  --domain DOMAIN     what stands behind the @ of every address, such as home.local
  --listen HOST:PORT  where clients connect; 127.0.0.1:5222 unless told otherwise, and then this computer only
  --without-tls       nothing is encrypted; on this computer only
  --profile DIR       the folder of its accounts, key and certificate
  --replace           people in the file who have an account already become what they are in the file

export writes everybody, or one person, to a new file that other servers read (XEP-0227): contacts, requests, lists,
vCard, messages that wait, and what is kept in place of passwords. Guard it as you guard the server's folder.

While it runs, Linnet on this computer finds it by its domain and trusts exactly its certificate: address and password are enough to
sign in. On another computer type server and port under Connection settings, and compare the fingerprint that the server prints with
the one Linnet shows before you trust it.

Passwords are asked for, or read from the first line of standard input; they are never an argument.
Limits and habits are set in server.json in its folder; with {"registration": true} whoever can reach the server may make an account on it
from a client (XEP-0077). People change their own password, and remove their own account, from a client in any case.`;

const DEFAULT_LISTEN = '127.0.0.1:5222';
const ACCOUNT_COMMANDS = ['add', 'remove', 'password'] as const;

interface Flags {
  domain?: string;
  listen?: string;
  profile?: string;
  tls: boolean;
  replaces: boolean;
  readonly words: string[];
}

/** Reads the arguments after the program's name; `--name value` and `--name=value` both do. The refusal is a sentence for the person. */
export function parseCommand(args: readonly string[]): Result<Command, string> {
  if (args.some((arg) => arg === '--help' || arg === '-h' || arg === 'help')) return ok({ kind: 'help' });
  const flags = readFlags(args);
  if (!flags.ok) return flags;
  const { domain: given, listen, profile, tls, replaces, words: [name = 'serve', ...words] } = flags.value;
  if (given === undefined) return err('The server needs to know its domain: --domain home.local');
  const domain = parseBareJid(given);
  if (domain === undefined || localOf(domain) !== undefined) return err(`"${given}" cannot be a domain.`);
  const place: Place = { domain, profile };
  const accountCommand = ACCOUNT_COMMANDS.find((known) => known === name);
  if (accountCommand) return accountCommandOf(accountCommand, place, words);
  if (replaces && name !== 'import') return err('--replace belongs to import.');
  if (name === 'export' || name === 'import') return fileCommandOf(name, place, replaces, words);
  if (words.length > 0) return err(`Nothing may follow "${name}" but flags, and there is "${words[0]!}".`);
  if (name === 'list') return ok({ ...place, kind: 'list' });
  if (name !== 'serve') return err(`The server does not know "${name}". It knows add, remove, password, list, export and import.`);
  const where = readListen(listen ?? DEFAULT_LISTEN);
  if (!where.ok) return where;
  if (!tls && !isLoopback(where.value.host)) return err(`Without TLS the server listens on this computer only, not on ${where.value.host}: others could read every word.`);
  return ok({ ...place, kind: 'serve', ...where.value, tls });
}

function readFlags(args: readonly string[]): Result<Flags, string> {
  const flags: Flags = { tls: true, replaces: false, words: [] };
  for (let at = 0; at < args.length; at += 1) {
    const [, name = '', inline] = /^(.*?)(?:=(.*))?$/su.exec(args[at]!)!;
    if (!args[at]!.startsWith('-')) flags.words.push(args[at]!);
    else if (args[at] === '--without-tls') flags.tls = false;
    else if (args[at] === '--replace') flags.replaces = true;
    else if (name === '--domain' || name === '--listen' || name === '--profile') {
      const value = inline ?? args[(at += 1)];
      if (value === undefined || value === '' || (inline === undefined && value.startsWith('-'))) return err(`${name} needs a value.`);
      flags[name.slice(2) as 'domain' | 'listen' | 'profile'] = value;
    } else return err(`The server does not know "${args[at]!}". It knows --domain, --listen, --without-tls, --profile and --replace.`);
  }
  return ok(flags);
}

function accountCommandOf(kind: typeof ACCOUNT_COMMANDS[number], place: Place, [name, ...more]: readonly string[]): Result<Command, string> {
  if (name === undefined) return err(`"${kind}" needs a name: ${kind} romeo`);
  if (more.length > 0) return err(`"${kind}" takes one name${kind === 'remove' ? '' : '; the password is asked for'}.`);
  const account = accountOf(name, place);
  return account.ok ? ok({ ...place, kind, account: account.value }) : account;
}

function fileCommandOf(kind: 'export' | 'import', place: Place, replaces: boolean, [file, name, ...more]: readonly string[]): Result<Command, string> {
  if (file === undefined || file === '') return err(`"${kind}" needs a file: ${kind} people.xml`);
  const surplus = kind === 'import' ? name : more[0];
  if (surplus !== undefined) return err(`"${kind}" takes a file${kind === 'export' ? ' and one name' : ''}, and there is "${surplus}" as well.`);
  if (kind === 'import') return ok({ ...place, kind, file, replaces });
  if (name === undefined) return ok({ ...place, kind, file, account: undefined });
  const account = accountOf(name, place);
  return account.ok ? ok({ ...place, kind, file, account: account.value }) : account;
}

function accountOf(name: string, place: Place): Result<BareJid, string> {
  const account = parseBareJid(name.includes('@') ? name : `${name}@${place.domain}`);
  if (account === undefined) return err(`"${name}" cannot be a name.`);
  if (!account.endsWith(`@${place.domain}`)) return err(`"${name}" is not at ${place.domain}.`);
  return ok(account);
}

/** `HOST:PORT`, `[::1]:5222`, or a port alone. */
function readListen(text: string): Result<{ readonly host: string; readonly port: number }, string> {
  const [, brackets, name, port = ''] = /^(?:(?:\[([^\]]*)\]|([^:]*)):)?(\d{1,5})$/u.exec(text) ?? [];
  const host = brackets ?? name ?? '127.0.0.1';
  const isHost = brackets === undefined ? /^[\w.-]+$/u.test(host) : isIPv6(host);
  if (port === '' || Number(port) > 65_535 || !isHost) return err(`--listen needs a host and a port, such as 127.0.0.1:5222 or [::1]:5222, not "${text}".`);
  return ok({ host, port: Number(port) });
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}
