import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { fillSample, said } from '../kit/sample-people.ts';
import type { ScriptedCore } from '../kit/scripted-core.ts';
import { until, usePages } from './open-page.ts';

const open = usePages();
const ANNA = 'anna@linnet.example';
const ENGLISH = 'Shall we have lunch on Friday?';

function withVersions(core: ScriptedCore): void {
  fillSample(core, Date.now());
  core.putHistory(ANNA, [said('in', ENGLISH, Date.now() - 60_000, {
    language: 'en', versions: [{ language: 'sv', subject: 'Lunch', body: 'Ska vi äta lunch på fredag?' }, { language: 'ar', body: 'هل نتغدى يوم الجمعة؟' }, { body: 'no language named' }],
  })]);
}

async function openAnna(page: Page): Promise<void> {
  await page.getByRole('row', { name: /^Anna Lindqvist/u }).click();
  await page.getByRole('textbox', { name: 'Message', exact: true }).waitFor();
}

describe('a message in several languages', () => {
  it('shows one, the others behind one control, each named and in its own direction (R034)', async () => {
    const { page } = await open(withVersions);
    await openAnna(page);
    const article = page.getByRole('article').filter({ hasText: ENGLISH });
    const button = article.getByRole('button', { name: 'In 3 other languages' });
    expect(await article.getByText('fredag').count()).toBe(0);
    await button.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => button.getAttribute('aria-expanded')).toBe('true');
    expect(await article.getByRole('term').allInnerTexts()).toEqual(['Swedish', 'Arabic', 'Language not named']);
    const directions = await article.locator('.message-version .message-text').evaluateAll((texts) => texts.map((text) => [text.closest('[lang]')?.getAttribute('lang'), getComputedStyle(text).direction]));
    expect(directions).toEqual([['sv', 'ltr'], ['ar', 'rtl'], ['en', 'ltr']]);
    await page.keyboard.press('Enter');
    await expect.poll(() => article.getByText('fredag').count()).toBe(0);
  });

  it('is the same for headlines and for letters; a message of one language has no such control (R034)', async () => {
    const { page, core } = await open((scripted) => fillSample(scripted, Date.now()));
    const single = { ...said('in', 'Hello', Date.now(), { language: 'en', versions: [{ language: 'cs', subject: 'Oběd', body: 'Ahoj' }] }), isUnread: true };
    core.storeSingles('news.example', [{ ...single, type: 'headline' }, { ...said('in', 'One only', Date.now()), type: 'headline', isUnread: true }]);
    core.storeSingles(ANNA, [{ ...single, type: 'normal' }]);
    await page.getByRole('button', { name: /^Headlines/u }).click();
    const headlines = page.getByRole('region', { name: 'Headlines' });
    await headlines.getByRole('button', { name: 'In another language' }).click();
    await headlines.getByText('Ahoj').waitFor();
    await page.getByRole('button', { name: /^Messages/u }).click();
    await page.getByRole('list', { name: 'Messages by time' }).getByRole('button').first().click();
    const dialog = page.getByRole('dialog', { name: 'Message from Anna Lindqvist' });
    await dialog.getByRole('button', { name: 'In another language' }).click();
    await dialog.getByText('Ahoj').waitFor();
  });

  it('is written as one, by keyboard alone', async () => {
    const { page, core } = await open((scripted) => fillSample(scripted, Date.now()));
    await openAnna(page);
    await page.getByRole('textbox', { name: 'Message', exact: true }).fill('Hello');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Write in several languages');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Add a language' }).press('Enter');
    await page.getByRole('combobox', { name: 'Also in' }).selectOption({ label: 'Czech' });
    await page.getByRole('textbox', { name: 'Text in Czech' }).fill('Ahoj');
    await page.getByRole('button', { name: 'Send', exact: true }).press('Enter');
    await until(() => core.callsOf('message.send').length === 1, 'the message');
    expect(core.callsOf('message.send')).toMatchObject([{ address: ANNA, body: 'Hello', language: 'en', versions: [{ language: 'cs', body: 'Ahoj' }] }]);
    // What comes next begins without the versions of before.
    expect(await page.getByRole('textbox', { name: 'Text in Czech' }).count()).toBe(0);
  });

  it('is written as a letter with a subject in each, and nothing typed is lost when it is refused', async () => {
    const { page, core } = await open((scripted) => fillSample(scripted, Date.now()));
    core.on('single.send', () => ({ ok: false, error: { code: 'unknown-account' } }) as never);
    await page.getByRole('button', { name: /^Messages/u }).click();
    await page.getByRole('button', { name: 'Write a message' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'To' }).fill(ANNA);
    await dialog.getByRole('textbox', { name: 'Subject' }).fill('Lunch');
    await dialog.getByRole('textbox', { name: 'Message', exact: true }).fill('Will you come?');
    await dialog.getByRole('button', { name: 'Write in several languages' }).click();
    await dialog.getByRole('button', { name: 'Add a language' }).click();
    await dialog.getByRole('combobox', { name: 'Also in' }).selectOption({ label: 'Swedish' });
    await dialog.getByRole('textbox', { name: 'Subject in Swedish' }).fill('Lunch på svenska');
    await dialog.getByRole('textbox', { name: 'Text in Swedish' }).fill('Kommer du?');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await dialog.getByRole('alert').waitFor();
    expect(core.callsOf('single.send')).toMatchObject([{ subject: 'Lunch', body: 'Will you come?', language: 'en', versions: [{ language: 'sv', subject: 'Lunch på svenska', body: 'Kommer du?' }] }]);
    expect(await dialog.getByRole('textbox', { name: 'Text in Swedish' }).inputValue()).toBe('Kommer du?');
  });
});

describe('text of any direction', () => {
  it('is laid out by its own direction and disturbs no neighbour (R399)', async () => {
    const { page } = await open((core) => {
      fillSample(core, Date.now());
      core.putHistory(ANNA, [said('in', 'שלום \u202E\u2067 עולם abc', Date.now() - 120_000), said('in', 'plain 123 words', Date.now() - 110_000), said('in', 'مرحبا 123', Date.now() - 100_000)]);
    });
    await openAnna(page);
    await page.getByText('plain 123 words').waitFor();
    const lines = await page.locator('.message-text').evaluateAll((texts) => texts.slice(-3).map((text) => {
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      const places: number[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement?.closest('time, button')) continue;
        for (const index of [0, (node.textContent?.length ?? 1) - 1]) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          places.push(range.getBoundingClientRect().left);
        }
        break;
      }
      return [getComputedStyle(text).direction, Math.sign(places[1]! - places[0]!)];
    }));
    // First letter to last: leftwards in Arabic and Hebrew, rightwards in Latin, whatever the message before left open.
    expect(lines).toEqual([['rtl', lines[0]![1]], ['ltr', 1], ['rtl', -1]]);
    const times = await page.locator('article time').allInnerTexts();
    for (const time of times) expect(time).toMatch(/^\d/u);
  });
});
