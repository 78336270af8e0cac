import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { isReal, launchApp, type LaunchedApp } from './launch-app.ts';

vi.setConfig({ testTimeout: 30_000 });

/** What the other tests take for granted of Electron itself: true of the stand-in, and to be true of a real one. */
describe('Electron, as the stand-in claims it to be', () => {
  let app: LaunchedApp;
  let page: Page;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'linnet-standin-'));
    app = await launchApp();
    page = await app.page();
  });
  afterAll(async () => {
    await app.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  test('an app that is ready takes no scheme and no sandbox any more', async () => {
    const refusals = await app.evaluateMain(({ app: electronApp, protocol }) => [
      () => electronApp.enableSandbox(),
      () => protocol.registerSchemesAsPrivileged([{ scheme: 'late' }]),
      () => protocol.handle('app', () => new Response()),
    ].map((attempt) => {
      try {
        attempt();
        return undefined;
      } catch (error) {
        return (error as Error).message;
      }
    }));
    expect(refusals[0]).toMatch(/before app is ready/);
    expect(refusals[1]).toMatch(/before app is ready/);
    expect(refusals[2]).toMatch(/Failed to register protocol/);
  });

  test('a preload runs before the page, in a world of its own, and gives it copies and proxies', async () => {
    const preload = join(folder, 'preload.cjs');
    writeFileSync(preload, `
      const { contextBridge } = require('electron');
      globalThis.onlyHere = true;
      let last;
      contextBridge.exposeInMainWorld('probe', {
        number: 5,
        list: [1, { two: 2 }],
        add: (a, b) => a + b,
        keep: (value) => { last = value; value.changed = true; },
        kept: () => last,
        hear: (listener) => listener('said', 1),
        fail: () => { throw new Error('from the preload'); },
        lacking: (() => { try { require('node:fs'); return 'there'; } catch { return 'not there'; } })(),
      });
    `);
    const seen = await app.evaluateMain(async ({ BrowserWindow }, path) => {
      const window = new BrowserWindow({ show: false, webPreferences: { preload: path, sandbox: true, contextIsolation: true } });
      await window.loadURL('data:text/html,<title>probe</title>');
      return window.webContents.getURL();
    }, preload);
    expect(seen).toBe('data:text/html,<title>probe</title>');
    const probe = await vi.waitFor(() => {
      const found = page.context().pages().find((each) => each !== page);
      expect(found).toBeDefined();
      return found!;
    });
    await probe.waitForFunction(() => document.title === 'probe');
    expect(await probe.evaluate(() => {
      interface Probe {
        number: number;
        list: unknown[];
        add(a: number, b: number): number;
        keep(value: object): void;
        kept(): object;
        hear(listener: (...args: unknown[]) => void): void;
        fail(): void;
        lacking: string;
      }
      const { probe: api, onlyHere } = globalThis as unknown as { probe: Probe; onlyHere: unknown };
      const mine = { a: 1 };
      api.keep(mine);
      let heard: unknown[] = [];
      api.hear((...args) => (heard = args));
      let message = '';
      try {
        api.fail();
      } catch (error) {
        message = (error as Error).message;
      }
      return {
        number: api.number, list: api.list, sum: api.add(2, 3), mine, kept: api.kept(), heard, message, lacking: api.lacking,
        onlyHere: typeof onlyHere, isFrozen: Object.isFrozen(api),
      };
    })).toMatchObject({
      number: 5, list: [1, { two: 2 }], sum: 5, mine: { a: 1 }, kept: { a: 1, changed: true }, heard: ['said', 1],
      message: expect.stringContaining('from the preload') as string, lacking: 'not there', onlyHere: 'undefined', isFrozen: true,
    });
  });

  test('what the stand-in lacks is an error that says so, not undefined', async (context) => {
    if (isReal) context.skip('is about the stand-in');
    const messages = await app.evaluateMain((electron) => [
      () => (electron as unknown as Record<string, unknown>)['Dock'],
      () => (electron.app as unknown as Record<string, unknown>)['getGPUInfo'],
      () => (electron.BrowserWindow.getAllWindows()[0] as unknown as Record<string, unknown>)['setProgressBar'],
      () => (electron.BrowserWindow.getAllWindows()[0]!.webContents as unknown as Record<string, unknown>)['executeJavaScript'],
    ].map((attempt) => {
      try {
        return String(attempt());
      } catch (error) {
        return (error as Error).message;
      }
    }));
    expect(messages).toEqual([
      expect.stringContaining('no electron.Dock'), expect.stringContaining('no app.getGPUInfo'),
      expect.stringContaining('no BrowserWindow.setProgressBar'), expect.stringContaining('no webContents.executeJavaScript'),
    ]);
  });
});
