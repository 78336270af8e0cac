import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { HostileSeat } from '../kit/hostile-seat.ts';
import { overflows } from '../kit/watched-page.ts';

const ANN = 'ann@our.example';
/** What no machine that these tests run on takes for a letter, unless a flood holds the page up: the figures proper are printed. */
const PATIENCE_MS = 400;

/** Strangers by the thousand and texts of a megabyte, with a person at the keyboard meanwhile (hazards B9, B11). */
describe('floods on the page', () => {
  let seat: HostileSeat;
  let page: Page;

  beforeAll(async () => {
    seat = await HostileSeat.take({ roster: `<item jid='${ANN}' name='Ann' subscription='both'/>` });
    ({ page } = seat);
    await seat.open('Ann');
  }, 60_000);
  afterEach(async () => {
    expect(await seat.watched.problems()).toEqual([]);
    expect(await overflows(page)).toEqual([]);
  });
  afterAll(() => seat?.leave());

  /** Types a letter every 30 ms until `isOver`, and answers how long each took from the key to the frame that shows it: p50, p95, most. */
  async function typeUntil(isOver: () => Promise<boolean>): Promise<{ readonly p50: number; readonly p95: number; readonly most: number; readonly count: number }> {
    const composer = page.getByRole('textbox', { name: 'Message', exact: true });
    await composer.fill('');
    await composer.focus();
    await page.evaluate(() => {
      const store = window as unknown as { lateness: number[] };
      store.lateness = [];
      document.addEventListener('keydown', (event) => {
        const pressed = event.timeStamp;
        requestAnimationFrame(() => setTimeout(() => store.lateness.push(performance.now() - pressed), 0));
      }, true);
    });
    const end = performance.now() + 40_000;
    let count = 0;
    while ((count < 60 || !(await isOver())) && performance.now() < end) {
      await composer.press('a');
      count += 1;
      await new Promise((resolve) => { setTimeout(resolve, 30); });
    }
    expect(await isOver()).toBe(true);
    expect(await composer.inputValue()).toBe('a'.repeat(count));
    await composer.fill('');
    const lateness = (await page.evaluate(() => (window as unknown as { lateness: number[] }).lateness)).toSorted((one, other) => one - other);
    const at = (part: number): number => Math.round(lateness[Math.min(lateness.length - 1, Math.floor(lateness.length * part))]!);
    return { p50: at(0.5), p95: at(0.95), most: at(1), count };
  }

  function told(what: string, figures: object): void {
    console.log(`${what}: ${JSON.stringify(figures)}`);
  }

  it('5,000 requests: one list of which only what is in sight is drawn; typing goes on', async () => {
    await page.getByRole('button', { name: 'Requests', exact: true }).click();
    seat.connection.write(Array.from({ length: 5_000 }, (_, number) => `<presence from='s${number}@evil.example' type='subscribe'><status>Let me in, ${number}</status><nick xmlns='http://jabber.org/protocol/nick'>Ann</nick></presence>`).join(''));
    const figures = await typeUntil(async () => await page.getByRole('button', { name: 'Requests, 5000 waiting' }).count() === 1);
    told('5,000 requests, letter to frame (ms)', figures);
    expect(figures.p95).toBeLessThan(PATIENCE_MS);
    const cards = page.getByRole('region', { name: 'Requests' }).getByRole('listitem');
    expect(await cards.count()).toBeLessThan(40);
    expect(await cards.first().getAttribute('aria-setsize')).toBe('5000');
    await page.locator('.requests').evaluate((list) => { list.scrollTop = list.scrollHeight; });
    await page.getByRole('listitem', { name: 's4999@evil.example wants to see your presence' }).waitFor();
    expect(await cards.count()).toBeLessThan(40);
  });

  it('1,000 strangers with 10 messages each: one request for each, of which only those in sight are drawn, and one count; typing goes on', async () => {
    seat.connection.write(Array.from({ length: 10_000 }, (_, number) => `<message from='m${number % 1_000}@evil.example/r' type='chat' id='m${number}'><body>buy ${number}</body></message>`).join(''));
    const figures = await typeUntil(async () => await page.getByRole('button', { name: 'Requests, 6000 waiting' }).count() === 1 && (await page.locator('.requests').evaluate((list) => list.scrollHeight)) > 0);
    told('10,000 messages of 1,000 strangers, letter to frame (ms)', figures);
    expect(figures.p95).toBeLessThan(PATIENCE_MS);
    const cards = page.getByRole('region', { name: 'Requests' }).getByRole('listitem');
    expect(await cards.first().getAttribute('aria-setsize')).toBe('6000');
    expect(await cards.count()).toBeLessThan(40);
    expect(await page.getByRole('button', { name: 'Chats', exact: true }).count()).toBe(1);
    await page.locator('.requests').evaluate((list) => { list.scrollTop = list.scrollHeight; });
    await page.getByRole('listitem', { name: 'm999@evil.example wrote to you' }).getByText('buy 9999').waitFor();
  });

  it.each([
    ['one word of a megabyte', 'x'.repeat(1_000_000)], ['100,000 marks of direction', `a${'\u200f'.repeat(100_000)}b`], ['100,000 marks on one letter', `Z${'\u0300'.repeat(100_000)}`],
    ['100,000 joined emoji', '👩\u200d'.repeat(100_000)], ['a million brackets after an address', `https://a.example/${')'.repeat(900_000)}`], ['letters of every direction', 'אa\u202e1'.repeat(100_000)],
  ])('%s: shown in part, quickly, and whole when asked for', async (what, text) => {
    await page.evaluate(() => {
      const store = window as unknown as { longest: number };
      store.longest = 0;
      new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) store.longest = Math.max(store.longest, duration); }).observe({ entryTypes: ['longtask'] });
    });
    seat.connection.sendStanza(`<message from='${ANN}/r' type='chat'><subject>${text.slice(0, 10_000)}</subject><body>${text}</body></message><message from='${ANN}/r' type='chat'><body>after ${what}</body></message>`);
    await expect.poll(async () => {
      await page.getByRole('log').evaluate((log) => { log.scrollTop = log.scrollHeight; });
      return page.getByRole('log').getByText(`after ${what}`).isVisible();
    }, { timeout: 20_000 }).toBe(true);
    const article = page.getByRole('article').filter({ has: page.locator('.message-more') }).last();
    const longest = await page.evaluate(() => (window as unknown as { longest: number }).longest);
    expect((await article.textContent())!.length).toBeLessThan(6_000);
    expect(longest).toBeLessThan(1_000);
    const before = performance.now();
    await article.getByRole('button', { name: 'Show all' }).click();
    await article.getByRole('button', { name: 'Show less' }).waitFor();
    const whole = Math.round(performance.now() - before);
    expect((await article.locator('.message-text').textContent())!).toContain(text);
    // In one paragraph some of these take minutes.
    expect(whole).toBeLessThan(10_000);
    told(what, { longestTaskMs: longest, showAllMs: whole });
    await article.getByRole('button', { name: 'Show less' }).click();
    await article.getByRole('button', { name: 'Show all' }).waitFor();
    await page.getByRole('log').evaluate((log) => { log.scrollTop = log.scrollHeight; });
  });
});
