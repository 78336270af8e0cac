import { describe, expect, it } from 'vitest';
import { fillSample } from '../kit/sample-people.ts';
import { usePages, type OpenPage } from './open-page.ts';

const open = usePages();

async function openSettings(tab?: string): Promise<OpenPage> {
  const opened = await open((core) => fillSample(core, Date.now()));
  await opened.page.getByRole('button', { name: 'Settings', exact: true }).click();
  await opened.page.getByRole('searchbox', { name: 'Find a setting' }).waitFor();
  if (tab !== undefined) await opened.page.getByRole('tab', { name: tab }).click();
  return opened;
}

describe('finding a setting', () => {
  it('by its words leads to it on whatever tab it is, by keyboard alone', async () => {
    const { page } = await openSettings();
    const search = page.getByRole('searchbox', { name: 'Find a setting' });
    await search.fill('screen locked');
    const results = page.getByRole('region', { name: 'Settings found' });
    await results.getByRole('button', { name: 'Away while the screen is locked Presence' }).waitFor();
    await page.getByRole('status').getByText(/^\d+ settings? found$/u).waitFor({ state: 'attached' });
    await search.press('Enter');
    await results.waitFor({ state: 'detached' });
    expect(await page.getByRole('tab', { name: 'Presence' }).getAttribute('aria-selected')).toBe('true');
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent)).toBe('Away while the screen is locked');
  });

  it('finds by what is said about it too, says when there is none, and Escape clears before it closes', async () => {
    const { page } = await openSettings('About');
    const search = page.getByRole('searchbox', { name: 'Find a setting' });
    await search.fill('CONTRAST');
    await page.getByRole('region', { name: 'Settings found' }).getByRole('button', { name: /^High contrast/u }).click();
    await page.getByRole('radio', { name: 'High contrast' }).waitFor();
    await expect.poll(() => page.getByRole('radio', { name: 'High contrast' }).evaluate((radio) => radio === document.activeElement)).toBe(true);
    await search.fill('zebra');
    await page.getByText('No setting has these words.').waitFor();
    await search.press('Escape');
    await expect.poll(() => search.inputValue()).toBe('');
    await page.getByRole('tab', { name: 'General' }).waitFor();
    await search.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});

describe('settings in a file', () => {
  it('are exported, previewed with what is broken, imported and taken back', async () => {
    const { page, core } = await openSettings('Storage');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export settings' }).click();
    expect((await saved).suggestedFilename()).toBe('linnet-settings.json');

    const file = { format: 'linnet-settings', version: 1, settings: { theme: 'dark', density: 'compact', fontScale: 40, wings: true } };
    await page.getByLabel('File of settings').setInputFiles({ name: 's.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) });
    const preview = page.getByRole('group', { name: 'What the file would change' });
    await preview.getByText('2 settings would change:').waitFor();
    expect(await preview.getByRole('listitem').allInnerTexts()).toEqual(['Colours', 'Density', 'Text size']);
    await preview.getByText('wings').waitFor();
    expect(core.callsOf('settings.set')).toEqual([]);
    await preview.getByRole('button', { name: 'Use these settings' }).click();
    await page.getByText('The settings are imported.').waitFor();
    await expect.poll(() => [core.snapshot.settings.theme, core.snapshot.settings.density, core.snapshot.settings.fontScale]).toEqual(['dark', 'compact', 1]);
    await page.getByRole('button', { name: 'Undo the import' }).click();
    await expect.poll(() => [core.snapshot.settings.theme, core.snapshot.settings.density]).toEqual(['system', 'comfortable']);

    await page.getByLabel('File of settings').setInputFiles({ name: 's.json', mimeType: 'application/json', buffer: Buffer.from('not it') });
    await page.getByRole('alert').getByText('That is no file of Linnet’s settings.').waitFor();
  });
});
