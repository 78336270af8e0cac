import type { WebPreferences } from 'electron';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { isReal, launchApp, type LaunchedApp } from './launch-app.ts';

vi.setConfig({ testTimeout: 60_000 });

let app: LaunchedApp;
let page: Page;
beforeAll(async () => {
  app = await launchApp({ args: ['--demo', '--language', 'en'] });
  page = await app.page();
});
afterAll(() => app.remove());

const windows = () => app.evaluateMain(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()));
const box = (of: Page) => of.getByRole('textbox', { name: 'Message', exact: true });

test('a conversation in a window of its own: made by the program with every fence up, once, with a wire of its own', async (context) => {
  if (isReal) return context.skip('finds the second window by the stand-in’s own browser');
  await page.getByRole('row', { name: /^Anna Lindqvist, /u }).dblclick();
  await box(page).waitFor();
  await page.keyboard.press('Control+Shift+o');
  await expect.poll(async () => (await windows()).length).toBe(2);
  await expect.poll(async () => (await windows()).filter((url) => url.includes('#chat=')).length).toBe(1);
  const preferences = await app.evaluateMain(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => (window.webContents as unknown as { getLastWebPreferences(): WebPreferences }).getLastWebPreferences()));
  for (const each of preferences) expect(each).toMatchObject({ contextIsolation: true, sandbox: true, nodeIntegration: false, webviewTag: false, webSecurity: true });

  const found = async () => page.context().pages().find((other) => other.url().includes('#chat='));
  await expect.poll(async () => (await found()) !== undefined).toBe(true);
  const own = (await found())!;
  await box(own).fill('from my own window');
  await expect.poll(() => box(page).inputValue()).toBe('from my own window');
  await box(own).press('Enter');
  await page.bringToFront();
  await page.getByRole('log').getByText('from my own window').waitFor();

  // Another conversation, chosen there, gets a window of its own, made by the program too.
  await own.bringToFront();
  await own.keyboard.press('Control+k');
  await own.getByRole('dialog', { name: 'Go to' }).getByRole('combobox', { name: 'Search' }).fill('rui costa');
  await own.getByRole('option', { name: /^Rui Costa/u, selected: true }).waitFor();
  await own.keyboard.press('Enter');
  await expect.poll(async () => (await windows()).filter((url) => url.includes('#chat=')).length).toBe(2);
  await own.getByRole('log', { name: 'Messages with Anna Lindqvist' }).waitFor();
  await app.evaluateMain(({ BrowserWindow }) => BrowserWindow.getAllWindows().find((window) => window.webContents.getURL().includes('rui'))!.close());
  await expect.poll(async () => (await windows()).length).toBe(2);
  await page.bringToFront();

  await page.keyboard.press('Control+Shift+o');
  await page.getByRole('button', { name: 'More about Anna Lindqvist' }).waitFor();
  expect(await windows()).toHaveLength(2);
  expect(app.log()).not.toMatch(/wire\.refused/u);

  await page.getByRole('button', { name: 'End the demo' }).click();
  await expect.poll(windows, { timeout: 20_000 }).toHaveLength(1);
});
