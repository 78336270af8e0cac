import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fillSample, said } from '../kit/sample-people.ts';
import { usePages } from './open-page.ts';
import { textsIn } from '../kit/texts.ts';
import { VIEWS } from '../screenshots/views.ts';

const open = usePages();
const OMAR = 'omar@linnet.example';

/** Texts written from right to left that stand open among others, where they could turn their neighbours about. */
function openTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('#root')!.parentElement!, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode as Text;
      const bare = data.replace(/\u2068[^\u2069]*\u2069/gu, '');
      if (!/[\u0590-\u08ff\u202a-\u202e]/u.test(bare) || parentElement!.closest('script, style')) continue;
      let element: HTMLElement | null = parentElement;
      while (element && element !== document.body && !['isolate', 'plaintext', 'isolate-override'].includes(getComputedStyle(element).unicodeBidi)) element = element.parentElement;
      if (!element || element === document.body) found.push(`${parentElement!.className || parentElement!.tagName}: ${data}`);
    }
    return found;
  });
}

describe('what is written from right to left (R399, hazard C2)', () => {
  it.each(VIEWS.filter(({ name }) => ['main', 'chat-arabic', 'chat-details', 'requests', 'privacy', 'headlines', 'messages', 'single-message', 'search', 'contact-menu', 'look-alike'].includes(name)).map((view) => [view.name, view] as const))(
    '%s: stands by itself wherever it is shown', async (_name, view) => {
      const { page, core } = await open((made) => view.prepare(made, Date.now()));
      await view.reach?.(page, core, await textsIn('en'));
      expect(await openTexts(page)).toEqual([]);
    });

  it('has its own direction, and leaves name, state and time where they are', async () => {
    const { page } = await open((core) => {
      fillSample(core, Date.now());
      core.snapshot = { ...core.snapshot, presences: [{ accountId: core.snapshot.accounts[0]!.id, address: OMAR, resources: [{ resource: 'r', show: 'away', status: '\u202Eשלום (abc) 123', priority: 0, since: 0 }] }] };
      core.putHistory(OMAR, [said('in', 'שלום (abc) 123', Date.now() - 2000), said('in', 'left to right', Date.now() - 1000)]);
    });
    await page.locator(`.conversations [title="${OMAR}"]`).click();
    const texts = page.locator('.message-text');
    await texts.last().waitFor();
    expect(await texts.last().evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
    expect(await texts.nth(-2).evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    // Address, presence, status: in this order on the screen as in the text.
    const [address, status] = await page.locator('.chat-meta bdi').evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect()).map(({ left, right }) => ({ left, right })));
    expect(address!.right).toBeLessThan(status!.left);
  });
});
