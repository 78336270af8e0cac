import { describe, expect, it } from 'vitest';
import type { ConnectionNote } from '../../electron/contract/models/connection-report.ts';
import { err } from '../../electron/lib/result.ts';
import { fillSample } from '../kit/sample-people.ts';
import { fillReport, REPORT_NOTES } from '../kit/sample-report.ts';
import { scriptedAccount, type ScriptedCore } from '../kit/scripted-core.ts';
import { goTo } from '../kit/page-go-to.ts';
import { usePages } from './open-page.ts';

const open = usePages();
const ADDRESS = 'mira@linnet.example';

function prepare(core: ScriptedCore): void {
  fillSample(core, Date.now());
  fillReport(core);
}

describe('what was tried to reach the server', () => {
  it('is shown attempt by attempt, the newest first, with all that was learnt and what failed in words', async () => {
    const { page } = await open(prepare);
    await page.getByRole('button', { name: 'Connection details' }).click();
    const dialog = page.getByRole('dialog', { name: 'Connection details' });
    const attempts = dialog.getByRole('region');
    await expect.poll(() => attempts.count()).toBe(2);
    expect(await attempts.first().getAttribute('aria-label')).toMatch(/^Attempt 2, .*: Online$/u);
    expect(await attempts.last().getAttribute('aria-label')).toMatch(/^Attempt 1, .*: Failed$/u);
    const failed = (await attempts.last().innerText()).replace(/[\u2066-\u2069]/gu, '');
    for (const words of ['_xmpps-client._tcp.linnet.example', 'Priority 5, weight 10: a.linnet.example, port 5223', '1. a.linnet.example, port 5223, TLS from the first byte', 'refuses connections on port 5223', 'Next attempt in 2 seconds']) {
      expect(failed).toContain(words);
    }
    const made = (await attempts.first().innerText()).replace(/[\u2066-\u2069]/gu, '');
    for (const words of ['TLSv1.3, TLS_AES_256_GCM_SHA384', 'ALPN: xmpp-client', 'Certificate 1: linnet.example, issued by Test R3', 'Certificate 2: Test R3', 'SHA-256 C3 C3', 'SCRAM-SHA-256-PLUS', 'tls-exporter', 'sub (urn:xmpp:features:pre-approval)', 'can go on after an interruption']) {
      expect(made).toContain(words);
    }
  });

  it('grows while somebody looks, and is copied as text', async () => {
    const { page, core } = await open(prepare);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await goTo(page, 'connection det', 'Connection details');
    const dialog = page.getByRole('dialog', { name: 'Connection details' });
    await expect.poll(() => dialog.getByRole('region').count()).toBe(2);
    const more: ConnectionNote[] = [{ at: Date.now(), kind: 'failed', failure: { code: 'stream-error', condition: 'system-shutdown', text: 'back at noon' }, retryInMs: 4_000 }, { at: Date.now(), kind: 'attempt', number: 1 }];
    fillReport(core, [...REPORT_NOTES, ...more]);
    core.emit('connection.noted', { address: ADDRESS });
    await expect.poll(() => dialog.getByRole('region').count()).toBe(3);
    await dialog.getByText('back at noon').waitFor();
    await dialog.getByRole('button', { name: 'Copy as text' }).click();
    await dialog.getByRole('status').getByText('Copied.').waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('Certificate 1: linnet.example');
    expect(text).toContain('The server is shutting down.');
    expect(text).not.toMatch(/[\u2066-\u2069]/u);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('is reached from an account that does not work, which can be tried again there', async () => {
    const { page, core } = await open((scripted) => {
      prepare(scripted);
      scripted.snapshot = { ...scripted.snapshot, accounts: [scriptedAccount({ connection: { phase: 'waiting', failure: { code: 'closed' }, retryAt: Date.now() + 60_000, attempt: 1 } })] };
    });
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('tab', { name: 'Accounts' }).click();
    await page.getByRole('button', { name: 'Connection details' }).last().click();
    await page.getByRole('dialog', { name: 'Connection details' }).getByRole('button', { name: 'Connect now' }).click();
    await expect.poll(() => core.callsOf('account.connect').length).toBe(1);
  });

  it('of a sign-in that was refused stands below the reason', async () => {
    const { page } = await open((core) => {
      fillReport(core, REPORT_NOTES.slice(0, 8));
      core.on('account.signIn', () => err({ code: 'connection', failure: { code: 'refused', host: 'a.linnet.example', port: 5223 } }));
    });
    await page.getByRole('textbox', { name: 'Address' }).fill(ADDRESS);
    await page.getByRole('textbox', { name: 'Password' }).fill('correct horse');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    const button = page.getByRole('button', { name: 'What was tried' });
    await button.click();
    await page.getByRole('region', { name: /^Attempt 1/u }).getByText('_xmpp-client._tcp.linnet.example').waitFor();
    expect(await button.getAttribute('aria-expanded')).toBe('true');
  });
});
