import { expect, it } from 'vitest';
import { ok } from '../../electron/lib/result.ts';
import { fillSample } from '../kit/sample-people.ts';
import type { ScriptedCore } from '../kit/scripted-core.ts';
import { tabTo } from './keys.ts';
import { until, usePages } from './open-page.ts';

const open = usePages();

/** A core that moves whom it is told to, as soon as it is let. */
function sample(core: ScriptedCore, isLet: Promise<void> = Promise.resolve()): void {
  fillSample(core, Date.now());
  core.on('contacts.move', ({ to, contacts }) => isLet.then(() => ok({ edit: { kind: 'moved', to: to ?? '', count: contacts.length }, failed: [] })));
  core.on('roster.undo', () => ok({ edit: { kind: 'moved', to: 'Friends', count: 1 }, failed: [] }));
}

async function move(page: Awaited<ReturnType<typeof open>>['page']): Promise<void> {
  await page.getByRole('button', { name: 'Contacts', exact: true }).click();
  const row = (name: RegExp) => page.getByRole('treegrid', { name: 'Contacts' }).getByRole('row', { name }).first();
  await row(/^Rui/u).focus();
  await page.keyboard.press('Control+x');
  await row(/^Friends/u).focus();
  await page.keyboard.press('Control+v');
}

it('what was done to the list steps aside for a dialog, and is there again after it, the same and not told anew, reached by keyboard', async () => {
  const { page, core } = await open((made) => sample(made));
  await page.setViewportSize({ width: 480, height: 800 });
  await move(page);
  const undo = page.getByRole('button', { name: 'Undo' });
  await undo.waitFor();
  await page.evaluate(() => {
    const place = document.querySelector('.roster-notice')!;
    Object.assign(window, { told: 0 });
    new MutationObserver(() => ((window as unknown as { told: number }).told += 1)).observe(place, { childList: true, subtree: true, characterData: true });
  });
  await page.keyboard.press('Control+,');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await dialog.getByRole('tab', { name: 'General' }).waitFor();
  // At no place of the dialog is anything else on top.
  await expect.poll(() => page.evaluate(() => {
    const { left, right, top, bottom } = document.querySelector('.modal')!.getBoundingClientRect();
    const over = new Set<string>();
    for (let x = left + 4; x < right; x += 8) for (let y = top + 4; y < bottom; y += 8) {
      const element = document.elementFromPoint(x, y);
      if (element?.closest('.modal') === null) over.add(element.className);
    }
    return [...over];
  })).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await undo.waitFor();
  expect((await undo.boundingBox())!.width).toBeGreaterThan(20);
  expect(await page.evaluate(() => (window as unknown as { told: number }).told)).toBe(0);
  // The focus went back to the list; from there Tab leads to it.
  for (let presses = 0; presses < 60 && !(await undo.evaluate((button) => button === document.activeElement)); presses += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await until(() => core.callsOf('roster.undo').length === 1, 'undone');
});

it('what is done while a dialog is open is told when it is closed', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const { page, core } = await open((made) => sample(made, held));
  await move(page);
  await until(() => core.callsOf('contacts.move').length === 1, 'asked');
  await page.keyboard.press('Control+,');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await dialog.waitFor();
  release();
  await dialog.getByRole('radio', { name: 'Dark' }).check();
  await until(() => core.snapshot.settings.theme === 'dark', 'whatever was on its way before has come');
  expect(await page.locator('.roster-notice').textContent()).toBe('');
  await page.keyboard.press('Escape');
  await page.getByRole('status', { name: 'Contacts and groups' }).getByText('Moved 1 contact').waitFor();
});

it('why something was refused that a dialog asked for stands in that dialog, heard and reached there', async () => {
  const { page } = await open((made) => {
    sample(made);
    made.on('account.signOut', () => ({ ok: false, error: { code: 'timeout' } }));
  });
  await page.keyboard.press('Control+,');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await dialog.getByRole('tab', { name: 'Accounts' }).click();
  await dialog.getByRole('button', { name: 'Sign out' }).first().click();
  const told = dialog.getByRole('alert');
  await told.waitFor();
  const [inside, around] = [(await told.boundingBox())!, (await page.locator('.modal').boundingBox())!];
  expect(inside.y + inside.height).toBeLessThanOrEqual(around.y + around.height);
  await tabTo(page, 'Dismiss');
  await page.keyboard.press('Enter');
  await told.waitFor({ state: 'detached' });
});
