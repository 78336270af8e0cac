import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BrowserShell } from '../kit/browser-shell.ts';
import { launchChromium } from '../kit/chromium.ts';
import { startProsody } from '../kit/servers/prosody.ts';
import type { TestServer } from '../kit/servers/test-server.ts';

/** From the start of the program to a message on its way, for somebody who knows their address and password. */
const MOST_MS = 60_000;

let browser: Browser;
let server: TestServer;
beforeAll(async () => {
  browser = await launchChromium();
  server = await startProsody({ users: { romeo: 'montague', juliet: 'capulet' } });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function walk(how: string, act: (page: Page) => Promise<void>): Promise<void> {
  const begun = performance.now();
  const shell = await BrowserShell.start({ ca: server.caFile });
  const page = await browser.newPage();
  try {
    await page.goto(shell.url);
    await act(page);
    const seconds = (performance.now() - begun) / 1000;
    console.log(`first run, ${how}: ${seconds.toFixed(1)} s from the start of the program to the first message`);
    expect(seconds * 1000).toBeLessThan(MOST_MS);
  } finally {
    await page.close();
    await shell.stop({ remove: true });
  }
}

async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message', exact: true }).fill(text);
  await page.keyboard.press('Enter');
  const article = page.getByRole('article').filter({ hasText: text });
  // What it says of itself once the server has it.
  await expect.poll(() => article.evaluate((element) => (element.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' '))).toMatch(/Sent|Delivered|Displayed/u);
}

it('a new profile: sign in with an address of one’s own, add somebody, write to them', async () => {
  await walk('own account', async (page) => {
    // The field has the focus: nothing needs to be looked for.
    await page.getByRole('textbox', { name: 'Address' }).waitFor();
    await page.keyboard.type('romeo@localhost');
    await page.getByRole('textbox', { name: 'Password' }).fill('montague');
    await page.getByRole('button', { name: 'Connection settings' }).click();
    await page.getByRole('textbox', { name: 'Server' }).fill(server.host);
    await page.getByRole('spinbutton', { name: 'Port' }).fill(String(server.port));
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('button', { name: 'Add contact' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Add contact' });
    await dialog.getByRole('textbox', { name: 'Address' }).fill('juliet@localhost');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await write(page, 'My first message');
  });
}, 90_000);

it('a new profile: one click to the demo, and the first message', async () => {
  await walk('demo', async (page) => {
    await page.getByRole('button', { name: 'Try the demo' }).click();
    await page.getByRole('row', { name: /^Anna Lindqvist, /u }).dblclick();
    await write(page, 'My first message');
  });
}, 90_000);
