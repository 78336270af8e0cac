import type { CommandInput } from '../../../electron/contract/commands.ts';
import { parseBareJid } from '../../../electron/lib/jid.ts';

/** What stands in the form. */
export interface SignInFields {
  readonly address: string;
  readonly password: string;
  readonly server: string;
  readonly port: string;
  readonly keepPassword: boolean;
}

/** What is wrong with a field, as a key of the catalogue. */
export interface FieldProblems {
  address?: 'badAddress';
  password?: 'emptyPassword';
  server?: 'badServer' | 'portNeedsServer';
  port?: 'badPort';
}

type Judged = { readonly ok: true; readonly input: CommandInput<'account.signIn'> } | { readonly ok: false; readonly problems: FieldProblems };

/** The command of a form, or what to mend in it first. */
export function judgeSignIn({ address, password, server, port, keepPassword }: SignInFields): Judged {
  const problems: FieldProblems = {};
  const account = parseBareJid(address.trim());
  const host = server.trim();
  const portNumber = port.trim() === '' ? undefined : Number(port);
  if (account === undefined || !account.includes('@')) problems.address = 'badAddress';
  if (password === '') problems.password = 'emptyPassword';
  if (/[\s/@]/u.test(host) || host.length > 255) problems.server = 'badServer';
  if (portNumber !== undefined && !(Number.isInteger(portNumber) && portNumber >= 1 && portNumber <= 65_535)) problems.port = 'badPort';
  else if (portNumber !== undefined && host === '') problems.server = 'portNeedsServer';
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  return {
    ok: true,
    input: {
      address: address.trim(), password, keepPassword,
      ...(host === '' ? {} : { server: { host, ...(portNumber === undefined ? {} : { port: portNumber }) } }),
    },
  };
}
