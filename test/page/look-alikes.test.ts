import { describe, expect, it } from 'vitest';
import { fillSample, said } from '../kit/sample-people.ts';
import { ACCOUNT, type ScriptedCore } from '../kit/scripted-core.ts';
import { usePages } from './open-page.ts';

const open = usePages();
const ANNA = 'anna@linnet.example';
/** With the Cyrillic letter that looks like the Latin a. */
const FALSE_ANNA = '\u0430nna@linnet.example';
const LOOKS_LIKE_ANNA = `This looks like \u2068${ANNA}\u2069, which is somebody else.`;
const MIXES = 'This address mixes letters that belong to different scripts:';
const sample = (core: ScriptedCore): void => {
  fillSample(core, Date.now());
  core.putHistory(ANNA, [said('in', 'I am the real one', Date.now())]);
  core.putHistory(FALSE_ANNA, [said('in', 'Send me the key', Date.now())]);
};

describe('an address that looks like somebody else’s (hazard C1)', () => {
  it('is marked in words in the chat and in the details, and shares nothing with the other', async () => {
    const { page } = await open(sample);
    await page.locator(`.conversations [title="${FALSE_ANNA}"]`).click();
    await page.locator('.chat-doubt', { hasText: ANNA }).waitFor();
    expect(await page.locator('.chat-doubt').innerText()).toBe(`${LOOKS_LIKE_ANNA} ${MIXES} Cyrillic and Latin.`);
    await page.getByRole('button', { name: 'Details', exact: true }).click();
    expect(await page.locator('.details-column .address-doubt').innerText()).toContain(LOOKS_LIKE_ANNA);
    expect(await page.getByRole('log').innerText()).not.toContain('I am the real one');

    // The real one is warned of, too, once the false one is a contact; before that there is nothing to take her for.
    await page.locator(`.conversations [title="${ANNA}"]`).click();
    await page.getByRole('log', { name: 'Messages with Anna Lindqvist' }).waitFor();
    expect([await page.locator('.address-doubt').count(), await page.getByRole('log').innerText()]).toEqual([0, expect.not.stringContaining('Send me the key')]);
  });

  it('is marked on a request and while it is typed, with the server’s name as the network has it', async () => {
    const { page } = await open((core) => {
      sample(core);
      core.snapshot = { ...core.snapshot, requests: [{ accountId: ACCOUNT, address: 'anna@l\u0456nnet.example', nick: 'Anna', note: '', receivedAt: Date.now() }] };
    });
    const request = page.getByRole('region', { name: 'Requests' });
    await request.locator('.address-doubt', { hasText: ANNA }).waitFor();
    expect(await request.locator('.address-doubt').innerText()).toBe(`${LOOKS_LIKE_ANNA} ${MIXES} Latin and Cyrillic. Its server is written out as xn--lnnet-n2e.example`);

    await page.getByRole('button', { name: 'Add contact' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Add contact' });
    await dialog.getByRole('textbox', { name: 'Address' }).fill('b\u043Bb@linnet.example');
    await expect.poll(() => dialog.locator('.address-doubt').innerText()).toBe(`${MIXES} Latin and Cyrillic.`);
    await dialog.getByRole('textbox', { name: 'Address' }).fill('lena@otherplace.example');
    await expect.poll(() => dialog.locator('.address-doubt').count()).toBe(0);
  });
});
