import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { PageBridge } from '../../electron/contract/wire.ts';
import { launchApp, ROOT, type LaunchedApp } from './launch-app.ts';

declare global {
  interface Window {
    readonly bridge?: PageBridge;
    heard?: string[];
  }
}

vi.setConfig({ testTimeout: 30_000 });

let app: LaunchedApp;
let page: Page;

beforeAll(async () => {
  app = await launchApp();
  page = await app.page();
});
afterAll(() => app.remove());

const refusals = (why: string): number => app.log().split('\n').filter((line) => line.includes('wire.refused') && line.includes(why)).length;

/** Says something on the bridge as the page would, and answers the first reply with that id. */
function ask(frame: { id: number; [key: string]: unknown }): Promise<unknown> {
  return page.evaluate((said) => new Promise((resolve) => {
    const undo = window.bridge!.onMessage((text) => {
      const heard = JSON.parse(text) as { kind: string; id?: number };
      if (heard.kind !== 'reply' || heard.id !== said.id) return;
      undo();
      resolve(heard);
    });
    window.bridge!.post(JSON.stringify(said));
  }), frame);
}

describe('a call', () => {
  test('is carried out and answered', async () => {
    expect(await ask({ kind: 'call', id: 9001, name: 'app.snapshot', input: {} })).toMatchObject({
      kind: 'reply', id: 9001, result: { ok: true, value: { profile: { state: 'open', directory: app.profile } } },
    });
  });

  test('that is unknown, or of another shape, is refused with bad-input and logged', async () => {
    expect(await ask({ kind: 'call', id: 9002, name: 'shell.run', input: { command: 'id' } })).toEqual({
      kind: 'reply', id: 9002, result: { ok: false, error: { code: 'bad-input', field: 'name' } },
    });
    expect(await ask({ kind: 'call', id: 9003, name: 'account.signIn', input: { address: 'ann@example.org', password: { secret: 'tr0ub4dor' } } })).toMatchObject({
      result: { ok: false, error: { code: 'bad-input', field: 'password' } },
    });
    expect(refusals('unknown command')).toBe(1);
    expect(refusals('input of account.signIn')).toBe(1);
    expect(app.log()).not.toContain('tr0ub4dor');
  });

  test('a listener that was taken away hears nothing more', async () => {
    await page.evaluate(() => {
      window.heard = [];
      const undo = window.bridge!.onMessage((text) => window.heard!.push(text));
      undo();
    });
    await ask({ kind: 'call', id: 9004, name: 'app.snapshot', input: {} });
    expect(await page.evaluate(() => window.heard)).toEqual([]);
  });
});

describe('junk (hazard U7)', () => {
  test.each([
    ['no JSON', 'hello', 'not a call frame'],
    ['no frame', '[1]', 'not a call frame'],
    ['a number', 5, 'not a text'],
    ['an object', { kind: 'call', id: 1, name: 'app.snapshot', input: {} }, 'not a text'],
    ['nothing', null, 'not a text'],
    ['too much', 'x'.repeat(1024 * 1024 + 1), 'too long'],
  ])('%s is refused and logged, and the program goes on', async (_, junk, why) => {
    const before = refusals(why);
    await page.evaluate((said) => window.bridge!.post(said as string), junk);
    await vi.waitFor(() => expect(refusals(why)).toBe(before + 1));
    expect(await ask({ kind: 'call', id: 9010, name: 'app.snapshot', input: {} })).toMatchObject({ result: { ok: true } });
  });
});

describe('a rogue sender', () => {
  const preload = fileURLToPath(new URL('out/desktop/preload.cjs', `file://${ROOT}`));

  test('in a window that is not ours is refused, even on our own page', async () => {
    const before = refusals('not our window');
    await app.evaluateMain(async ({ BrowserWindow }, path) => {
      const rogue = new BrowserWindow({ show: false, webPreferences: { preload: path } });
      await rogue.loadURL('app://linnet/');
    }, preload);
    const rogue = await vi.waitFor(() => {
      const other = page.context().pages().find((each) => each !== page);
      expect(other).toBeDefined();
      return other!;
    });
    await rogue.evaluate(() => window.bridge!.post(JSON.stringify({ kind: 'call', id: 1, name: 'app.snapshot', input: {} })));
    await vi.waitFor(() => expect(refusals('not our window')).toBeGreaterThan(before));
    await app.evaluateMain(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows().filter((each) => !each.isVisible())) window.close();
    });
    await vi.waitFor(() => expect(page.context().pages()).toEqual([page]));
  });

  test('in our window, but from another address, is refused; back at home it is heard again', async () => {
    const before = refusals('not our page');
    await app.evaluateMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.loadURL('data:text/html,<title>elsewhere</title>'));
    await vi.waitFor(async () => expect(await page.title()).toBe('elsewhere'));
    await page.evaluate(() => window.bridge!.post(JSON.stringify({ kind: 'call', id: 1, name: 'app.snapshot', input: {} })));
    await vi.waitFor(() => expect(refusals('not our page')).toBe(before + 1));
    await app.evaluateMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.loadURL('app://linnet/'));
    expect(await ask({ kind: 'call', id: 9020, name: 'app.snapshot', input: {} })).toMatchObject({ result: { ok: true } });
  });
});

describe('a page that is loaded again', () => {
  test('has a wire of its own: it hears no answer meant for the former, and each event once', async () => {
    // A server that says nothing keeps the sign-in under way while the page is loaded again.
    const silent = createServer((connection) => connection.on('error', () => undefined)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const connected = once(silent, 'connection');
    const server = { host: '127.0.0.1', port: (silent.address() as AddressInfo).port };
    const signIn = { kind: 'call', id: 9030, name: 'account.signIn', input: { address: 'ann@localhost', password: 'x', keepPassword: false, server } };
    await page.evaluate((frame) => {
      (window as { isFormer?: boolean }).isFormer = true;
      window.bridge!.post(JSON.stringify(frame));
    }, signIn);
    await connected;
    await app.evaluateMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.reload());
    await page.waitForFunction(() => (window as { isFormer?: boolean }).isFormer === undefined && document.readyState === 'complete');
    await page.evaluate(() => {
      window.heard = [];
      window.bridge!.onMessage((text) => window.heard!.push(text));
    });
    expect(await ask({ kind: 'call', id: 9033, name: 'account.cancelSignIn', input: { address: 'ann@localhost' } })).toMatchObject({ result: { ok: true } });
    silent.close();
    expect(await ask({ kind: 'call', id: 9031, name: 'settings.set', input: { fontScale: 1.25 } })).toMatchObject({ result: { ok: true } });
    expect(await ask({ kind: 'call', id: 9032, name: 'settings.set', input: { fontScale: 1 } })).toMatchObject({ result: { ok: true } });
    const heard = await page.evaluate(() => window.heard!.map((text) => JSON.parse(text) as { kind: string; name?: string; id?: number; seq?: number }));
    expect(heard.filter(({ name }) => name === 'settings.changed')).toHaveLength(2);
    expect(heard.some(({ id }) => id === 9030)).toBe(false);
    const numbers = heard.filter(({ kind }) => kind === 'event').map(({ seq }) => seq!);
    expect(numbers).toEqual(numbers.map((_, index) => numbers[0]! + index));
  });
});
