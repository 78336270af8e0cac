import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { fillSample, said } from '../kit/sample-people.ts';
import { until, usePages } from './open-page.ts';

const open = usePages();
const ANNA = 'anna@linnet.example';

/** From now on: what a screen reader is told of by itself, each text that comes into a live region and can be read there. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    const textOf = (node: Node): string => {
      if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
      if (!(node instanceof Element) || node.getAttribute('aria-hidden') === 'true') return '';
      return [...node.childNodes].map(textOf).join('');
    };
    new MutationObserver((changes) => {
      for (const { addedNodes, target, type } of changes) {
        for (const node of type === 'characterData' ? [target] : addedNodes) {
          const element = node instanceof Element ? node : node.parentElement;
          if (!element || element.closest('[aria-hidden="true"]') || element.closest('[aria-live]')?.getAttribute('aria-live') !== 'polite') continue;
          const text = textOf(node).trim();
          if (text !== '') told.push(text);
        }
      }
    }).observe(document.querySelector('[role="log"]')!, { childList: true, subtree: true, characterData: true });
  });
  return () => page.evaluate(() => [...(window as unknown as { told: string[] }).told]);
}

async function openAnna(page: Page): Promise<void> {
  await page.locator(`.conversations [title="${ANNA}"]`).click();
  await page.getByRole('article').first().waitFor();
}

describe('the messages as a live log', () => {
  it('each message that comes is told once, by its words alone; one that is written here is not', async () => {
    const { page, core } = await open((made) => fillSample(made, Date.now()));
    await openAnna(page);
    const told = await listen(page);
    for (const words of ['the first', 'the second', 'the third']) {
      core.store(ANNA, said('in', words, Date.now()));
      await page.getByRole('article').filter({ hasText: words }).waitFor();
    }
    core.store(ANNA, said('out', 'my own', Date.now(), { state: 'sent' }));
    await page.getByRole('article').filter({ hasText: 'my own' }).waitFor();
    core.store(ANNA, said('in', 'an answer', Date.now()));
    await page.getByRole('article').filter({ hasText: 'an answer' }).waitFor();
    // Of what came: rows that the list draws anew while it scrolls are another matter.
    expect((await told()).filter((text) => /first|second|third|my own|an answer/u.test(text))).toEqual(['the first', 'the second', 'the third', 'an answer']);
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
