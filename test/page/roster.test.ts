import { describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import type { AccountId } from '../../electron/contract/models/address.ts';
import { err, ok } from '../../electron/lib/result.ts';
import { fillSample } from '../kit/sample-people.ts';
import { ACCOUNT, scriptedAccount, type ScriptedCore } from '../kit/scripted-core.ts';
import { until, usePages } from './open-page.ts';

const open = usePages();

/** A core that moves whom it is told to, as one with a server does. */
function sample(core: ScriptedCore): void {
  fillSample(core, Date.now());
  core.on('contacts.move', ({ accountId, contacts, to }) => {
    const changed = core.snapshot.contacts.flatMap((contact) => {
      const named = contacts.filter(({ address }) => address === contact.address);
      if (named.length === 0) return [];
      const groups = contact.groups.filter((group) => !named.some(({ from }) => from === group));
      return [{ ...contact, groups: [...new Set([...groups, ...(to === undefined ? [] : [to])])] }];
    });
    core.snapshot = { ...core.snapshot, contacts: core.snapshot.contacts.map((contact) => changed.find(({ address }) => address === contact.address) ?? contact) };
    core.emit('contacts.changed', { accountId, isWhole: false, removed: [], changed });
    return ok({ edit: { kind: 'moved', to: to ?? '', count: changed.length }, failed: [] });
  });
}

async function contacts(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Contacts', exact: true }).click();
  return page.getByRole('treegrid', { name: 'Contacts' });
}

/** Names inside a sentence stand isolated from its direction. */
const name = (text: string): string => `\u2068${text}\u2069`;

const row = (tree: Locator, called: RegExp): Locator => tree.getByRole('row', { name: called }).first();

/** Presses on one row and moves, in steps as a hand does, onto another; the button stays down. */
async function dragOver(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [(await from.boundingBox())!, (await to.boundingBox())!];
  await page.mouse.move(start.x + 60, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + 70, end.y + end.height / 2, { steps: 6 });
}

describe('picking contacts', () => {
  it('by pointer: Control one by one, Shift a range; a plain click opens and ends it', async () => {
    const { page, core } = await open(sample);
    const tree = await contacts(page);
    expect(await tree.getAttribute('aria-multiselectable')).toBe('true');
    await row(tree, /^Rui/u).click({ modifiers: ['Control'] });
    await row(tree, /^Anna/u).click({ modifiers: ['Control'] });
    await page.getByRole('status').getByText('2 contacts selected').waitFor();
    expect(await tree.locator('[aria-selected="true"]').count()).toBe(2);
    await row(tree, /^Anna/u).click({ modifiers: ['Control'] });
    await page.getByText('1 contact selected').waitFor();
    await row(tree, /^Rui/u).click({ modifiers: ['Control'] });
    await page.getByText('contact selected').waitFor({ state: 'detached' });
    await row(tree, /^Rui/u).click({ modifiers: ['Control'] });
    await row(tree, /^Großmutter/u).click({ modifiers: ['Shift'] });
    await page.getByText('3 contacts selected').waitFor();
    expect(core.callsOf('conversation.open')).toEqual([]);
    await row(tree, /^Rui/u).click();
    await page.getByRole('log', { name: 'Messages with Rui' }).waitFor();
    expect([await tree.locator('[aria-selected="true"]').count(), await tree.locator('[aria-current="true"]').count()]).toEqual([0, 1]);
  });

  it('by keyboard: Control+Space, Shift with the arrows, Control+A, and Escape ends it', async () => {
    const { page } = await open(sample);
    const tree = await contacts(page);
    await row(tree, /^Family/u).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+Space');
    await page.getByText('1 contact selected').waitFor();
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('2 contacts selected').waitFor();
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('3 contacts selected').waitFor();
    await page.keyboard.press('Shift+ArrowUp');
    await page.getByText('2 contacts selected').waitFor();
    await page.keyboard.press('Control+a');
    await page.getByText('15 contacts selected').waitFor();
    expect(await tree.locator('[aria-selected="true"]').count()).toBeGreaterThan(8);
    await page.keyboard.press('Escape');
    await page.getByText('contacts selected').waitFor({ state: 'detached' });
    expect(await tree.locator('[aria-selected="true"]').count()).toBe(0);
    // A heading stands for its group.
    await row(tree, /^Friends/u).focus();
    await page.keyboard.press('Control+Space');
    await page.getByText('6 contacts selected').waitFor();
    await page.keyboard.press('Control+Space');
    await page.getByText('contacts selected').waitFor({ state: 'detached' });
  });
});

describe('dragging contacts', () => {
  it('moves one out of the group it was dragged from into another, says so, and opens nobody', async () => {
    const { page, core } = await open(sample);
    const tree = await contacts(page);
    await dragOver(page, row(tree, /^Rui/u), row(tree, /^Friends/u));
    await page.locator('.drag-words').getByText(`${name('Rui')} → ${name('Friends')}`).waitFor();
    expect(await row(tree, /^Friends/u).getAttribute('class')).toContain('row-drop-move');
    await page.mouse.up();
    await until(() => core.callsOf('contacts.move').length === 1, 'moved');
    expect(core.callsOf('contacts.move')).toEqual([{ accountId: ACCOUNT, to: 'Friends', contacts: [{ address: 'rui@linnet.example', from: 'Family' }] }]);
    await row(tree, /^Family, 1 of 2/u).waitFor();
    await page.getByText(`Moved 1 contact to ${name('Friends')}.`).waitFor();
    expect([await page.locator('.drag-words').count(), core.callsOf('conversation.open')]).toEqual([0, []]);
    core.on('roster.redo', () => ok({ failed: [] }));
    core.on('roster.undo', () => ok({ edit: { kind: 'moved', to: 'Friends', count: 1, address: 'rui@linnet.example' }, failed: [] }));
    // The row that had the focus is gone from its place; the keys are still the list's.
    await page.keyboard.press('Control+z');
    await page.getByText(`Undone: Moved ${name('Rui')} to ${name('Friends')}.`).waitFor();
    await page.getByRole('button', { name: 'Redo' }).click();
    await until(() => core.callsOf('roster.redo').length === 1, 'done again');
    await page.getByText('There is nothing to do again.').waitFor();
  });

  it('of several copies them all where Control is held, which may be decided under way; Escape gives up', async () => {
    const { page, core } = await open(sample);
    const tree = await contacts(page);
    for (const called of [/^Rui/u, /^Großmutter/u]) await row(tree, called).click({ modifiers: ['Control'] });
    await dragOver(page, row(tree, /^Rui/u), row(tree, /^Anna/u));
    const words = page.locator('.drag-words');
    await words.getByText(`2 contacts → ${name('Friends')}`, { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await words.waitFor({ state: 'detached' });
    await page.mouse.up();
    await dragOver(page, row(tree, /^Rui/u), row(tree, /^Anna/u));
    await page.keyboard.down('Control');
    await words.getByText(`2 contacts → ${name('Friends')} (copy)`).waitFor();
    await page.mouse.up();
    await page.keyboard.up('Control');
    await until(() => core.callsOf('contacts.move').length === 1, 'copied');
    expect(core.callsOf('contacts.move')[0]!.contacts.map(({ address, from }) => [address, from]).sort()).toEqual([['grandma@linnet.example', undefined], ['rui@linnet.example', undefined]]);
    expect([core.callsOf('conversation.open'), await tree.locator('[aria-selected="true"]').count()]).toEqual([[], 0]);
  });

  it('scrolls at the edge to what is out of sight; onto no group is out of the group; onto the own group is nothing', async () => {
    const { page, core } = await open(sample);
    const tree = await contacts(page);
    await dragOver(page, row(tree, /^Rui/u), row(tree, /^Family/u));
    await page.locator('.drag-words').getByText(`Already in ${name('Family')}`).waitFor();
    // Let go where it was taken up: that is no click.
    const rui = (await row(tree, /^Rui/u).boundingBox())!;
    await page.mouse.move(rui.x + 64, rui.y + 12, { steps: 3 });
    await page.mouse.up();
    await page.locator('.drag-words').waitFor({ state: 'detached' });
    await dragOver(page, row(tree, /^Rui/u), row(tree, /^Family/u));
    const box = (await tree.boundingBox())!;
    await page.mouse.move(box.x + 60, box.y + box.height - 4, { steps: 4 });
    const last = row(tree, /^Other contacts/u);
    await last.waitFor();
    await page.waitForFunction(() => { const list = document.querySelector('.tree')!; return list.scrollTop + list.clientHeight >= list.scrollHeight - 1; });
    const heading = (await last.boundingBox())!;
    await page.mouse.move(heading.x + 60, heading.y + 10, { steps: 3 });
    await page.locator('.drag-words').getByText(`${name('Rui')} → out of the group`).waitFor();
    await page.mouse.up();
    await until(() => core.callsOf('contacts.move').length === 1, 'taken out');
    expect([core.callsOf('contacts.move'), core.callsOf('conversation.open')]).toEqual([[{ accountId: ACCOUNT, contacts: [{ address: 'rui@linnet.example', from: 'Family' }] }], []]);
  });

  it('opens a closed group it rests on, and goes to no other account, which it says', async () => {
    const other = 2 as AccountId;
    const { page, core } = await open((scripted) => {
      sample(scripted);
      const contact = { accountId: other, address: 'boss@office.example', name: 'Boss', groups: ['Office'], subscription: 'both' as const, isAsking: false };
      scripted.snapshot = {
        ...scripted.snapshot, contacts: [...scripted.snapshot.contacts, contact], accounts: [...scripted.snapshot.accounts, scriptedAccount({ id: other, address: 'mira@office.example' })],
        settings: { ...scripted.snapshot.settings, collapsedGroups: ['1/Friends', '1/Work', '1/'] },
      };
    });
    const tree = await contacts(page);
    await dragOver(page, row(tree, /^Rui/u), row(tree, /^Office/u));
    await page.locator('.drag-refused').getByText('A contact belongs to its account').waitFor();
    const closed = (await row(tree, /^Work/u).boundingBox())!;
    await page.mouse.move(closed.x + 60, closed.y + 10, { steps: 3 });
    await row(tree, /^Theo/u).waitFor();
    await page.mouse.move(4, 4);
    await page.mouse.up();
    expect(core.callsOf('contacts.move')).toEqual([]);
  });
});

describe('without a pointer', () => {
  it('contacts are cut and put into a group, or copied, with every step said; Escape gives up', async () => {
    const { page, core } = await open(sample);
    const tree = await contacts(page);
    await row(tree, /^Rui/u).focus();
    await page.keyboard.press('Control+x');
    await page.getByRole('status').getByText('Rui\u2069: go to a group and press \u2068Ctrl+V\u2069 to move').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Given up; nothing was moved.').waitFor();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Move to another group' }).click();
    await page.getByText('press \u2068Ctrl+V\u2069 to move').waitFor();
    await row(tree, /^Friends/u).focus();
    await page.keyboard.press('Control+v');
    await until(() => core.callsOf('contacts.move').length === 1, 'moved');
    await row(tree, /^Anna/u).focus();
    await page.keyboard.press('Control+c');
    await page.getByText('press \u2068Ctrl+V\u2069 to copy').waitFor();
    await row(tree, /^Work/u).focus();
    await page.keyboard.press('Control+v');
    await until(() => core.callsOf('contacts.move').length === 2, 'copied');
    expect(core.callsOf('contacts.move')).toEqual([
      { accountId: ACCOUNT, to: 'Friends', contacts: [{ address: 'rui@linnet.example', from: 'Family' }] }, { accountId: ACCOUNT, to: 'Work', contacts: [{ address: 'anna@linnet.example' }] },
    ]);
    core.on('roster.redo', () => ok({ failed: [] }));
    core.on('roster.undo', () => err({ code: 'changed-elsewhere' }));
    await page.keyboard.press('Control+z');
    await page.getByRole('alert').getByText('This was changed elsewhere since').waitFor();
    await page.keyboard.press('Control+Shift+z');
    await page.getByText('There is nothing to do again.').waitFor();
  });
});

describe('groups', () => {
  it('one dropped on another is asked about, then all its contacts move', async () => {
    const { page, core } = await open((scripted) => {
      sample(scripted);
      scripted.on('group.rename', () => ok({ renamed: 2, failed: [{ address: 'rui@linnet.example', error: { code: 'refused' as const, condition: 'not-allowed' } }] }));
    });
    const tree = await contacts(page);
    await dragOver(page, row(tree, /^Family/u), row(tree, /^Friends/u));
    await page.locator('.drag-words').getByText('All of').waitFor();
    await page.mouse.up();
    const dialog = page.getByRole('alertdialog', { name: 'Join two groups?' });
    await dialog.getByText(/^Move all 3 contacts of .*Family.* into .*Friends/u).waitFor();
    expect(core.callsOf('group.rename')).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText(/Moved 2 contacts from .*Family.* to .*Friends.* 1 contact was not changed/u).waitFor();
    expect(core.callsOf('group.rename')).toEqual([{ accountId: ACCOUNT, from: 'Family', to: 'Friends' }]);
    core.on('roster.undo', () => ok({ edit: { kind: 'regrouped', from: 'Family', to: 'Friends', count: 2 }, failed: [] }));
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(/^Undone: Moved 2 contacts/u).waitFor();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await page.getByText(/^Undone/u).waitFor({ state: 'detached' });
  });

  it('one is cut and put to another by keyboard, which is asked about too; put to itself it stays', async () => {
    const { page, core } = await open(sample);
    const tree = await contacts(page);
    core.on('group.rename', () => ok({ renamed: 3, failed: [] }));
    for (const [into, dialogs] of [[/^Family/u, 0], [/^Friends/u, 1]] as const) {
      await row(tree, /^Family/u).focus();
      await page.keyboard.press('Control+x');
      await page.getByRole('status').getByText('Family\u2069: go to a group and press \u2068Ctrl+V\u2069 to move').waitFor();
      await row(tree, into).focus();
      await page.keyboard.press('Control+v');
      await page.getByText('go to a group and press').waitFor({ state: 'detached' });
      await expect.poll(() => page.getByRole('alertdialog', { name: 'Join two groups?' }).count()).toBe(dialogs);
    }
    await page.keyboard.press('Enter');
    await until(() => core.callsOf('group.rename').length === 1, 'joined');
    expect(core.callsOf('group.rename')).toEqual([{ accountId: ACCOUNT, from: 'Family', to: 'Friends' }]);
  });

  it('one is deleted from its menu, which says that its contacts stay', async () => {
    const { page, core } = await open(sample);
    const tree = await contacts(page);
    core.on('group.remove', () => ok({ edit: { kind: 'left', from: 'Family', count: 3 }, failed: [] }));
    await row(tree, /^Family/u).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Delete group' }).getByText('Its contacts stay').click();
    await page.getByText(/Took 3 contacts out of .*Family/u).waitFor();
    expect(core.callsOf('group.remove')).toEqual([{ accountId: ACCOUNT, group: 'Family' }]);
  });

  it('all of one get a message, each in their own conversation, once it was said how many they are; a block of one is proposed', async () => {
    const { page, core } = await open((scripted) => {
      sample(scripted);
      scripted.snapshot = { ...scripted.snapshot, privacy: [{ accountId: ACCOUNT, means: 'privacy-lists', blocked: [] }] };
    });
    const tree = await contacts(page);
    const refused = new Set(['rui@linnet.example']);
    const message = core.snapshot.conversations[0]!.last!;
    core.on('message.send', ({ address }) => (refused.has(address) ? err({ code: 'bad-address' }) : ok({ message })));
    await row(tree, /^Family/u).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Message all' }).click();
    const dialog = page.getByRole('dialog', { name: /^Message to all of .*Family/u });
    await dialog.getByText('Each of the 3 contacts gets it alone').waitFor();
    await dialog.getByRole('textbox', { name: 'Message' }).fill('Sunday, three o’clock?');
    expect(core.callsOf('message.send')).toEqual([]);
    await dialog.getByRole('button', { name: 'Send to 3 contacts' }).click();
    await dialog.getByRole('alert').getByText('1 contact has not got it').waitFor();
    refused.clear();
    await dialog.getByRole('button', { name: 'Send to 1 contact' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(core.callsOf('message.send').map(({ address }) => address).sort()).toEqual(['grandma', 'rui', 'rui', 'yuki'].map((local) => `${local}@linnet.example`));
    expect(core.callsOf('message.send').every(({ body }) => body === 'Sunday, three o’clock?')).toBe(true);
    await row(tree, /^Friends/u).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Block group' }).click();
    const form = page.getByRole('form', { name: 'Block an address' });
    expect(await form.getByRole('combobox', { name: 'Block a contact group' }).inputValue()).toBe('Friends');
    expect(core.callsOf('privacy.blockMany')).toEqual([]);
    await form.getByRole('button', { name: 'Block', exact: true }).click();
    await until(() => core.callsOf('privacy.blockMany').length === 1, 'blocked');
    expect(core.callsOf('privacy.blockMany')[0]).toMatchObject({ accountId: ACCOUNT, blocks: [{ scope: 'group', value: 'Friends' }] });
  });
});
