import { describe, expect, it } from 'vitest';
import type { ToldDirectly } from '../../electron/contract/models/presence.ts';
import { fillSample } from '../kit/sample-people.ts';
import { typeTime } from '../kit/page-time.ts';
import { ACCOUNT, type ScriptedCore } from '../kit/scripted-core.ts';
import { until, usePages } from './open-page.ts';

const open = usePages();

function sample(core: ScriptedCore): void {
  fillSample(core, Date.now());
}

function tell(core: ScriptedCore, told: ToldDirectly['told']): void {
  core.emit('directed.changed', { directed: { accountId: ACCOUNT, told } });
}

describe('directed presence', () => {
  it('is sent from a contact’s menu and a group’s, listed, and taken back (R146, R150)', async () => {
    const { page, core } = await open(sample);
    await page.getByRole('row', { name: /^Rui/u }).focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Send my presence to them' }).press('Enter');
    await until(() => core.callsOf('presence.direct').length === 1, 'told');
    await page.getByRole('status').getByText('Rui\u2069: your presence was sent').waitFor();
    expect(core.callsOf('presence.direct')[0]).toEqual({ accountId: ACCOUNT, addresses: ['rui@linnet.example'] });
    await page.getByRole('row', { name: 'Family, 2 of 3' }).focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Send my presence to this group' }).press('Enter');
    await until(() => core.callsOf('presence.direct').length === 2, 'a group told');
    await page.getByRole('status').getByText('3 contacts: your presence was sent').waitFor();
    expect([...core.callsOf('presence.direct')[1]!.addresses].sort()).toEqual(['grandma@linnet.example', 'rui@linnet.example', 'yuki@linnet.example']);

    tell(core, [{ address: 'rui@linnet.example' }, { address: 'yuki@linnet.example', presence: { show: 'dnd', status: '' } }]);
    await page.getByRole('button', { name: /^My presence/u }).press('Enter');
    await page.getByRole('menuitem', { name: 'More…' }).press('Enter');
    const told = page.getByRole('dialog', { name: 'My presence' }).getByRole('list', { name: 'Told directly' });
    await told.getByRole('button', { name: 'Take back from Rui' }).waitFor();
    expect(await told.getByRole('listitem').count()).toBe(2);
    // What they see is chosen for them alone, in how and in words.
    await told.getByRole('button', { name: 'Change what Rui sees' }).press('Enter');
    const choice = told.getByRole('form', { name: 'Change what Rui sees' });
    await choice.getByRole('combobox', { name: 'They see' }).selectOption({ label: 'Do not disturb' });
    await choice.getByRole('textbox', { name: 'Status message for Rui' }).fill('In the workshop');
    await page.keyboard.press('Enter');
    await until(() => core.callsOf('presence.direct').length === 3, 'chosen for one');
    expect(core.callsOf('presence.direct')[2]).toEqual({ accountId: ACCOUNT, addresses: ['rui@linnet.example'], presence: { show: 'dnd', status: 'In the workshop' } });
    await choice.waitFor({ state: 'detached' });
    await told.getByRole('button', { name: 'Take back from Rui' }).press('Enter');
    await until(() => core.callsOf('presence.takeBack').length === 1, 'taken back');
    expect(core.callsOf('presence.takeBack')[0]).toEqual({ accountId: ACCOUNT, addresses: ['rui@linnet.example'] });
  });

  it('ends with everything else, with a farewell (R153)', async () => {
    const { page, core } = await open(sample);
    await page.getByRole('button', { name: /^My presence/u }).press('Enter');
    await page.getByRole('menuitem', { name: 'More…' }).press('Enter');
    await page.getByRole('textbox', { name: 'Farewell message' }).fill('Good night');
    await page.keyboard.press('Enter');
    await until(() => core.callsOf('presence.set').length === 1, 'offline');
    expect(core.callsOf('presence.set')[0]).toMatchObject({ presence: { show: 'offline', status: 'Sketching the new brochure' }, farewell: 'Good night' });
  });
});

it('priority is set where presence is, and says what a negative one means (R075, R081)', async () => {
  const { page, core } = await open(sample);
  await page.getByRole('button', { name: /^My presence/u }).press('Enter');
  await page.getByRole('menuitem', { name: 'More…' }).press('Enter');
  const field = page.getByRole('dialog', { name: 'My presence' }).getByRole('spinbutton', { name: 'Priority' });
  await field.fill('128');
  await page.getByRole('alert').waitFor();
  await field.press('Enter');
  await field.fill('-1');
  await page.getByText('this device gets no messages').waitFor();
  await field.press('Enter');
  await until(() => core.callsOf('presence.set').length === 1, 'set');
  expect(core.callsOf('presence.set')).toMatchObject([{ presence: { priority: -1 } }]);
});

it('my other devices are told apart from contacts, each with its presence and priority, until it leaves (R134, R155)', async () => {
  const { page, core } = await open(sample);
  const me = (...others: string[]): void => core.emit('presence.changed', {
    accountId: ACCOUNT, isWhole: false,
    changed: [{ accountId: ACCOUNT, address: 'mira@linnet.example', resources: ['linnet-7f3a', ...others].map((resource) => ({ resource, show: 'away' as const, status: 'On the bus', priority: -1, since: Date.now() })) }],
  });
  me('phone');
  await page.getByRole('button', { name: /^My presence/u }).press('Enter');
  await page.getByRole('menuitem', { name: 'More…' }).press('Enter');
  const devices = page.getByRole('dialog', { name: 'My presence' }).getByRole('region', { name: 'Your other devices' });
  await devices.getByText('phone').waitFor();
  expect(await devices.getByRole('definition').count()).toBe(1);
  expect(await devices.getByRole('definition').innerText()).toMatch(/Away since .*priority -1\s+On the bus/u);
  me();
  await devices.getByText('You are signed in nowhere else.').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('row', { name: /^mira/iu }).count()).toBe(0);
});

it('the devices of a contact say since when they are so, and what they say in other languages (R072, R073)', async () => {
  const since = Date.now() - 5 * 86_400_000;
  const { page } = await open((core) => {
    sample(core);
    core.snapshot = { ...core.snapshot, presences: [{ accountId: ACCOUNT, address: 'rui@linnet.example', resources: [{ resource: 'desk', show: 'away', status: 'Busy', language: 'en', versions: [{ language: 'de', text: 'Beschäftigt' }], priority: 3, since }] }] };
  });
  await page.getByRole('row', { name: /^Rui/u }).focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Show profile' }).press('Enter');
  const device = page.locator('.profile-resource');
  const day = new Intl.DateTimeFormat('en', { weekday: 'short' }).format(since);
  await device.getByText(`Away since ${day}`).waitFor();
  expect(await device.locator('time').getAttribute('datetime')).toBe(new Date(since).toISOString());
  await device.getByRole('button', { name: 'In another language' }).press('Enter');
  expect(await device.locator('dd[lang=de]').textContent()).toBe('Beschäftigt');
});

it('a status is written in several languages and kept as such (R166)', async () => {
  const { page, core } = await open(sample);
  await page.getByRole('button', { name: /^My presence/u }).press('Enter');
  await page.getByRole('menuitem', { name: 'More…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'My presence' });
  await dialog.getByRole('textbox', { name: 'Status message' }).fill('At lunch');
  await dialog.getByRole('button', { name: 'Add a language' }).press('Enter');
  await dialog.getByRole('combobox', { name: 'Also in' }).selectOption({ label: 'Czech' });
  await dialog.getByRole('textbox', { name: 'Text in Czech' }).fill('Na obědě');
  await dialog.getByRole('button', { name: 'Save' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  expect(core.callsOf('presence.set')).toMatchObject([{ presence: { status: 'At lunch', translations: [{ language: 'cs', text: 'Na obědě' }] } }]);
});

it('an address that is gone offers the new one, which only fills in the form (R170)', async () => {
  const { page, core } = await open(sample);
  core.emit('presence.changed', { accountId: ACCOUNT, isWhole: false, changed: [{ accountId: ACCOUNT, address: 'rui@linnet.example', resources: [], error: 'gone', newAddress: 'rui@new.example' }] });
  await page.getByRole('row', { name: /^Rui, Unknown/u }).focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Show profile' }).press('Enter');
  await page.getByRole('button', { name: /Add .*rui@new\.example.* instead/u }).press('Enter');
  expect(await page.getByRole('dialog', { name: 'Add contact' }).getByRole('textbox', { name: 'Address' }).inputValue()).toBe('rui@new.example');
  expect(core.callsOf('contact.add')).toEqual([]);
});

describe('the rules of presence', () => {
  it('say why others see another presence than the one chosen, and end at once where the person wants it', async () => {
    const end = Date.now() + 3_600_000;
    const { page, core } = await open((scripted) => {
      fillSample(scripted, Date.now());
      scripted.snapshot = { ...scripted.snapshot, accounts: scripted.snapshot.accounts.map((account) => ({ ...account, ruled: { show: 'away', reason: { why: 'idle', minutes: 10 } } })) };
    });
    await page.getByRole('button', { name: 'My presence: Away' }).waitFor();
    await page.getByText('Away: nobody here for 10 minutes').waitFor();
    const [account] = core.snapshot.accounts;
    core.setAccount({ ...account!, ruled: { show: 'dnd', reason: { why: 'until', until: end } } });
    await page.getByText(/^Until .*, as you chose$/u).waitFor();
    core.emit('settings.changed', { settings: { ...core.snapshot.settings, passingPresence: { show: 'dnd', status: 'At lunch', until: end } } });
    await page.getByText(/^“\u2068At lunch\u2069” until /u).waitFor();
    await page.getByRole('button', { name: 'End now' }).focus();
    await page.keyboard.press('Enter');
    await until(() => core.callsOf('presence.follow').length === 1, 'ended');
  });

  it('a presence for a while is chosen by keyboard, with a time that comes next', async () => {
    const { page, core } = await open((scripted) => fillSample(scripted, Date.now()));
    await page.getByRole('button', { name: /^My presence/u }).press('Enter');
    await page.getByRole('menuitem', { name: 'More…' }).press('Enter');
    const form = page.getByRole('form', { name: 'For a while' });
    await form.getByLabel('I am').selectOption('dnd');
    const parts = form.getByRole('group', { name: 'Until' }).getByRole('spinbutton');
    for (const part of await parts.all()) {
      await part.focus();
      for (let digit = 0; digit < 3; digit += 1) await page.keyboard.press('Backspace');
    }
    await form.getByText('Say a time of the day.').waitFor();
    const past = new Date(Date.now() - 3_600_000);
    await typeTime(form.getByRole('group', { name: 'Until' }), ...[past.getHours(), past.getMinutes()].map((part) => String(part).padStart(2, '0')));
    await form.getByLabel('Words meanwhile').fill('At the dentist');
    await page.keyboard.press('Enter');
    await until(() => core.callsOf('presence.pass').length === 1, 'passing');
    const { passing } = core.callsOf('presence.pass')[0]!;
    expect(passing).toMatchObject({ show: 'dnd', status: 'At the dentist' });
    expect(passing!.until).toBeGreaterThan(Date.now() + 22 * 3_600_000);
  });

  it('follow the system’s focus mode and presentations where it tells of them, and say where it does not', async () => {
    const { page, core } = await open((scripted) => fillSample(scripted, Date.now()));
    await page.getByRole('button', { name: 'Settings' }).press('Enter');
    await page.getByRole('tab', { name: 'Presence' }).click();
    const panel = page.getByRole('region', { name: 'Do not disturb by itself' });
    await panel.getByText('This system does not tell Linnet of its focus mode.').waitFor();
    await panel.getByText('This system does not tell Linnet of presentations.').waitFor();
    core.emit('desktop.changed', { desktop: { hasTray: true, tellsFocus: true, tellsPresentation: true } });
    await panel.getByRole('checkbox', { name: 'While the system’s focus mode is on' }).uncheck();
    await panel.getByRole('checkbox', { name: 'While a program keeps the screen awake' }).check();
    await until(() => core.snapshot.settings.presenceRules.dndInPresentation, 'presentations');
    expect(core.snapshot.settings.presenceRules.dndInFocus).toBe(false);
    core.emit('account.changed', { account: { ...core.snapshot.accounts[0]!, ruled: { show: 'dnd', reason: { why: 'focus' } } } });
    await page.keyboard.press('Escape');
    await page.getByText('Do not disturb: the system’s focus mode is on').waitFor();
  });

  it('are set by keyboard: idle times, and hours of a timetable', async () => {
    const { page, core } = await open((scripted) => fillSample(scripted, Date.now()));
    await page.getByRole('button', { name: 'Settings' }).press('Enter');
    await page.getByRole('tab', { name: 'Presence' }).click();
    const panel = page.getByRole('tabpanel', { name: 'Presence' });
    await panel.getByLabel('Away after minutes', { exact: true }).fill('5');
    await until(() => core.snapshot.settings.presenceRules.awayAfterMinutes === 5, 'minutes');
    await panel.getByRole('button', { name: 'Add hours' }).press('Enter');
    const hours = panel.getByRole('group', { name: 'Hours 1' });
    await hours.getByRole('checkbox', { name: 'Friday' }).press('Space');
    await typeTime(hours.getByRole('group', { name: 'To' }), '15', '30');
    await hours.getByLabel('I am').selectOption('chat');
    await until(() => core.snapshot.settings.timetable.rows[0]?.show === 'chat', 'row');
    expect(core.snapshot.settings.timetable).toEqual({ rows: [{ days: [1, 2, 3, 4], from: '09:00', to: '15:30', show: 'chat' }], otherwise: 'away' });
    await hours.getByRole('button', { name: 'Remove hours 1' }).press('Enter');
    await until(() => core.snapshot.settings.timetable.rows.length === 0, 'removed');
  });
});
