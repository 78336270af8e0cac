import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Electron from 'electron';
import type { Page } from 'playwright-core';
import { launchReal } from './launch-real.ts';
import { builtProgram, launchOnStandin } from './launch-standin.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** A real Electron, where one can be had: its unpacked folder. */
const REAL = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
export const isReal = REAL !== undefined && REAL !== '';

export interface LaunchOptions {
  /** Continues an earlier run; its own temporary folder otherwise. */
  readonly profile?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Whether the platform has a key store; the stand-in's lies beside the profile. */
  readonly hasKeyStore?: boolean;
  /** A packaged program whose Electron is the launcher of `standin/launcher.ts`, instead of the one in out/. */
  readonly program?: string;
}

/** One running process, on either backend. */
export interface Process {
  /** The page of the first window, once it is there. */
  page(): Promise<Page>;
  /** Runs a function in main, with the module `electron` and one plain value. */
  evaluateMain<Value, Arg>(fn: (electron: typeof Electron, arg: Arg) => Value, arg: Arg): Promise<Awaited<Value>>;
  /** Starts the same program once more, beside the first, with more arguments; answers its exit code. */
  startAgain(args?: readonly string[]): Promise<number | null>;
  signal(name: NodeJS.Signals): void;
  readonly ended: Promise<number | null>;
  /** What it wrote to standard error. */
  readonly errors: string;
}

/** The built desktop shell as a program: real main, real preload, real page. */
export class LaunchedApp {
  readonly profile: string;
  readonly #folder: string;
  readonly #process: Process;

  constructor(process: Process, profile: string, folder: string) {
    this.#process = process;
    this.profile = profile;
    this.#folder = folder;
  }

  page(): Promise<Page> {
    return this.#process.page();
  }

  evaluateMain<Value>(fn: (electron: typeof Electron, arg: undefined) => Value): Promise<Awaited<Value>>;
  evaluateMain<Value, Arg>(fn: (electron: typeof Electron, arg: Arg) => Value, arg: Arg): Promise<Awaited<Value>>;
  evaluateMain<Value, Arg>(fn: (electron: typeof Electron, arg: Arg) => Value, arg?: Arg): Promise<Awaited<Value>> {
    return this.#process.evaluateMain(fn, arg as Arg);
  }

  startAgain(args: readonly string[] = []): Promise<number | null> {
    return this.#process.startAgain(args);
  }

  /** Settles with the exit code. */
  get ended(): Promise<number | null> {
    return this.#process.ended;
  }

  get errors(): string {
    return this.#process.errors;
  }

  /** The log so far; empty before the first line. */
  log(): string {
    try {
      return readFileSync(join(this.profile, 'logs', 'linnet.log'), 'utf8');
    } catch {
      return '';
    }
  }

  /** From here on the person answers dialogs with this button, and nothing leaves the program; `nativeCalls` tells what was asked. */
  async answerDialogs(response: number): Promise<void> {
    await this.evaluateMain(({ dialog, shell }, button) => {
      const calls: { name: string; args: unknown[] }[] = [];
      (globalThis as { nativeCalls?: unknown }).nativeCalls = calls;
      Object.assign(dialog, {
        showMessageBox: (...args: unknown[]) => {
          calls.push({ name: 'showMessageBox', args: args.slice(-1) });
          return Promise.resolve({ response: button, checkboxChecked: false });
        },
      });
      Object.assign(shell, {
        openExternal: (...args: unknown[]) => {
          calls.push({ name: 'openExternal', args });
          return Promise.resolve();
        },
      });
    }, response);
  }

  nativeCalls(): Promise<{ name: string; args: unknown[] }[]> {
    return this.evaluateMain(() => (globalThis as unknown as { nativeCalls: { name: string; args: unknown[] }[] }).nativeCalls);
  }

  /** Ends the program as its person would, and answers its exit code. The profile stays. */
  async quit(): Promise<number | null> {
    await this.evaluateMain(({ app }) => void setImmediate(() => app.quit())).catch(() => undefined);
    return this.#process.ended;
  }

  /** Ends it by a signal, and answers its exit code. */
  end(signal: NodeJS.Signals): Promise<number | null> {
    this.#process.signal(signal);
    return this.#process.ended;
  }

  /** Whatever is still there goes away, the profile too. */
  async remove(): Promise<void> {
    this.#process.signal('SIGTERM');
    const patience = setTimeout(() => this.#process.signal('SIGKILL'), 10_000);
    await this.#process.ended;
    clearTimeout(patience);
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const folder = mkdtempSync(join(tmpdir(), 'linnet-desktop-'));
  const profile = options.profile ?? join(folder, 'profile');
  const flags = ['--profile', profile, ...(options.args ?? [])];
  const keyStore = options.hasKeyStore === false ? {} : { STANDIN_KEY_STORE: `${profile}.key-store` };
  const process = REAL !== undefined && isReal && options.program === undefined
    ? await launchReal(REAL, ROOT, flags, { ...options.env })
    : launchOnStandin(options.program === undefined ? builtProgram(ROOT) : [options.program], flags, { ...keyStore, ...options.env });
  return new LaunchedApp(process, profile, folder);
}
