import { expect, it } from 'vitest';
import { fillSample } from '../kit/sample-people.ts';
import { usePages, type OpenPage } from './open-page.ts';

const open = usePages();
const ANNA = 'anna@linnet.example';

async function openAnna(): Promise<OpenPage> {
  const opened = await open((core) => fillSample(core, Date.now()));
  await opened.page.getByRole('row', { name: /^Anna Lindqvist/u }).click();
  await opened.page.getByRole('article').filter({ hasText: 'See you on Friday!' }).waitFor();
  return opened;
}

it('how far a message got is told in words with each sign, the description of the message included', async () => {
  const { page, core } = await openAnna();
  const message = core.messages.get(ANNA)!.findLast(({ direction }) => direction === 'out')!;
  const article = page.locator(`[data-message="${message.id}"]`);
  for (const [state, words, sign] of [['sent', 'Sent', 'check'], ['delivered', 'Delivered', 'check-check'], ['displayed', 'Displayed', 'eye']] as const) {
    core.change({ ...message, state });
    await article.getByRole('button', { name: `How far it got: ${words}`, exact: true }).waitFor();
    expect(await article.locator(`.message-state .lucide-${sign}`).count()).toBe(1);
    expect(await article.evaluate((element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent)).toBe(words);
  }
});

it('what is known of a message’s way opens by keyboard: Tab stops once, arrows lead from message to message', async () => {
  const { page, core } = await openAnna();
  const [before, message] = core.messages.get(ANNA)!.filter(({ direction, state }) => direction === 'out' && state !== 'failed').slice(-2);
  core.change({ ...message!, state: 'displayed', deliveredAt: Date.UTC(2026, 4, 12, 9, 30), displayedAt: Date.UTC(2026, 4, 12, 9, 45) });
  const article = page.locator(`[data-message="${message!.id}"]`);
  const button = article.getByRole('button', { name: 'How far it got: Displayed' });
  await button.waitFor();
  expect(await page.locator('.message-state[tabindex="0"]').count()).toBe(1);
  await button.focus();
  await page.keyboard.press('Enter');
  await article.getByRole('term').filter({ hasText: 'Displayed' }).waitFor();
  expect(await article.getByRole('term').allTextContents()).toEqual(['Written', 'Handed to your server', 'Your server has it', 'Delivered', 'Displayed']);
  expect(await button.getAttribute('aria-expanded')).toBe('true');
  // Theirs lie between.
  const between = core.messages.get(ANNA)!.filter(({ id }) => id > before!.id && id <= message!.id).length;
  for (let step = 0; step < between; step += 1) await page.keyboard.press('ArrowUp');
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[data-message]')?.getAttribute('data-message'))).toBe(String(before!.id));
  await page.keyboard.press('Enter');
  await page.locator(`[data-message="${before!.id}"]`).getByText('The server has it.', { exact: false }).waitFor();
});

it('what happened to a message of theirs opens by a click on it and by keyboard, in words, and follows what happens', async () => {
  const { page, core } = await openAnna();
  const theirs = core.messages.get(ANNA)!.findLast(({ direction }) => direction === 'in')!;
  core.change({ ...theirs, isDelayed: true });
  const article = page.locator(`[data-message="${theirs.id}"]`);
  await article.locator('.message-text').click();
  await expect.poll(() => article.getByRole('term').allTextContents()).toEqual(['Written', 'Came here; a server had kept it meanwhile']);
  await article.locator('.message-text').click();
  await article.locator('.message-way').waitFor({ state: 'detached' });
  await page.getByRole('textbox', { name: 'Message', exact: true }).focus();
  const button = article.getByRole('button', { name: /: what happened to this message$/ });
  const isFocused = (): Promise<boolean> => button.evaluate((element) => element === document.activeElement);
  for (let step = 0; step < 5 && !(await isFocused()); step += 1) await page.keyboard.press('Shift+Tab');
  expect(await isFocused()).toBe(true);
  await page.keyboard.press('Enter');
  await article.locator('.message-way').waitFor();

  const own = core.messages.get(ANNA)!.findLast(({ direction, state }) => direction === 'out' && state !== 'failed')!;
  const other = page.locator(`[data-message="${own.id}"]`);
  core.change({ ...own, state: 'sent' });
  await other.getByRole('button', { name: 'How far it got: Sent' }).click();
  await expect.poll(() => other.getByRole('term').allTextContents()).toEqual(['Written', 'Handed to your server', 'Your server has it']);
  core.change({ ...own, state: 'delivered', deliveredAt: Date.now() });
  await expect.poll(() => other.getByRole('term').allTextContents()).toEqual(['Written', 'Handed to your server', 'Your server has it', 'Delivered']);
});

it('each of the two things that others may learn has a switch of its own', async () => {
  const { page, core } = await open((core) => fillSample(core, Date.now()));
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Tell people when their messages have come' }).uncheck();
  await page.getByRole('checkbox', { name: 'Tell people when you have seen their messages' }).uncheck();
  await expect.poll(() => core.callsOf('settings.set')).toEqual([{ sendsReceipts: false }, { sendsDisplayed: false }]);
});
