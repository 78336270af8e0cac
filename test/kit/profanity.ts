import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PATIENCE_MS = 15_000;
const LOOK_AGAIN_MS = 50;

/** Why it cannot be had here; undefined where it can. */
export function profanityMissing(): string | undefined {
  const isThere = (name: string, flag: string): boolean => spawnSync(name, [flag]).status === 0;
  return isThere('profanity', '--version') && isThere('tmux', '-V') ? undefined : 'needs Debian’s profanity and tmux';
}

/** Somebody at a terminal with Profanity, a client of others: types lines, and reads what stands on the screen. */
export class ProfanityPerson {
  readonly #folder = mkdtempSync(join(tmpdir(), 'linnet-profanity-'));

  private constructor() {}

  /** A fresh Profanity, which keeps nothing outside a folder of its own. */
  static async start(): Promise<ProfanityPerson> {
    const person = new ProfanityPerson();
    const folder = person.#folder;
    const homes = [`HOME=${folder}`, `XDG_CONFIG_HOME=${folder}/config`, `XDG_DATA_HOME=${folder}/data`, 'LC_ALL=C.UTF-8', 'TERM=screen'];
    await person.#tmux('-f', '/dev/null', 'new-session', '-d', '-x', '160', '-y', '50', 'env', ...homes, 'profanity');
    await person.see(/Profanity/u);
    return person;
  }

  /** A line, and Enter. */
  async type(line: string): Promise<void> {
    await this.#tmux('send-keys', '-l', '--', line);
    await this.#tmux('send-keys', 'Enter');
  }

  /** Waits until this stands on the screen; answers what matched. */
  async see(pattern: RegExp): Promise<RegExpExecArray> {
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      const screen = await this.#tmux('capture-pane', '-p');
      const found = pattern.exec(screen);
      if (found) return found;
      if (performance.now() > deadline) throw new Error(`Profanity does not show ${String(pattern)} but:\n${screen.replaceAll(/\n+/gu, '\n')}`);
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
  }

  async end(): Promise<void> {
    await this.#tmux('kill-server').catch(() => undefined);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #tmux(...args: readonly string[]): Promise<string> {
    return (await run('tmux', ['-S', join(this.#folder, 'tmux'), ...args])).stdout;
  }
}
