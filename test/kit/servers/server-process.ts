import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';

export interface ServerCommand {
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ports that accept connections once the server is up. */
  readonly ports: readonly number[];
  /** Text in the output that says the server is up, where open ports do not say enough. */
  readonly readyText?: string;
}

const startTimeoutMs = 60_000;
const stopTimeoutMs = 10_000;

const living = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of living) child.kill('SIGKILL');
});

/** Where Linux has it: the kernel ends the server when the test process is killed without a chance to clean up. */
const tiedToParent = existsSync('/usr/bin/setpriv') ? ['/usr/bin/setpriv', '--pdeathsig', 'KILL', '--'] : [];

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => { socket.destroy(); resolve(true); });
    socket.once('error', () => { resolve(false); });
  });
}

/** One server process: started, watched and ended by its own process id. */
export class ServerProcess {
  readonly #command: ServerCommand;
  #child: ChildProcess | undefined;
  #output = '';
  #isFrozen = false;

  constructor(command: ServerCommand) {
    this.#command = command;
  }

  get output(): string {
    return this.#output;
  }

  get isRunning(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Resolves when the server accepts connections; rejects with what it wrote when it ends before. */
  async start(): Promise<void> {
    if (this.isRunning) throw new Error(`${this.#command.name} is running already.`);
    const { file, args, cwd, env } = this.#command;
    const line = [...tiedToParent, file, ...args];
    const child = spawn(line[0] ?? file, line.slice(1), { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const start = this.#output.length;
    this.#child = child;
    living.add(child);
    const take = (chunk: Buffer): void => { this.#output += chunk.toString('utf8'); };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    let failure: string | undefined;
    child.once('error', (error) => { failure = error.message; living.delete(child); });
    child.once('exit', (code, signal) => { failure ??= `ended with ${signal ?? code}`; living.delete(child); });
    const deadline = Date.now() + startTimeoutMs;
    while (!(await this.#isReady(start))) {
      if (failure === undefined && Date.now() < deadline) {
        await new Promise((resolve) => { setTimeout(resolve, 20); });
        continue;
      }
      child.kill('SIGKILL');
      throw new Error(`${this.#command.name} did not start (${failure ?? 'took too long'}):\n${this.#output.slice(start).slice(-4000)}`);
    }
  }

  async #isReady(start: number): Promise<boolean> {
    const { ports, readyText } = this.#command;
    if (readyText !== undefined && !this.#output.includes(readyText, start)) return false;
    for (const port of ports) if (!(await accepts(port))) return false;
    return true;
  }

  freeze(): void {
    this.#isFrozen = this.#child?.kill('SIGSTOP') ?? false;
  }

  thaw(): void {
    if (this.#isFrozen) this.#child?.kill('SIGCONT');
    this.#isFrozen = false;
  }

  /** Resolves when the process is gone; a server that does not heed the signal is killed. */
  async end(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (!child || !this.isRunning) return;
    const gone = new Promise<void>((resolve) => { child.once('exit', () => { resolve(); }); });
    child.kill(signal);
    this.thaw();
    const timer = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs);
    await gone;
    clearTimeout(timer);
  }
}
