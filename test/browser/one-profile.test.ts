import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BrowserShell } from '../kit/browser-shell.ts';
import { launchChromium, newPage } from '../kit/chromium.ts';
import { signInOnPage } from '../kit/page-sign-in.ts';
import { startProsody } from '../kit/servers/prosody.ts';
import type { TestServer } from '../kit/servers/test-server.ts';

const PASSPHRASE = 'a rose by any other name';

/** One person with two accounts and a passphrase. The steps build on one another. */
describe('one profile', () => {
  let server: TestServer;
  let browser: Browser;
  let shell: BrowserShell;
  let page: Page;
  const problems: string[][] = [];

  beforeAll(async () => {
    server = await startProsody({
      users: { romeo: 'montague', nurse: 'angelica' },
      rosters: {
        romeo: [{ jid: 'juliet@localhost', name: 'Juliet', subscription: 'both', groups: [] }],
        nurse: [{ jid: 'peter@localhost', name: 'Peter', subscription: 'both', groups: [] }],
      },
    });
    browser = await launchChromium();
    shell = await BrowserShell.start({ ca: server.caFile });
    await open();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await shell?.stop({ remove: true });
    await server?.stop();
  });

  async function open(): Promise<void> {
    const opened = await newPage(browser);
    page = opened.page;
    problems.push(opened.problems.list);
    await page.goto(shell.url);
  }

  async function restart(): Promise<void> {
    await page.context().close();
    expect(await shell.stop()).toBe(0);
    shell = await BrowserShell.start({ ca: server.caFile, profile: shell.profile });
    await open();
  }

  async function settings(tab: string): Promise<Locator> {
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Settings' });
    await dialog.getByRole('tab', { name: tab }).click();
    return dialog;
  }

  function contact(name: string): Locator {
    return page.getByRole('treegrid', { name: 'Contacts' }).getByRole('row', { name: new RegExp(`^${name}, `) });
  }

  it('holds two accounts side by side, each with its own contacts', async () => {
    await signInOnPage(page, server, 'romeo@localhost', 'montague');
    await contact('Juliet').waitFor();
    const accounts = await settings('Accounts');
    await accounts.getByRole('button', { name: 'Add account' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add an account' });
    await dialog.getByRole('textbox', { name: 'Address' }).fill('nurse@localhost');
    await dialog.getByRole('textbox', { name: 'Password' }).fill('angelica');
    await dialog.getByRole('button', { name: 'Connection settings' }).click();
    await dialog.getByRole('textbox', { name: 'Server' }).fill(server.host);
    await dialog.getByRole('spinbutton', { name: 'Port' }).fill(String(server.port));
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await contact('Peter').waitFor();
    await contact('Juliet').waitFor();
  });

  it('is encrypted under a passphrase when the person wants it', async () => {
    const dialog = await settings('Storage');
    await dialog.getByText('Not encrypted.').waitFor();
    const reveal = dialog.getByRole('button', { name: 'Set a passphrase' });
    await reveal.first().click();
    await dialog.getByRole('textbox', { name: 'New passphrase' }).fill(PASSPHRASE);
    await dialog.getByRole('textbox', { name: 'The same again' }).fill(PASSPHRASE);
    await reveal.last().click();
    await dialog.getByText('Encrypted with your passphrase').waitFor();
    await page.keyboard.press('Escape');
    expect((await readFile(join(shell.profile, 'linnet.db'))).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
  });

  it('asks for the passphrase at the next start, refuses another, and then shows both accounts and their contacts', async () => {
    await restart();
    const field = page.getByRole('textbox', { name: 'Passphrase' });
    await field.fill('another');
    await page.getByRole('button', { name: 'Unlock' }).click();
    await page.getByRole('alert').filter({ hasText: 'not the passphrase' }).waitFor();
    await field.fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Unlock' }).click();
    await contact('Juliet').waitFor();
    await contact('Peter').waitFor();
    expect(await page.getByRole('form', { name: /Type the password of/ }).count()).toBe(2);
  });

  it('nothing went wrong in the page', () => {
    expect(problems.flat()).toEqual([]);
  });
});
