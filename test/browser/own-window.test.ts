import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BrowserShell } from '../kit/browser-shell.ts';
import { launchChromium } from '../kit/chromium.ts';
import { goTo } from '../kit/page-go-to.ts';

let browser: Browser;
beforeAll(async () => { browser = await launchChromium(); });
afterAll(() => browser.close());

const box = (page: Page) => page.getByRole('textbox', { name: 'Message', exact: true });
const said = (page: Page, text: string) => page.getByRole('log', { name: 'Messages with Anna Lindqvist' }).getByText(text);

async function tornOff(context: BrowserContext, act: () => Promise<void>): Promise<Page> {
  const opened = context.waitForEvent('page');
  await act();
  const page = await opened;
  await box(page).waitFor();
  return page;
}

it('a conversation in a window of its own shares everything with the main one, and goes with its account', async () => {
  const shell = await BrowserShell.start();
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(shell.url);
    await page.getByRole('button', { name: 'Try the demo' }).click();
    await page.getByRole('row', { name: /^Anna Lindqvist, Online/u }).dblclick();
    await box(page).waitFor();
    const own = await tornOff(context, () => page.keyboard.press('Control+Shift+o'));
    expect(own.url()).toContain('#chat=');
    await expect.poll(() => own.title()).toBe('Anna Lindqvist');
    expect(await own.getByRole('treegrid', { name: 'Contacts' }).count()).toBe(0);

    // What is written in one stands in the other, as long as it is not sent; what is sent is in both.
    await box(own).fill('half a thought');
    await expect.poll(() => box(page).inputValue()).toBe('half a thought');
    await box(page).fill('a whole thought');
    await expect.poll(() => box(own).inputValue()).toBe('a whole thought');
    await box(own).press('Enter');
    await said(own, 'a whole thought').waitFor();
    await page.bringToFront();
    await said(page, 'a whole thought').waitFor();
    await expect.poll(() => box(page).inputValue()).toBe('');

    // Asked for once more, by Ctrl+K and by the menu, it is the same window.
    await goTo(page, 'window of its own', 'Open in a window of its own');
    await page.getByRole('button', { name: 'More about Anna Lindqvist' }).click();
    await page.getByRole('menuitem', { name: 'Open in a window of its own' }).click();
    expect(context.pages()).toHaveLength(2);
    expect(await said(own, 'a whole thought').count()).toBe(1);

    const closed = own.waitForEvent('close');
    await page.getByRole('button', { name: 'End the demo' }).click();
    await closed;
    await page.getByRole('button', { name: 'Try the demo' }).waitFor();
    expect(shell.errors).toBe('');
  } finally {
    await context.close();
    expect(await shell.stop({ remove: true })).toBe(0);
  }
});
