import { rm } from 'node:fs/promises';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { localOf, parseBareJid, type BareJid } from '../../lib/jid.ts';
import type { Log } from '../../lib/log.ts';
import type { Accounts } from './accounts.ts';

type Request =
  | { readonly act: 'hello' | 'list' }
  | { readonly act: 'has' | 'remove'; readonly account: string }
  | { readonly act: 'export'; readonly account?: string | undefined }
  | { readonly act: 'set'; readonly account: string; readonly credentials: string };

/** A request is one line of JSON, and so is its answer; passwords never come this way, only what is kept of them. */
const LONGEST_LINE = 65_536;

/** Where a running server is told about accounts: a socket that only the owner of the folder can reach. Windows has none of the kind. */
function pathOf(directory: string): string | undefined {
  return process.platform === 'win32' ? undefined : join(directory, 'server.sock');
}

/** Lets other programs of the folder's owner manage the accounts of this one. To be called by whoever has the folder. */
export async function openControl(directory: string, domain: BareJid, accounts: Accounts, log: Log): Promise<{ close(): void }> {
  const path = pathOf(directory);
  if (path === undefined) return { close: () => undefined };
  // Left by a program that did not end in order: the folder is ours alone.
  await rm(path, { force: true });
  const server = createServer((socket) => serveControl(socket, domain, accounts));
  try {
    await listening(server, path);
  } catch (error) {
    // A path may be too long for a socket; the accounts can be managed while the server does not run.
    log.warn('server.no-control', { reason: (error as NodeJS.ErrnoException).code });
  }
  return { close: () => void server.close() };
}

function listening(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
}

function serveControl(socket: Socket, domain: BareJid, accounts: Accounts): void {
  socket.on('error', () => undefined);
  let length = 0;
  socket.on('data', (bytes: Buffer) => {
    length += bytes.length;
    if (length > LONGEST_LINE) socket.destroy();
  });
  createInterface({ input: socket }).on('line', (line) => {
    void answerTo(line, domain, accounts).then((answer) => socket.write(`${JSON.stringify(answer)}\n`), () => socket.destroy());
  });
}

async function answerTo(line: string, domain: BareJid, accounts: Accounts): Promise<unknown> {
  const request = JSON.parse(line) as Partial<Record<string, unknown>> | null;
  const address = typeof request?.['account'] === 'string' ? parseBareJid(request['account']) : undefined;
  const isOurs = address !== undefined && localOf(address) !== undefined && address.endsWith(`@${domain}`);
  const credentials = request?.['credentials'];
  switch (request?.['act']) {
    case 'hello': return domain;
    case 'list': return accounts.list();
    case 'has': return isOurs && accounts.has(address);
    case 'export': return request['account'] === undefined ? accounts.exported(undefined) : isOurs && accounts.exported(address);
    case 'remove': return isOurs ? done(accounts.remove(address)) : false;
    case 'set': return isOurs && typeof credentials === 'string' ? done(accounts.set(address, credentials)) : false;
    default: return false;
  }
}

async function done(change: Promise<void>): Promise<true> {
  await change;
  return true;
}

export interface RunningServer {
  readonly domain: string;
  readonly accounts: Accounts;
  close(): void;
}

/** The server that runs with this folder; undefined where none does. */
export async function findRunning(directory: string): Promise<RunningServer | undefined> {
  const path = pathOf(directory);
  const socket = path === undefined ? undefined : await connected(path);
  if (!socket) return undefined;
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]();
  const ask = async (request: Request): Promise<unknown> => {
    socket.write(`${JSON.stringify(request)}\n`);
    const { value, done: isOver } = await lines.next();
    if (isOver === true) throw new Error('it ended in the middle of a question');
    return JSON.parse(value);
  };
  const must = async (request: Request): Promise<void> => {
    if (await ask(request) !== true) throw new Error('it refused');
  };
  return {
    domain: String(await ask({ act: 'hello' })),
    accounts: {
      list: async () => await ask({ act: 'list' }) as readonly string[],
      has: async (account) => await ask({ act: 'has', account }) === true,
      set: (account, credentials) => must({ act: 'set', account, credentials }),
      remove: (account) => must({ act: 'remove', account }),
      exported: async (account) => {
        const text = await ask({ act: 'export', account });
        if (typeof text !== 'string') throw new Error('it refused');
        return text;
      },
    },
    close: () => socket.destroy(),
  };
}

function connected(path: string): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = createConnection(path);
    socket.once('connect', () => resolve(socket));
    socket.on('error', () => resolve(undefined));
  });
}
