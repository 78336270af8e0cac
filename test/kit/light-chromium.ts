import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Devtools, LightPage } from './light-page.ts';

/** No screen and no graphics processor; the rest as `electron/shell/browser/open-window.ts` opens Linnet's own window. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--headless', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--disable-extensions', '--disable-component-extensions-with-background-pages',
  '--disable-features=SpareRendererForSitePerProcess', '--window-size=1280,800',
];

const living = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of living) child.kill('SIGKILL');
});

/** `--app` takes no about:blank. */
export const EMPTY_PAGE = 'data:text/html,<title>empty</title>';

/**
 * Chromium steered by a few DevTools commands and nothing more: no library in between that listens to every event of the page,
 * so that what is measured is what a person's browser would spend.
 */
export class LightChromium {
  readonly #child: ChildProcess;
  readonly #directory: string;
  readonly #devtools: Devtools;

  private constructor(child: ChildProcess, directory: string, devtools: Devtools) {
    this.#child = child;
    this.#directory = directory;
    this.#devtools = devtools;
  }

  /** Opens `address` in an app window, as Linnet does: a window with tabs costs another renderer, 70 MiB and 0.6 s CPU, for its own controls. */
  static async start(address = EMPTY_PAGE): Promise<LightChromium> {
    const directory = await mkdtemp(join(tmpdir(), 'linnet-chromium-'));
    const isRoot = process.getuid?.() === 0;
    const child = spawn(process.env['CHROMIUM'] ?? '/usr/bin/chromium', [
      ...CHROMIUM_FLAGS, ...(isRoot ? ['--no-sandbox'] : []), `--user-data-dir=${directory}`, '--remote-debugging-port=0', `--app=${address}`,
    ], { stdio: ['ignore', 'ignore', 'pipe'] });
    living.add(child);
    child.once('exit', () => living.delete(child));
    const url = await new Promise<string>((resolve, reject) => {
      createInterface({ input: child.stderr! }).on('line', (line) => {
        const found = /^DevTools listening on (ws:\S+)$/u.exec(line)?.[1];
        if (found !== undefined) resolve(found);
      });
      child.once('error', reject);
      child.once('exit', (code) => { reject(new Error(`Chromium ended with ${String(code)}`)); });
    });
    return new LightChromium(child, directory, await Devtools.open(url));
  }

  get pid(): number {
    return this.#child.pid!;
  }

  async version(): Promise<string> {
    return String((await this.#devtools.call('Browser.getVersion'))['product']);
  }

  /** The page in its one window. */
  async page(): Promise<LightPage> {
    for (;;) {
      const { targetInfos } = await this.#devtools.call('Target.getTargets') as { targetInfos: { type: string; targetId: string }[] };
      const found = targetInfos.find(({ type }) => type === 'page');
      if (found) return LightPage.attach(this.#devtools, found.targetId);
      await new Promise((resolve) => { setTimeout(resolve, 5); });
    }
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      const exit = once(this.#child, 'exit');
      await this.#devtools.call('Browser.close').catch(() => this.#child.kill('SIGKILL'));
      await exit;
    }
    this.#devtools.close();
    await rm(this.#directory, { recursive: true, force: true, maxRetries: 5 });
  }
}
