import { describe, expect, it } from 'vitest';
import { ok } from '../../electron/lib/result.ts';
import { fillBlocked, fillSample } from '../kit/sample-people.ts';
import { putGate, putMode } from '../kit/sample-modes.ts';
import { ACCOUNT, type ScriptedCore } from '../kit/scripted-core.ts';
import { until, usePages } from './open-page.ts';

const open = usePages();

function prepare(core: ScriptedCore): void {
  fillSample(core, Date.now());
  fillBlocked(core, Date.now());
  core.on('privacy.startMode', ({ mode }) => {
    putMode(core, mode);
    return ok({});
  });
  core.on('privacy.endMode', () => {
    putMode(core, undefined);
    return ok({});
  });
}

describe('modes', () => {
  it('start by the keyboard with two presses, say beforehand what they do, and end with one', async () => {
    const { page, core } = await open(prepare);
    await page.getByRole('button', { name: 'Privacy', exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Contacts only' }).press('Enter');
    await page.getByText('People who are not among your contacts no longer reach you', { exact: false }).or(page.getByText(/people who are not among your contacts no longer reach you/u)).first().waitFor();
    expect(core.callsOf('privacy.startMode')).toEqual([]);
    await page.getByRole('button', { name: 'Start' }).press('Enter');
    await until(() => core.callsOf('privacy.startMode').length > 0, 'asked');
    expect(core.callsOf('privacy.startMode')).toEqual([{ accountId: ACCOUNT, mode: { kind: 'contacts-only' } }]);
    await page.getByRole('group', { name: 'In force' }).getByText('Contacts only is in force').waitFor();
    await page.getByRole('button', { name: 'End Contacts only' }).press('Enter');
    await page.getByRole('group', { name: 'In force' }).waitFor({ state: 'detached' });
    expect(core.callsOf('privacy.endMode')).toEqual([{ accountId: ACCOUNT }]);
  });

  it('ask for the group they are about', async () => {
    const { page, core } = await open(prepare);
    await page.getByRole('button', { name: 'Privacy', exact: true }).click();
    await page.getByRole('button', { name: 'Only one group' }).click();
    await page.getByRole('combobox', { name: 'Group' }).selectOption('Friends');
    await page.getByRole('button', { name: 'Start' }).click();
    await expect.poll(() => core.callsOf('privacy.startMode')).toEqual([{ accountId: ACCOUNT, mode: { kind: 'only-group', group: 'Friends' } }]);
  });

  it('are not offered where the server has no lists, and it says why', async () => {
    const { page } = await open((core) => {
      prepare(core);
      core.snapshot = { ...core.snapshot, privacy: [{ accountId: ACCOUNT, means: 'blocking-command', blocked: [] }] };
    });
    await page.getByRole('button', { name: 'Privacy', exact: true }).click();
    await page.getByText(/has no privacy lists, which modes are made of/u).waitFor();
    expect(await page.getByRole('button', { name: 'Contacts only' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: /^My presence/u }).click();
    expect(await page.getByRole('menuitemradio', { name: /Invisible/u }).getAttribute('aria-disabled')).toBe('true');
  });
});

describe('Invisible in the presence menu', () => {
  it('starts the mode, is shown as the own presence, and ends when another is chosen', async () => {
    const { page, core } = await open(prepare);
    await page.getByRole('button', { name: 'My presence: Online' }).press('Enter');
    await page.getByRole('menuitemradio', { name: 'Invisible' }).press('Enter');
    await until(() => core.callsOf('presence.choose').length === 1, 'chosen');
    putMode(core, { kind: 'invisible' });
    await page.getByRole('button', { name: 'My presence: Invisible' }).press('Enter');
    expect(await page.getByRole('menuitemradio', { name: 'Invisible' }).getAttribute('aria-checked')).toBe('true');
    await page.getByRole('menuitemradio', { name: 'Away', exact: true }).press('Enter');
    await until(() => core.callsOf('presence.choose').length === 2, 'another');
    expect(core.callsOf('presence.choose')).toEqual([{ state: 'invisible' }, { state: 'away' }]);
    putMode(core, undefined);
    await page.getByRole('button', { name: 'My presence: Away' }).waitFor();
  });

  it('says while it is not certain that nobody sees us', async () => {
    const { page, core } = await open(prepare);
    putMode(core, { kind: 'invisible' }, true);
    await page.getByText('The server has not confirmed that you are hidden.', { exact: false }).waitFor();
  });
});

describe('Who gets through?', () => {
  it('answers as one types, by rule and in words, and offline from when it knows', async () => {
    const { page, core } = await open((made) => {
      prepare(made);
      putGate(made);
    });
    await page.getByRole('button', { name: 'Privacy', exact: true }).click();
    const region = page.getByRole('region', { name: 'Who gets through?' });
    await region.getByRole('textbox', { name: 'Address' }).pressSequentially('anna@linnet.example');
    const table = region.getByRole('table', { name: 'Result' });
    await table.getByRole('row', { name: /Their messages to you Is stopped the rule for .*Former colleagues.* \(Their messages\)/u }).waitFor();
    await table.getByRole('row', { name: /Your presence to them Gets through no rule is about it/u }).waitFor();
    expect(await table.getByRole('rowheader').count()).toBe(8);
    await region.getByText(/this is how it was on/u).waitFor();
    await until(() => core.callsOf('privacy.judge').at(-1)?.address === 'anna@linnet.example', 'judge');
    await region.getByRole('textbox', { name: 'Address' }).fill('anna@');
    await table.waitFor({ state: 'detached' });
  });
});
