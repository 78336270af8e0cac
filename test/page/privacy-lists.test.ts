import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { err, ok } from '../../electron/lib/result.ts';
import type { ListRule } from '../../electron/contract/models/privacy-list.ts';
import { fillLists, fillSample } from '../kit/sample-people.ts';
import { ACCOUNT, type ScriptedCore } from '../kit/scripted-core.ts';
import { until, usePages } from './open-page.ts';

const open = usePages();
const DENY_WORK: ListRule = { scope: 'group', value: 'Work', action: 'deny', kinds: [] };

function prepare(core: ScriptedCore): void {
  fillSample(core, Date.now());
  fillLists(core, Date.now());
}

/** The Privacy view; with a name, that list open in it. */
async function openLists(made: (core: ScriptedCore) => void = prepare, name?: string): Promise<{ page: Page; core: ScriptedCore }> {
  const { page, core } = await open(made);
  await page.getByRole('button', { name: /^Privacy/u }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Lists', exact: true }).waitFor();
  if (name !== undefined) {
    await page.getByRole('list', { name: 'Privacy lists' }).getByRole('button', { name }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('grid', { name: 'Rules' }).waitFor();
  }
  return { page, core };
}

function whoms(page: Page): Promise<string[]> {
  return page.getByRole('grid', { name: 'Rules' }).locator('.rule-whom').allInnerTexts();
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

describe('the privacy lists', () => {
  it('show which there are, which is active and which is the default, also on the rail', async () => {
    const { page } = await openLists();
    await page.getByRole('button', { name: 'Privacy, a list is active' }).waitFor();
    expect(await page.getByRole('list', { name: 'Privacy lists' }).getByRole('button').allInnerTexts()).toEqual(['At work\nActive', 'Тихие часы\nDefault', 'Holidays']);
    expect(await page.getByRole('radiogroup', { name: 'Active for this session' }).getByRole('radio', { checked: true }).count()).toBe(1);
    expect(await page.getByRole('radiogroup', { name: 'Active for this session' }).getByRole('radio', { name: 'At work' }).isChecked()).toBe(true);
    expect(await page.getByRole('radiogroup', { name: 'Default for all sessions' }).getByRole('radio', { name: 'Тихие часы' }).isChecked()).toBe(true);
  });

  it('a list that is neither active nor the default does nothing, and that is said (R361)', async () => {
    const { page, core } = await openLists(prepare, 'Holidays');
    await page.getByText('This list is neither active nor the default, so it does nothing yet.').waitFor();
    await page.getByRole('radiogroup', { name: 'Active for this session' }).getByRole('radio', { name: 'Holidays' }).focus();
    await page.keyboard.press('Space');
    await until(() => core.callsOf('privacy.useList').length === 1, 'active');
    expect(core.callsOf('privacy.useList')).toEqual([{ accountId: ACCOUNT, use: 'active', name: 'Holidays', isConfirmed: false }]);
    await page.getByText('so it does nothing yet').waitFor({ state: 'detached' });
  });

  it('the choice stays where it was when the server refuses, and the refusal stands at it (R340, R343)', async () => {
    const { page, core } = await openLists((made) => {
      prepare(made);
      made.on('privacy.useList', () => err({ code: 'privacy', problem: 'in-use' }));
    });
    const group = page.getByRole('radiogroup', { name: 'Default for all sessions' });
    await group.getByRole('radio', { name: 'No default list' }).focus();
    await page.keyboard.press('Space');
    await page.locator('.plists-use').nth(1).getByRole('alert').getByText('Another device of yours uses that privacy list').waitFor();
    expect(await group.getByRole('radio', { name: 'Тихие часы' }).isChecked()).toBe(true);
    expect(core.callsOf('privacy.useList')[0]).not.toHaveProperty('name');
  });

  it('a list that shuts out too many is used only when that is confirmed (R370)', async () => {
    const { page, core } = await openLists((made) => {
      prepare(made);
      made.on('privacy.useList', ({ isConfirmed }) => (isConfirmed ? ok({}) : err({ code: 'privacy', problem: 'locks-everybody' })));
    });
    const radio = page.getByRole('radiogroup', { name: 'Active for this session' }).getByRole('radio', { name: 'Тихие часы' });
    await radio.focus();
    await page.keyboard.press('Space');
    await page.getByRole('alertdialog').getByText('This list lets nobody through: nobody could write to you.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    expect(core.callsOf('privacy.useList').map(({ isConfirmed }) => isConfirmed)).toEqual([false]);
    await radio.focus();
    await page.keyboard.press('Space');
    await press(page, 'Use it');
    await until(() => core.callsOf('privacy.useList').length === 3, 'confirmed');
    expect(core.callsOf('privacy.useList').map(({ isConfirmed }) => isConfirmed)).toEqual([false, false, true]);
  });

  it('one that was lost is said until it is read', async () => {
    const { page, core } = await openLists((made) => {
      prepare(made);
      made.snapshot = { ...made.snapshot, privacyLists: [{ accountId: ACCOUNT, lists: [], lost: { name: 'At work', isGone: true } }] };
    });
    await page.getByRole('alert').getByText(/At work.* was active here and no longer exists/u).waitFor();
    await press(page, 'Dismiss');
    await page.getByText('no longer exists').waitFor({ state: 'detached' });
    expect(core.callsOf('privacy.forgetLost')).toHaveLength(1);
  });

  it.each(['none', 'blocking-command', 'unknown'] as const)('a server without them (%s): one sentence and no control (R368)', async (means) => {
    const { page } = await openLists((made) => {
      fillSample(made, Date.now());
      made.snapshot = { ...made.snapshot, privacy: [{ accountId: ACCOUNT, means, blocked: [] }] };
    });
    await page.locator('.plists-none').waitFor();
    expect(await page.getByRole('button', { name: 'New list' }).count()).toBe(0);
    expect(await page.getByRole('radiogroup').count()).toBe(0);
  });
});

it('which list is active here and which is the default is in sight: the first everywhere, both atop the Privacy view', async () => {
  const { page, core } = await openLists();
  await page.getByText('Active here: \u2068At work\u2069. Default: \u2068Тихие часы\u2069.').waitFor();
  await page.getByRole('button', { name: /^Chats/u }).press('Enter');
  const inForce = page.getByRole('group', { name: 'In force' });
  await inForce.getByText('List \u2068At work\u2069 is active').waitFor();
  await inForce.getByRole('button', { name: 'Show lists' }).press('Enter');
  await page.getByRole('region', { name: 'Privacy', exact: true }).waitFor();
  const { active: _, ...others } = core.lists();
  core.setLists(others);
  await inForce.waitFor({ state: 'detached' });
  await page.getByText('Active here: none.').waitFor();
});

describe('the rules of a list', () => {
  it('are moved by Alt and the arrows and by buttons, spoken, and saved as a whole (R305, R315, R345)', async () => {
    const { page, core } = await openLists(prepare, 'At work');
    expect(await whoms(page)).toEqual(['anna@linnet.example', 'Everybody in “\u2068Friends\u2069”', 'Everybody with whom you share no presence', 'Everybody else']);
    await page.getByRole('row', { name: /^Allow/u }).press('ArrowDown');
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByRole('status').filter({ hasText: 'Now rule 1 of 4' }).waitFor({ state: 'attached' });
    expect((await whoms(page))[0]).toContain('Friends');
    await press(page, 'Move rule 3 down');
    await page.getByRole('status').filter({ hasText: 'Now rule 4 of 4' }).waitFor({ state: 'attached' });
    await press(page, 'Save list');
    await until(() => core.callsOf('privacy.saveList').length === 1, 'saved');
    expect(core.callsOf('privacy.saveList')[0]?.rules.map(({ scope }) => scope)).toEqual(['group', 'jid', 'everybody', 'subscription']);
    expect(core.callsOf('privacy.saveList')[0]).toMatchObject({ name: 'At work', overwrite: true, isConfirmed: false });
  });

  it('are dragged by the keyboard', async () => {
    const { page } = await openLists(prepare, 'At work');
    await page.getByRole('row', { name: /^Allow/u }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.react-aria-DropIndicator').first().waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await whoms(page)).indexOf('\u2068anna@linnet.example\u2069')).not.toBe(0);
  });

  it('are dragged by the mouse', async () => {
    const { page } = await openLists(prepare, 'At work');
    await page.locator('.rule').nth(3).dragTo(page.locator('.rule').first(), { targetPosition: { x: 200, y: 4 } });
    await expect.poll(async () => (await whoms(page))[0]).toBe('Everybody else');
  });

  it('offer the groups that exist, exactly four subscriptions, and each kind by itself (R293, R299, R301, R310)', async () => {
    const { page, core } = await openLists(prepare, 'Holidays');
    const choose = async (label: string, value: string): Promise<void> => void (await page.getByRole('form', { name: 'New rule' }).getByLabel(label, { exact: true }).selectOption(value));
    await press(page, 'Add a rule');
    await choose('Whom', 'group');
    const groups = core.snapshot.contacts.flatMap((contact) => contact.groups);
    expect((await page.getByLabel('Group', { exact: true }).locator('option').allInnerTexts()).toSorted()).toEqual([...new Set(groups)].toSorted());
    await choose('Whom', 'subscription');
    expect(await page.getByLabel('Who sees whom').locator('option').count()).toBe(4);
    await choose('Who sees whom', 'to');
    await choose('Action', 'allow');
    await page.getByRole('checkbox', { name: 'Everything' }).focus();
    await page.keyboard.press('Space');
    await press(page, 'Add rule');
    await page.getByRole('alert').getByText('Choose at least one, or everything.').waitFor();
    for (const kind of ['Their messages', 'Requests of their programs', 'Their presence', 'Your presence']) {
      await page.getByRole('checkbox', { name: kind }).focus();
      await page.keyboard.press('Space');
    }
    await press(page, 'Add rule');
    await press(page, 'Add a rule');
    await page.getByLabel('Address of the rule').focus();
    await page.keyboard.type('not an address@');
    await page.keyboard.press('Enter');
    await page.getByText('That is not an XMPP address.').waitFor();
    await page.getByLabel('Address of the rule').fill('Spam.Example/Bot');
    await page.keyboard.press('Enter');
    await press(page, 'Add a rule');
    await choose('Whom', 'everybody');
    await press(page, 'Add rule');
    await press(page, 'Save list');
    await until(() => core.callsOf('privacy.saveList').length === 1, 'saved');
    expect(core.callsOf('privacy.saveList')[0]?.rules).toEqual([
      DENY_WORK, { scope: 'subscription', value: 'to', action: 'allow', kinds: ['message', 'presence-in', 'presence-out', 'iq'] },
      { scope: 'jid', value: 'spam.example/Bot', action: 'deny', kinds: [] }, { scope: 'everybody', value: '', action: 'deny', kinds: [] },
    ]);
  });

  it('changed here and elsewhere: the person decides, and nothing is lost by itself (R348)', async () => {
    const { page, core } = await openLists(prepare, 'Holidays');
    const theirs: ListRule = { ...DENY_WORK, value: 'Family' };
    // Nothing was changed here: the list follows.
    core.setList({ name: 'Holidays', rules: [theirs], unreadable: 0 });
    await expect.poll(() => whoms(page)).toEqual(['Everybody in “\u2068Family\u2069”']);
    await press(page, 'Add a rule');
    await page.getByRole('form', { name: 'New rule' }).getByLabel('Whom', { exact: true }).selectOption('everybody');
    await press(page, 'Add rule');
    core.setList({ name: 'Holidays', rules: [DENY_WORK], unreadable: 0 });
    await page.getByRole('alert').getByText('This list was changed on another device').waitFor();
    expect(await whoms(page)).toEqual(['Everybody in “\u2068Family\u2069”', 'Everybody else']);
    await press(page, 'Keep mine');
    expect(await whoms(page)).toEqual(['Everybody in “\u2068Family\u2069”', 'Everybody else']);
    core.setList({ name: 'Holidays', rules: [theirs], unreadable: 0 });
    await press(page, 'Take theirs');
    await expect.poll(() => whoms(page)).toEqual(['Everybody in “\u2068Family\u2069”']);
    expect(core.callsOf('privacy.saveList')).toEqual([]);
  });

  it('that the server refuses stay in the editor with the reason, and so do those of a list removed elsewhere, until the person decides (R300, R306, R312)', async () => {
    const { page, core } = await openLists(prepare, 'Holidays');
    const mine = ['Everybody in “\u2068Work\u2069”', 'Everybody else'];
    const told = (words: string): Promise<void> => page.locator('.plist').getByRole('alert').getByText(words).waitFor();
    await press(page, 'Add a rule');
    await page.getByRole('form', { name: 'New rule' }).getByLabel('Whom', { exact: true }).selectOption('everybody');
    await press(page, 'Add rule');
    for (const [problem, words] of [['not-found', 'no contact is in that group any more'], ['malformed', 'could not take the privacy list']] as const) {
      core.on('privacy.saveList', () => err({ code: 'privacy', problem }));
      await press(page, 'Save list');
      await told(words);
      expect([await whoms(page), core.lists().lists[2]?.rules]).toEqual([mine, [DENY_WORK]]);
    }
    core.setLists({ ...core.lists(), lists: core.lists().lists.slice(0, 2) });
    await told('This list was removed on another device');
    await press(page, 'Keep mine');
    core.on('privacy.saveList', () => ok({}));
    await press(page, 'Save list');
    await until(() => core.callsOf('privacy.saveList').length === 3, 'made again');
    expect(core.callsOf('privacy.saveList')[2]).toMatchObject({ name: 'Holidays', rules: [DENY_WORK, { scope: 'everybody' }] });
  });

  it('are read when they are not known, again after a change elsewhere, and the own save is no conflict (R326, R346)', async () => {
    const { page, core } = await openLists((made) => {
      prepare(made);
      made.on('privacy.readList', ({ name }) => {
        made.setList({ name, rules: [DENY_WORK], unreadable: 0 });
        return ok({});
      });
      const before = made.lists();
      made.snapshot = { ...made.snapshot, privacyLists: [{ ...before, lists: before.lists.map(({ name }) => ({ name, unreadable: 0 })) }] };
    }, 'Holidays');
    await expect.poll(() => whoms(page)).toEqual(['Everybody in “\u2068Work\u2069”']);
    core.setList({ name: 'Holidays', unreadable: 0 });
    await until(() => core.callsOf('privacy.readList').length === 2, 'read again');
    await press(page, 'Add a rule');
    await page.getByRole('form', { name: 'New rule' }).getByLabel('Whom', { exact: true }).selectOption('everybody');
    await press(page, 'Add rule');
    await press(page, 'Save list');
    await until(() => core.callsOf('privacy.saveList').length === 1, 'saved');
    await expect.poll(() => page.getByRole('button', { name: 'Save list' }).isDisabled()).toBe(true);
    expect(await page.getByText('on another device').count()).toBe(0);
  });

  it('that cannot be read keep the list from being saved, said in words', async () => {
    const { page } = await openLists((made) => {
      prepare(made);
      made.setList({ name: 'Holidays', rules: [DENY_WORK], unreadable: 2 });
    }, 'Holidays');
    await page.getByText('2 rules of this list cannot be read by Linnet.').waitFor();
    for (const name of ['Save list', 'Add a rule', 'Take out rule 1']) expect(await page.getByRole('button', { name }).isDisabled()).toBe(true);
  });
});

describe('a new list', () => {
  it('has a name and a rule, asks before it overwrites, and begins with the simplest rule (R313, R349, R367)', async () => {
    const { page, core } = await openLists();
    await press(page, 'New list');
    expect(await page.getByRole('button', { name: 'Save list' }).isDisabled()).toBe(true);
    await page.getByLabel('Start with').selectOption('strangers');
    await press(page, 'Save list');
    await page.getByText('Give the list a name.').waitFor();
    await page.getByRole('textbox', { name: 'Name of the list' }).fill('Holidays');
    await press(page, 'Save list');
    await page.getByRole('alertdialog').getByText('There is a list of that name already.').waitFor();
    expect(core.lists().lists.find(({ name }) => name === 'Holidays')?.rules).toEqual([DENY_WORK]);
    await press(page, 'Replace it');
    await until(() => core.callsOf('privacy.saveList').length === 2, 'replaced');
    expect(core.callsOf('privacy.saveList')[1]).toMatchObject({ name: 'Holidays', overwrite: true, rules: [{ scope: 'subscription', value: 'none', action: 'deny', kinds: [] }] });
  });

  it('and an old one is deleted, after a question; what the server says against it stands there (R352)', async () => {
    const { page, core } = await openLists((made) => {
      prepare(made);
      made.on('privacy.removeList', () => err({ code: 'privacy', problem: 'in-use' }));
    }, 'At work');
    await press(page, 'Delete list');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete list' }).press('Enter');
    await page.locator('.plist').getByRole('alert').getByText('Another device of yours uses that privacy list').waitFor();
    expect(core.callsOf('privacy.removeList')).toEqual([{ accountId: ACCOUNT, name: 'At work' }]);
  });
});
