import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startProsody } from '../kit/servers/prosody.ts';
import type { TestServer } from '../kit/servers/test-server.ts';
import { launchApp, type LaunchedApp } from './launch-app.ts';

vi.setConfig({ testTimeout: 60_000 });

interface Seat {
  readonly app: LaunchedApp;
  readonly page: Page;
  readonly problems: string[];
}

/** Two people, each with a desktop shell of their own, on one real Prosody. The steps build on one another. */
describe('two people on desktop shells', () => {
  let server: TestServer;
  let romeo: Seat;
  let juliet: Seat;
  const apps: LaunchedApp[] = [];

  beforeAll(async () => {
    const both = (jid: string, name: string) => [{ jid, name, subscription: 'both' as const, groups: ['Verona'] }];
    server = await startProsody({
      users: { romeo: 'montague-7', juliet: 'capulet-7' },
      rosters: { romeo: both('juliet@localhost', 'Juliet'), juliet: both('romeo@localhost', 'Romeo') },
    });
    [romeo, juliet] = await Promise.all([sit(), sit()]);
  });
  afterAll(async () => {
    await Promise.all(apps.map((app) => app.remove()));
    await server?.stop();
  });

  async function sit(profile?: string): Promise<Seat> {
    const app = await launchApp({ args: ['--ca', server.caFile, '--language', 'en'], ...(profile === undefined ? {} : { profile }) });
    apps.push(app);
    const page = await app.page();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    return { app, page, problems };
  }

  async function signIn(page: Page, address: string, password: string): Promise<void> {
    await page.getByRole('textbox', { name: 'Address' }).fill(address);
    await page.getByRole('textbox', { name: 'Password' }).fill(password);
    await page.getByRole('button', { name: 'Connection settings' }).click();
    await page.getByRole('textbox', { name: 'Server' }).fill(server.host);
    await page.getByRole('spinbutton', { name: 'Port' }).fill(String(server.port));
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }

  const contact = (page: Page, name: string) => page.getByRole('treegrid', { name: 'Contacts' }).getByRole('row', { name: new RegExp(`^${name}, `) });
  /** A message's state is part of its accessible description. */
  const sent = (page: Page, text: string) => expect.poll(() => page.getByRole('article').filter({ hasText: text }).evaluate((article) => {
    const ids = article.getAttribute('aria-describedby')?.split(' ') ?? [];
    return [article.getAttribute('aria-description'), ...ids.map((id) => document.getElementById(id)?.textContent)].join(' ');
  }), { timeout: 20_000 }).toMatch(/Sent|Delivered|Displayed/);
  const online = (page: Page) => page.getByRole('button', { name: 'My presence: Online' }).waitFor();

  test('sign in, see each other online, and talk both ways', async () => {
    await signIn(romeo.page, 'romeo@localhost', 'montague-7');
    await signIn(juliet.page, 'juliet@localhost', 'capulet-7');
    await Promise.all([online(romeo.page), online(juliet.page)]);
    for (const { page } of [romeo, juliet]) await page.getByRole('button', { name: /^Contacts/ }).click();
    await romeo.page.getByRole('row', { name: /^Juliet, Online/ }).waitFor();
    await contact(romeo.page, 'Juliet').dblclick();
    const composer = romeo.page.getByRole('textbox', { name: 'Message', exact: true });
    await composer.fill('But soft! <i>What</i> light 🌅');
    await composer.press('Enter');
    await juliet.page.getByRole('row', { name: /^Romeo, .*1 unread/ }).waitFor();
    await contact(juliet.page, 'Romeo').dblclick();
    await juliet.page.getByRole('log', { name: 'Messages with Romeo' }).getByText('But soft! <i>What</i> light 🌅').waitFor();
    const answer = juliet.page.getByRole('textbox', { name: 'Message', exact: true });
    await answer.fill('Ay me');
    await answer.press('Enter');
    await romeo.page.getByRole('log', { name: 'Messages with Juliet' }).getByText('Ay me').waitFor();
    await sent(romeo.page, 'But soft!');
  });

  test('after a restart the history is there, and the password comes from the key store', async () => {
    const { profile } = romeo.app;
    const isKept = await romeo.app.evaluateMain(({ safeStorage }) => process.platform !== 'linux' || !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend()));
    expect(await romeo.app.quit()).toBe(0);
    await juliet.page.getByRole('row', { name: /^Romeo, Offline/ }).waitFor();
    const former = romeo;
    romeo = await sit(profile);
    await romeo.page.getByRole('log', { name: 'Messages with Juliet' }).getByText('Ay me').waitFor();
    if (isKept) {
      await online(romeo.page);
      await juliet.page.getByRole('row', { name: /^Romeo, Online/ }).waitFor();
    }
    // What the server had is not sent once more.
    const answer = romeo.page.getByRole('textbox', { name: 'Message', exact: true });
    if (isKept) {
      await answer.fill('I take thee at thy word');
      await answer.press('Enter');
      const hers = juliet.page.getByRole('log', { name: 'Messages with Romeo' });
      await hers.getByText('I take thee at thy word').waitFor();
      await sent(romeo.page, 'I take thee at thy word');
      expect(await hers.getByRole('article').filter({ hasText: 'But soft!' }).count()).toBe(1);
    }
    expect(former.problems).toEqual([]);
  });

  test('neither password nor message lies in a file of the profile in plain, nor in the log', async () => {
    const { app } = romeo;
    const state = await app.evaluateMain(({ safeStorage }) => (process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : 'other'));
    await app.quit();
    const isSealed = state !== 'basic_text' && state !== 'unknown';
    for (const entry of readdirSync(app.profile, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())) {
      const content = readFileSync(join(entry.parentPath, entry.name));
      expect([entry.name, content.includes('montague-7')]).toEqual([entry.name, false]);
      if (isSealed || entry.name.endsWith('.log')) expect([entry.name, content.includes('But soft!')]).toEqual([entry.name, false]);
    }
  });

  test('nothing went wrong in either page', () => {
    expect([romeo.problems, juliet.problems]).toEqual([[], []]);
    expect(`${romeo.app.log()}${juliet.app.log()}`).not.toMatch(/ error /);
  });
});
