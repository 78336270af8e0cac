import { EventEmitter } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Electron from 'electron';
import { startChromium, type Chromium } from './chromium.ts';
import { preventable, type Runtime } from './runtime.ts';

/** `app`: the life of the program. Emits what Electron emits, in Electron's order. */
export class App extends EventEmitter {
  readonly chromium = Promise.withResolvers<Chromium>();
  readonly #paths = new Map<string, string>([['temp', tmpdir()]]);
  #runtime!: Runtime;
  #isReady = false;
  #isQuitting = false;
  #releaseLock: () => void = () => undefined;
  #told: Promise<unknown> = Promise.resolve();

  /** Ready comes after the whole main script has run, as in Electron. */
  begin(runtime: Runtime): void {
    this.#runtime = runtime;
    setImmediate(() => void this.#becomeReady());
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => this.quit());
  }

  async #becomeReady(): Promise<void> {
    if (this.#isQuitting) return;
    const chromium = await startChromium(this.getPath('userData'));
    chromium.process.once('exit', () => process.exit(this.#isQuitting ? 0 : 70));
    await chromium.cdp.send('Target.setDiscoverTargets', { discover: true });
    this.#isReady = true;
    this.chromium.resolve(chromium);
    this.emit('ready', {});
  }

  whenReady(): Promise<void> {
    return this.chromium.promise.then(() => undefined);
  }

  /** `packed.ts` says where the resources of a package are; a program that runs from its folder has none. */
  get isPackaged(): boolean {
    return (process as { resourcesPath?: string }).resourcesPath !== undefined;
  }

  getVersion(): string {
    return manifest().version;
  }

  getName(): string {
    return manifest().productName;
  }

  isReady(): boolean {
    return this.#isReady;
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  getPath(name: string): string {
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`The stand-in for Electron has no path '${name}' before it is set.`);
    return path;
  }

  /** Where the program lies: its folder, for one that is not packaged. */
  getAppPath(): string {
    return process.cwd();
  }

  /** What Chromium shows its pages first, too. */
  getLocale(): string {
    return 'en-US';
  }

  /** Windows and macOS only. */
  setLoginItemSettings(_settings: Electron.Settings): void {
    throw new Error('The stand-in is a Linux: login items are files there.');
  }

  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
    this.#runtime.isSandboxed = true;
  }

  /** What the program's icon says. */
  badgeCount = 0;

  setBadgeCount(count = 0): boolean {
    this.badgeCount = count;
    return true;
  }

  /** As on a computer that lets Linnet have the scheme. */
  setAsDefaultProtocolClient(_protocol: string, _path?: string, _args?: string[]): boolean {
    return true;
  }

  /** The first instance listens on a socket in `userData`; a later one tells it its arguments and `data`. Synchronous for the caller, as in Electron. */
  requestSingleInstanceLock(data?: unknown): boolean {
    const userData = this.getPath('userData');
    const lock = join(userData, 'standin.lock');
    const socket = join(userData, 'standin.sock');
    if (isHeld(lock)) {
      const telling = connect(socket, () => telling.end(JSON.stringify({ argv: process.argv, directory: process.cwd(), data })));
      this.#told = new Promise((resolve) => telling.once('close', resolve).once('error', resolve));
      return false;
    }
    rmSync(socket, { force: true });
    writeFileSync(lock, String(process.pid));
    const server = createServer({ allowHalfOpen: true }, (connection) => {
      let text = '';
      connection.on('data', (chunk: Buffer) => (text += chunk.toString()));
      connection.on('end', () => {
        connection.end();
        const { argv, directory, data: told } = JSON.parse(text) as { argv: string[]; directory: string; data?: unknown };
        this.emit('second-instance', {}, argv, directory, told);
      });
    }).listen(socket);
    server.unref();
    this.#releaseLock = () => {
      rmSync(socket, { force: true });
      rmSync(lock, { force: true });
    };
    return true;
  }

  quit(): void {
    if (this.#isQuitting) return;
    this.#isQuitting = true;
    const before = preventable({});
    this.emit('before-quit', before);
    for (const window of before.defaultPrevented ? [] : this.#runtime.windows) window.close();
    if (before.defaultPrevented || this.#runtime.windows.size > 0) {
      this.#isQuitting = false;
      return;
    }
    const will = preventable({});
    this.emit('will-quit', will);
    if (!will.defaultPrevented) this.exit(0);
  }

  exit(exitCode = 0): void {
    this.#isQuitting = true;
    this.emit('quit', {}, exitCode);
    this.#releaseLock();
    const end = (chromium?: Chromium): void => {
      chromium?.process.removeAllListeners('exit');
      if (!chromium || chromium.process.exitCode !== null) return process.exit(exitCode);
      chromium.process.once('exit', () => process.exit(exitCode));
      chromium.cdp.send('Browser.close').catch(() => undefined);
      setTimeout(() => chromium.process.kill('SIGKILL'), 2_000);
    };
    if (this.#isReady) void this.chromium.promise.then(end);
    // A second instance first says what it has to say.
    else void this.#told.then(() => end());
  }

  windowClosed(): void {
    if (this.#runtime.windows.size > 0 || this.#isQuitting) return;
    if (this.listenerCount('window-all-closed') === 0) this.quit();
    else this.emit('window-all-closed');
  }
}

/** Of the program itself, which is the project's own, packed or not. */
function manifest(): { version: string; productName: string } {
  return JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string; productName: string };
}

/** Whether another living process has written its number there. */
function isHeld(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}

export type AppShape = Pick<Electron.App, 'setBadgeCount' | 'whenReady' | 'isReady' | 'setPath' | 'getPath' | 'enableSandbox' | 'requestSingleInstanceLock' | 'setAsDefaultProtocolClient' | 'quit' | 'exit' | 'isPackaged' | 'getAppPath' | 'getVersion' | 'getName' | 'getLocale' | 'setLoginItemSettings'>;
