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
  expect(await article.getByRole('term').allTextContents()).toEqual(['Written', 'Delivered', 'Displayed']);
  expect(await button.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[data-message]')?.getAttribute('data-message'))).toBe(String(before!.id));
  await page.keyboard.press('Enter');
  await page.locator(`[data-message="${before!.id}"]`).getByText('The server has it.', { exact: false }).waitFor();
});

it('each of the two things that others may learn has a switch of its own', async () => {
  const { page, core } = await open((core) => fillSample(core, Date.now()));
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Tell people when their messages have come' }).uncheck();
  await page.getByRole('checkbox', { name: 'Tell people when you have seen their messages' }).uncheck();
  await expect.poll(() => core.callsOf('settings.set')).toEqual([{ sendsReceipts: false }, { sendsDisplayed: false }]);
});
