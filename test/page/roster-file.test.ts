import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { RosterFile } from '../../electron/contract/models/roster-file.ts';
import { err, ok } from '../../electron/lib/result.ts';
import { fillSample } from '../kit/sample-people.ts';
import type { ScriptedCore } from '../kit/scripted-core.ts';
import { usePages } from './open-page.ts';

const open = usePages();
type Row = RosterFile['rows'][number];
const NEW = { contact: { address: 'new@linnet.example', name: 'Nela', groups: ['Friends', 'Choir'] }, standing: 'new' } satisfies Row;
const CHANGED = { contact: { address: 'rui@linnet.example', name: 'Rui', groups: ['Choir'] }, standing: 'changed' } satisfies Row;

function sample(core: ScriptedCore): void {
  fillSample(core, Date.now());
  core.on('roster.export', ({ format }) => ok({ text: `${format}: 山田 ゆき` }));
  core.on('roster.readFile', ({ text }) => (text === 'no contacts' ? err({ code: 'bad-input', field: 'text' }) : ok({
    rows: [NEW, CHANGED, { contact: { address: 'yuki@linnet.example', name: '', groups: [] }, standing: 'same' }], bad: [{ number: 4, reason: 'address', text: 'nobody' }],
  })));
  core.on('roster.undo', () => ok({ failed: [], edit: { kind: 'imported', count: 2 } }));
  core.on('roster.import', ({ contacts }) => ok({ edit: { kind: 'imported', count: contacts.length }, failed: [] }));
}

async function dialog(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'List options' }).click();
  await page.getByRole('menuitem', { name: 'Import or export…' }).click();
  const found = page.getByRole('dialog', { name: 'Import and export contacts' });
  await found.getByRole('button', { name: 'Choose a file…' }).waitFor();
  return found;
}

const give = (found: Locator, name: string, text: string): Promise<void> => found.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

describe('contacts as a file', () => {
  it('are saved as a table and as XEP-0227, by mouse and by keyboard', async () => {
    const { page } = await open(sample);
    await page.getByRole('button', { name: 'Contacts', exact: true }).click();
    const found = await dialog(page);
    for (const [button, file, text] of [['Export as table (CSV)', 'linnet-contacts.csv', 'csv: 山田 ゆき'], ['Export as XEP-0227 (XML)', 'linnet-contacts.xml', 'xml: 山田 ゆき']] as const) {
      const [download] = await Promise.all([page.waitForEvent('download'), button.includes('CSV') ? found.getByRole('button', { name: button }).click() : found.getByRole('button', { name: button }).press('Enter')]);
      expect([download.suggestedFilename(), await readFile(await download.path(), 'utf8')]).toEqual([file, text]);
    }
  });

  it('a file says what it would do before it does; then it is done, told, and can be taken back', async () => {
    const { page, core } = await open(sample);
    await page.getByRole('button', { name: 'Contacts', exact: true }).click();
    const found = await dialog(page);
    await give(found, 'mine.csv', 'address\nnew@linnet.example');
    await found.getByText('1 new contact · 1 contact gets a name or groups · 1 is as in the file already').waitFor();
    const lines = await found.getByRole('listitem').allInnerTexts();
    expect(lines.map((line) => line.replace(/[\u2068\u2069]/gu, ''))).toEqual(['Nela (new@linnet.example) in Friends, Choir – new', 'Rui (rui@linnet.example) in Choir – changed', 'Row 4 has no address: nobody']);
    expect(core.callsOf('roster.import')).toEqual([]);
    await found.getByRole('checkbox', { name: 'Ask the new ones to show when they are online' }).uncheck({ force: true });
    await found.getByRole('button', { name: 'Import 2 contacts' }).click();
    await found.waitFor({ state: 'detached' });
    expect(core.callsOf('roster.import').map(({ contacts, asks }) => ({ contacts, asks }))).toEqual([{ contacts: [NEW.contact, CHANGED.contact], asks: false }]);
    const told = page.getByRole('status', { name: 'Contacts and groups' });
    await told.getByText('Imported 2 contacts.').waitFor();
    await told.getByRole('button', { name: 'Undo' }).click();
    await told.getByText('Undone: Imported 2 contacts.').waitFor();
  });

  it('what is no file of contacts is said to be none, and nothing is changed', async () => {
    const { page, core } = await open(sample);
    await page.getByRole('button', { name: 'Contacts', exact: true }).click();
    const found = await dialog(page);
    await give(found, 'letter.txt', 'no contacts');
    await found.getByRole('alert').getByText('No contacts can be found in that file. Nothing was changed.').waitFor();
    await page.keyboard.press('Escape');
    await found.waitFor({ state: 'detached' });
    expect(core.callsOf('roster.import')).toEqual([]);
  });

  it('is reached by Ctrl+K', async () => {
    const { page } = await open(sample);
    await page.getByRole('button', { name: 'Contacts', exact: true }).waitFor();
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('combobox', { name: 'Search' }).fill('import');
    await page.getByRole('option', { name: 'Import and export contacts' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Import and export contacts' }).waitFor();
  });
});
