import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseBareJid, parseJid, type BareJid } from '../../../electron/lib/jid.ts';
import { openBuiltinDatabase } from '../../../electron/platform/node/builtin-database.ts';
import { nodeClock, nodeIds } from '../../../electron/platform/node/index.ts';
import { nodeServerCrypto } from '../../../electron/platform/node/server/index.ts';
import { newEntry } from '../../../electron/server/accounts/account.ts';
import { LocalServer } from '../../../electron/server/local-server.ts';
import { serverMigrations } from '../../../electron/server/store/tables.ts';
import { makeCredentials } from '../../../electron/server/stream/sasl/credentials.ts';
import { MemoryLog } from '../memory-log.ts';
import { localhostCertificate } from './certificate.ts';
import { ServerProcess } from './server-process.ts';
import { freePorts, type TestServer, type TestServerOptions } from './test-server.ts';

const MAIN = fileURLToPath(new URL('../../../electron/shell/server/main.ts', import.meta.url));
const DOMAIN = 'localhost' as BareJid;
/** As few as RFC 7677 allows, for many accounts at once. */
const ITERATIONS = 4_096;

/** The settings of the program's `server.json` that a test asks for. */
function settingsOf(options: TestServerOptions): Readonly<Record<string, unknown>> {
  const without = options.withoutMechanisms ?? [];
  const scram = (options.scram === undefined ? ['SHA-256', 'SHA-1'] : [options.scram]).filter((hash) => !without.includes(`SCRAM-${hash}`));
  return {
    scram, plain: !without.includes('PLAIN'), channelBinding: options.channelBinding ?? true, streamManagement: options.streamManagement ?? true, registration: options.registration ?? false,
    offlineMessages: options.offlineMessages === false ? 0 : 1_000, archiveMessages: options.archive === false ? 0 : options.archiveLimit ?? 50_000,
    ...(options.stanzaLimitBytes === undefined ? {} : { stanzaBytes: options.stanzaLimitBytes }),
    resumeSeconds: options.resumeSeconds ?? 60, resumeQueue: options.resumeQueue ?? 5_000, connectionsPerAddress: 2_000, refusalsPerAddress: 1_000_000,
  };
}

/** Accounts and rosters, as they would lie there after use. */
async function fill(directory: string, { users, rosters = {} }: Pick<TestServerOptions, 'users' | 'rosters'>): Promise<void> {
  const db = await openBuiltinDatabase(join(directory, 'server.db'))({ migrations: serverMigrations });
  const server = await LocalServer.open(DOMAIN, { clock: nodeClock, ids: nodeIds, log: new MemoryLog(), db, crypto: nodeServerCrypto });
  const { store } = server;
  const credentials = new Map<string, string>();
  for (const [user, password] of Object.entries(users)) {
    if (!credentials.has(password)) credentials.set(password, (await makeCredentials(password, nodeServerCrypto, ITERATIONS))!);
    const account = store.register(parseBareJid(`${user}@${DOMAIN}`)!, credentials.get(password)!);
    for (const { jid, name = '', subscription, groups } of rosters[user] ?? []) store.setEntry(account, { ...newEntry(parseJid(jid)!), name, subscription, groups, isListed: true });
  }
  await server.settled();
  await db.close();
}

export interface ProgramEnded {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** The server's program on a folder, as a person runs it: `add`, `export` and the like. */
export function runServerProgram(directory: string, domain: string, args: readonly string[], input = ''): Promise<ProgramEnded> {
  const child = spawn(process.execPath, [MAIN, ...args, '--domain', domain, '--profile', directory], { stdio: ['pipe', 'pipe', 'pipe'] });
  let [out, error] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => void (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => void (error += chunk.toString()));
  child.stdin.end(input);
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, error })));
}

/** As a person does it, while the server runs or not. */
async function addAccount(directory: string, name: string, password: string): Promise<void> {
  const { code, error } = await runServerProgram(directory, DOMAIN, ['add', name], `${password}\n`);
  if (code !== 0) throw new Error(error);
}

/** Starts Linnet's own server, from its sources, as a process of its own. Call `stop()` when done. */
export async function startLocal(options: TestServerOptions): Promise<TestServer> {
  const directory = await mkdtemp(join(tmpdir(), 'linnet-server-'));
  const { certPem, keyPem, caPem } = options.certificate ?? localhostCertificate();
  const caFile = join(directory, 'certs', 'ca.pem');
  await mkdir(join(directory, 'certs'));
  await writeFile(caFile, caPem);
  await writeFile(join(directory, 'server-key.pem'), keyPem, { mode: 0o600 });
  await writeFile(join(directory, 'server-certificate.pem'), certPem);
  await writeFile(join(directory, 'server.json'), JSON.stringify(settingsOf(options)));
  await fill(directory, options);

  const [port = 0] = await freePorts(1);
  const server = new ServerProcess({
    name: 'Linnet’s server', file: process.execPath, args: [MAIN, '--domain', DOMAIN, '--listen', `127.0.0.1:${port}`, '--profile', directory],
    cwd: directory, env: { PATH: process.env['PATH'], HOME: directory, LANG: 'C.UTF-8', NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] }, ports: [port], readyText: 'listens on',
  });
  const stop = async (): Promise<void> => {
    await server.end('SIGKILL');
    await rm(directory, { recursive: true, force: true });
  };
  try {
    await server.start();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    // TLS from the first byte and STARTTLS share a port.
    software: 'linnet', domain: 'localhost', host: '127.0.0.1', port, tlsPort: port, caPem, caFile, directory, stop,
    log: () => server.output,
    addUser: (name, password) => addAccount(directory, name, password),
    restart: async () => { await server.end(); await server.start(); },
    crashAndRestart: async () => { await server.end('SIGKILL'); await server.start(); },
    halt: () => server.end(),
    start: () => server.start(),
    freeze: () => { server.freeze(); },
    thaw: () => { server.thaw(); },
  };
}
