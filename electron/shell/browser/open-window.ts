import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Place {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether there is a program at this path. */
  readonly isProgram: (path: string) => boolean;
}

const here: Place = { platform: process.platform, env: process.env, isProgram };

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'brave-browser'];
const MAC = ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', 'Chromium\\Application\\chrome.exe'];

const WINDOW_FLAGS = [
  '--no-first-run', '--no-default-browser-check',
  // Nothing goes over the network but what the page asks for (hazard G7).
  '--disable-sync', '--disable-background-networking', '--disable-component-update',
  // One page needs neither extensions nor a renderer kept ready for a second one.
  '--disable-extensions', '--disable-component-extensions-with-background-pages', '--disable-features=SpareRendererForSitePerProcess',
];

/** The first browser of this computer that can show an address in a window without tabs; undefined when there is none, or no screen. */
export function findAppBrowser({ platform, env, isProgram: isThere }: Place = here): string | undefined {
  if (platform === 'darwin') return MAC.find(isThere);
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((root) => root !== undefined);
    return roots.flatMap((root) => WINDOWS.map((path) => `${root}\\${path}`)).find(isThere);
  }
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return undefined;
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isThere);
}

/** Linnet's own window. */
export interface AppWindow {
  /** Whether it was the person who closed it; false when the browser could not show it. */
  readonly closed: Promise<boolean>;
  /** Settles when the browser and what it kept are gone. */
  close(): Promise<void>;
}

/**
 * Shows the address in a window without tabs, in a browser that knows nothing of the person's own and is gone with the window.
 * Undefined when no browser can: the person then opens the printed address.
 */
export function openWindow(url: string, browser: string | undefined = findAppBrowser()): AppWindow | undefined {
  if (browser === undefined) return undefined;
  const folder = mkdtempSync(join(placeFor(browser), 'linnet-window-'));
  const door = pathToFileURL(writeDoor(folder, url)).href;
  const child = spawn(browser, [...WINDOW_FLAGS, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), `--user-data-dir=${folder}`, `--app=${door}`], { stdio: 'ignore' });
  const closed = new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
  const gone = closed.then(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })).catch(() => undefined);
  return {
    closed,
    close() {
      child.kill();
      return gone;
    },
  };
}

/** A file that leads to the address. Everybody on the computer can read the arguments of a program, and the address carries the token. */
function writeDoor(folder: string, url: string): string {
  const file = join(folder, 'open.html');
  writeFileSync(file, `<!doctype html><meta charset="utf-8"><title>Linnet</title><meta http-equiv="refresh" content="0;url=${url}">\n`, { mode: 0o600 });
  return file;
}

/** Where a browser can read files. One that is a snap has a `/tmp` of its own, and sees no hidden folders. */
export function placeFor(browser: string, home: string = homedir()): string {
  if (!browser.startsWith('/snap/bin/')) return tmpdir();
  const own = join(home, 'snap', basename(browser), 'common');
  mkdirSync(own, { recursive: true });
  return own;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
