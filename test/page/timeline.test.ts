import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { fillSample, said } from '../kit/sample-people.ts';
import type { ScriptedCore } from '../kit/scripted-core.ts';
import { until, usePages } from './open-page.ts';
import { gap, openRui } from './rui.ts';

const open = usePages();
const RUI = 'rui@linnet.example';
const sample = (core: ScriptedCore): void => fillSample(core, Date.now());

function withLongChat(core: ScriptedCore): void {
  sample(core);
  core.putHistory(RUI, Array.from({ length: 500 }, (_, number) => said(number % 3 === 0 ? 'out' : 'in', `line ${number} ${'and more '.repeat(number % 12)}`, Date.now() - (600 - number) * 60_000)));
}

describe('the messages of a conversation, scrolled', () => {
  it('opens at its end, follows what comes, and keeps few messages in the page', async () => {
    const { page, core } = await open(withLongChat);
    await openRui(page);
    await page.getByRole('article').filter({ hasText: 'line 499' }).waitFor();
    await expect.poll(() => gap(page)).toBeLessThan(2);
    core.storeMany(RUI, Array.from({ length: 300 }, (_, number) => said('in', `new ${number}`, Date.now())));
    await page.getByRole('article').filter({ hasText: 'new 299' }).waitFor();
    await expect.poll(() => gap(page)).toBeLessThan(2);
    expect(await page.getByRole('article').count()).toBeLessThanOrEqual(60);
    await until(() => core.callsOf('conversation.markRead').length > 0, 'markRead');
    expect(core.callsOf('conversation.markRead').at(-1)).toMatchObject({ upTo: core.messages.get(RUI)!.at(-1)!.id });
  });

  it('stays where the reader is, counts what came, and leads to the end', async () => {
    const { page, core } = await open(withLongChat);
    await openRui(page);
    await expect.poll(() => gap(page)).toBeLessThan(2);
    const log = page.getByRole('log');
    await log.hover();
    for (let turn = 0; turn < 5; turn += 1) await page.mouse.wheel(0, -700);
    await expect.poll(() => gap(page)).toBeGreaterThan(1500);
    await until(() => core.callsOf('message.page').length > 0, 'older page');
    await page.waitForTimeout(300);
    const before = await firstInSight(page);
    const marks = core.callsOf('conversation.markRead').length;
    core.storeMany(RUI, [said('in', 'came meanwhile', Date.now()), said('in', 'and another', Date.now())]);
    const button = page.getByRole('button', { name: '2 new messages' });
    await button.waitFor();
    expect(await firstInSight(page)).toEqual(before);
    expect(core.callsOf('conversation.markRead')).toHaveLength(marks);
    await button.click();
    await page.getByRole('article').filter({ hasText: 'and another' }).waitFor();
    await page.getByRole('separator', { name: 'New' }).waitFor();
    await expect.poll(() => gap(page)).toBeLessThan(2);
    await until(() => core.callsOf('conversation.markRead').length > marks, 'markRead');
  });

  it('a click lands while the list still moves for what just came', async () => {
    const { page, core } = await open(withLongChat);
    await openRui(page);
    await expect.poll(() => gap(page)).toBeLessThan(2);
    let came = 0;
    const flood = setInterval(() => core.storeMany(RUI, [said('in', `came ${came += 1}`, Date.now())]), 40);
    try {
      await until(() => came > 3, 'a flood');
      await page.getByRole('log').evaluate((log) => new Promise<void>((resolve) => { log.addEventListener('scroll', () => requestAnimationFrame(() => resolve()), { once: true }); }));
      const hit = await page.getByRole('log').evaluate((log) => {
        const { left, top, height } = log.getBoundingClientRect();
        return [0.3, 0.5, 0.7].some((part) => document.elementFromPoint(left + 80, top + height * part)?.closest('article') !== null);
      });
      expect(hit).toBe(true);
    } finally {
      clearInterval(flood);
    }
  });

  it('what was opened of a message is open still when it was scrolled away and back', async () => {
    const { page, core } = await open(withLongChat);
    await openRui(page);
    await expect.poll(() => gap(page)).toBeLessThan(2);
    const last = core.messages.get(RUI)!.at(-1)!;
    const article = page.locator(`[data-message="${last.id}"]`);
    await article.getByRole('button', { name: /what happened|How far it got/u }).click();
    await article.locator('.message-way').waitFor();
    await page.getByRole('log').hover();
    for (let turn = 0; turn < 8 && await article.count() > 0; turn += 1) {
      await page.mouse.wheel(0, -700);
      await expect.poll(() => gap(page)).toBeGreaterThan(600 * (turn + 1));
    }
    await article.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'To the newest messages' }).click();
    await article.locator('.message-way').waitFor();
  });

  it('reads back to the beginning without jumping', async () => {
    const { page } = await open(withLongChat);
    await openRui(page);
    await page.getByRole('log').hover();
    await page.getByRole('log').hover();
    await page.mouse.wheel(0, -300);
    await expect.poll(() => gap(page)).toBeGreaterThan(200);
    const jumps: unknown[] = [];
    for (let turn = 0; turn < 200; turn += 1) {
      const before = await placeOfFirst(page);
      await scrollUp(page, 300);
      if (await page.getByRole('log').evaluate((log) => log.scrollTop === 0)) break;
      const after = await placeOf(page, before.id);
      // It moved down by what was scrolled, or was scrolled out of the page; anything else is a jump.
      if (after !== undefined && Math.abs(after - before.top - 300) > 2) jumps.push([before, after]);
    }
    await page.getByText('This is the beginning of your conversation.').waitFor();
    expect(jumps).toEqual([]);
  });
});

/** Scrolls up and lets the page draw what came into sight. */
async function scrollUp(page: Page, pixels: number): Promise<void> {
  await page.getByRole('log').evaluate(async (log, by) => {
    log.scrollTop -= by;
    for (let frame = 0; frame < 4; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, pixels);
}

async function firstInSight(page: Page): Promise<{ id: string; top: number }> {
  const { id, top } = await placeOfFirst(page);
  return { id, top: Math.round(top) };
}

async function placeOfFirst(page: Page): Promise<{ id: string; top: number }> {
  return page.getByRole('log').evaluate((log) => {
    const edge = log.getBoundingClientRect().top;
    const found = [...log.querySelectorAll<HTMLElement>('[data-message]')].find((element) => element.getBoundingClientRect().top >= edge)!;
    return { id: found.dataset['message']!, top: found.getBoundingClientRect().top };
  });
}

async function placeOf(page: Page, id: string): Promise<number | undefined> {
  return page.evaluate((wanted) => document.querySelector(`[data-message="${wanted}"]`)?.getBoundingClientRect().top, id);
}
