import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BrowserShell } from '../kit/browser-shell.ts';
import { launchChromium, newPage } from '../kit/chromium.ts';
import { signInOnPage } from '../kit/page-sign-in.ts';
import { startProsody } from '../kit/servers/prosody.ts';
import { RawSession } from '../kit/servers/raw-session.ts';
import type { TestServer } from '../kit/servers/test-server.ts';

/** One person with a page, another who writes XML by hand. The steps build on one another. */
describe('the kinds of messages through the page on Prosody', () => {
  let server: TestServer;
  let browser: Browser;
  let shell: BrowserShell;
  let page: Page;
  let juliet: RawSession;

  beforeAll(async () => {
    server = await startProsody({ users: { romeo: 'montague', juliet: 'capulet' }, rosters: { romeo: [{ jid: 'juliet@localhost', name: 'Juliet', subscription: 'both', groups: [] }], juliet: [{ jid: 'romeo@localhost', name: 'Romeo', subscription: 'both', groups: [] }] } });
    browser = await launchChromium();
    shell = await BrowserShell.start({ ca: server.caFile });
    ({ page } = await newPage(browser));
    await page.goto(shell.url);
    await signInOnPage(page, server, 'romeo@localhost', 'montague');
    juliet = await RawSession.signIn(server, 'juliet', 'capulet', 'balcony');
    juliet.send('<presence/>');
    await page.getByRole('row', { name: /^Juliet, Online/u }).waitFor();
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await shell?.stop({ remove: true });
    juliet?.close();
    await server?.stop();
  });

  it('a headline comes to the Headlines view, counted there and in no chat (R013, R014)', async () => {
    juliet.send("<message to='romeo@localhost' type='headline'><subject>Verona</subject><body>The feud is over</body></message>");
    await page.getByRole('button', { name: 'Headlines, 1 unread' }).click();
    const region = page.getByRole('region', { name: 'Headlines' });
    await region.getByRole('article', { name: /^Juliet/u }).filter({ hasText: 'The feud is over' }).waitFor();
    expect(await region.getByRole('textbox').count()).toBe(0);
    await page.getByRole('button', { name: 'Headlines', exact: true }).waitFor();
    expect(await page.getByRole('list', { name: 'Conversations' }).count()).toBe(0);
  });

  it('a message of type normal opens by itself and is answered in its type and thread (R015, R020, R036)', async () => {
    juliet.send("<message to='romeo@localhost'><subject>Tonight</subject><body>Come to the orchard</body><thread>letters-1</thread></message>");
    await page.getByRole('button', { name: 'Messages, 1 unread' }).click();
    await page.getByRole('button', { name: /^Juliet.*Tonight.*Unread/u }).click();
    const letter = page.getByRole('dialog', { name: 'Message from Juliet' });
    await letter.getByRole('heading', { name: 'Tonight' }).waitFor();
    await letter.getByRole('button', { name: 'Reply' }).click();
    const dialog = page.getByRole('dialog', { name: 'Write a message' });
    await dialog.getByRole('textbox', { name: 'Message', exact: true }).fill('With love’s light wings');
    await dialog.getByRole('button', { name: 'Send' }).click();
    const answer = await juliet.take(/<message [^>]*>(?:(?!<\/message>).)*light wings.*?<\/message>/su);
    expect(answer).toMatch(/type=['"]normal['"]/u);
    expect(answer).toContain('<subject>Re: Tonight</subject>');
    expect(answer).toContain('<thread>letters-1</thread>');
    await page.getByRole('button', { name: /^To Juliet.*Re: Tonight.*Sent/u }).waitFor();
  });

  it('all of it is there after a restart, read', async () => {
    await page.reload();
    await page.getByRole('button', { name: 'Headlines', exact: true }).click();
    await page.getByRole('article').filter({ hasText: 'The feud is over' }).waitFor();
    await page.getByRole('button', { name: 'Messages', exact: true }).click();
    await page.getByRole('button', { name: /^To Juliet/u }).waitFor();
  });
});
