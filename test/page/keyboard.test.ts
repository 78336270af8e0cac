import { describe, expect, it } from 'vitest';
import { fillBlocked, fillSample, said } from '../kit/sample-people.ts';
import { goTo } from '../kit/page-go-to.ts';
import { ACCOUNT, type ScriptedCore } from '../kit/scripted-core.ts';
import { press, tabTo, write } from './keys.ts';
import { until, usePages } from './open-page.ts';

const open = usePages();
const ANNA = 'anna@linnet.example';
const LENA = 'lena@otherplace.example';
const sample = (core: ScriptedCore): void => fillSample(core, Date.now());

describe('without a mouse, from the first key to the last', () => {
  it('signing in', async () => {
    const { page, core } = await open();
    await page.getByRole('textbox', { name: 'Address' }).waitFor();
    await write(page, 'Address', 'mira@linnet.example');
    await write(page, 'Password', 'correct horse');
    await page.keyboard.press('Enter');
    await until(() => core.callsOf('account.signIn').length === 1, 'account.signIn');
    expect(core.callsOf('account.signIn')).toMatchObject([{ address: 'mira@linnet.example', password: 'correct horse' }]);
    await page.getByRole('searchbox').waitFor();
  });

  it('adding a contact', async () => {
    const { page, core } = await open(sample);
    await press(page, 'Add contact');
    await page.getByRole('dialog', { name: 'Add contact' }).waitFor();
    await write(page, 'Address', LENA);
    await write(page, 'Name', 'Lena');
    await write(page, 'Message to them', 'It is me');
    await press(page, 'Add');
    await until(() => core.callsOf('contact.add').length === 1, 'contact.add');
    expect(core.callsOf('contact.add')).toEqual([{ accountId: ACCOUNT, address: LENA, name: 'Lena', groups: [], note: 'It is me' }]);
  });

  it('approving a request', async () => {
    const { page, core } = await open((scripted) => {
      sample(scripted);
      scripted.snapshot = { ...scripted.snapshot, requests: [{ accountId: ACCOUNT, address: LENA, nick: 'Lena', note: 'Hello', receivedAt: Date.now() }] };
    });
    await press(page, /^Requests/u);
    await press(page, 'Approve', 'Space');
    await until(() => core.callsOf('subscription.approve').length === 1, 'subscription.approve');
    expect(core.callsOf('subscription.approve')).toMatchObject([{ address: LENA, add: false }]);
  });

  it('chatting: the search, the conversation, a message, and back', async () => {
    const { page, core } = await open((scripted) => {
      sample(scripted);
      scripted.putHistory(ANNA, [said('in', 'Are you there?', Date.now())]);
    });
    await write(page, 'Find contacts and conversations', 'anna');
    await page.getByRole('row', { name: /^Anna Lindqvist/u }).waitFor();
    await press(page, /^Anna Lindqvist/u);
    await page.getByRole('log', { name: 'Messages with Anna Lindqvist' }).waitFor();
    // Who opens a conversation writes in it: the field has the focus.
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Message');
    await page.keyboard.type('Here I am');
    await page.keyboard.press('Enter');
    await until(() => core.callsOf('message.send').length === 1, 'message.send');
    expect(core.callsOf('message.send')).toEqual([{ accountId: ACCOUNT, address: ANNA, body: 'Here I am' }]);
    const region = (): Promise<string | null | undefined> => page.evaluate(() => document.activeElement?.closest('[data-region]')?.className);
    const before = await region();
    await page.keyboard.press('F6');
    await expect.poll(() => region()).not.toBe(before);
  });

  it('blocking somebody from their menu, and unblocking them', async () => {
    const { page, core } = await open((scripted) => {
      sample(scripted);
      fillBlocked(scripted, Date.now());
    });
    await tabTo(page, /^Family, /u);
    await page.keyboard.type('rui');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.startsWith('Rui'));
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu', { name: 'Rui' }).waitFor();
    await page.keyboard.type('Block');
    await page.keyboard.press('Enter');
    await until(() => core.callsOf('privacy.block').length === 1, 'privacy.block');
    expect(core.callsOf('privacy.block')).toMatchObject([{ address: 'rui@linnet.example' }]);
    await press(page, /^Privacy/u);
    await press(page, /^Unblock/u);
    await until(() => core.callsOf('privacy.unblock').length === 1, 'privacy.unblock');
  });

  it('an open chat says that its other side is blocked, as soon as it is so, and ends that', async () => {
    const { page, core } = await open(sample);
    await page.getByRole('row', { name: /^Rui/u }).click();
    const status = page.locator('form.composer').locator('.composer-status, .composer-blocked');
    const row = { kinds: [], reason: '' };
    await write(page, 'Message', 'half a sentence');
    core.setPrivacy({ accountId: ACCOUNT, means: 'privacy-lists', blocked: [{ scope: 'jid', value: 'rui@linnet.example', ...row }] });
    await status.getByText('nothing you write reaches them').waitFor();
    await tabTo(page, 'Unblock rui@linnet.example', { back: true });
    await page.keyboard.press('Enter');
    await until(() => core.callsOf('privacy.unblock').length === 1, 'privacy.unblock');
    expect(core.callsOf('privacy.unblock')).toEqual([{ accountId: ACCOUNT, scope: 'jid', value: 'rui@linnet.example' }]);
    await expect.poll(() => status.textContent()).toBe('');
    expect(await page.getByRole('textbox', { name: 'Message', exact: true }).inputValue()).toBe('half a sentence');
    core.setPrivacy({ accountId: ACCOUNT, means: 'blocking-command', blocked: [{ scope: 'jid', value: 'linnet.example', ...row }] });
    await status.getByText('You block everybody at').waitFor();
    core.setPrivacy({ accountId: ACCOUNT, means: 'privacy-lists', blocked: [{ scope: 'subscription', value: 'both', ...row }] });
    await status.getByText('Blocked by you: Everybody who sees you and whom you see.').waitFor();
    await status.getByRole('button', { name: 'Unblock Everybody who sees you and whom you see' }).waitFor();
    // R324: whoever comes under a rule by what they are is marked, and is marked no longer when the rule is gone.
    await page.getByRole('row', { name: /^Rui, Away, Blocked/u }).waitFor();
    core.setPrivacy({ accountId: ACCOUNT, means: 'privacy-lists', blocked: [{ scope: 'group', value: 'Family', ...row, kinds: ['message'] }] });
    await page.getByRole('row', { name: /^Rui, Away, Out for a run/u }).waitFor();
  });

  it('going anywhere (Ctrl+K): to somebody, to a view, to something to do; the shortcuts, shown and changed', async () => {
    const { page, core } = await open(sample);
    await page.getByRole('searchbox').waitFor();
    const dialog = page.getByRole('dialog', { name: 'Go to' });
    const field = dialog.getByRole('combobox', { name: 'Search' });
    await page.keyboard.press('Control+k');
    await field.waitFor();
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    // Without a word: the last chats first, then what there is to do.
    expect(await dialog.getByRole('option').first().innerText()).toContain('Anna Lindqvist');
    await page.keyboard.type('lindq');
    await dialog.getByRole('option', { name: /^Anna Lindqvist/u, selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('log', { name: 'Messages with Anna Lindqvist' }).waitFor();
    await dialog.waitFor({ state: 'detached' });

    await page.keyboard.press('Control+k');
    await field.waitFor();
    await page.keyboard.type('nothing is called so');
    await dialog.getByText('Nothing found').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('presence');
    await dialog.getByRole('option', { name: 'My presence: Free for chat' }).waitFor();
    await dialog.getByRole('option', { name: 'My presence: Invisible' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await dialog.getByRole('option', { name: 'My presence: Free for chat', selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await until(() => core.callsOf('presence.choose').length === 1, 'presence.choose');
    expect(core.callsOf('presence.choose')).toEqual([{ state: 'chat' }]);

    // Where one dialog becomes another, the focus is in that, and Escape ends it.
    await goTo(page, 'xml', 'XML console');
    const report = page.getByRole('dialog', { name: 'XML console' });
    await report.waitFor();
    await expect.poll(() => report.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    expect(await report.getByRole('button', { name: 'Dismiss' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await report.waitFor({ state: 'detached' });

    await page.keyboard.press('Control+k');
    await dialog.getByRole('option', { name: /^Privacy/u }).click();
    await page.getByRole('region', { name: 'Privacy' }).waitFor();
    await page.keyboard.press('Control+k');
    await field.waitFor();
    await page.keyboard.press('Control+k');
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Shift+Digit1');
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('log', { name: /^Messages with/u }).waitFor();

    await page.keyboard.press('Control+/');
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await press(page, /^Go to anything: \u2068Ctrl\+K/u);
    await page.keyboard.press('Control+c');
    await sheet.getByText('\u2068Ctrl+C\u2069 is needed for editing.').waitFor();
    await page.keyboard.press('Control+i');
    await sheet.getByText('\u2068Ctrl+I\u2069 is taken already: Details of the person.').waitFor();
    await page.keyboard.press('Control+p');
    await sheet.getByRole('button', { name: /^Go to anything: \u2068Ctrl\+P/u }).waitFor();
    await until(() => core.callsOf('settings.set').length === 1, 'settings.set');
    expect(core.callsOf('settings.set')).toEqual([{ shortcuts: { 'go-to': 'mod+p' } }]);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+p');
    await field.waitFor();
  });

  it('the XML console: what passes, and something said by hand', async () => {
    const { page, core } = await open(sample);
    await goTo(page, 'xml', 'XML console');
    const dialog = page.getByRole('dialog', { name: 'XML console' });
    const log = dialog.getByRole('log', { name: 'Stanzas' });
    await log.getByText('Nothing of it is kept').waitFor();
    expect(core.callsOf('console.watch')).toEqual([{ accountId: ACCOUNT, isWatched: true }]);
    const passed = (direction: 'in' | 'out', xml: string) => ({ direction, at: Date.now(), xml, isCut: false });
    core.emit('console.passed', { accountId: ACCOUNT, stanzas: [passed('in', '<presence from="a@x"/>'), passed('out', '<iq id="1"><b>&lt;i&gt;</b></iq>')], left: 3 });
    await log.getByRole('article', { name: /^Sent, /u }).getByText('<iq id="1"><b>&lt;i&gt;</b></iq>').waitFor();
    await log.getByText('3 before these are not shown any more.').waitFor();
    await dialog.getByRole('combobox', { name: 'Show' }).selectOption('presence');
    await expect.poll(() => log.getByRole('article').count()).toBe(1);
    core.on('console.send', ({ xml }) => (xml === '<presence' ? { ok: false, error: { code: 'bad-input', field: 'xml' } } : { ok: true, value: {} }));
    await write(page, 'Stanza', '<presence');
    await press(page, 'Send stanza');
    await dialog.getByRole('alert').getByText('no sound XML').waitFor();
    await dialog.getByRole('textbox', { name: 'Stanza' }).fill('<presence/>');
    await dialog.getByRole('button', { name: 'Send stanza' }).click();
    await dialog.getByRole('alert').waitFor({ state: 'detached' });
    expect(core.callsOf('console.send')).toEqual([{ accountId: ACCOUNT, xml: '<presence' }, { accountId: ACCOUNT, xml: '<presence/>' }]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await until(() => core.callsOf('console.watch').length === 2, 'not watched any more');
    expect(core.callsOf('console.watch')[1]).toEqual({ accountId: ACCOUNT, isWatched: false });
  });

  it('the settings: another tab, another theme, and Escape gives the focus back', async () => {
    const { page, core } = await open(sample);
    await press(page, 'Settings');
    const dialog = page.getByRole('dialog', { name: 'Settings' });
    await dialog.waitFor();
    await tabTo(page, 'General');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('tab', { name: 'Accounts', selected: true }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('tab', { name: 'General', selected: true }).waitFor();
    await tabTo(page, /As the system|^Colours$/u);
    await page.keyboard.press('ArrowDown');
    await until(() => core.callsOf('settings.set').length > 0, 'settings.set');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Settings');
  });
});
