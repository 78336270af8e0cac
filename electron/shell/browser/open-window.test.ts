import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findAppBrowser, openWindow, placeFor } from './open-window.ts';

const only = (...paths: string[]) => (path: string): boolean => paths.includes(path);

test('on Linux the first known browser of the search path, where there is a screen', () => {
  const env = { PATH: '/opt/bin:/usr/bin', DISPLAY: ':0' };
  expect(findAppBrowser({ platform: 'linux', env, isProgram: only('/usr/bin/google-chrome', '/usr/bin/chromium') })).toBe('/usr/bin/chromium');
  expect(findAppBrowser({ platform: 'linux', env: { PATH: '/usr/bin' }, isProgram: () => true })).toBeUndefined();
  expect(findAppBrowser({ platform: 'linux', env: { PATH: '/usr/bin', WAYLAND_DISPLAY: 'wayland-0' }, isProgram: only('/usr/bin/google-chrome') })).toBe('/usr/bin/google-chrome');
  expect(findAppBrowser({ platform: 'linux', env, isProgram: () => false })).toBeUndefined();
});

test('on macOS and Windows at their usual places', () => {
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  expect(findAppBrowser({ platform: 'darwin', env: {}, isProgram: only(mac) })).toBe(mac);
  const windows = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
  expect(findAppBrowser({ platform: 'win32', env: { PROGRAMFILES: 'C:\\Program Files' }, isProgram: only(windows) })).toBe(windows);
});

test('no browser, or one that cannot be started, is said', async () => {
  expect(openWindow('http://127.0.0.1:1/', undefined)).toBeUndefined();
  expect(await openWindow('http://127.0.0.1:1/', '/nonexistent/browser')?.closed).toBe(false);
});

test('a window has a folder of its own, which goes with it', async () => {
  const folders = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('linnet-window-'));
  const before = new Set(folders());
  const window = openWindow('http://127.0.0.1:1/', '/bin/true');
  const [own] = folders().filter((name) => !before.has(name));
  expect(own).toBeDefined();
  expect(await window?.closed).toBe(true);
  await expect.poll(() => folders().includes(own!)).toBe(false);
});

test('a browser that is a snap gets its folder where a snap can read', () => {
  expect(placeFor('/usr/bin/chromium')).toBe(tmpdir());
  const home = mkdtempSync(join(tmpdir(), 'linnet-home-'));
  try {
    expect(placeFor('/snap/bin/chromium', home)).toBe(join(home, 'snap/chromium/common'));
    expect(readdirSync(join(home, 'snap/chromium'))).toEqual(['common']);
  } finally {
    rmSync(home, { recursive: true });
  }
});
