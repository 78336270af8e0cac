import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BrowserShell } from '../kit/browser-shell.ts';
import { launchChromium, newPage, type PageProblems } from '../kit/chromium.ts';
import { startProsody } from '../kit/servers/prosody.ts';
import type { TestServer } from '../kit/servers/test-server.ts';

interface Seat {
  shell: BrowserShell;
  page: Page;
  problems: PageProblems;
}

/** Two people, each with a browser shell and a page of their own, on one real Prosody. The steps build on one another. */
describe('two people on one Prosody', () => {
  let server: TestServer;
  let browser: Browser;
  let romeo: Seat;
  let juliet: Seat;

  beforeAll(async () => {
    server = await startProsody({ users: { romeo: 'montague', juliet: 'capulet' } });
    browser = await launchChromium();
    [romeo, juliet] = await Promise.all([sit(), sit()]);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await Promise.all([romeo?.shell.stop({ remove: true }), juliet?.shell.stop({ remove: true })]);
    await server?.stop();
  });

  async function sit(profile?: string): Promise<Seat> {
    const shell = await BrowserShell.start({ ca: server.caFile, ...(profile === undefined ? {} : { profile }) });
    const { page, problems } = await newPage(browser);
    await page.goto(shell.url);
    return { shell, page, problems };
  }

  async function signIn(page: Page, address: string, password: string): Promise<void> {
    await page.getByRole('textbox', { name: 'Address' }).fill(address);
    await page.getByRole('textbox', { name: 'Password' }).fill(password);
    await page.getByRole('button', { name: 'Connection settings' }).click();
    await page.getByRole('textbox', { name: 'Server' }).fill(server.host);
    await page.getByRole('spinbutton', { name: 'Port' }).fill(String(server.port));
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }

  function contact(page: Page, name: string): Locator {
    return page.getByRole('treegrid', { name: 'Contacts' }).getByRole('row', { name: new RegExp(`^${name}, `) });
  }

  async function choosePresence(page: Page, choice: string): Promise<void> {
    await page.getByRole('button', { name: /^My presence/ }).click();
    await page.getByRole('menuitemradio', { name: choice, exact: true }).click();
  }

  it('both sign in through the page', async () => {
    await signIn(romeo.page, 'romeo@localhost', 'montague');
    await signIn(juliet.page, 'juliet@localhost', 'capulet');
    for (const { page } of [romeo, juliet]) {
      await page.getByRole('button', { name: 'My presence: Online' }).waitFor();
      await expect.poll(() => page.getByRole('status', { name: 'Connection' }).innerText()).toContain('Online');
    }
  });

  it('one adds the other, who approves and adds back', async () => {
    await romeo.page.getByRole('button', { name: 'Add contact' }).first().click();
    const dialog = romeo.page.getByRole('dialog', { name: 'Add contact' });
    await dialog.getByRole('textbox', { name: 'Address' }).fill('juliet@localhost');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Juliet');
    await dialog.getByRole('textbox', { name: 'Message to them' }).fill('It is the east');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    const request = juliet.page.getByRole('region', { name: 'Requests' }).getByRole('listitem', { name: 'romeo@localhost wants to see your presence' });
    if (!(await request.isVisible().catch(() => false))) await juliet.page.getByRole('button', { name: /^Requests/ }).click();
    await request.getByRole('button', { name: 'Approve and add' }).click();
    const back = romeo.page.getByRole('region', { name: 'Requests' }).getByRole('listitem', { name: 'juliet@localhost wants to see your presence' });
    await romeo.page.getByRole('button', { name: /^Requests/ }).click();
    await back.getByRole('button', { name: 'Approve', exact: true }).click();
    for (const [page, name] of [[romeo.page, 'Juliet'], [juliet.page, 'romeo@localhost']] as const) {
      await page.getByRole('button', { name: /^Contacts/ }).click();
      await contact(page, name).waitFor();
    }
  });

  it("each sees the other's presence change", async () => {
    await romeo.page.getByRole('row', { name: /^Juliet, Online/ }).waitFor();
    await choosePresence(juliet.page, 'Do not disturb');
    await romeo.page.getByRole('row', { name: /^Juliet, Do not disturb/ }).waitFor();
    await choosePresence(romeo.page, 'Away');
    await juliet.page.getByRole('row', { name: /^romeo@localhost, Away/ }).waitFor();
    await choosePresence(juliet.page, 'Online');
    await choosePresence(romeo.page, 'Online');
    await romeo.page.getByRole('row', { name: /^Juliet, Online/ }).waitFor();
  });

  it('they talk both ways, with states and unread counts', async () => {
    await contact(romeo.page, 'Juliet').dblclick();
    const log = romeo.page.getByRole('log', { name: 'Messages with Juliet' });
    const composer = romeo.page.getByRole('textbox', { name: 'Message', exact: true });
    await composer.fill('Wherefore <b>art</b> thou & מה שלומך 😀');
    await composer.press('Enter');
    await composer.fill('line one');
    await composer.press('Shift+Enter');
    await composer.pressSequentially('line two');
    await romeo.page.getByRole('button', { name: 'Send', exact: true }).click();
    const mine = log.getByRole('article').filter({ hasText: 'Wherefore' });
    await mine.waitFor();
    await expect.poll(() => describedBy(mine)).toMatch(/Sent|Delivered|Displayed/);

    await juliet.page.getByRole('row', { name: /^romeo@localhost, Online.*2 unread/ }).waitFor();
    await contact(juliet.page, 'romeo@localhost').dblclick();
    const hers = juliet.page.getByRole('log', { name: 'Messages with romeo@localhost' });
    await hers.getByText('Wherefore <b>art</b> thou & מה שלומך 😀').waitFor();
    await hers.getByText('line one\nline two').waitFor();
    expect(await hers.locator('b').count()).toBe(0);
    await expect.poll(() => juliet.page.getByRole('row', { name: /unread/ }).count()).toBe(0);
    await juliet.page.getByRole('textbox', { name: 'Message', exact: true }).fill('Good pilgrim');
    await juliet.page.keyboard.press('Enter');
    await log.getByText('Good pilgrim').waitFor();
  });

  it('after a restart contacts and the last conversation are there at once, without the server; what was begun is there; search finds', async () => {
    await romeo.page.getByRole('textbox', { name: 'Message', exact: true }).fill('It is the east');
    await romeo.page.getByRole('row', { name: /Juliet/u }).focus();
    await romeo.page.context().close();
    expect(await romeo.shell.stop()).toBe(0);
    await server.halt();
    romeo = await sit(romeo.shell.profile);
    const { page } = romeo;
    await page.getByRole('log', { name: 'Messages with Juliet' }).getByText('Good pilgrim').waitFor();
    await contact(page, 'Juliet').waitFor();
    await expect.poll(() => page.getByRole('textbox', { name: 'Message', exact: true }).inputValue()).toBe('It is the east');
    await page.getByRole('textbox', { name: 'Message', exact: true }).fill('');
    await page.getByRole('searchbox', { name: 'Find contacts and conversations' }).fill('wheref');
    await page.getByText('Wherefore').first().waitFor();
    await page.getByRole('searchbox', { name: 'Find contacts and conversations' }).fill('');
  });

  it('what is written while the server is away is queued, and sent when it is back', async () => {
    const { page } = romeo;
    const composer = page.getByRole('textbox', { name: 'Message', exact: true });
    await composer.fill('I am still here');
    await composer.press('Enter');
    const mine = page.getByRole('article').filter({ hasText: 'I am still here' });
    await expect.poll(() => describedBy(mine)).toContain('Queued');
    await server.start();
    await page.getByRole('textbox', { name: 'Password' }).fill('montague');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect.poll(() => describedBy(mine), { timeout: 20_000 }).toMatch(/Sent|Delivered|Displayed/);
    const connectNow = juliet.page.getByRole('button', { name: 'Connect now' });
    if (await connectNow.isVisible()) await connectNow.click();
    await juliet.page.getByRole('log', { name: 'Messages with romeo@localhost' }).getByText('I am still here').waitFor({ timeout: 40_000 });
  });

  it('nothing went wrong in either page', () => {
    expect(juliet.problems.list).toEqual([]);
    expect(romeo.problems.list).toEqual([]);
  });
});

/** A message's state is part of its accessible description. */
async function describedBy(article: Locator): Promise<string> {
  return article.evaluate((element) => {
    const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
    return [element.getAttribute('aria-description') ?? '', ...ids.map((id) => document.getElementById(id)?.textContent ?? '')].join(' ');
  });
}
