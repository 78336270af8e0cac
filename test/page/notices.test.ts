import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../electron/contract/models/settings.ts';
import type { NoticeSettings } from '../../electron/contract/models/notice.ts';
import { fillRoom, ROOM } from '../kit/sample-room.ts';
import { fillSample } from '../kit/sample-people.ts';
import { ACCOUNT, type ScriptedCore } from '../kit/scripted-core.ts';
import { until, usePages } from './open-page.ts';

const open = usePages();
const sample = (core: ScriptedCore): void => fillSample(core, Date.now());
const ANNA = 'anna@linnet.example';
const kept = (core: ScriptedCore): NoticeSettings | undefined => core.callsOf('settings.set').findLast(({ notices }) => notices !== undefined)?.notices as NoticeSettings | undefined;

it('are set by keyword, by the hour and by the switch', async () => {
  const { page, core } = await open(sample);
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('tab', { name: 'Notices' }).click();
  await page.getByRole('textbox', { name: 'Word' }).fill(' roof ');
  await page.keyboard.press('Enter');
  await until(() => kept(core)?.rules.keywords.join() === 'roof', 'the word is kept');
  await page.getByRole('button', { name: /^Remove the word .roof/u }).click();
  await until(() => kept(core)?.rules.keywords.length === 0, 'the word is gone');
  await page.getByRole('button', { name: 'Add quiet hours' }).click();
  const hours = page.getByRole('group', { name: 'Quiet hours 1' });
  await hours.getByRole('checkbox', { name: 'Sunday' }).uncheck();
  await hours.getByLabel('From').fill('21:30');
  await until(() => kept(core)?.rules.quietHours[0]?.from === '21:30', 'the hours are kept');
  expect(kept(core)!.rules.quietHours).toEqual([{ days: [1, 2, 3, 4, 5, 6], from: '21:30', to: '07:00' }]);
  await page.getByRole('checkbox', { name: 'Tell me of new messages' }).uncheck();
  await until(() => kept(core)?.isOn === false, 'switched off');
  await expect.poll(() => page.getByRole('textbox', { name: 'Word' }).count()).toBe(0);
});

it('of a contact are chosen in its menu, for good or for a while, and taken back in the settings', async () => {
  const { page, core } = await open(sample);
  await page.getByRole('row', { name: /^Anna Lindqvist/u }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Notices' }).click();
  const dialog = page.getByRole('dialog', { name: 'Notices of Anna Lindqvist' });
  expect(await dialog.getByRole('radio', { name: 'As usual' }).isChecked()).toBe(true);
  await dialog.getByRole('radio', { name: 'Always' }).check();
  await until(() => kept(core)?.rules.conversations[`${ACCOUNT}/${ANNA}`]?.level === 'always', 'always');
  const before = Date.now();
  await dialog.getByRole('button', { name: 'For an hour' }).click();
  await until(() => kept(core)?.rules.conversations[`${ACCOUNT}/${ANNA}`]?.level === 'never', 'never for a while');
  const { until: end } = kept(core)!.rules.conversations[`${ACCOUNT}/${ANNA}`]!;
  expect(end).toBeGreaterThanOrEqual(before + 3_600_000);
  expect(end).toBeLessThanOrEqual(Date.now() + 3_600_000);
  await dialog.getByText(/^Never until/u).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('tab', { name: 'Notices' }).click();
  await page.getByRole('button', { name: /^Back to usual: .Anna Lindqvist/u }).click();
  await until(() => Object.keys(kept(core)?.rules.conversations ?? { one: 1 }).length === 0, 'as usual');
  await page.getByText('None is set').waitFor();
});

it('of a group and of a room are chosen where these are', async () => {
  const { page, core } = await open((given) => { sample(given); fillRoom(given, Date.now()); });
  const group = page.locator('[role="row"][aria-expanded]').filter({ hasText: /\S/u }).first();
  await group.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Notices' }).click();
  await page.getByRole('radio', { name: 'Never' }).check();
  await until(() => Object.values(kept(core)?.rules.groups ?? {}).join() === 'never', 'the group');
  await page.keyboard.press('Escape');
  core.emit('settings.changed', { settings: { ...DEFAULT_SETTINGS, notices: kept(core)! } });
  await page.getByRole('button', { name: /^Chats/u }).click();
  await page.getByRole('list', { name: 'Conversations' }).getByRole('button').filter({ hasText: 'The community garden' }).first().click();
  await page.getByRole('button', { name: 'Notices' }).click();
  await page.getByRole('radio', { name: 'When mentioned' }).check();
  await until(() => kept(core)?.rules.conversations[`${ACCOUNT}/${ROOM}`]?.level === 'mentions', 'the room');
});

it('say why there was one, or none', async () => {
  const { page } = await open((core) => {
    sample(core);
    core.on('notice.decisions', () => ({ ok: true, value: { decisions: [
      { at: Date.now(), accountId: ACCOUNT, peer: ANNA, isTold: false, reason: 'group-never', which: 'Work' }, { at: Date.now(), accountId: ACCOUNT, peer: ANNA, isTold: true, reason: 'usual' },
    ] } }));
  });
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('tab', { name: 'Notices' }).click();
  const table = page.getByRole('table', { name: 'Why was there a notice, or none?' });
  await table.getByRole('row', { name: /Anna Lindqvist No The group .Work. is never told of/u }).waitFor();
  await table.getByRole('row', { name: /Anna Lindqvist Yes As usual/u }).waitFor();
});
