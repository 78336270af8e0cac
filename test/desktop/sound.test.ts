import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Electron from 'electron';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { launchApp, type LaunchedApp } from './launch-app.ts';
import { waitFor } from './wait-for.ts';

vi.setConfig({ testTimeout: 60_000 });

type WithNotices = Omit<typeof Electron, 'Notification' | 'Tray'> & {
  readonly Notification: { readonly made: { readonly title: string; readonly silent: boolean; readonly isShown: boolean }[] };
  readonly Tray: { readonly made: { emit(name: 'click'): void }[] };
};

let bin: string;
let app: LaunchedApp;

function program(name: string, text: string): void {
  writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`);
  chmodSync(join(bin, name), 0o755);
}
/** What was played by a program of the system: the file's name and its first letters. */
const heard = (): string[] => (existsSync(join(bin, 'heard')) ? readFileSync(join(bin, 'heard'), 'utf8').trim().split('\n') : []);

beforeAll(async () => {
  bin = mkdtempSync(join(tmpdir(), 'linnet-sounds-'));
  program('gdbus', 'case "$*" in *StatusNotifier*) echo "(<true>,)" ;; *) exit 1 ;; esac');
  program('pw-play', `echo "$(basename "$1") $(head -c 4 "$1")" >> ${bin}/heard`);
  app = await launchApp({ args: ['--demo', '--hidden', '--language', 'en'], env: { PATH: `${bin}:${process.env['PATH'] ?? ''}` } });
});
afterAll(async () => {
  await app.remove();
  rmSync(bin, { recursive: true, force: true });
});

test('what comes while Linnet has no page is heard by a program of the system; with a page it is the page that plays', async () => {
  const shown = () => app.evaluateMain((electron) => (electron as unknown as WithNotices).Notification.made.filter(({ isShown }) => isShown).map(({ silent }) => silent));
  await waitFor(async () => expect((await shown()).length).toBeGreaterThan(0), { timeout: 30_000 });
  expect(await app.evaluateMain(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(0);
  await waitFor(() => expect(heard().length).toBeGreaterThan(0));
  for (const sound of heard()) expect(sound).toMatch(/^(?:drop|chime|knock)\.wav RIFF$/u);
  // Not twice: the notification itself makes no sound besides.
  expect(new Set(await shown())).toEqual(new Set([true]));

  await app.evaluateMain((electron) => (electron as unknown as WithNotices).Tray.made[0]!.emit('click'));
  const page = await app.page();
  await page.evaluate(() => {
    Object.assign(window, { played: 0 });
    HTMLMediaElement.prototype.play = () => Promise.resolve(void ((window as unknown as { played: number }).played += 1));
  });
  const before = heard().length;
  await page.getByRole('row', { name: /^Anna Lindqvist/u }).first().click();
  await page.getByRole('textbox', { name: 'Message', exact: true }).fill('Are you there?');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Privacy/u }).click();
  await app.evaluateMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.blur());
  await expect.poll(() => page.evaluate(() => (window as unknown as { played: number }).played), { timeout: 20_000 }).toBeGreaterThan(0);
  expect(heard()).toHaveLength(before);
});
