import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];
const onMac = ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
const onWindows = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** A browser that can show one page as a window of its own; undefined where there is none, or no screen. */
export function findBrowser(platform = process.platform, env = process.env) {
  if (platform === 'darwin') return onMac.find((file) => existsSync(file));
  if (platform === 'win32') {
    return [env['ProgramFiles'], env['ProgramFiles(x86)']].flatMap((folder) => (folder ? onWindows.map((name) => join(folder, name)) : [])).find((file) => existsSync(file));
  }
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return undefined;
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}

/**
 * Opens the page in a window with a browser profile of its own, so that closing the window ends that browser.
 * @param {string} browser
 * @param {string} url
 */
export function openAppWindow(browser, url) {
  const folder = mkdtempSync(join(tmpdir(), 'linnet-window-'));
  const flags = [
    '--no-first-run', '--no-default-browser-check', `--user-data-dir=${folder}`,
    // Nothing over the network but what the page asks for (hazard G7).
    '--disable-sync', '--disable-background-networking', '--disable-component-update',
    // One page needs neither extensions nor a renderer kept ready for a second one: 8 MiB.
    '--disable-extensions', '--disable-component-extensions-with-background-pages', '--disable-features=SpareRendererForSitePerProcess',
  ];
  // Chromium refuses its sandbox to root.
  if (process.getuid?.() === 0) flags.push('--no-sandbox');
  const child = spawn(browser, [...flags, `--app=${url}`], { stdio: 'ignore' });
  /** @type {Promise<number>} */
  const closed = new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 0));
  });
  return {
    closed,
    close() {
      child.kill();
      return closed.then(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
    },
  };
}
