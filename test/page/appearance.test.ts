import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fillSample } from '../kit/sample-people.ts';
import type { ScriptedCore } from '../kit/scripted-core.ts';
import { until, usePages } from './open-page.ts';

const open = usePages();
const sample = (core: ScriptedCore): void => fillSample(core, Date.now());

/** How light the page's ground is, 0 to 1, as a person sees it. */
const ground = (page: Page): Promise<number> => page.evaluate(() => {
  const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d')!;
  context.fillStyle = getComputedStyle(document.querySelector('.reading-column')!).backgroundColor;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return (red! + green! + blue!) / 765;
});
const theme = (page: Page): Promise<string | undefined> => page.evaluate(() => document.documentElement.dataset['theme']);

async function choose(page: Page, core: ScriptedCore, name: string, value: string): Promise<void> {
  await page.keyboard.press('Control+,');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await dialog.getByRole('group', { name: 'Colours' }).getByRole('radio', { name }).check();
  await until(() => core.snapshot.settings.theme === value, `${name} is chosen`);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

describe('the colours', () => {
  it('are light or dark as the system says, from the moment it does; what the person chooses wins', async () => {
    const { page, core } = await open(sample);
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(() => ground(page)).toBeGreaterThan(0.9);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => ground(page)).toBeLessThan(0.2);
    await choose(page, core, 'Light', 'light');
    await expect.poll(() => ground(page)).toBeGreaterThan(0.9);
    await page.emulateMedia({ colorScheme: 'light' });
    await choose(page, core, 'Dark', 'dark');
    await expect.poll(() => ground(page)).toBeLessThan(0.2);
  });

  it('are of high contrast where the system asks for more, and only while it does; what the person chooses wins', async () => {
    const { page, core } = await open(sample);
    expect(await theme(page)).toBe(undefined);
    await page.emulateMedia({ contrast: 'more' });
    await expect.poll(() => theme(page)).toBe('high-contrast');
    await page.emulateMedia({ contrast: 'no-preference' });
    await expect.poll(() => theme(page)).toBe(undefined);
    await choose(page, core, 'High contrast', 'high-contrast');
    await expect.poll(() => theme(page)).toBe('high-contrast');
    await page.emulateMedia({ contrast: 'more' });
    await choose(page, core, 'Dark', 'dark');
    await expect.poll(() => theme(page)).toBe('dark');
  });

  it('that the system forces still tell the chosen from the others, and one presence from another', async () => {
    const { page } = await open(sample);
    await page.emulateMedia({ forcedColors: 'active' });
    await page.getByRole('row', { name: /^Anna Lindqvist/u }).first().click();
    await page.getByRole('log').waitFor();
    /** What is drawn of an element where no colour of ours is. */
    const drawn = (selector: string): Promise<string[]> => page.evaluate((given) => [...document.querySelectorAll(given)].map((element) => {
      const { outlineStyle, outlineWidth, borderWidth, fontWeight } = getComputedStyle(element);
      return `${outlineStyle} ${outlineWidth} ${borderWidth} ${fontWeight}`;
    }), selector);
    const differ = async (chosen: string, others: string): Promise<void> => {
      const [first, rest] = [await drawn(chosen), await drawn(others)];
      expect([chosen, first.length > 0, rest.length > 0, first.filter((look) => rest.includes(look))]).toEqual([chosen, true, true, []]);
    };
    await page.mouse.move(0, 0);
    await differ('.row-button[aria-current]', '.row-button:not([aria-current])');
    await differ('[role="treegrid"] [aria-current]', '[role="treegrid"] [role="row"]:not([aria-current], [aria-expanded])');
    await differ('.rail-button[aria-current]', '.rail-button:not([aria-current])');
    await page.keyboard.press('Control+,');
    await page.getByRole('dialog', { name: 'Settings' }).getByRole('group', { name: 'Colours' }).waitFor();
    await page.mouse.move(0, 0);
    await differ('.choice input:checked + span', '.choice input:not(:checked) + span');
    await differ('.settings-tab[data-selected]', '.settings-tab:not([data-selected])');
    expect(await page.evaluate(() => [...new Set([...document.querySelectorAll('.presence-icon')].map((icon) => getComputedStyle(icon).forcedColorAdjust))])).toEqual(['none']);
  });
});
