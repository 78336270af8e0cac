import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { err, ok } from '../../electron/lib/result.ts';
import { decodeBase64 } from '../../electron/lib/base64.ts';
import { readPictureHeader } from '../../electron/lib/picture.ts';
import { VCARD_NAMES } from '../../electron/lib/vcard-shape.ts';
import { ACCOUNT, type ScriptedCore } from '../kit/scripted-core.ts';
import { fillSample } from '../kit/sample-people.ts';
import { fillVcards, putVcard, sampleProperty, samplePng } from '../kit/sample-vcards.ts';
import { usePages } from './open-page.ts';

const open = usePages();
const MIRA = 'mira@linnet.example';
const ANNA = 'anna@linnet.example';

function prepare(core: ScriptedCore): void {
  fillSample(core, Date.now());
  fillVcards(core, Date.now());
}

/** By the keyboard alone. */
async function openOwn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'My profile' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'My profile' }).getByRole('textbox', { name: 'Full name' }).waitFor();
}

async function showProfile(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('row', { name }).last().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Show profile' }).click();
}

describe('somebody\'s profile', () => {
  it('Show profile has what they publish, and what Linnet knows of them (R415, R416)', async () => {
    const { page, core } = await open(prepare);
    await showProfile(page, /^Anna Lindqvist/u);
    const dialog = page.getByRole('dialog', { name: 'Profile of Anna Lindqvist' });
    for (const words of ['+46 8 123 456', 'Strandvägen 7', '114 56 Stockholm', 'Skärgårdsbåtar', 'Planner', '1988-04-12', 'annika']) await dialog.getByText(words).first().waitFor();
    await dialog.getByText('Phone · Work · Calls').waitFor();
    await dialog.getByText(/^As of /u).waitFor();
    await dialog.getByText('You see each other’s presence.').first().waitFor();
    expect(core.callsOf('vcard.fetch')).toEqual([{ accountId: ACCOUNT, address: ANNA }]);
    const link = dialog.getByRole('link', { name: 'https://anna.linnet.example/boats' });
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    // What stands elsewhere is named, never loaded: the policy would complain, and so would this test's page.
    await dialog.getByText('Stands elsewhere and is not loaded: \u2068https://tracker.example/logo.png\u2069').waitFor();
    expect(await dialog.locator('img').evaluateAll((images) => images.map((image) => (image as HTMLImageElement).src.slice(0, 16)))).toEqual(['data:image/webp;']);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('says that there is no profile, without an error (R418)', async () => {
    const { page } = await open(prepare);
    await showProfile(page, /^Bjørn/u);
    await page.getByRole('dialog').getByText('They have published no profile.').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('shows what was stored while the server is asked, says what went wrong, and asks again', async () => {
    let turn = 0;
    const { page, core } = await open((made) => {
      prepare(made);
      made.on('vcard.fetch', () => (++turn === 1 ? err({ code: 'timeout' }) : ok({ vcard: putVcard(made, ANNA, [sampleProperty('FN', 'Anna L.'), sampleProperty('NOTE', 'news')], Date.now()) })));
    });
    await showProfile(page, /^Anna Lindqvist/u);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('alert').getByText('The server did not answer in time').waitFor();
    await dialog.getByText('Planner').waitFor();
    await dialog.getByRole('button', { name: 'Try again' }).focus();
    await page.keyboard.press('Enter');
    await dialog.getByText('news').waitFor();
    expect([await dialog.getByText('Planner').count(), core.callsOf('vcard.fetch').length]).toEqual([0, 2]);
  });

  it('is only ever text, and of a text without end the beginning is shown', async () => {
    const { page } = await open((made) => {
      prepare(made);
      putVcard(made, ANNA, [sampleProperty('FN', '<img src=x onerror=alert(1)>'), sampleProperty('DESC', 'word '.repeat(40_000)), sampleProperty('URL', 'javascript:alert(1)'), sampleProperty('NOTE', '<b>bold</b>')], Date.now());
    });
    await showProfile(page, /^Anna Lindqvist/u);
    const dialog = page.getByRole('dialog');
    await dialog.getByText('<img src=x onerror=alert(1)>').waitFor();
    await dialog.getByText('<b>bold</b>').waitFor();
    expect(await dialog.getByRole('link').count()).toBe(0);
    expect((await dialog.innerText()).length).toBeLessThan(8000);
  });
});

describe('the own profile', () => {
  it('has every field, and sends only what was changed, by the keyboard alone (R417)', async () => {
    const { page, core } = await open(prepare);
    core.on('vcard.save', ({ accountId }) => ok({ vcard: { ...core.vcards.get(MIRA)!, accountId } }));
    await openOwn(page);
    const dialog = page.getByRole('dialog', { name: 'My profile' });
    await dialog.getByRole('button', { name: 'More fields' }).focus();
    await page.keyboard.press('Enter');
    const fields = await dialog.locator('input:not([type=file]), textarea, select').count();
    expect(fields).toBeGreaterThan(VCARD_NAMES.length);
    await dialog.getByRole('textbox', { name: 'Nickname' }).focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' h');
    await dialog.getByRole('button', { name: 'Add phone number' }).focus();
    await page.keyboard.press('Enter');
    await dialog.getByRole('textbox', { name: 'Phone 2' }).focus();
    await page.keyboard.type('+47 1');
    await dialog.getByRole('group', { name: 'Kind of Phone 2' }).getByRole('checkbox', { name: 'Work' }).focus();
    await page.keyboard.press('Space');
    await dialog.getByRole('textbox', { name: 'Categories' }).fill('books\nboats');
    await dialog.getByRole('combobox', { name: 'Confidentiality' }).selectOption({ label: 'Public' });
    await dialog.getByRole('button', { name: 'Remove E-mail' }).focus();
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Save profile' }).focus();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(core.callsOf('vcard.save')).toEqual([{ accountId: ACCOUNT, revision: 'a'.repeat(40), changes: [
      { name: 'NICKNAME', ordinal: 0, parts: { text: 'mira h' } }, { name: 'EMAIL', ordinal: 0, isRemoved: true },
      { name: 'CATEGORIES', list: ['books', 'boats'] }, { name: 'CLASS', types: ['PUBLIC'] }, { name: 'TEL', types: ['WORK'], parts: { NUMBER: '+47 1' } },
    ] }]);
  });

  it('says who can read it before it is saved (R419)', async () => {
    const { page } = await open(prepare);
    await openOwn(page);
    const words = page.getByText('Everybody can read your profile: your contacts, strangers, and whoever runs a server.');
    await words.waitFor();
    const save = page.getByRole('button', { name: 'Save profile' });
    expect([await words.isVisible(), await save.isVisible()]).toEqual([true, true]);
  });

  it('takes a picture from a file, small and drawn anew, refuses what is none, and takes it out again', async () => {
    const { page, core } = await open((made) => {
      fillSample(made, Date.now());
      putVcard(made, MIRA, [sampleProperty('FN', 'Mira')], Date.now());
    });
    core.on('vcard.save', () => err({ code: 'timeout' }));
    await openOwn(page);
    const dialog = page.getByRole('dialog', { name: 'My profile' });
    const input = dialog.locator('input[type=file]').first();
    await input.setInputFiles({ name: 'face.png', mimeType: 'image/png', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') });
    await dialog.getByRole('alert').getByText('That file is not a PNG').waitFor();
    await input.setInputFiles({ name: 'face.png', mimeType: 'image/png', buffer: Buffer.from(samplePng([10, 20, 200], [200, 20, 10], 400)) });
    await dialog.getByRole('button', { name: 'Change picture' }).waitFor();
    await dialog.getByRole('button', { name: 'Save profile' }).click();
    await dialog.getByRole('alert').getByText('The server did not answer in time').waitFor();
    const [change] = core.callsOf('vcard.save')[0]!.changes;
    const bytes = decodeBase64(change!.parts!['BINVAL']!)!;
    expect(change).toMatchObject({ name: 'PHOTO', parts: { TYPE: 'image/png' } });
    expect([readPictureHeader(bytes), bytes.length < 40_000]).toEqual([{ type: 'image/png', width: 192, height: 192 }, true]);
    await dialog.getByRole('button', { name: 'Remove picture' }).click();
    await dialog.getByRole('button', { name: 'Choose picture' }).waitFor();
    await dialog.getByRole('button', { name: 'Save profile' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(core.callsOf('vcard.save')).toHaveLength(1);
  });

  it('that was changed elsewhere keeps what was typed and says what it says there', async () => {
    const { page, core } = await open(prepare);
    let turn = 0;
    core.on('vcard.save', () => {
      if (++turn > 1) return ok({ vcard: core.vcards.get(MIRA)! });
      core.vcards.set(MIRA, { ...core.vcards.get(MIRA)!, revision: 'b'.repeat(40), properties: [sampleProperty('FN', 'Mira H.'), sampleProperty('TITLE', 'Publisher')] });
      return err({ code: 'vcard-changed' });
    });
    await openOwn(page);
    const dialog = page.getByRole('dialog', { name: 'My profile' });
    await dialog.getByRole('textbox', { name: 'Full name' }).fill('Mira Halvorsen-Berg');
    await dialog.getByRole('textbox', { name: 'Full name' }).press('Enter');
    await dialog.getByRole('alert').getByText('Full name was changed at both places; there it says “\u2068Mira H.\u2069”.').waitFor();
    expect(await dialog.getByRole('textbox', { name: 'Full name' }).inputValue()).toBe('Mira Halvorsen-Berg');
    expect(await dialog.getByRole('textbox', { name: 'Job title' }).inputValue()).toBe('Publisher');
    await dialog.getByRole('button', { name: 'Save profile' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(core.callsOf('vcard.save')[1]).toEqual({ accountId: ACCOUNT, revision: 'b'.repeat(40), changes: [{ name: 'FN', ordinal: 0, parts: { text: 'Mira Halvorsen-Berg' } }] });
  });

  it('cannot be changed before it is fetched', async () => {
    const { page } = await open((made) => {
      prepare(made);
      made.on('vcard.fetch', () => err({ code: 'offline' }));
    });
    await page.getByRole('button', { name: 'My profile' }).click();
    await page.getByText('Your profile has to be fetched before it can be changed.').waitFor();
    expect(await page.getByRole('button', { name: 'Save profile' }).count()).toBe(0);
  });
});

describe('pictures in the lists', () => {
  it('are those of whoever is in sight, asked for together, and change when a card is stored', async () => {
    const { page, core } = await open((made) => {
      prepare(made);
      made.setContacts(Array.from({ length: 10_000 }, (_, index) => ({ accountId: ACCOUNT, address: `c${index}@linnet.example`, name: `Contact ${index}`, groups: [], subscription: 'both' as const, isAsking: false })));
    });
    const anna = page.locator(`.conversations [title="${ANNA}"]`);
    await anna.locator('img').waitFor();
    const asked = core.callsOf('vcard.pictures');
    expect(asked.flatMap(({ addresses }) => addresses).length).toBeLessThan(100);
    expect(asked.length).toBeLessThan(6);
    const before = await anna.locator('img').getAttribute('src');
    putVcard(core, ANNA, [], Date.now(), samplePng([250, 0, 0], [0, 250, 0]));
    core.emit('vcard.stored', { accountId: ACCOUNT, address: ANNA });
    await expect.poll(() => anna.locator('img').getAttribute('src')).not.toBe(before);
    core.pictures.delete(ANNA);
    core.emit('vcard.stored', { accountId: ACCOUNT, address: ANNA });
    await anna.locator('img').waitFor({ state: 'detached' });
  });

  it('are none where the bytes are none', async () => {
    const { page } = await open((made) => {
      prepare(made);
      const broken = samplePng([1, 1, 1], [2, 2, 2]).slice(0, 60);
      putVcard(made, ANNA, [], Date.now(), broken);
    });
    await page.locator('.conversations [title="omar@linnet.example"] img').waitFor();
    expect(await page.locator(`.conversations [title="${ANNA}"] img`).count()).toBe(0);
  });
});
