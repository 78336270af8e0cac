import { describe, expect, it } from 'vitest';
import type { ConnectionFailure } from '../../electron/contract/models/connection.ts';
import { err, ok } from '../../electron/lib/result.ts';
import { ACCOUNT, scriptedAccount } from '../kit/scripted-core.ts';
import { fillSample } from '../kit/sample-people.ts';
import { until, usePages } from './open-page.ts';

const open = usePages();
const certificate = { subject: 'CN=linnet.example', issuer: 'CN=Someone', names: ['linnet.example'], validFrom: Date.UTC(2025, 0, 1), validTo: Date.UTC(2035, 0, 1), fingerprint: 'ab'.repeat(32) };

function refusing(...failures: ConnectionFailure[]) {
  return () => {
    const failure = failures.shift();
    return failure ? err({ code: 'connection' as const, failure }) : ok({ accountId: ACCOUNT });
  };
}

async function fill({ page }: Awaited<ReturnType<typeof open>>): Promise<void> {
  await page.getByRole('textbox', { name: 'Address' }).fill('mira@linnet.example');
  await page.getByRole('textbox', { name: 'Password' }).fill('correct horse');
}

describe('signing in', () => {
  it('goes from the empty form to the main window by keyboard alone', async () => {
    const { page, core } = await open();
    await page.keyboard.type('mira@linnet.example');
    await page.keyboard.press('Tab');
    await page.keyboard.type('correct horse');
    await page.keyboard.press('Enter');
    await page.getByRole('status', { name: 'Connection' }).getByText('Online').waitFor();
    expect(core.callsOf('account.signIn')).toEqual([{ address: 'mira@linnet.example', password: 'correct horse', keepPassword: true }]);
  });

  it('sends server and port where they were typed', async () => {
    const opened = await open();
    const { page, core } = opened;
    await fill(opened);
    await page.getByRole('button', { name: 'Connection settings' }).click();
    await page.getByRole('textbox', { name: 'Server' }).fill('127.0.0.1');
    await page.getByRole('spinbutton', { name: 'Port' }).fill('5223');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await until(() => core.callsOf('account.signIn').length === 1, 'sign-in');
    expect(core.callsOf('account.signIn')[0]).toMatchObject({ server: { host: '127.0.0.1', port: 5223 } });
  });

  it('says what is missing before anything is sent, and goes there', async () => {
    const { page, core } = await open();
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('Type the whole address').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('autocomplete'))).toBe('username');
    expect(core.callsOf('account.signIn')).toEqual([]);
  });

  it('says in plain words why it was refused, and keeps what was typed', async () => {
    const opened = await open((core) => core.on('account.signIn', refusing({ code: 'authentication', condition: 'not-authorized' })));
    const { page } = opened;
    await fill(opened);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    expect((await page.getByRole('alert').innerText()).split(/\n+/u)).toEqual(['The address or the password is wrong.', 'Check both; capital letters count.']);
    expect(await page.getByRole('textbox', { name: 'Password' }).inputValue()).toBe('correct horse');
  });

  it('shows a certificate that does not verify, and trusts it only by a second act', async () => {
    const opened = await open((core) => core.on('account.signIn', refusing({ code: 'certificate', problem: 'self-signed', host: 'linnet.example', certificate })));
    const { page, core } = opened;
    await fill(opened);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    for (const words of ['CN=Someone', '1 January 2025', 'AB AB AB']) await page.getByText(words).first().waitFor();
    expect(await page.getByRole('button', { name: 'Trust this certificate for this account' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Trust it all the same…' }).click();
    await page.getByRole('button', { name: 'Trust this certificate for this account' }).click();
    await until(() => core.callsOf('account.signIn').length === 2, 'second sign-in');
    expect(core.callsOf('account.signIn').map(({ pinCertificate }) => pinCertificate)).toEqual([undefined, 'ab'.repeat(32)]);
  });

  it('sends a readable password only after consent', async () => {
    const opened = await open((core) => core.on('account.signIn', refusing({ code: 'plain-needs-consent' }, { code: 'plain-needs-consent' })));
    const { page, core } = opened;
    await fill(opened);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await until(() => core.callsOf('account.signIn').length === 2, 'second sign-in');
    await page.getByRole('checkbox', { name: /^I agree/u }).check();
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await until(() => core.callsOf('account.signIn').length === 3, 'third sign-in');
    expect(core.callsOf('account.signIn').map(({ allowPlain }) => allowPlain)).toEqual([undefined, undefined, true]);
  });

  it('tells its step, and can be given up', async () => {
    let giveUp: (() => void) | undefined;
    const opened = await open((core) => {
      core.on('account.signIn', () => {
        core.emit('signIn.progressed', { address: 'mira@linnet.example', step: 'tls' });
        return new Promise((resolve) => (giveUp = () => resolve(err({ code: 'connection', failure: { code: 'closed' } }))));
      });
      core.on('account.cancelSignIn', () => {
        giveUp?.();
        return ok({});
      });
    });
    const { page } = opened;
    await fill(opened);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('Making the connection secure…').waitFor();
    await page.getByRole('button', { name: 'Cancel sign-in' }).click();
    await page.getByRole('textbox', { name: 'Address' }).waitFor();
  });

  it('asks for a password that is not kept while contacts and conversations are there', async () => {
    const { page, core } = await open((scripted) => {
      fillSample(scripted, Date.now());
      scripted.snapshot = { ...scripted.snapshot, accounts: [scriptedAccount({ keepsPassword: false, connection: { phase: 'needs-password' } })], presences: [] };
    });
    await page.getByRole('row', { name: 'Anna Lindqvist, Offline' }).waitFor();
    await page.getByRole('textbox', { name: 'Password' }).fill('correct horse');
    await page.keyboard.press('Enter');
    await page.getByRole('status', { name: 'Connection' }).getByText('Online').waitFor();
    expect(core.callsOf('account.signIn')[0]).toMatchObject({ address: 'mira@linnet.example', password: 'correct horse' });
  });

  it('opens a locked profile by its passphrase', async () => {
    const { page, core } = await open((scripted) => {
      const { profile } = scripted.snapshot;
      scripted.snapshot = { ...scripted.snapshot, profile: { state: 'locked', directory: '/p', isWrongPassphrase: false } };
      scripted.on('profile.unlock', ({ passphrase }) => {
        if (passphrase !== 'open sesame') return err({ code: 'wrong-passphrase' });
        fillSample(scripted, Date.now());
        scripted.snapshot = { ...scripted.snapshot, profile };
        scripted.emit('profile.changed', { profile });
        return ok({});
      });
    });
    await page.getByRole('textbox', { name: 'Passphrase' }).fill('wrong');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await page.getByRole('textbox', { name: 'Passphrase' }).fill('open sesame');
    await page.keyboard.press('Enter');
    await page.getByRole('treegrid', { name: 'Contacts' }).waitFor();
    expect(core.callsOf('profile.unlock')).toHaveLength(2);
  });

  it('starts afresh from damaged data only when told twice', async () => {
    const { page, core } = await open((scripted) => (scripted.snapshot = { ...scripted.snapshot, profile: { state: 'unusable', directory: '/p', problem: 'damaged' } }));
    await page.getByRole('button', { name: 'Start afresh' }).click();
    expect(core.callsOf('profile.startAfresh')).toEqual([]);
    await page.getByRole('button', { name: 'Keep the damaged file and start afresh' }).click();
    await until(() => core.callsOf('profile.startAfresh').length === 1, 'startAfresh');
  });

  it('offers the copy of damaged data first, by keyboard too, and says that it is in use until that was read', async () => {
    const backupAt = Date.UTC(2026, 10, 27, 9, 30);
    const { page, core } = await open((scripted) => {
      fillSample(scripted, Date.now());
      const opened = scripted.snapshot.profile;
      scripted.snapshot = { ...scripted.snapshot, profile: { state: 'unusable', directory: '/p', problem: 'damaged', backupAt } };
      const show = (profile: typeof opened) => {
        scripted.snapshot = { ...scripted.snapshot, profile };
        scripted.emit('profile.changed', { profile });
        return ok({});
      };
      scripted.on('profile.restore', () => show({ ...opened, restored: { at: backupAt, keptAs: '/p/linnet.db.damaged-1' } } as typeof opened));
      scripted.on('profile.noteRestored', () => show(opened));
    });
    await page.getByText(/There is a whole copy of your data as of .*2026/).waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Use the copy of .*2026/);
    await page.keyboard.press('Enter');
    const told = page.getByRole('alert').filter({ hasText: 'Your data was damaged' });
    await told.getByText(/linnet\.db\.damaged-1/).waitFor();
    await told.getByRole('button', { name: 'Understood' }).click();
    await told.waitFor({ state: 'detached' });
    expect(core.callsOf('profile.startAfresh')).toEqual([]);
  });

  it('makes a copy of the data when told to, and says when it cannot', async () => {
    const { page, core } = await open((scripted) => {
      fillSample(scripted, Date.now());
      const answers = [err({ code: 'storage' as const, problem: 'disk-full' }), ok({})];
      scripted.on('profile.backUp', () => answers.shift()!);
    });
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByRole('tab', { name: 'Storage' }).click();
    await page.getByText('There is none yet.').waitFor();
    await page.getByRole('button', { name: 'Make a copy now' }).click();
    await page.getByRole('alert').getByText(/disk has space/).waitFor();
    await page.getByRole('button', { name: 'Make a copy now' }).click();
    await page.getByText('The copy has been made and read through.').waitFor();
    expect(core.callsOf('profile.backUp')).toHaveLength(2);
  });
});
