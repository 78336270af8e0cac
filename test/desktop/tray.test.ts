import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Electron from 'electron';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { launchApp, type LaunchedApp } from './launch-app.ts';
import { DEFAULT_SETTINGS } from '../../electron/contract/models/settings.ts';
import { waitFor } from './wait-for.ts';

vi.setConfig({ testTimeout: 30_000 });

interface TrayOfStandin {
  readonly toolTip: string;
  readonly image: { readonly representations: readonly { readonly width: number; readonly buffer: Buffer }[] };
  readonly menu: { readonly items: Electron.MenuItemConstructorOptions[] } | null;
  emit(name: 'click'): void;
}
interface NotificationOfStandin {
  readonly title: string;
  readonly body: string;
  readonly isShown: boolean;
  emit(name: 'click'): void;
}
type WithTrays = typeof Electron & { readonly Tray: { readonly made: TrayOfStandin[] }; readonly Notification: { readonly made: NotificationOfStandin[] } };

interface Seen {
  readonly toolTip: string;
  readonly labels: readonly string[];
  readonly checked: readonly string[];
  readonly icon: string;
}

const folder = mkdtempSync(join(tmpdir(), 'linnet-tray-'));

/** A desktop whose panel answers so when it is asked for a tray. */
function panel(answer: 'true' | 'false'): Readonly<Record<string, string>> {
  const bin = mkdtempSync(join(folder, 'bin-'));
  writeFileSync(join(bin, 'gdbus'), `#!/bin/sh\ncase "$*" in *StatusNotifier*) echo '(<${answer}>,)' ;; *) exit 1 ;; esac\n`);
  chmodSync(join(bin, 'gdbus'), 0o755);
  return { PATH: `${bin}:${process.env['PATH'] ?? ''}` };
}

const isShown = (app: LaunchedApp): Promise<boolean> => app.evaluateMain(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((window) => window.isVisible()));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the tray', () => {
  let app: LaunchedApp;

  beforeAll(async () => {
    app = await launchApp({ args: ['--demo', '--language', 'en'], env: { ...panel('true'), XDG_CONFIG_HOME: folder } });
    await (await app.page()).getByRole('treegrid', { name: 'Contacts' }).waitFor();
  });
  afterAll(() => app.remove());

  const look = (): Promise<Seen | undefined> => app.evaluateMain((electron) => {
    const tray = (electron as WithTrays).Tray.made[0];
    const items = tray?.menu?.items ?? [];
    return tray && {
      toolTip: tray.toolTip, labels: items.map(({ label }) => label ?? '-'), checked: items.filter(({ checked }) => checked).map(({ label }) => label ?? ''),
      icon: tray.image.representations.map(({ width, buffer }) => `${width}:${buffer.subarray(buffer.lastIndexOf('{')).toString()}`).join(' '),
    };
  });
  const choose = (path: readonly string[]): Promise<void> => app.evaluateMain((electron, labels) => {
    let items = (electron as WithTrays).Tray.made[0]!.menu!.items;
    for (const [index, wanted] of labels.entries()) {
      const item = items.find(({ label }) => label?.startsWith(wanted));
      if (!item) throw new Error(`no ${wanted} among ${items.map(({ label }) => label).join(', ')}`);
      if (index === labels.length - 1) (item.click as () => void)();
      else items = item.submenu as Electron.MenuItemConstructorOptions[];
    }
  }, path);
  const click = (): Promise<void> => app.evaluateMain((electron) => (electron as WithTrays).Tray.made[0]!.emit('click'));

  test('shows how we are and what is unread, in every size', async () => {
    await waitFor(async () => expect((await look())?.toolTip).toMatch(/^Linnet: Online, \d+ unread$/u), { timeout: 10_000 });
    const seen = await look();
    expect(seen!.checked).toContain('Online');
    expect(seen!.icon).toMatch(/^24:\{.*32:\{.*48:\{.*64:\{/u);
  });

  test('sets presence and status, and its picture follows', async () => {
    const before = await look();
    await choose(['Do not disturb']);
    await waitFor(async () => expect((await look())!.toolTip).toContain('Do not disturb'));
    expect((await look())!.icon).not.toBe(before!.icon);
    const page = await app.page();
    await page.getByRole('button', { name: 'My presence: Do not disturb' }).waitFor();
    await page.getByRole('textbox', { name: 'Status message' }).fill('In the garden');
    await page.keyboard.press('Enter');
    await waitFor(() => choose(['Status message', 'In the garden']));
    await choose(['Status message', 'None']);
    await waitFor(async () => expect(await page.getByRole('textbox', { name: 'Status message' }).inputValue()).toBe(''));
    await choose(['Invisible']);
    await page.getByRole('button', { name: 'My presence: Invisible' }).waitFor();
    await choose(['Online']);
    await page.getByRole('button', { name: 'My presence: Online' }).waitFor();
  });

  test('whoever has locked the screen is away, and it says so', async () => {
    const lock = (isLocked: boolean) => app.evaluateMain((electron, given) => {
      Object.assign(electron.powerMonitor, { isLocked: given });
      electron.powerMonitor.emit(given ? 'lock-screen' : 'unlock-screen');
    }, isLocked);
    await lock(true);
    await waitFor(async () => expect((await look())!.toolTip).toContain('Away'));
    await (await app.page()).getByText('Away: the screen is locked').waitFor();
    await lock(false);
    await waitFor(async () => expect((await look())!.toolTip).toContain('Online'));
  });

  test('the settings have what the desktop can do: the start at login is a file of the person\'s', async () => {
    const page = await app.page();
    const file = join(folder, 'autostart', 'im.linnet.Linnet.desktop');
    await page.getByRole('button', { name: 'Settings' }).click();
    const box = page.getByRole('checkbox', { name: 'Start Linnet when I sign in to this computer' });
    expect(await page.getByRole('checkbox', { name: 'Go on in the tray when the window is closed' }).isChecked()).toBe(true);
    await box.focus();
    await page.keyboard.press('Space');
    await waitFor(() => expect(readFileSync(file, 'utf8')).toMatch(/^Exec="[^"]+" "[^"]+" "--hidden"$/mu));
    expect(statSync(file).mode % 0o1000).toBe(0o600);
    await page.keyboard.press('Space');
    await waitFor(() => expect(existsSync(file)).toBe(false));
    await page.keyboard.press('Escape');
  });

  test('the first close is explained, and hides; a click brings the window back, with the chat that was chosen', async () => {
    await app.answerDialogs(0);
    await app.evaluateMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close());
    await waitFor(async () => expect(await isShown(app)).toBe(false));
    expect(await app.nativeCalls()).toMatchObject([{ name: 'showMessageBox', args: [{ message: 'Linnet goes on in the tray.' }] }]);
    await waitFor(async () => expect((await look())!.labels).toContain('Show Linnet'));
    await click();
    expect(await isShown(app)).toBe(true);
    // Minimised is not shown: a click brings it back.
    await app.evaluateMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.minimize());
    await click();
    expect(await isShown(app)).toBe(true);
    await app.evaluateMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close());
    expect(await isShown(app)).toBe(false);
    expect(await app.nativeCalls()).toHaveLength(1);
    const chat = (await look())!.labels.find((label) => / \(\d+\)$/u.test(label))!;
    const name = chat.replace(/ \(\d+\)$/u, '');
    await choose([chat]);
    expect(await isShown(app)).toBe(true);
    await (await app.page()).getByRole('log', { name: `Messages with ${name}` }).waitFor();
    await waitFor(async () => expect((await look())!.labels.some((label) => label.startsWith(`${name} (`))).toBe(false));
  });

  test('an answer that comes while nobody looks is a notice, which leads to it and goes when it is read', async () => {
    const page = await app.page();
    const notices = () => app.evaluateMain((electron) => (electron as WithTrays).Notification.made.filter(({ isShown: isThere }) => isThere).map(({ title, body }) => ({ title, body })));
    await page.getByRole('row', { name: /^Anna Lindqvist/u }).first().click();
    await page.getByRole('textbox', { name: 'Message', exact: true }).fill('Are you there?');
    await page.keyboard.press('Enter');
    // She is looked at by nobody: another view is on the screen when she answers.
    await page.getByRole('button', { name: /^Privacy/u }).click();
    await app.evaluateMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close());
    await page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await waitFor(async () => expect(await notices()).toContainEqual(expect.objectContaining({ title: 'Anna Lindqvist' })), { timeout: 20_000 });
    await app.evaluateMain((electron) => (electron as WithTrays).Notification.made.findLast(({ title }) => title.startsWith('Anna'))!.emit('click'));
    expect(await isShown(app)).toBe(true);
    await page.getByRole('log', { name: 'Messages with Anna Lindqvist' }).waitFor();
    await waitFor(async () => expect((await notices()).filter(({ title }) => title.startsWith('Anna'))).toEqual([]));
    await choose(['Mute for an hour']);
    await waitFor(async () => expect((await look())!.labels).toContain('Unmute'));
    await choose(['Unmute']);
    // It ends by itself too, and the menu says so.
    await waitFor(async () => expect((await look())!.labels).not.toContain('Unmute'));
    await page.evaluate((until) => {
      const { bridge } = window as unknown as { readonly bridge: { post(text: string): void } };
      bridge.post(JSON.stringify({ kind: 'call', id: 900_000, name: 'settings.set', input: { notices: { ...until } } }));
    }, { ...DEFAULT_SETTINGS.notices, mutedUntil: Date.now() + 3000 });
    await waitFor(async () => expect((await look())!.labels).toContain('Unmute'), { timeout: 2500 });
    await waitFor(async () => expect((await look())!.labels).toContain('Mute for an hour'), { timeout: 6000 });
  });

  test('closing ends Linnet where the person wants it so; Quit always does', async () => {
    await choose(['Go on here when the window is closed']);
    await waitFor(async () => expect((await look())!.checked).not.toContain('Go on here when the window is closed'));
    await choose(['Go on here when the window is closed']);
    await waitFor(async () => expect((await look())!.checked).toContain('Go on here when the window is closed'));
    await choose(['Quit Linnet']).catch(() => undefined);
    expect(await app.ended).toBe(0);
  });
});

test('it begins in the tray where it is started so', async () => {
  const app = await launchApp({ args: ['--hidden'], env: panel('true') });
  try {
    await waitFor(() => expect(app.log()).toContain('tray.found'), { timeout: 10_000 });
    expect(await app.evaluateMain(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(0);
    await app.evaluateMain((electron) => (electron as WithTrays).Tray.made[0]!.emit('click'));
    await (await app.page()).getByRole('textbox', { name: 'Address' }).waitFor();
  } finally {
    await app.remove();
  }
});

test('a desktop without a tray never hides the window, even when it is started hidden: closing it ends Linnet', async () => {
  const app = await launchApp({ args: ['--hidden', '--language', 'en'], env: panel('false') });
  try {
    await app.page();
    await waitFor(() => expect(app.log()).toContain('tray.found'));
    expect(await app.evaluateMain((electron) => (electron as WithTrays).Tray.made.length)).toBe(0);
    await app.evaluateMain(({ BrowserWindow }) => void setImmediate(() => BrowserWindow.getAllWindows()[0]!.close()));
    expect(await app.ended).toBe(0);
  } finally {
    await app.remove();
  }
});
