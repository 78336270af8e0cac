import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Target } from './fault-proxy.ts';

/** Whether this machine lets us make networks of our own: Linux, root, `ip` of iproute2. */
export function canMakeNetworks(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    const probe = `linnet-probe-${process.pid}`;
    ip('netns', 'add', probe);
    ip('netns', 'del', probe);
    return true;
  } catch {
    return false;
  }
}

function ip(...words: readonly string[]): void {
  execFileSync('ip', words, { stdio: 'pipe' });
}

/** Forwards what comes to `host` to the target. */
async function relay(host: string, target: Target): Promise<Server> {
  const server = createServer((near) => {
    const far = connect(target);
    for (const [one, other] of [[near, far], [far, near]] as const) one.on('error', () => other.destroy()).on('close', () => other.destroy()).pipe(other);
  });
  server.listen(0, host);
  await once(server, 'listening');
  return server;
}

/** How many were made in this process: each has a name and a net of its own. */
let made = 0;

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/**
 * A server behind a real cable: the way to `host` and `port` crosses a network interface of the kernel's to a network namespace and back, both of
 * this test alone. Pulled, nobody on either side is told; TCP sends again what was on its way once it is put in.
 */
export class FarNetwork {
  readonly host: string;
  readonly port: number;
  readonly #name: string;
  readonly #device: string;
  readonly #entry: Server;
  readonly #exit: ChildProcess;

  private constructor(names: { readonly name: string; readonly device: string; readonly host: string }, entry: Server, exit: ChildProcess, port: number) {
    this.#name = names.name;
    this.#device = names.device;
    this.host = names.host;
    this.#entry = entry;
    this.#exit = exit;
    this.port = port;
  }

  static async start(target: Target): Promise<FarNetwork> {
    const number = (process.pid * 4 + (made += 1)) % 16_384;
    const [name, device] = [`linnet-${number}`, `lin${number}`];
    const net = `10.${64 + (number >> 8)}.${number & 255}`;
    const [near, host] = [`${net}.1`, `${net}.2`];
    ip('netns', 'add', name);
    try {
      ip('link', 'add', device, 'type', 'veth', 'peer', 'name', 'far', 'netns', name);
      ip('addr', 'add', `${near}/24`, 'dev', device);
      ip('link', 'set', device, 'up');
      ip('-n', name, 'addr', 'add', `${host}/24`, 'dev', 'far');
      ip('-n', name, 'link', 'set', 'far', 'up');
      const entry = await relay(near, target);
      const exit = spawn('ip', ['netns', 'exec', name, process.execPath, fileURLToPath(import.meta.url), host, near, String(portOf(entry))], { stdio: ['pipe', 'pipe', 'inherit'] });
      const { value } = await createInterface({ input: exit.stdout })[Symbol.asyncIterator]().next() as { value: string };
      return new FarNetwork({ name, device, host }, entry, exit, Number(value));
    } catch (error) {
      ip('netns', 'del', name);
      throw error;
    }
  }

  /** The cable is out: there is no way there any more, and what is on its way waits. */
  pull(): void {
    ip('link', 'set', this.#device, 'down');
  }

  /** The same address again, as after a short absence. */
  plugIn(): void {
    ip('link', 'set', this.#device, 'up');
  }

  async stop(): Promise<void> {
    const ended = once(this.#exit, 'exit');
    this.#exit.stdin!.end();
    await ended;
    this.#entry.close();
    ip('netns', 'del', this.#name);
  }
}

/** Within the namespace: forwards back out of it, until its input ends. */
if (import.meta.main) {
  const [host = '', near = '', port = ''] = process.argv.slice(2);
  const server = await relay(host, { host: near, port: Number(port) });
  console.log(portOf(server));
  process.stdin.on('end', () => process.exit()).resume();
}
