import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { ListRule } from '../../electron/contract/models/privacy-list.ts';
import { err } from '../../electron/lib/result.ts';
import { fillBlocked, fillSample, said } from '../kit/sample-people.ts';
import { ACCOUNT, type ScriptedCore } from '../kit/scripted-core.ts';
import { until, usePages } from './open-page.ts';

const open = usePages();

function prepare(core: ScriptedCore): void {
  fillSample(core, Date.now());
  fillBlocked(core, Date.now());
}

describe('the Privacy view', () => {
  it('shows whom, what, since when and why, and finds among them', async () => {
    const { page } = await open(prepare);
    await page.getByRole('button', { name: 'Privacy', exact: true }).click();
    const table = page.getByRole('region', { name: 'Privacy' }).getByRole('table', { name: 'Blocked' });
    const rows = (): Promise<string[]> => table.getByRole('rowheader').allInnerTexts();
    await table.getByRole('rowheader').first().waitFor();
    expect(await rows()).toEqual(['offers@cheap-watches.example', 'рекламное-агентство@a-rather-long-server-name.example', 'spam.example', 'Everybody in “\u2068Former colleagues\u2069”', 'Everybody with whom you share no presence']);
    await table.getByRole('row', { name: /cheap-watches.*Everything.*Writes every morning/u }).waitFor();
    await table.getByRole('row', { name: /Former colleagues.*Their messages, Your presence.*Blocked elsewhere/u }).waitFor();
    await page.getByRole('searchbox', { name: 'Find in the blocked' }).fill('SPAM');
    await expect.poll(rows).toEqual(['spam.example']);
    await page.getByRole('searchbox', { name: 'Find in the blocked' }).fill('nobody like that');
    await page.getByText('Nobody blocked matches “nobody like that”').waitFor();

    // Beside the list in a small window there is no room for columns: no word is broken, and nothing is out of reach.
    await page.getByRole('searchbox', { name: 'Find in the blocked' }).fill('');
    await page.setViewportSize({ width: 800, height: 600 });
    const narrow = table.getByRole('row', { name: /Former colleagues.*Their messages, Your presence.*Blocked elsewhere/u });
    await narrow.waitFor();
    await expect.poll(() => narrow.getByRole('cell', { name: 'Their messages, Your presence' }).evaluate((cell) => cell.clientHeight)).toBeLessThan(30);
    await table.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: /^Unblock 5/u }).waitFor();
  });

  it('blocks an address that is typed and unblocks it, by the keyboard alone', async () => {
    const { page, core } = await open((made) => fillSample(made, Date.now()));
    await page.getByRole('button', { name: 'Privacy', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Nobody is blocked').waitFor();
    await page.getByRole('textbox', { name: 'Block an address' }).focus();
    await page.keyboard.type('Spam.Example');
    await page.keyboard.press('Tab');
    await page.keyboard.type('too loud');
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: /spam.example.*Everything.*too loud/u }).waitFor();
    expect(core.callsOf('privacy.block')).toEqual([{ accountId: ACCOUNT, address: 'spam.example', reason: 'too loud' }]);
    expect(await page.getByRole('textbox', { name: 'Block an address' }).inputValue()).toBe('');
    await page.getByRole('button', { name: 'Unblock spam.example' }).focus();
    await page.keyboard.press('Space');
    await page.getByText('Nobody is blocked').waitFor();
    expect(core.callsOf('privacy.unblock')).toEqual([{ accountId: ACCOUNT, scope: 'jid', value: 'spam.example' }]);
  });

  it('says in words what is no address, and why the server left a list as it was', async () => {
    const { page, core } = await open((made) => {
      fillSample(made, Date.now());
      made.on('privacy.block', () => err({ code: 'privacy', problem: 'in-use' }));
    });
    await page.getByRole('button', { name: 'Privacy', exact: true }).click();
    const address = page.getByRole('textbox', { name: 'Block an address' });
    await address.fill('not an address@');
    await page.getByRole('button', { name: 'Block', exact: true }).click();
    await page.getByText('That is not an XMPP address.').waitFor();
    expect(core.callsOf('privacy.block')).toEqual([]);
    await address.fill('spam.example');
    await address.press('Enter');
    await page.getByRole('alert').getByText('Another device of yours uses that privacy list').waitFor();
    expect(await address.inputValue()).toBe('spam.example');
  });

  it('is reached by F6, and a conversation takes its place again', async () => {
    const { page } = await open(prepare);
    const chat = page.locator('.conversations [title="anna@linnet.example"]');
    await chat.click();
    await page.getByRole('log', { name: 'Messages with Anna Lindqvist' }).waitFor();
    await page.getByRole('button', { name: 'Privacy', exact: true }).click();
    await page.getByRole('table', { name: 'Blocked' }).waitFor();
    await page.getByRole('button', { name: 'Settings' }).focus();
    const isInside = (): Promise<boolean> => page.evaluate(() => document.activeElement?.closest('.privacy') !== null);
    for (let step = 0; step < 6 && !(await isInside()); step += 1) await page.keyboard.press('F6');
    expect(await isInside()).toBe(true);
    await chat.click();
    await page.getByRole('log', { name: 'Messages with Anna Lindqvist' }).waitFor();
  });

  it('counts what comes into a conversation behind it as unread', async () => {
    const { page, core } = await open(prepare);
    await page.locator('.conversations [title="anna@linnet.example"]').click();
    await page.getByRole('log', { name: 'Messages with Anna Lindqvist' }).waitFor();
    await page.getByRole('button', { name: 'Privacy', exact: true }).click();
    await page.getByRole('table', { name: 'Blocked' }).waitFor();
    core.store('anna@linnet.example', said('in', 'Are you there?', Date.now()));
    await page.getByRole('row', { name: /^Anna Lindqvist.*1 unread/u }).waitFor();
  });
});

describe('more than one address for good', () => {
  const region = 'Privacy';

  it('blocks a group’s messages until a day, by the keyboard alone', async () => {
    const { page, core } = await open((made) => fillSample(made, Date.now()));
    await page.getByRole('button', { name: region, exact: true }).focus();
    await page.keyboard.press('Enter');
    const more = page.getByRole('button', { name: 'More choices' });
    await more.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Whom' }).focus();
    await page.keyboard.type('A contact group');
    await page.getByRole('combobox', { name: 'Block a contact group' }).focus();
    await page.keyboard.type('Friends');
    await page.getByRole('checkbox', { name: 'Everything' }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Choose at least one, or everything.').waitFor();
    for (const kind of ['Their messages', 'Your presence']) {
      await page.getByRole('checkbox', { name: kind }).focus();
      await page.keyboard.press('Space');
    }
    await page.getByRole('combobox', { name: 'For how long' }).focus();
    await page.keyboard.type('Until a day');
    await page.getByLabel('Last day').fill('2019-01-01');
    await page.keyboard.press('Enter');
    await page.getByText('Choose today or a later day.').waitFor();
    expect(core.callsOf('privacy.blockMany')).toEqual([]);
    await page.getByLabel('Last day').fill('2099-12-31');
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: /Friends.*Their messages, Your presence.*2099/u }).waitFor();
    expect(core.callsOf('privacy.blockMany')).toEqual([{
      accountId: ACCOUNT, blocks: [{ scope: 'group', value: 'Friends', kinds: ['message', 'presence-out'], reason: '', until: new Date(2100, 0, 1).getTime() }],
    }]);
  });

  it('offers addresses only where the server has nothing but the blocking command', async () => {
    const { page } = await open((made) => {
      fillSample(made, Date.now());
      made.snapshot = { ...made.snapshot, privacy: [{ accountId: ACCOUNT, means: 'blocking-command', blocked: [] }] };
    });
    await page.getByRole('button', { name: region, exact: true }).click();
    await page.getByRole('button', { name: 'More choices' }).click();
    await page.getByRole('combobox', { name: 'For how long' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Whom' }).count()).toBe(0);
    expect(await page.getByRole('combobox', { name: 'What' }).count()).toBe(0);
  });

  it('unblocks several that are selected, at once', async () => {
    const { page, core } = await open(prepare);
    await page.getByRole('button', { name: region, exact: true }).click();
    for (const name of ['Select spam.example', 'Select Everybody with whom you share no presence']) {
      await page.getByRole('checkbox', { name }).focus();
      await page.keyboard.press('Space');
    }
    await page.getByRole('button', { name: 'Unblock 2 selected' }).press('Enter');
    await expect.poll(() => page.getByRole('table', { name: 'Blocked' }).getByRole('rowheader').count()).toBe(3);
    expect(core.callsOf('privacy.unblockMany')).toEqual([{ accountId: ACCOUNT, places: [{ scope: 'jid', value: 'spam.example' }, { scope: 'subscription', value: 'none' }] }]);
    await page.getByRole('checkbox', { name: 'Select all' }).press('Space');
    await page.getByRole('button', { name: 'Unblock 3 selected' }).waitFor();
  });

  it('writes a file, and says of one what it would add and which lines it cannot use before it does anything', async () => {
    const { page, core } = await open(prepare);
    await page.getByRole('button', { name: region, exact: true }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export' }).press('Enter')]);
    expect(download.suggestedFilename()).toBe('linnet-blocked.jsonl');
    const written = await readFile(await download.path(), 'utf8');
    expect(written.split('\n').filter((line) => line.includes('"spam.example"'))).toEqual(['{"scope":"jid","value":"spam.example","kinds":[],"reason":""}']);
    const text = `${written}broken\n{"scope":"jid","value":"fresh.example"}\n{"scope":"jid","value":"@"}\n`;
    await page.locator('input[type=file]').setInputFiles({ name: 'mine.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from(text) });
    const preview = page.getByRole('region', { name: 'Import' });
    await preview.getByText('1 block would be added. 5 are there already. 2 lines cannot be used and are left out:').waitFor();
    await preview.getByText('Line 6 is not a block as Linnet writes them.').waitFor();
    await preview.getByText('Line 8 holds no XMPP address.').waitFor();
    expect(core.callsOf('privacy.blockMany')).toEqual([]);
    await preview.getByRole('button', { name: 'Block 1' }).press('Enter');
    await page.getByRole('rowheader', { name: 'fresh.example' }).waitFor();
    await preview.waitFor({ state: 'detached' });
    expect(core.callsOf('privacy.blockMany')).toEqual([{ accountId: ACCOUNT, blocks: [{ scope: 'jid', value: 'fresh.example', kinds: [], reason: '' }] }]);
  });
});

describe('blocking where people are met', () => {
  it('is in the menu of a contact, and so is the way back', async () => {
    const { page, core } = await open(prepare);
    const rui = page.getByRole('row', { name: /^Rui/u });
    await rui.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Block', exact: true }).click();
    await until(() => core.callsOf('privacy.block').length === 1, 'block');
    expect(core.callsOf('privacy.block')).toEqual([{ accountId: ACCOUNT, address: 'rui@linnet.example', reason: '' }]);
    await rui.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Unblock', exact: true }).click();
    await until(() => core.callsOf('privacy.unblock').length === 1, 'unblock');
    expect(core.callsOf('privacy.unblock')).toEqual([{ accountId: ACCOUNT, scope: 'jid', value: 'rui@linnet.example' }]);
  });

  it('is on a request', async () => {
    const { page, core } = await open((made) => {
      prepare(made);
      made.snapshot = { ...made.snapshot, requests: [{ accountId: ACCOUNT, address: 'lena@otherplace.example', nick: '', note: '', receivedAt: Date.now() }] };
    });
    await page.getByRole('listitem', { name: 'lena@otherplace.example wants to see your presence' }).getByRole('button', { name: 'Block' }).click();
    await until(() => core.callsOf('privacy.block').length === 1, 'block');
    expect(core.callsOf('privacy.block')).toEqual([{ accountId: ACCOUNT, address: 'lena@otherplace.example', reason: '' }]);
  });

  it('goes by the first rule that applies and by the groups as they are; whom the list leaves out is told in the chat (R321, R324)', async () => {
    const { page, core } = await open((made) => {
      fillSample(made, Date.now());
      const rules: ListRule[] = [
        { scope: 'jid', value: 'rui@linnet.example', action: 'allow', kinds: [] }, { scope: 'group', value: 'Family', action: 'deny', kinds: [] },
        { scope: 'subscription', value: 'both', action: 'allow', kinds: [] }, { scope: 'everybody', value: '', action: 'deny', kinds: [] },
      ];
      made.setPrivacy({ accountId: ACCOUNT, means: 'privacy-lists', blocked: [{ scope: 'group', value: 'Family', kinds: [], reason: '' }] });
      made.setLists({ accountId: ACCOUNT, default: 'mine', lists: [{ name: 'mine', rules, unreadable: 0 }] });
    });
    const row = (name: string): Promise<void> => page.getByRole('treegrid', { name: 'Contacts' }).getByRole('row', { name, exact: true }).first().waitFor();
    for (const name of ['Rui, Away, Out for a run', 'Großmutter, Offline, Blocked', '山田 ゆき, Online, Blocked', 'Bjørn Åkesson, Away']) await row(name);
    const move = (address: string, groups: string[]): void => {
      core.emit('contacts.changed', { accountId: ACCOUNT, isWhole: false, removed: [], changed: [{ ...core.snapshot.contacts.find((each) => each.address === address)!, groups }] });
    };
    move('yuki@linnet.example', ['Friends']);
    move('bjorn@linnet.example', ['Family']);
    for (const name of ['山田 ゆき, Online', 'Bjørn Åkesson, Away, Blocked']) await row(name);
    await page.getByRole('row', { name: /^Rui/u }).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    const note = page.getByRole('status').filter({ hasText: 'Your list \u2068mine\u2069 lets nothing through between you and' });
    await note.getByRole('button', { name: 'Show lists' }).press('Enter');
    await page.getByRole('region', { name: 'Privacy', exact: true }).waitFor();
  });
});
