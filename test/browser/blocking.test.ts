import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BrowserShell } from '../kit/browser-shell.ts';
import { launchChromium, newPage, type PageProblems } from '../kit/chromium.ts';
import { signInOnPage } from '../kit/page-sign-in.ts';
import { startEjabberd } from '../kit/servers/ejabberd.ts';
import { startProsody } from '../kit/servers/prosody.ts';
import type { TestServer, TestServerOptions } from '../kit/servers/test-server.ts';

interface Seat {
  readonly shell: BrowserShell;
  readonly page: Page;
  readonly problems: PageProblems;
}

const OPTIONS: TestServerOptions = {
  users: { romeo: 'montague', tybalt: 'capulet' },
  rosters: {
    romeo: [{ jid: 'tybalt@localhost', name: 'Tybalt', subscription: 'both', groups: [] }],
    tybalt: [{ jid: 'romeo@localhost', name: 'Romeo', subscription: 'both', groups: [] }],
  },
};
const SERVERS: readonly (readonly [string, (options: TestServerOptions) => Promise<TestServer>])[] = [['Prosody', startProsody], ['ejabberd', startEjabberd]];

/** Two people, each with a browser shell and a page. The steps build on one another. */
describe.each(SERVERS)('blocking through the page on %s', (_name, start) => {
  let server: TestServer;
  let browser: Browser;
  let romeo: Seat;
  let tybalt: Seat;

  beforeAll(async () => {
    server = await start(OPTIONS);
    browser = await launchChromium();
    romeo = await sit('romeo@localhost', 'montague');
    tybalt = await sit('tybalt@localhost', 'capulet');
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await Promise.all([romeo, tybalt].map((seat) => seat?.shell.stop({ remove: true })));
    await server?.stop();
  });

  async function sit(address: string, password: string): Promise<Seat> {
    const shell = await BrowserShell.start({ ca: server.caFile });
    const { page, problems } = await newPage(browser);
    await page.goto(shell.url);
    await signInOnPage(page, server, address, password);
    return { shell, page, problems };
  }

  async function say({ page }: Seat, text: string): Promise<void> {
    await page.getByRole('textbox', { name: 'Message', exact: true }).fill(text);
    await page.keyboard.press('Enter');
    await page.getByRole('article').filter({ hasText: text }).waitFor();
  }

  it('from the contact’s menu: they no longer see us, and nothing of theirs comes', async () => {
    await tybalt.page.getByRole('row', { name: /^Romeo, Online/u }).dblclick();
    await romeo.page.getByRole('row', { name: /^Tybalt, Online/u }).click({ button: 'right' });
    await romeo.page.getByRole('menuitem', { name: 'Block', exact: true }).click();
    await tybalt.page.getByRole('row', { name: /^Romeo, Offline/u }).waitFor();
    await romeo.page.getByRole('row', { name: /^Tybalt, Unknown, Blocked/u }).waitFor();
    await say(tybalt, 'Turn thee, look upon thy death');
    await tybalt.page.getByRole('article').filter({ hasText: 'Turn thee' }).getByRole('button', { name: 'Retry' }).waitFor();
    expect(await romeo.page.getByText('Turn thee').count()).toBe(0);
  });

  it('stands in the Privacy view, and another address can be typed there', async () => {
    await romeo.page.getByRole('button', { name: 'Privacy', exact: true }).click();
    const table = romeo.page.getByRole('region', { name: 'Privacy' }).getByRole('table', { name: 'Blocked' });
    await table.getByRole('row', { name: /tybalt@localhost.*Everything/u }).waitFor();
    await romeo.page.getByRole('textbox', { name: 'Block an address' }).fill('capulets.example');
    await romeo.page.getByRole('textbox', { name: 'Reason' }).fill('An ancient grudge');
    await romeo.page.keyboard.press('Enter');
    await table.getByRole('row', { name: /capulets\.example.*Everything.*An ancient grudge/u }).waitFor();
  });

  it('ends with Unblock: they see us again, and what they write comes', async () => {
    await romeo.page.getByRole('button', { name: 'Unblock tybalt@localhost' }).click();
    await tybalt.page.getByRole('row', { name: /^Romeo, Online/u }).waitFor();
    await say(tybalt, 'A word with one of you');
    await romeo.page.getByRole('row', { name: /^Tybalt.*1 unread/u }).waitFor();
  });

  it('nothing went wrong in either page', () => {
    expect([...romeo.problems.list, ...tybalt.problems.list]).toEqual([]);
  });
});
