import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WebPreferences } from 'electron';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { launchApp, type LaunchedApp } from './launch-app.ts';

vi.setConfig({ testTimeout: 30_000 });

let app: LaunchedApp;
let page: Page;

describe('the window', () => {
  beforeAll(async () => {
    app = await launchApp({ args: ['--language', 'en'] });
    page = await app.page();
  });
  afterAll(() => app.remove());

  test('shows the sign-in of a fresh profile', async () => {
    await page.getByRole('textbox', { name: 'Address' }).waitFor();
    await page.getByRole('textbox', { name: 'Password' }).waitFor();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await page.title()).toBe('Linnet');
    await vi.waitFor(async () => expect(await app.evaluateMain(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()))).toEqual([true]));
  });

  test('is made with every fence up', async () => {
    const preferences = await app.evaluateMain(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => (
      (window.webContents as unknown as { getLastWebPreferences(): WebPreferences }).getLastWebPreferences()
    )));
    expect(preferences).toHaveLength(1);
    expect(preferences[0]).toMatchObject({ contextIsolation: true, sandbox: true, nodeIntegration: false, webviewTag: false, webSecurity: true });
    expect(preferences[0]).not.toMatchObject({ allowRunningInsecureContent: true });
    expect(preferences[0]).not.toMatchObject({ experimentalFeatures: true });
  });

  test('has nothing of Node or Electron in its page, only the bridge', async () => {
    const seen = await page.evaluate(() => {
      const world = globalThis as unknown as Record<string, unknown>;
      return {
        lacking: ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron', 'contextBridge', 'standinToMain', 'standinFromMain'].filter((name) => world[name] !== undefined),
        bridge: Object.entries(world['bridge'] as object).map(([name, value]) => [name, typeof value]).sort(),
        isFrozen: Object.isFrozen(world['bridge']),
        isSecure: isSecureContext,
      };
    });
    expect(seen).toEqual({ lacking: [], bridge: [['onMessage', 'function'], ['post', 'function']], isFrozen: true, isSecure: true });
  });

  test('has the menu that makes the platform\'s own keys work', async () => {
    const roles = await app.evaluateMain(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.role?.toLowerCase()));
    expect(roles).toEqual(expect.arrayContaining(['editmenu', 'windowmenu']));
  });

  test('looks after its connections when the computer wakes', async () => {
    await app.evaluateMain(({ powerMonitor }) => void powerMonitor.emit('resume'));
    await app.evaluateMain(({ powerMonitor }) => void powerMonitor.emit('unlock-screen'));
    expect(app.log()).not.toMatch(/program\.bug/);
  });
});

describe('a profile', () => {
  test('has everything in it, closed to others, and its window comes back where it was', async () => {
    const first = await launchApp();
    try {
      await first.page();
      expect(await first.quit()).toBe(0);
      expect(existsSync(join(first.profile, 'linnet.db'))).toBe(true);
      expect(existsSync(join(first.profile, 'linnet.db-wal'))).toBe(false);
      expect(existsSync(join(first.profile, 'chromium'))).toBe(true);
      const state = JSON.parse(readFileSync(join(first.profile, 'window.json'), 'utf8')) as { bounds: { x: number; y: number; width: number; height: number } };
      expect(state).toMatchObject({ bounds: { width: 1280, height: 800 }, isMaximized: false });

      writeFileSync(join(first.profile, 'window.json'), JSON.stringify({ bounds: { x: 40, y: 60, width: 900, height: 700 }, isMaximized: false }));
      const again = await launchApp({ profile: first.profile });
      try {
        await again.page();
        expect(await again.evaluateMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getNormalBounds())).toEqual({ x: 40, y: 60, width: 900, height: 700 });
      } finally {
        await again.remove();
      }
    } finally {
      await first.remove();
    }
  });
});
