import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { launchApp, type LaunchedApp, type LaunchOptions } from './launch-app.ts';

vi.setConfig({ testTimeout: 30_000 });

let folder: string;
let apps: LaunchedApp[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linnet-desktop-program-'));
  apps = [];
});
afterEach(async () => {
  await Promise.all(apps.map((app) => app.remove()));
  rmSync(folder, { recursive: true, force: true });
});

async function launch(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const app = await launchApp({ profile: join(folder, 'profile'), ...options });
  apps.push(app);
  return app;
}

/** What the page is told, asked for as the page asks. */
async function snapshot(app: LaunchedApp): Promise<{ profile: Record<string, unknown>; settings: { language: string } }> {
  const page = await app.page();
  return page.evaluate(() => new Promise((resolve) => {
    window.bridge!.onMessage((text) => {
      const frame = JSON.parse(text) as { id?: number; result: { value: { profile: Record<string, unknown>; settings: { language: string } } } };
      if (frame.id === 8_000) resolve(frame.result.value);
    });
    window.bridge!.post(JSON.stringify({ kind: 'call', id: 8_000, name: 'app.snapshot', input: {} }));
  }));
}

describe('a second start on the same profile', () => {
  test('brings the first to the front and ends', async () => {
    const app = await launch();
    await app.page();
    await app.evaluateMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.minimize());
    await vi.waitFor(async () => expect(await app.evaluateMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.isMinimized())).toBe(true));
    expect(await app.startAgain()).toBe(0);
    await vi.waitFor(async () => expect(await app.evaluateMain(({ BrowserWindow }) => (
      BrowserWindow.getAllWindows().map((window) => [window.isMinimized(), window.isVisible(), window.isFocused()])
    ))).toEqual([[false, true, true]]));
  });

  test('and another profile do not disturb each other', async () => {
    const [one, two] = await Promise.all([launch(), launch({ profile: join(folder, 'other') })]);
    expect((await snapshot(one)).profile).toMatchObject({ state: 'open', directory: one.profile });
    expect((await snapshot(two)).profile).toMatchObject({ state: 'open', directory: two.profile });
  });
});

describe('a link (R392, hazard U6)', () => {
  const takeLink = async (app: LaunchedApp): Promise<unknown> => (await app.page()).evaluate(() => new Promise((resolve) => {
    window.bridge!.onMessage((text) => {
      const frame = JSON.parse(text) as { id?: number; result: { value: { link?: string } } };
      if (frame.id === 8_001) resolve(frame.result.value.link);
    });
    window.bridge!.post(JSON.stringify({ kind: 'call', id: 8_001, name: 'link.take', input: {} }));
  }));

  test('on the command line waits for the page', async () => {
    expect(await takeLink(await launch({ args: ['--', 'xmpp:romeo@montague.net?roster'] }))).toBe('xmpp:romeo@montague.net?roster');
  });

  test('of a second start goes to the first, and brings it to the front', async () => {
    const app = await launch();
    await app.page();
    expect(await app.startAgain(['im:romeo@montague.net'])).toBe(0);
    await vi.waitFor(async () => expect(await takeLink(app)).toBe('im:romeo@montague.net'));
  });

  test('that the system opens is heard; what is no link to an address is refused', async () => {
    const app = await launch();
    await app.page();
    await app.evaluateMain(({ app: electron }) => void electron.emit('open-url', { preventDefault: () => undefined }, 'file:///etc/passwd'));
    expect(await takeLink(app)).toBeUndefined();
    expect(app.log()).toContain('link.refused');
    await app.evaluateMain(({ app: electron }) => void electron.emit('open-url', { preventDefault: () => undefined }, 'xmpp:romeo@montague.net'));
    expect(await takeLink(app)).toBe('xmpp:romeo@montague.net');
  });

  test('with anything after it starts nothing', async () => {
    const refused = await launch({ args: ['xmpp:romeo@montague.net', '--inspect'] });
    expect(await refused.ended).toBe(2);
    expect(refused.errors).toMatch(/link/);
  });
});

describe('an end', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('by %s is clean and takes at most 4 s, Chromium included', async (signal) => {
    const app = await launch();
    await app.page();
    const before = performance.now();
    expect(await app.end(signal)).toBe(0);
    expect(performance.now() - before).toBeLessThan(4_000);
    expect(readdirSync(app.profile)).not.toContain('linnet.db-wal');
  });

  test('comes with the last window', async () => {
    const app = await launch();
    await app.page();
    await app.evaluateMain(({ BrowserWindow }) => void setImmediate(() => BrowserWindow.getAllWindows()[0]!.close()));
    // On macOS programs stay without windows.
    if (process.platform !== 'darwin') expect(await app.ended).toBe(0);
  });
});

describe('the command line', () => {
  test('is that of the browser shell: language and profile are taken, a bad value is a sentence and exit code 2', async () => {
    expect((await snapshot(await launch({ args: ['--language', 'pt-br'] }))).settings.language).toBe('pt-BR');
    const refused = await launch({ profile: join(folder, 'other'), args: ['--ca', '/nonexistent.pem'] });
    expect(await refused.ended).toBe(2);
    expect(refused.errors).toMatch(/\/nonexistent\.pem/);
    expect(readdirSync(folder)).not.toContain('other');
  });
});

describe('what is kept', () => {
  test('is closed to others, and encrypted where there is a key store', async () => {
    const app = await launch();
    const { profile } = await snapshot(app);
    const backend = await app.evaluateMain(({ safeStorage }) => (process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : 'other'));
    const expected = backend === 'basic_text' || backend === 'unknown' ? { protection: 'none', encryption: 'none' } : { protection: 'keystore', encryption: 'keystore' };
    expect(profile).toMatchObject({ state: 'open', ...expected });
    await app.quit();
    for (const entry of readdirSync(app.profile, { recursive: true, withFileTypes: true }).filter((each) => each.isFile() || each.isDirectory())) {
      expect([entry.name, statSync(join(entry.parentPath, entry.name)).mode & 0o077]).toEqual([entry.name, 0]);
    }
    expect((await snapshot(await launch())).profile).toMatchObject({ state: 'open', ...expected });
  });

  test('is not claimed to be protected where there is no key store', async () => {
    const app = await launch({ hasKeyStore: false, args: ['--password-store=basic'] });
    if (process.platform === 'linux') expect((await snapshot(app)).profile).toMatchObject({ state: 'open', protection: 'none', encryption: 'none' });
  });

  test('and cannot be used is said on the page and in one sentence', async () => {
    mkdirSync(join(folder, 'profile'));
    writeFileSync(join(folder, 'profile', 'linnet.db'), Buffer.alloc(8192, 'not a database '));
    const app = await launch();
    expect((await snapshot(app)).profile).toMatchObject({ state: 'unusable', directory: app.profile });
    expect(app.errors).toMatch(/^[^\n]*profile in [^\n]+\.$/m);
  });
});
