import { describe, expect, it } from 'vitest';
import { fillSample, said } from '../kit/sample-people.ts';
import { type ACCOUNT, scriptedAccount, type ScriptedCore } from '../kit/scripted-core.ts';
import { until, usePages } from './open-page.ts';

const open = usePages();
const sample = (core: ScriptedCore): void => fillSample(core, Date.now());

describe('the main window', () => {
  it('sets own presence and status', async () => {
    const { page, core } = await open(sample);
    await page.getByRole('button', { name: 'My presence: Online' }).click();
    const menu = page.getByRole('menu', { name: 'My presence' });
    await menu.getByRole('menuitemradio', { name: 'Offline' }).waitFor();
    expect(await menu.getByRole('menuitemradio').allInnerTexts()).toEqual([
      'Online', 'Free for chat', 'Away', 'Extended away', 'Do not disturb', 'Invisible', 'Offline',
    ]);
    await menu.getByRole('menuitemradio', { name: 'Do not disturb' }).click();
    await page.getByRole('button', { name: 'My presence: Do not disturb' }).waitFor();
    await page.getByRole('textbox', { name: 'Status message' }).fill('Writing');
    await page.keyboard.press('Enter');
    await until(() => core.callsOf('presence.choose').length === 2, 'status');
    expect(core.callsOf('presence.choose')).toEqual([{ state: 'dnd' }, { status: 'Writing' }]);
    expect(core.snapshot.settings.recentStatuses).toEqual(['Writing']);
  });

  it('says why it waits, counts down, and connects now', async () => {
    const { page, core } = await open((scripted) => {
      sample(scripted);
      scripted.snapshot = { ...scripted.snapshot, accounts: [scriptedAccount({ connection: { phase: 'waiting', failure: { code: 'unreachable', host: 'h.example', port: 5222 }, retryAt: Date.now() + 60_000, attempt: 3 } })] };
    });
    await page.getByRole('status', { name: 'Connection' }).getByText(/cannot be reached.*Connecting again in \d+ seconds\./u).waitFor();
    await page.getByRole('button', { name: 'Connect now' }).click();
    await until(() => core.callsOf('account.connect').length === 1, 'connect');
  });

  it('trouble of the server is told as the server\'s, and whoever may not sign in hears that; neither asks for a password (R105, R106)', async () => {
    const { page, core } = await open(sample);
    const status = page.getByRole('status', { name: 'Connection' });
    const failed = (condition: string) => ({ code: 'session', condition }) as const;
    core.setAccount(scriptedAccount({ connection: { phase: 'waiting', failure: failed('internal-server-error'), retryAt: Date.now() + 60_000, attempt: 1 } }));
    await status.getByText(/^The server has a problem of its own\. Connecting again in \d+ seconds\.$/u).waitFor();
    expect(await page.locator('input[type=password]').count()).toBe(0);
    core.setAccount(scriptedAccount({ connection: { phase: 'offline', failure: failed('forbidden') } }));
    await status.getByText('does not allow this account to sign in for messages and presence').waitFor();
    expect(await page.locator('input[type=password]').count()).toBe(0);
    core.setAccount(scriptedAccount({ connection: { phase: 'offline', failure: { code: 'authentication', condition: 'not-authorized' } } }));
    await page.locator('input[type=password]').waitFor();
  });

  it('leads from region to region with F6', async () => {
    const { page } = await open(sample);
    await page.getByRole('row', { name: /^Anna Lindqvist/u }).click();
    await page.getByRole('article').last().waitFor();
    const seen = new Set<string>();
    for (let turn = 0; turn < 8; turn += 1) {
      await page.keyboard.press('F6');
      seen.add(await page.evaluate(() => document.activeElement?.closest('[data-region]')?.className.split(' ')[0] || document.activeElement?.getAttribute('type') || ''));
    }
    expect([...seen].sort()).toEqual(['composer', 'rail', 'search', 'timeline', 'tree']);
  });

  it('traps Tab nowhere', async () => {
    const { page } = await open(sample);
    await page.getByRole('row', { name: /^Anna Lindqvist/u }).click();
    await page.getByRole('article').last().waitFor();
    await page.getByRole('button', { name: /^My presence/u }).focus();
    const seen = new Set<string>();
    for (let turn = 0; turn < 60; turn += 1) {
      await page.keyboard.press('Tab');
      seen.add(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''));
    }
    for (const name of ['Status message', 'Add contact', 'Find contacts and conversations', 'Messages with Anna Lindqvist', 'Message', 'Width of the list']) expect([...seen]).toContain(name);
  });

  it('shows one column on a narrow window, with a way back', async () => {
    const { page } = await open(sample);
    await page.setViewportSize({ width: 480, height: 800 });
    expect(await page.getByRole('main').isVisible()).toBe(false);
    await page.getByRole('row', { name: /^Anna Lindqvist/u }).click();
    await page.getByRole('log').waitFor();
    expect(await page.getByRole('treegrid', { name: 'Contacts' }).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await page.getByRole('treegrid', { name: 'Contacts' }).waitFor();
  });

  it('remembers the width of the list', async () => {
    const { page, core } = await open(sample);
    await page.getByRole('separator', { name: 'Width of the list' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await until(() => core.snapshot.settings.listWidth === 320, 'width');
    expect((await page.locator('.list-column').boundingBox())!.width).toBe(320);
  });

  it('comes back after its program was gone, with everything as it is now', async () => {
    const { page, core, harness } = await open(sample);
    await page.getByRole('row', { name: /^Anna Lindqvist/u }).click();
    await page.getByRole('article').filter({ hasText: 'See you on Friday!' }).waitFor();
    core.putHistory('anna@linnet.example', [said('in', 'said while the window slept', Date.now())]);
    harness.dropWires();
    await page.getByRole('article').filter({ hasText: 'said while the window slept' }).waitFor();
  });

  it('shows each of several accounts under its own heading', async () => {
    const { page } = await open((core) => {
      sample(core);
      const second = scriptedAccount({ id: 2 as typeof ACCOUNT, address: 'mira@work.example', connection: { phase: 'connecting', step: 'tls', attempt: 1 } });
      core.snapshot = {
        ...core.snapshot, accounts: [...core.snapshot.accounts, second],
        contacts: [{ accountId: second.id, address: 'boss@work.example', name: 'Boss', groups: [], subscription: 'both', isAsking: false }, ...core.snapshot.contacts.slice(0, 1)],
      };
    });
    const tree = page.getByRole('treegrid', { name: 'Contacts' });
    for (const name of ['mira@linnet.example', 'mira@work.example']) expect(await tree.getByRole('row', { name, exact: true }).getAttribute('aria-level')).toBe('1');
    expect(await tree.getByRole('row', { name: 'Boss, Offline' }).getAttribute('aria-level')).toBe('3');
    await page.getByRole('status', { name: 'Connection' }).getByText('mira@work.example: Connecting').waitFor();
  });
});

describe('settings', () => {
  it('change the look at once and are kept', async () => {
    const { page, core } = await open(sample);
    await page.getByRole('button', { name: 'Settings' }).click();
    const dialog = page.getByRole('dialog', { name: 'Settings' });
    await dialog.getByRole('tablist').waitFor();
    await dialog.getByRole('radio', { name: 'Dark' }).check({ force: true });
    await until(() => core.snapshot.settings.theme === 'dark', 'theme');
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await dialog.getByRole('button', { name: 'Larger text' }).click();
    await until(() => core.snapshot.settings.fontScale === 1.15, 'font');
    await dialog.getByRole('radio', { name: 'Compact' }).check({ force: true });
    await until(() => core.snapshot.settings.density === 'compact', 'density');
    expect(await page.getByText('Your desktop shows no tray icons', { exact: false }).count()).toBe(0);
    core.emit('desktop.changed', { desktop: { hasTray: false } });
    await page.getByText('Your desktop shows no tray icons', { exact: false }).waitFor();
    expect(await page.getByRole('checkbox', { name: 'Go on in the tray when the window is closed' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Settings');
  });

  it('sign out, set the priority and remove an account after asking', async () => {
    const { page, core } = await open(sample);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('tab', { name: 'Accounts' }).click();
    await page.getByRole('spinbutton', { name: 'Priority' }).fill('-1');
    await page.keyboard.press('Enter');
    await until(() => core.callsOf('presence.set').at(-1)?.presence.priority === -1, 'priority');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await until(() => core.callsOf('account.signOut').length === 1, 'sign out');
    await page.getByRole('button', { name: 'Remove account' }).click();
    expect(core.callsOf('account.remove')).toEqual([]);
    await page.getByRole('button', { name: 'Remove from this computer' }).click();
    await until(() => core.callsOf('account.remove').length === 1, 'remove');
  });

  it('change the password: typed twice, refusals in words, and said when it is done', async () => {
    const { page, core } = await open(sample);
    core.on('account.changePassword', ({ password }) => (password === 'weak' ? { ok: false, error: { code: 'refused', condition: 'not-acceptable' } } : { ok: true, value: {} }));
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('tab', { name: 'Accounts' }).click();
    const card = page.getByRole('region', { name: 'mira@linnet.example' });
    await card.getByRole('button', { name: 'Change password' }).click();
    const [once, again] = [card.getByRole('textbox', { name: 'New password' }), card.getByRole('textbox', { name: 'The same again' })];
    await page.keyboard.type('weak');
    await again.fill('week');
    await page.keyboard.press('Enter');
    await card.getByText('The two are not the same').waitFor();
    await again.fill('weak');
    await page.keyboard.press('Enter');
    await card.getByRole('alert').getByText('The server refused: it does not accept that.').waitFor();
    for (const field of [once, again]) await field.fill('long enough');
    await page.keyboard.press('Enter');
    await card.getByRole('status').getByText('The password is changed.').waitFor();
    expect(core.callsOf('account.changePassword').map(({ password }) => password)).toEqual(['weak', 'long enough']);
    expect(await once.count()).toBe(0);
  });

  it('set a passphrase only when it was typed twice the same', async () => {
    const { page, core } = await open(sample);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('tab', { name: 'Storage' }).click();
    await page.getByRole('button', { name: 'Set a passphrase' }).click();
    await page.getByRole('textbox', { name: 'New passphrase' }).fill('one');
    await page.getByRole('textbox', { name: 'The same again' }).fill('two');
    await page.getByRole('button', { name: 'Set a passphrase' }).click();
    await page.getByText('The two are not the same').waitFor();
    await page.getByRole('textbox', { name: 'The same again' }).fill('one');
    await page.getByRole('button', { name: 'Set a passphrase' }).click();
    await until(() => core.callsOf('profile.setPassphrase').length === 1, 'passphrase');
    expect(core.callsOf('profile.setPassphrase')).toEqual([{ passphrase: 'one' }]);
  });
});
