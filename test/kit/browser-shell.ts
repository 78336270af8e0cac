import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../out/browser/main.cjs', import.meta.url));

/** The browser shell as a program of its own, as a person starts it. */
export class BrowserShell {
  readonly url: string;
  readonly profile: string;
  readonly #child: ChildProcess;
  readonly #output: string[];

  private constructor(child: ChildProcess, url: string, profile: string, output: string[]) {
    this.#child = child;
    this.url = url;
    this.profile = profile;
    this.#output = output;
  }

  /** Starts it on a free port; settles with the first line of its output. `profile` continues an earlier one; `dataHome` is where the person's programs keep their data. */
  static async start(options: { readonly profile?: string; readonly ca?: string; readonly flags?: readonly string[]; readonly dataHome?: string } = {}): Promise<BrowserShell> {
    const profile = options.profile ?? await mkdtemp(join(tmpdir(), 'linnet-profile-'));
    const flags = ['--profile', profile, '--port', '0', '--no-open', ...(options.ca === undefined ? [] : ['--ca', options.ca]), ...(options.flags ?? [])];
    const child = spawn(process.execPath, [MAIN, ...flags], {
      stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...(options.dataHome === undefined ? {} : { XDG_DATA_HOME: options.dataHome }) },
    });
    const output: string[] = [];
    child.stderr!.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    const url = await new Promise<string>((resolve, reject) => {
      createInterface({ input: child.stdout! }).once('line', (line) => {
        const [, found] = /^Linnet is ready at (http:\/\/127\.0\.0\.1:\S+)$/.exec(line) ?? [];
        if (found === undefined) reject(new Error(`unexpected first line: ${line}`));
        else resolve(found);
      });
      child.once('exit', (code) => reject(new Error(`the shell ended with ${code}: ${output.join('')}`)));
    });
    return new BrowserShell(child, url, profile, output);
  }

  get pid(): number {
    return this.#child.pid!;
  }

  /** What it wrote to standard error. */
  get errors(): string {
    return this.#output.join('');
  }

  /** Ends it in order and answers its exit code; the profile stays unless `remove`. */
  async stop({ remove = false, signal = 'SIGTERM' as NodeJS.Signals } = {}): Promise<number | null> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      const exit = once(this.#child, 'exit');
      this.#child.kill(signal);
      await exit;
    }
    if (remove) await rm(this.profile, { recursive: true, force: true });
    return this.#child.exitCode;
  }
}
