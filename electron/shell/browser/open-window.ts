import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

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

/** Shows the address in a window of its own. Answers false when no browser can: the person then opens the printed address. */
export function openWindow(url: string, browser: string | undefined = findAppBrowser()): Promise<boolean> {
  if (browser === undefined) return Promise.resolve(false);
  const child = spawn(browser, [`--app=${url}`, '--no-first-run', '--no-default-browser-check'], { detached: true, stdio: 'ignore' });
  child.unref();
  return new Promise((resolve) => {
    child.once('spawn', () => resolve(true));
    child.once('error', () => resolve(false));
  });
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
