import type { AppUpdater } from 'electron-updater';
import type { Updater } from '../../../core/ports.ts';
import { isDistrust } from '../../../platform/node/index.ts';
import type { Log } from '../../../lib/log.ts';
import type { Updates } from '../../../lib/updates.ts';
import type { SignedSource } from './signed-provider.ts';
import type { UpdateSource } from './source.ts';

/** Loads electron-updater, which takes its time, only when the person looks. */
export type OpenAppUpdater = () => Promise<AppUpdater>;

/** Says how far the updater is; nothing is fetched before `look`, and what is found is downloaded, verified and kept until `install`. */
export function createUpdater(source: UpdateSource, open: OpenAppUpdater, log: Log): Updater {
  const { host } = source.url;
  const listeners = new Set<(updates: Updates) => void>();
  let view: Updates = { host, state: 'idle' };
  let opened: Promise<AppUpdater> | undefined;

  function set(next: Omit<Updates, 'host'>): void {
    view = { host, ...next };
    for (const listener of listeners) listener(view);
  }

  function fail(error: unknown): void {
    const problem = problemOf(error, view.state);
    log.warn('updates.failed', { problem, detail: error instanceof Error ? error.message.split('\n')[0]! : String(error) });
    set({ state: 'failed', problem });
  }

  async function prepare(): Promise<AppUpdater> {
    const [updater, { SignedProvider }, { NodeHttp }] = await Promise.all([open(), import('./signed-provider.ts'), import('./node-http.ts')]);
    Object.assign(updater, { httpExecutor: new NodeHttp() });
    updater.logger = null;
    updater.autoDownload = true;
    updater.autoInstallOnAppQuit = true;
    updater.allowDowngrade = false;
    updater.disableDifferentialDownload = true;
    updater.setFeedURL({ provider: 'custom', updateProvider: SignedProvider as never, ...source } as SignedSource);
    updater.on('update-not-available', () => set({ state: 'newest' }));
    updater.on('update-available', ({ version }) => set({ state: 'downloading', version, percent: 0 }));
    updater.on('download-progress', ({ percent }) => {
      const whole = Math.min(100, Math.floor(percent));
      if (view.state === 'downloading' && whole !== view.percent) set({ ...view, percent: whole });
    });
    updater.on('update-downloaded', ({ version }) => set({ state: 'ready', version }));
    updater.on('error', fail);
    return updater;
  }

  return {
    view: () => view,
    look() {
      if (['looking', 'downloading', 'ready'].includes(view.state)) return;
      set({ state: 'looking' });
      opened ??= prepare();
      opened.then((updater) => updater.checkForUpdates()).then((found) => {
        // The updater is not active: this is not a program that was installed.
        if (found === null) set({ state: 'failed', problem: 'not-installed' });
        // Told by `error`, too.
        found?.downloadPromise?.catch(() => undefined);
      }).catch((error: unknown) => { if (view.state !== 'failed') fail(error); });
    },
    install() {
      void opened?.then((updater) => updater.quitAndInstall(false, true)).catch(fail);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function problemOf(error: unknown, state: Updates['state']): NonNullable<Updates['problem']> {
  const { code } = error as NodeJS.ErrnoException;
  if (isDistrust(error as NodeJS.ErrnoException)) return 'not-trusted';
  if (code === 'ERR_NOT_GENUINE') return 'not-genuine';
  if (code === 'ERR_CHECKSUM_MISMATCH') return 'damaged';
  return state === 'ready' ? 'not-installed' : 'unreachable';
}
