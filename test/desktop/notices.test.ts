import type * as Electron from 'electron';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { launchApp, type LaunchedApp } from './launch-app.ts';
import { waitFor } from './wait-for.ts';

vi.setConfig({ testTimeout: 40_000 });

interface NotificationOfStandin {
  readonly title: string;
  readonly body: string;
  readonly silent: boolean;
  readonly icon: { isEmpty(): boolean } | undefined;
  readonly isShown: boolean;
  emit(name: string, details?: unknown): void;
}
type WithNotices = Omit<typeof Electron, 'Notification' | 'app' | 'BrowserWindow'> & {
  readonly Notification: { readonly made: NotificationOfStandin[] };
  readonly app: { readonly badgeCount: number };
  readonly BrowserWindow: { getAllWindows(): { readonly isFlashing: boolean; blur(): void; focus(): void }[] };
};

describe('a notice on the desktop', () => {
  let app: LaunchedApp;

  beforeAll(async () => {
    app = await launchApp({ args: ['--demo', '--language', 'en'] });
    await (await app.page()).getByRole('treegrid', { name: 'Contacts' }).waitFor();
  });
  afterAll(() => app.remove());

  const shown = () => app.evaluateMain((electron) => (electron as unknown as WithNotices).Notification.made
    .filter(({ isShown, title }) => isShown && title.startsWith('Anna')).map(({ title, body, silent, icon }) => ({ title, body, silent, hasPicture: icon !== undefined && !icon.isEmpty() })));
  const emit = (event: { readonly name: string; readonly details?: unknown }) => app.evaluateMain((electron, { name, details }) => {
    (electron as unknown as WithNotices).Notification.made.findLast(({ title, isShown }) => isShown && title.startsWith('Anna'))!.emit(name, details);
  }, event);
  const isFlashing = () => app.evaluateMain((electron) => (electron as unknown as WithNotices).BrowserWindow.getAllWindows().some((window) => window.isFlashing));
  const badge = () => app.evaluateMain((electron) => (electron as unknown as WithNotices).app.badgeCount);

  /** Anna answers what is said to her, and nobody looks at it. */
  async function haveAnnaWrite(): Promise<void> {
    const page = await app.page();
    await page.getByRole('row', { name: /^Anna Lindqvist/u }).first().click();
    await page.getByRole('textbox', { name: 'Message', exact: true }).fill('Are you there?');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Privacy/u }).click();
    await app.evaluateMain((electron) => (electron as unknown as WithNotices).BrowserWindow.getAllWindows()[0]!.blur());
  }

  test('has the name, the words and the picture; the window asks for attention and the icon counts, until somebody looks', async () => {
    await haveAnnaWrite();
    await waitFor(async () => expect(await shown()).toContainEqual({ title: 'Anna Lindqvist', body: expect.stringMatching(/\S/u) as string, silent: true, hasPicture: true }), { timeout: 20_000 });
    await waitFor(async () => expect([await isFlashing(), await badge() > 0]).toEqual([true, true]));
    const before = await badge();
    await app.evaluateMain((electron) => (electron as unknown as WithNotices).BrowserWindow.getAllWindows()[0]!.focus());
    expect(await isFlashing()).toBe(false);
    await emit({ name: 'action' });
    await waitFor(async () => expect([await shown(), await badge() < before]).toEqual([[], true]));
  });

  test('is answered from where it stands: the answer is sent, and what it answers is read', async () => {
    await haveAnnaWrite();
    await waitFor(async () => expect(await shown()).toHaveLength(1), { timeout: 20_000 });
    await emit({ name: 'reply', details: { reply: 'I was in the garden.' } });
    const page = await app.page();
    await page.getByRole('row', { name: /^Anna Lindqvist/u }).first().click();
    await page.getByRole('log', { name: 'Messages with Anna Lindqvist' }).getByText('I was in the garden.').waitFor();
  });

  test('shows no words where the person wants it so', async () => {
    const page = await app.page();
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByRole('tab', { name: 'Notices' }).click();
    await page.getByRole('checkbox', { name: 'Show what was said' }).uncheck();
    await page.keyboard.press('Escape');
    await haveAnnaWrite();
    await waitFor(async () => expect(await shown()).toContainEqual(expect.objectContaining({ title: expect.stringMatching(/^Anna/u) as string, body: '' })), { timeout: 20_000 });
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByRole('tab', { name: 'Notices' }).click();
    await page.getByRole('checkbox', { name: 'Show what was said' }).check();
    await page.keyboard.press('Escape');
    await page.getByRole('row', { name: /^Anna Lindqvist/u }).first().click();
    await waitFor(async () => expect(await shown()).toEqual([]), { timeout: 10_000 });
  });

  test('shows no words any more when the screen is locked', async () => {
    await haveAnnaWrite();
    await waitFor(async () => expect(await shown()).toContainEqual(expect.objectContaining({ body: expect.stringMatching(/\S/u) as string })), { timeout: 20_000 });
    await app.evaluateMain((electron) => void electron.powerMonitor.emit('lock-screen'));
    await waitFor(async () => expect((await shown()).map(({ body, silent }) => [body, silent])).toEqual([['', true]]));
    await app.evaluateMain((electron) => void electron.powerMonitor.emit('unlock-screen'));
    await (await app.page()).getByRole('row', { name: /^Anna Lindqvist/u }).first().click();
    await waitFor(async () => expect(await shown()).toEqual([]), { timeout: 10_000 });
  });

  test('shows no words while the screen is locked', async () => {
    await app.evaluateMain((electron) => void Object.assign(electron.powerMonitor, { isLocked: true }));
    await haveAnnaWrite();
    await waitFor(async () => expect(await shown()).toContainEqual(expect.objectContaining({ title: expect.stringMatching(/^Anna/u) as string, body: '' })), { timeout: 20_000 });
    await app.evaluateMain((electron) => void Object.assign(electron.powerMonitor, { isLocked: false }));
  });
});
