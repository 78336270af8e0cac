import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { fillRoom, ROOM } from '../kit/sample-room.ts';
import { fillSample, said } from '../kit/sample-people.ts';
import { until, usePages } from './open-page.ts';

const open = usePages();
const ANNA = 'anna@linnet.example';

/** From now on: what a screen reader is told of by itself, each text that comes into any live region of the page and can be read there. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    const isLive = (element: Element): boolean => {
      const region = element.closest('[aria-live], [role="log"], [role="status"], [role="alert"]');
      return region !== null && region.getAttribute('aria-live') !== 'off';
    };
    const textOf = (node: Node): string => {
      if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
      if (!(node instanceof Element) || node.getAttribute('aria-hidden') === 'true') return '';
      return [...node.childNodes].map(textOf).join('');
    };
    new MutationObserver((changes) => {
      for (const { addedNodes, target, type } of changes) {
        for (const node of type === 'characterData' ? [target] : addedNodes) {
          const element = node instanceof Element ? node : node.parentElement;
          if (!element || element.closest('[aria-hidden="true"]') || !isLive(element)) continue;
          const text = textOf(node).trim();
          if (text !== '') told.push(text);
        }
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  return () => page.evaluate(() => [...(window as unknown as { told: string[] }).told]);
}

async function openAnna(page: Page): Promise<void> {
  await page.locator(`.conversations [title="${ANNA}"]`).click();
  await page.getByRole('article').first().waitFor();
}

describe('the messages as a live log', () => {
  it('each message that comes is told once, by its words alone, and nothing else is; one that is written here is not', async () => {
    const { page, core } = await open((made) => fillSample(made, Date.now()));
    await openAnna(page);
    const told = await listen(page);
    for (const words of ['number one', 'number two', 'number three']) {
      core.store(ANNA, said('in', words, Date.now()));
      await page.getByRole('article').filter({ hasText: words }).waitFor();
    }
    core.store(ANNA, said('out', 'my own', Date.now(), { state: 'sent' }));
    await page.getByRole('article').filter({ hasText: 'my own' }).waitFor();
    core.store(ANNA, said('in', 'an answer', Date.now()));
    await page.getByRole('article').filter({ hasText: 'an answer' }).waitFor();
    await expect.poll(told).toEqual(['number one', 'number two', 'number three', 'an answer']);
    // The log draws its rows anew while it is scrolled through: that is no news.
    for (const top of [0, 100_000, 0, 100_000]) {
      await page.getByRole('log').evaluate((log, place) => log.scrollTo({ top: place }), top);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    }
    // Whoever reads further up is told of what comes, too.
    await page.getByRole('log').evaluate((log) => log.scrollTo({ top: 0 }));
    core.store(ANNA, said('in', 'one more', Date.now()));
    await expect.poll(async () => (await told()).at(-1)).toBe('one more');
    expect(await told()).toEqual(['number one', 'number two', 'number three', 'an answer', 'one more']);
  });

  it('one that could not be sent is told once, with why and what was in it', async () => {
    const { page, core } = await open((made) => fillSample(made, Date.now()));
    await openAnna(page);
    const told = await listen(page);
    const sent = core.store(ANNA, said('out', 'Can you hear me?', Date.now(), { state: 'queued' }));
    await page.getByRole('article').filter({ hasText: 'Can you hear me?' }).waitFor();
    const failed = { ...sent, state: 'failed', failure: { condition: 'service-unavailable', type: 'cancel' } } as const;
    core.change(failed);
    const words = 'Failed: they cannot receive this. Sending it again as it is will hardly help. Can you hear me?';
    await expect.poll(told).toEqual([words]);
    core.change({ ...failed });
    core.store(ANNA, said('in', 'Hello?', Date.now()));
    await expect.poll(told).toEqual([words, 'Hello?']);
    // Tried again and failed again: that is news.
    core.change({ ...sent, state: 'queued' });
    await page.getByRole('article').filter({ hasText: 'Can you hear me?' }).getByText('Queued').waitFor({ state: 'attached' });
    core.change(failed);
    await expect.poll(told).toEqual([words, 'Hello?', words]);
  });

  it('in a room it is said who speaks; what comes all at once is counted; another conversation is not heard', async () => {
    const { page, core } = await open((made) => fillRoom(made, Date.now()));
    await page.locator(`.conversations [title="${ROOM}"]`).click();
    await page.getByRole('article').first().waitFor();
    const told = await listen(page);
    const spoken = (nick: string, body: string) => said('in', body, Date.now(), { sender: `${ROOM}/${nick}`, type: 'groupchat' });
    core.store(ROOM, spoken('Søren', 'The gate is open'));
    await expect.poll(told).toEqual(['Søren: The gate is open']);
    core.store(ANNA, said('in', 'elsewhere', Date.now()));
    await page.locator(`.conversations [title="${ANNA}"]`).getByText('elsewhere').waitFor();
    core.storeMany(ROOM, Array.from({ length: 12 }, (_, number) => spoken('عمر', `bed ${number}`)));
    await expect.poll(told).toEqual(['Søren: The gate is open', '12 new messages']);
  });

  it('older ones that are read from disk are no news', async () => {
    const { page, core } = await open((made) => {
      fillSample(made, Date.now());
      made.putHistory(ANNA, Array.from({ length: 300 }, (_, number) => said(number % 2 === 0 ? 'in' : 'out', `number ${number}`, Date.now() - (300 - number) * 1000)));
    });
    await openAnna(page);
    const told = await listen(page);
    const pages = core.callsOf('message.page').length;
    await page.getByRole('log').evaluate((log) => log.scrollTo({ top: 0 }));
    await until(() => core.callsOf('message.page').length > pages, 'older messages');
    await page.getByRole('log').evaluate((log) => log.scrollTo({ top: 0 }));
    await expect.poll(() => page.getByRole('article').first().innerText()).not.toContain('number 299');
    expect(await told()).toEqual([]);
  });
});
