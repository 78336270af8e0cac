import { describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { err, ok } from '../../electron/lib/result.ts';
import { fillSample } from '../kit/sample-people.ts';
import { ACCOUNT, type ScriptedCore } from '../kit/scripted-core.ts';
import { until, usePages } from './open-page.ts';

const open = usePages();
const sample = (core: ScriptedCore): void => fillSample(core, Date.now());

function push(core: ScriptedCore, address: string, groups: string[]): void {
  const contact = core.snapshot.contacts.find((each) => each.address === address)!;
  core.emit('contacts.changed', { accountId: ACCOUNT, isWhole: false, removed: [], changed: [{ ...contact, groups }] });
}

async function rename(page: Page): Promise<Locator> {
  await page.getByRole('menuitem', { name: 'Rename group' }).waitFor();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Rename .*Family/u });
  await dialog.getByText('3 contacts are in it').waitFor();
  return dialog;
}

describe('renaming a group (R211)', () => {
  it('from its heading by keyboard: how far it is shows by the contacts that move, and it ends when all have', async () => {
    let finish = (): void => undefined;
    const { page, core } = await open((scripted) => {
      sample(scripted);
      scripted.on('group.rename', () => new Promise((resolve) => { finish = () => resolve(ok({ renamed: 3, failed: [] })); }));
    });
    await page.getByRole('row', { name: 'Family, 2 of 3' }).focus();
    await page.keyboard.press('Shift+F10');
    const dialog = await rename(page);
    await dialog.getByRole('textbox', { name: 'Name of the group' }).fill('');
    await page.keyboard.press('Enter');
    await dialog.getByText('Type a name.').waitFor();
    await dialog.getByRole('textbox', { name: 'Name of the group' }).fill('Work');
    await dialog.getByText('There is such a group already').waitFor();
    await dialog.getByRole('textbox', { name: 'Name of the group' }).fill('Kin');
    await page.keyboard.press('Enter');
    await dialog.getByRole('status').getByText('0 of 3 changed').waitFor();
    push(core, 'rui@linnet.example', ['Kin']);
    push(core, 'yuki@linnet.example', ['Kin']);
    await dialog.getByRole('status').getByText('2 of 3 changed').waitFor();
    push(core, 'grandma@linnet.example', ['Kin']);
    finish();
    await dialog.waitFor({ state: 'detached' });
    expect(core.callsOf('group.rename')).toEqual([{ accountId: ACCOUNT, from: 'Family', to: 'Kin' }]);
    await page.getByRole('row', { name: 'Kin, 2 of 3' }).waitFor();
  });

  it('by mouse; what the server refused is told by name, and those can be tried again', async () => {
    const { page, core } = await open((scripted) => {
      sample(scripted);
      scripted.on('group.rename', () => ok({ renamed: 2, failed: [{ address: 'grandma@linnet.example', error: { code: 'refused' as const, condition: 'not-acceptable' } }] }));
    });
    await page.getByRole('row', { name: 'Family, 2 of 3' }).click({ button: 'right' });
    const dialog = await rename(page);
    await dialog.getByRole('textbox', { name: 'Name of the group' }).fill('Kin');
    await dialog.getByRole('button', { name: 'Rename' }).click();
    const alert = dialog.getByRole('alert');
    await alert.getByText(/^2 of 3 changed\. These are still in/u).waitFor();
    await alert.getByText('grandma@linnet.example').waitFor();
    await alert.getByText('it does not accept that').waitFor();
    push(core, 'rui@linnet.example', ['Kin']);
    push(core, 'yuki@linnet.example', ['Kin']);
    await dialog.getByText('One contact is in it').waitFor();
    core.on('group.rename', () => err({ code: 'offline' }));
    await dialog.getByRole('button', { name: 'Try these again' }).click();
    await dialog.getByText('You are offline. Connect first').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await until(() => core.callsOf('group.rename').length === 2, 'tried again');
    await page.getByRole('row', { name: /^Family, /u }).waitFor();
  });

  it('is not offered for contacts without a group', async () => {
    const { page } = await open(sample);
    await page.getByRole('row', { name: 'Family, 2 of 3' }).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('row', { name: /^Other contacts/u }).click({ button: 'right' });
    await page.keyboard.press('Shift+F10');
    expect(await page.getByRole('menu').count()).toBe(0);
  });
});

describe('names of groups', () => {
  it('stay to the letter, whatever is done beside them: spaces and commas are part of them (R189, R209)', async () => {
    const { page, core } = await open((scripted) => {
      sample(scripted);
      const contacts = scripted.snapshot.contacts.map((each) => (each.address === 'rui@linnet.example' ? { ...each, name: ' Rui', groups: [' Kin', 'Work, Berlin'] }
        : each.address === 'yuki@linnet.example' ? { ...each, groups: ['Choir, tenors'] } : each));
      scripted.snapshot = { ...scripted.snapshot, contacts };
    });
    const menu = async (item: string): Promise<Locator> => {
      await page.getByRole('row', { name: /^Rui/u }).first().focus();
      await page.keyboard.press('Shift+F10');
      await page.getByRole('menuitem', { name: item, exact: true }).press('Enter');
      return page.getByRole('dialog');
    };
    const edit = await menu('Edit contact');
    await edit.getByRole('combobox', { name: 'Groups' }).focus();
    await page.keyboard.type('Choir');
    await page.getByRole('option', { name: 'Choir, tenors' }).click();
    await edit.getByRole('button', { name: 'Take out of Choir, tenors' }).waitFor();
    await edit.getByRole('button', { name: 'Save' }).click();
    await edit.waitFor({ state: 'detached' });
    const groups = await menu('Groups');
    await groups.getByRole('textbox', { name: 'New group' }).fill(' Chess , Go');
    await groups.getByRole('button', { name: 'Save' }).click();
    await groups.waitFor({ state: 'detached' });
    const kept = { accountId: ACCOUNT, address: 'rui@linnet.example', name: ' Rui' };
    expect(core.callsOf('contact.update')).toEqual([{ ...kept, groups: [' Kin', 'Work, Berlin', 'Choir, tenors'] }, { ...kept, groups: [' Kin', 'Work, Berlin', 'Chess', 'Go'] }]);
  });
});

describe('what the server refuses', () => {
  it('is told in the dialog that asked for it, which keeps what was typed; the list stays as it was (R208)', async () => {
    const refuse = (condition: string) => () => err({ code: 'refused' as const, condition });
    const { page, core } = await open((scripted) => {
      sample(scripted);
      scripted.on('contact.add', refuse('not-acceptable'));
      scripted.on('contact.update', refuse('not-allowed'));
    });
    await page.getByRole('button', { name: 'Add contact' }).first().click();
    await page.getByRole('textbox', { name: 'Address' }).fill('lena@otherplace.example');
    await page.getByRole('textbox', { name: 'Name' }).fill('Lena');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('dialog').getByRole('alert').getByText('it does not accept that').waitFor();
    expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Lena');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByText('lena@otherplace.example').count()).toBe(0);
    for (const [item, field] of [['Edit contact', 'Name'], ['Groups', 'New group']] as const) {
      await page.getByRole('row', { name: /^Rui/u }).focus();
      await page.keyboard.press('Shift+F10');
      await page.getByRole('menuitem', { name: item, exact: true }).click();
      await page.getByRole('textbox', { name: field }).fill('Something else');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('dialog').getByRole('alert').getByText('nobody may do that there').waitFor();
      expect(await page.getByRole('textbox', { name: field }).inputValue()).toBe('Something else');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('row', { name: 'Rui, Away, Out for a run' }).waitFor();
      await page.getByRole('row', { name: 'Family, 2 of 3' }).waitFor();
    }
    expect(core.callsOf('contact.update')).toHaveLength(2);
  });
});

describe('the list as a whole', () => {
  it('a group is collapsed from its menu, and all of them; who is offline is hidden, by keyboard', async () => {
    const { page, core } = await open((made) => fillSample(made, Date.now()));
    await page.getByRole('button', { name: 'Contacts', exact: true }).click();
    const tree = page.getByRole('treegrid', { name: 'Contacts' });
    const family = tree.getByRole('row', { name: /^Family/u });
    await family.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Collapse', exact: true }).click();
    await tree.getByRole('row', { name: /^Rui/u }).waitFor({ state: 'detached' });
    expect(core.snapshot.settings.collapsedGroups).toEqual(['1/Family']);
    await family.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Expand', exact: true }).click();
    await tree.getByRole('row', { name: /^Rui/u }).waitFor();

    const option = async (name: string): Promise<void> => {
      await page.getByRole('button', { name: 'List options' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('menuitem', { name }).focus();
      await page.keyboard.press('Enter');
    };
    await option('Hide who is offline');
    await tree.getByRole('row', { name: /^Großmutter/u }).waitFor({ state: 'detached' });
    await option('Show who is offline');
    await tree.getByRole('row', { name: /^Großmutter/u }).waitFor();
    await option('Collapse all groups');
    await expect.poll(() => tree.locator('[aria-level="2"]').count()).toBe(0);
    await option('Expand all groups');
    await tree.getByRole('row', { name: /^Rui/u }).waitFor();
  });

  it('a group is joined with another that is chosen', async () => {
    const { page, core } = await open((made) => fillSample(made, Date.now()));
    core.on('group.rename', () => ({ ok: true, value: { renamed: 3, failed: [] } }));
    await page.getByRole('button', { name: 'Contacts', exact: true }).click();
    await page.getByRole('treegrid', { name: 'Contacts' }).getByRole('row', { name: /^Family/u }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Join with another group…' }).click();
    const dialog = page.getByRole('alertdialog', { name: 'Join two groups?' });
    await dialog.getByRole('combobox', { name: 'Group' }).selectOption('Work');
    await dialog.getByText(/Move all 3 contacts of .Family. into .Work.\?/u).waitFor();
    await dialog.getByRole('button', { name: 'Move' }).click();
    await page.getByText(/^Moved 3 contacts from/u).waitFor();
    expect(core.callsOf('group.rename')).toEqual([{ accountId: 1, from: 'Family', to: 'Work' }]);
  });
});
