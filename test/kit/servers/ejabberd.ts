import { existsSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localhostCertificate } from './certificate.ts';
import { ServerProcess } from './server-process.ts';
import { freePorts, type RosterContact, type TestServer, type TestServerOptions } from './test-server.ts';

const readyText = 'linnet: ejabberd is ready';

/** The folder above `ejabberd-<version>/ebin`, where Debian puts Erlang applications. */
function erlangLibrary(): string | undefined {
  const roots = ['/usr/lib', ...readdirSync('/usr/lib').filter((name) => name.endsWith('-linux-gnu')).map((name) => join('/usr/lib', name))];
  return roots.find((root) => readdirSync(root).some((name) => name.startsWith('ejabberd-') && existsSync(join(root, name, 'ebin', 'ejabberd.app'))));
}

/** An Erlang binary literal of the UTF-8 bytes. */
function binary(text: string): string {
  return `<<${[...Buffer.from(text, 'utf8')].join(',')}>>`;
}

/** Rows of the mnesia table `roster`, as mod_roster writes them, one Erlang term a line. */
function rosterTerms(user: string, contacts: readonly RosterContact[]): string {
  const us = `{${binary(user)},<<"localhost">>}`;
  return contacts.map(({ jid, name, subscription, groups }) => {
    const [local = '', domain = ''] = jid.split('@');
    const contact = `{${binary(local)},${binary(domain)},<<>>}`;
    const key = `{${binary(user)},<<"localhost">>,${contact}}`;
    return `{roster,${key},${us},${contact},${binary(name ?? '')},${subscription},none,[${groups.map(binary).join(',')}],<<>>,[]}.\n`;
  }).join('');
}

/** Starts the application, takes in rosters written beforehand, and says that it is ready. */
const startExpression = [
  'spawn(fun() ->',
  '{ok, _} = application:ensure_all_started(ejabberd),',
  'case file:consult("roster.terms") of',
  '{ok, Rows} -> [ok = mnesia:dirty_write(Row) || Row <- Rows], ok = file:delete("roster.terms");',
  '{error, enoent} -> ok',
  'end,',
  `io:format("~n${readyText}~n")`,
  'end).',
].join(' ');

/** Starts an ejabberd of its own; up in about 1.5 s. Call `stop()` when done. */
export async function startEjabberd(options: TestServerOptions): Promise<TestServer> {
  const library = existsSync('/usr/bin/erl') ? erlangLibrary() : undefined;
  if (library === undefined) {
    throw new Error('ejabberd is not installed. Run `npm test`, which installs it, or: sudo apt-get install ejabberd');
  }
  const directory = await mkdtemp(join(tmpdir(), 'linnet-ejabberd-'));
  const { certPem, keyPem, caPem } = options.certificate ?? localhostCertificate();
  const caFile = join(directory, 'certs', 'ca.pem');
  for (const name of ['certs', 'db', 'log']) await mkdir(join(directory, name));
  await writeFile(join(directory, 'certs', 'localhost.pem'), `${certPem}\n${keyPem}`, { mode: 0o600 });
  await writeFile(caFile, caPem);
  const [port = 0, tlsPort = 0, apiPort = 0, filesPort = 0] = await freePorts(4);
  const takesFiles = options.takesFiles === true;
  const values: Record<string, string> = {
    DIR: directory,
    HOST: 'localhost',
    PORT: String(port),
    TLS_PORT: String(tlsPort),
    API_PORT: String(apiPort),
    FILES_LISTENER: takesFiles ? `- {port: ${filesPort}, ip: "127.0.0.1", module: ejabberd_http, tls: true, request_handlers: {/upload: mod_http_upload}}` : '',
    FILES: takesFiles ? `append_host_config: {localhost: {modules: {mod_http_upload: {host: files.localhost, access: c2s, put_url: "https://localhost:${filesPort}/upload", docroot: "${join(directory, 'files')}", max_size: 2000000}}}}` : '',
    LOG: options.debugLog === true ? 'debug' : 'warning',
    SCRAM: options.scram === 'SHA-256' ? 'sha256' : 'sha',
    WITHOUT: (options.withoutMechanisms ?? []).map((name) => `"${name}"`).join(', '),
    STANZA_LIMIT: String(options.stanzaLimitBytes ?? 262_144),
    OFFLINE: options.offlineMessages === false ? '' : 'mod_offline: {access_max_user_messages: max_user_offline_messages}',
    ARCHIVE: options.archive === false ? '' : `mod_mam: {default: always, db_type: ${options.largeArchive === true ? 'sql' : 'mnesia'}}`,
    SQL: options.largeArchive === true ? `{sql_type: sqlite, sql_database: "${join(directory, 'db', 'archive.db')}"}` : '{}',
    SM: options.streamManagement === false ? '' : `mod_stream_mgmt: {resend_on_timeout: ${options.resendsAlways === true ? 'true' : 'if_offline'}, resume_timeout: ${options.resumeSeconds ?? 60}, max_ack_queue: ${options.resumeQueue ?? 5_000}}`,
  };
  const template = await readFile(new URL('ejabberd.yml', import.meta.url), 'utf8');
  await writeFile(join(directory, 'ejabberd.yml'), template.replace(/@([A-Z_]+)@/gu, (whole, name: string) => values[name] ?? whole));
  const rosters = Object.entries(options.rosters ?? {}).map(([user, contacts]) => rosterTerms(user, contacts)).join('');
  if (rosters !== '') await writeFile(join(directory, 'roster.terms'), rosters);

  const server = new ServerProcess({
    name: 'ejabberd',
    file: '/usr/bin/erl',
    args: ['+S', '2', '+K', 'true', '-noinput', '-mnesia', 'dir', `"${join(directory, 'db')}"`, '-eval', startExpression],
    cwd: directory,
    env: {
      PATH: process.env['PATH'],
      HOME: directory,
      LANG: 'C.UTF-8',
      ERL_LIBS: library,
      ERL_CRASH_DUMP: join(directory, 'log', 'crash.dump'),
      EJABBERD_CONFIG_PATH: join(directory, 'ejabberd.yml'),
      EJABBERD_LOG_PATH: join(directory, 'log', 'ejabberd.log'),
    },
    ports: [port, tlsPort, apiPort, ...(takesFiles ? [filesPort] : [])],
    readyText,
  });
  const addUser = async (user: string, password: string): Promise<void> => {
    const answer = await fetch(`http://127.0.0.1:${apiPort}/api/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ user, host: 'localhost', password }),
    });
    if (!answer.ok) throw new Error(`ejabberd refused the account ${user}: ${await answer.text()}`);
  };
  const stop = async (): Promise<void> => {
    await server.end('SIGKILL');
    await rm(directory, { recursive: true, force: true });
  };
  try {
    await server.start();
    for (const [user, password] of Object.entries(options.users)) await addUser(user, password);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    software: 'ejabberd', domain: 'localhost', host: '127.0.0.1', port, tlsPort, caPem, caFile, directory, addUser, stop,
    log: () => server.output,
    restart: async () => { await server.end(); await server.start(); },
    crashAndRestart: async () => { await server.end('SIGKILL'); await server.start(); },
    halt: () => server.end(),
    start: () => server.start(),
    freeze: () => { server.freeze(); },
    thaw: () => { server.thaw(); },
  };
}
