import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { isReal, launchApp, type LaunchedApp } from './launch-app.ts';

vi.setConfig({ testTimeout: 30_000 });

let app: LaunchedApp;
let page: Page;
let address: string;

beforeAll(async () => {
  app = await launchApp();
  page = await app.page();
  address = page.url();
});
afterAll(() => app.remove());
beforeEach(() => app.answerDialogs(1));

const logged = (event: string): number => app.log().split('\n').filter((line) => line.includes(` ${event}`)).length;
const status = (path: string): Promise<number | string> => page.evaluate(async (from) => fetch(from).then((answer) => answer.status, (error: Error) => error.name), path);

describe('scripts (hazard U13)', () => {
  test('written into the page do not run, nor do handlers in attributes', async () => {
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.inlineRan = true';
      document.body.append(script);
      const holder = document.createElement('div');
      holder.innerHTML = '<img src="data:image/png;base64,AAAA" onerror="window.handlerRan = true">';
      document.body.append(holder);
      await new Promise((resolve) => setTimeout(resolve, 300));
      script.remove();
      holder.remove();
      return [(window as { inlineRan?: boolean }).inlineRan, (window as { handlerRan?: boolean }).handlerRan];
    });
    expect(ran).toEqual([undefined, undefined]);
  });

  test('cannot be made of text', async () => {
    // In a later turn: what the test itself evaluates may do more than the page may.
    const refusals = await page.evaluate(() => new Promise((resolve) => {
      const attempts = [() => globalThis.eval('1') as unknown, () => new Function('return 1')() as unknown];
      setTimeout(() => resolve(attempts.map((attempt) => {
        try {
          return attempt();
        } catch (error) {
          return (error as Error).name;
        }
      })));
    }));
    expect(refusals).toEqual(['EvalError', 'EvalError']);
  });

  test('from elsewhere, frames, and pictures by address are refused', async () => {
    const refused = await page.evaluate(async () => {
      const violations: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
      const add = (name: string, attribute: string, value: string): void => {
        const element = document.createElement(name);
        element.setAttribute(attribute, value);
        document.body.append(element);
        setTimeout(() => element.remove(), 500);
      };
      add('script', 'src', 'https://evil.example/x.js');
      add('img', 'src', 'https://evil.example/x.png');
      add('iframe', 'src', 'https://evil.example/');
      add('object', 'data', 'https://evil.example/x');
      await fetch('https://evil.example/').catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 500));
      return violations.sort();
    });
    expect(refused).toEqual(['connect-src', 'frame-src', 'img-src', 'object-src', 'script-src-elem']);
  });
});

describe('other addresses (hazard U4)', () => {
  test('are not gone to, however it is tried', async () => {
    const before = logged('navigation.refused');
    await page.evaluate(() => void (location.href = 'https://evil.example/'));
    await vi.waitFor(() => expect(logged('navigation.refused')).toBeGreaterThan(before));
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://evil.example/';
      document.body.append(link);
      link.click();
      link.remove();
    });
    await vi.waitFor(() => expect(logged('navigation.refused')).toBeGreaterThan(before + 1));
    expect(page.url()).toBe(address);
    expect(await app.evaluateMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.getURL())).toBe('app://linnet/');
  });

  test('get no window; a link is offered to the system, and only what the person says yes to leaves', async () => {
    const open = (url: string): Promise<void> => page.evaluate((to) => void window.open(to), url);
    await open('https://user@evil.example/');
    await open('smb://evil.example/share');
    await vi.waitFor(() => expect(logged('link.refused')).toBe(2));
    await open('https://friendly.example/path?q=1');
    await vi.waitFor(async () => expect(await app.nativeCalls()).toEqual([
      { name: 'showMessageBox', args: [expect.objectContaining({ message: 'Open friendly.example?', detail: 'https://friendly.example/path?q=1' })] },
    ]));
    await app.answerDialogs(0);
    await open('https://friendly.example/path?q=2');
    await vi.waitFor(async () => expect((await app.nativeCalls()).at(-1)).toEqual({ name: 'openExternal', args: ['https://friendly.example/path?q=2'] }));
    await vi.waitFor(() => expect(page.context().pages()).toHaveLength(1));
    expect(await app.evaluateMain(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });
});

describe('files (hazard U8)', () => {
  test('of the page are served, nothing beside them', async () => {
    expect(await status('/index.html')).toBe(200);
    for (const path of ['/../../package.json', '/%2e%2e/%2e%2e/package.json', '/..%2f..%2fpackage.json', '/%2fetc/passwd', '/assets/../../desktop/main.cjs', '/none']) {
      expect([path, await status(path)]).toEqual([path, 404]);
    }
  });

  test('are only read', async () => {
    expect(await page.evaluate(() => fetch('/index.html', { method: 'POST', body: 'x' }).then((answer) => answer.status))).toBe(405);
  });

  test('come with the fences in their headers', async () => {
    const headers = await page.evaluate(() => fetch('/index.html').then((answer) => Object.fromEntries(answer.headers)));
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-opener-policy': 'same-origin' });
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*script-src 'self'.*frame-ancestors 'none'/);
    expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/);
  });

  test('of another host of the scheme are not there', async (context) => {
    if (!isReal) context.skip('needs a real Electron: the stand-in serves one host only');
    expect(await status('app://other/index.html')).not.toBe(200);
  });
});

describe('permissions (hazard U9)', () => {
  test.each(['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'])('%s is denied', async (name) => {
    expect(await page.evaluate((which) => navigator.permissions.query({ name: which as PermissionName }).then(({ state }) => state), name)).toBe('denied');
  });

  test('asked for by name is refused', async () => {
    const answers = await page.evaluate(async () => [
      await Notification.requestPermission(),
      await navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'granted', (error: Error) => error.name),
      await new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('granted'), ({ code }) => resolve(code))),
    ]);
    expect(answers[0]).toBe('denied');
    expect(answers[1]).toMatch(/^(?:NotAllowedError|NotFoundError)$/);
    expect(answers[2]).toBe(1);
    expect(app.log()).toContain('permission.refused');
  });
});
