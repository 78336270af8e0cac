import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../electron/contract/models/privacy-mode.ts';
import type { Room } from '../../electron/contract/models/room.ts';
import { ok } from '../../electron/lib/result.ts';
import { fillLists, fillSample } from '../kit/sample-people.ts';
import { occupants, ROOM } from '../kit/sample-room.ts';
import { ACCOUNT, type ScriptedCore } from '../kit/scripted-core.ts';
import { press, tabTo, write } from './keys.ts';
import { until, usePages } from './open-page.ts';

const open = usePages();
const RUI = 'rui@linnet.example';

/** The focus is on a control called so, without any key: nobody who works by keyboard is left nowhere. */
async function hasFocus(page: Page, name: string | RegExp): Promise<void> {
  await expect.poll(() => page.evaluate(() => {
    const { activeElement } = document;
    return activeElement === document.body ? 'nothing' : activeElement?.getAttribute('aria-label') ?? activeElement?.textContent;
  })).toMatch(name);
}

/** What the active list says to messages of an address, as core would judge it by the first rule that fits. */
function judge(core: ScriptedCore, address: string): readonly Passage[] {
  const { active, lists } = core.lists();
  const by = lists.find(({ name }) => name === active)?.rules?.find(({ scope, value }) => scope === 'everybody' || (scope === 'jid' && value === address));
  return [{ what: 'message-in', isAllowed: by?.action !== 'deny', by: by ?? 'fall-through' }];
}

describe('by keyboard alone', () => {
  it('privacy lists: a new one, its rules, their order, saved, made active, tried on people, and ended', async () => {
    const { page, core } = await open((scripted) => {
      fillSample(scripted, Date.now());
      fillLists(scripted, Date.now());
      scripted.on('privacy.judge', ({ address }) => ok({ list: scripted.lists().active!, passages: [...judge(scripted, address)] }));
    });
    await press(page, /^Privacy/u);
    await press(page, 'New list');
    await hasFocus(page, /Name|^$/u);
    await page.keyboard.type('Evenings');

    await press(page, 'Add a rule');
    await tabTo(page, 'Whom');
    await page.keyboard.type('Everybody');
    await press(page, 'Add rule');
    await hasFocus(page, 'Add a rule');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Allow');
    await write(page, 'Address of the rule', RUI);
    await page.keyboard.press('Enter');
    await hasFocus(page, 'Add a rule');

    // The exception stands behind the rule for everybody, where it does nothing: it is moved before it.
    await tabTo(page, 'Move rule 2 up', { back: true });
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByRole('status').getByText('Now rule 1 of 2').waitFor({ state: 'attached' });
    await hasFocus(page, /^Move rule 1 (?:up|down)|Allow: .*rui@linnet\.example/u);

    await press(page, 'Save list');
    await until(() => core.callsOf('privacy.saveList').length === 1, 'the list');
    expect(core.callsOf('privacy.saveList')).toMatchObject([{ name: 'Evenings', rules: [{ scope: 'jid', value: RUI, action: 'allow' }, { scope: 'everybody', action: 'deny' }] }]);
    await hasFocus(page, /^Evenings/u);

    // The arrows lead past the lists between without making them active.
    await tabTo(page, /^\s*At work\s*$/u);
    for (const name of ['Тихие часы', 'Holidays', 'Evenings']) {
      await page.keyboard.press('ArrowDown');
      await tabTo(page, name, { most: 1 });
    }
    expect(core.callsOf('privacy.useList')).toEqual([]);
    await page.keyboard.press('Space');
    await until(() => core.lists().active === 'Evenings', 'active');
    expect(core.callsOf('privacy.useList')).toEqual([{ accountId: ACCOUNT, use: 'active', name: 'Evenings', isConfirmed: false }]);

    await tabTo(page, 'Address', { back: true });
    await page.keyboard.type(RUI);
    const outcome = page.getByRole('table', { name: 'Result' }).getByRole('cell').first();
    await expect.poll(() => outcome.innerText()).toBe('Gets through');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('anna@linnet.example');
    await expect.poll(() => outcome.innerText()).toBe('Is stopped');

    await tabTo(page, /^\s*Evenings\s*$/u);
    while ((await page.evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent)) !== 'No active list') await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Space');
    await until(() => core.callsOf('privacy.useList').length === 2, 'ended');
    expect(core.lists().active).toBeUndefined();
    expect(core.lists().default).toBe('Тихие часы');
  });

  it('a room: joined by its address, written in, who is there, left, and entered again', async () => {
    const { page, core } = await open((scripted) => fillSample(scripted, Date.now()));
    const room = (phase: Room['phase']): Room => ({ accountId: ACCOUNT, address: ROOM, name: 'The community garden', subject: 'Sowing day', nick: 'mira', phase, role: 'participant', affiliation: 'none' });
    core.on('room.join', () => {
      core.emit('room.changed', { rooms: [room('joined')] });
      core.emit('room.occupants', { accountId: ACCOUNT, address: ROOM, isWhole: true, changed: occupants(), removed: [] });
      core.emit('conversation.changed', { conversations: [{ accountId: ACCOUNT, peer: ROOM, unread: 0 }] });
      return ok({});
    });
    core.on('room.leave', () => {
      core.emit('room.changed', { rooms: [room('out')] });
      return ok({});
    });
    await press(page, 'Join room');
    await page.getByRole('dialog', { name: 'Join room' }).getByRole('textbox', { name: 'Room address' }).waitFor();
    await page.keyboard.type(ROOM);
    await page.keyboard.press('Enter');
    await page.getByRole('log', { name: 'Messages with The community garden' }).waitFor();
    expect(core.callsOf('room.join')).toEqual([{ accountId: ACCOUNT, address: ROOM, nick: 'mira' }]);

    // Whoever enters writes: the field has the focus.
    await hasFocus(page, 'Message');
    await page.keyboard.type('Hello garden');
    await page.keyboard.press('Enter');
    await until(() => core.callsOf('message.send').length === 1, 'the message');
    expect(core.callsOf('message.send')).toMatchObject([{ address: ROOM, body: 'Hello garden' }]);

    await tabTo(page, /Søren/u);
    await tabTo(page, /Νεφέλη/u);
    await tabTo(page, 'Leave room', { back: true });
    await page.keyboard.press('Enter');
    await until(() => core.callsOf('room.leave').length === 1, 'the leave');
    await hasFocus(page, 'Join again');
    await page.keyboard.press('Enter');
    await until(() => core.callsOf('room.join').length === 2, 'entered again');
    await page.getByRole('textbox', { name: 'Message', exact: true }).waitFor();
    await hasFocus(page, /.+/u);
  });
});
