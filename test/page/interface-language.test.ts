import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { ScriptedCore } from '../kit/scripted-core.ts';
import { fillSample } from '../kit/sample-people.ts';
import { usePages } from './open-page.ts';

/** Keeps every text the page shows from its first moment. */
const WATCH = `
  window.shown = new Set();
  const look = () => { for (const el of document.querySelectorAll('#root button, #root h1, #root h2, #root [aria-label]')) window.shown.add(el.getAttribute('aria-label') ?? el.textContent); };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
`;
const open = usePages({ initScript: WATCH });

const inLanguage = (language: string) => (core: ScriptedCore): void => {
  fillSample(core, Date.now());
  core.snapshot = { ...core.snapshot, settings: { ...core.snapshot.settings, language } };
};
const root = (page: Page): Promise<string[]> => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);

describe('the language of the interface', () => {
  it('is there at the first paint: no word of English comes before it', async () => {
    const { page } = await open(inLanguage('de'));
    await page.getByRole('button', { name: 'Einstellungen' }).waitFor();
    expect(await root(page)).toEqual(['de', 'ltr']);
    const shown = await page.evaluate(() => [...(window as unknown as { shown: Set<string> }).shown]);
    expect(shown.some((text) => text.startsWith('Mein Status'))).toBe(true);
    expect(shown.filter((text) => /^(?:Settings|Contacts|Requests|Privacy|My presence)/u.test(text))).toEqual([]);
  });

  it('is chosen in the settings by its own name, at once and without the mouse, and back to the system’s', async () => {
    const { page, core } = await open(inLanguage('system'));
    core.on('settings.set', (patch) => {
      core.snapshot = { ...core.snapshot, settings: { ...core.snapshot.settings, ...JSON.parse(JSON.stringify(patch)) as object } };
      core.emit('settings.changed', { settings: core.snapshot.settings });
      return { ok: true, value: {} };
    });
    await page.getByRole('button', { name: 'Settings' }).focus();
    await page.keyboard.press('Enter');
    const choice = page.getByRole('combobox', { name: 'Language' });
    await choice.waitFor();
    expect(await choice.locator('option').allInnerTexts()).toEqual(expect.arrayContaining(['As the system', 'English', 'Deutsch', 'Français', 'Español']));
    await choice.focus();
    await page.keyboard.press('D');
    await page.getByRole('dialog', { name: 'Einstellungen' }).waitFor();
    expect(core.calls.findLast(({ name }) => name === 'settings.set')!.input).toEqual({ language: 'de' });
    await expect.poll(() => root(page)).toEqual(['de', 'ltr']);
    const german = page.getByRole('combobox', { name: 'Sprache' });
    expect(await german.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.getByRole('dialog', { name: 'Paramètres' }).waitFor();
    await page.keyboard.press('Home');
    await page.getByRole('dialog', { name: 'Settings' }).waitFor();
    await expect.poll(() => root(page)).toEqual(['en', 'ltr']);
  });

  it('sorts contacts and groups as its people do, at once when another is chosen', async () => {
    const people = [['chalupa', 'Chalupa'], ['hana', 'Hana'], ['capek', 'Čapek'], ['cyril', 'Cyril']] as const;
    const { page, core } = await open((scripted) => {
      inLanguage('cs')(scripted);
      const { accountId } = scripted.snapshot.contacts[0]!;
      scripted.snapshot = {
        ...scripted.snapshot, presences: [], conversations: [],
        contacts: people.map(([local, name]) => ({ accountId, address: `${local}@linnet.example`, name, groups: [], subscription: 'both', isAsking: false })),
      };
    });
    const names = (): Promise<string[]> => page.getByRole('treegrid').getByRole('row').evaluateAll((rows, wanted) => rows.map((row) => row.getAttribute('aria-label') ?? '')
      .flatMap((label) => wanted.filter((name) => label.startsWith(name))), people.map(([, name]) => name as string));
    await expect.poll(names).toEqual(['Cyril', 'Čapek', 'Hana', 'Chalupa']);
    core.snapshot = { ...core.snapshot, settings: { ...core.snapshot.settings, language: 'en' } };
    core.emit('settings.changed', { settings: core.snapshot.settings });
    await expect.poll(names).toEqual(['Čapek', 'Chalupa', 'Cyril', 'Hana']);
  });

  it('is that of fields for times and of weeks, whatever the browser’s own', async () => {
    const { page, core } = await open((scripted) => {
      inLanguage('de')(scripted);
      const { settings } = scripted.snapshot;
      scripted.snapshot = { ...scripted.snapshot, settings: { ...settings, timetable: { ...settings.timetable, rows: [{ days: [1], from: '09:00', to: '14:30', show: 'online' }] } } };
    });
    await page.getByRole('button', { name: 'Einstellungen', exact: true }).click();
    const tab = page.getByRole('tab', { name: 'Status', exact: true });
    await tab.click();
    const times = page.locator('.time-input');
    const shown = async (): Promise<string[]> => (await times.allInnerTexts()).map((text) => text.replaceAll(/[\u2066-\u2069\n]/gu, ''));
    await expect.poll(shown).toEqual(['09:00', '14:30']);
    const days = (): Promise<string | null> => page.locator('.timetable-day input').first().getAttribute('aria-label');
    expect(await days()).toBe('Montag');
    core.snapshot = { ...core.snapshot, settings: { ...core.snapshot.settings, language: 'en' } };
    core.emit('settings.changed', { settings: core.snapshot.settings });
    // This browser's English is British.
    await expect.poll(days).toBe('Monday');
    expect(await shown()).toEqual(['09:00', '14:30']);
    core.snapshot = { ...core.snapshot, settings: { ...core.snapshot.settings, language: 'ar' } };
    core.emit('settings.changed', { settings: core.snapshot.settings });
    await expect.poll(days).toBe('السبت');
    await expect.poll(async () => (await shown()).map((text) => text.replaceAll(/\s/gu, ''))).toEqual(['09:00ص', '02:30م']);
  });

  it('writes dates as it does', async () => {
    const { page } = await open(inLanguage('fr'));
    await page.locator('.conversations [title="anna@linnet.example"]').click();
    const log = page.getByRole('log');
    await log.getByRole('article').first().waitFor();
    expect((await log.getByText(/lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|Hier|Aujourd’hui/u).count())).toBeGreaterThan(0);
    expect(await page.getByRole('textbox', { name: 'Message', exact: true }).getAttribute('placeholder')).toMatch(/^Écrire à/u);
  });
});
