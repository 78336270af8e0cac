import type { Page } from 'playwright-core';
import { fillSample } from '../kit/sample-people.ts';
import type { ScriptedCore } from '../kit/scripted-core.ts';
import { openChat, type View } from './view.ts';

const certificate = {
  subject: 'CN=linnet.example', issuer: 'CN=linnet.example', names: ['linnet.example', '*.linnet.example'], validFrom: Date.UTC(2025, 1, 1), validTo: Date.UTC(2035, 1, 1),
  fingerprint: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
};

async function fillSignIn(page: Page): Promise<void> {
  await page.locator('input[autocomplete="username"]').fill('mira@linnet.example');
  await page.locator('input[autocomplete="current-password"]').fill('correct horse');
}

const refused = (failure: object) => (core: ScriptedCore): void => core.on('account.signIn', () => ({ ok: false, error: { code: 'connection', failure } }) as never);

/** What is seen before the main window, or instead of it. */
export const START_VIEWS: readonly View[] = [
  { name: 'welcome', prepare: (core) => void (core.snapshot = { ...core.snapshot, demo: { domain: 'demo.example' } }) },
  {
    name: 'sign-in-refused', prepare: refused({ code: 'authentication', condition: 'not-authorized' }),
    async reach(page) {
      await fillSignIn(page);
      await page.locator('.disclosure-button').click();
      await page.locator('button[type="submit"]').click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'sign-in-certificate', prepare: refused({ code: 'certificate', problem: 'self-signed', host: 'linnet.example', certificate }),
    async reach(page) {
      await fillSignIn(page);
      await page.locator('button[type="submit"]').click();
      await page.locator('.certificate .disclosure-button').click();
    },
  },
  {
    name: 'sign-in-working', prepare: (core) => core.on('account.signIn', () => {
      core.emit('signIn.progressed', { address: 'mira@linnet.example', step: 'tls' });
      return new Promise(() => undefined);
    }),
    async reach(page) {
      await fillSignIn(page);
      await page.locator('button[type="submit"]').click();
      await page.locator('.spinner').waitFor();
    },
  },
  { name: 'locked', prepare: (core) => void (core.snapshot = { ...core.snapshot, profile: { state: 'locked', directory: '/home/mira/.local/share/linnet', isWrongPassphrase: true } }) },
  {
    name: 'damaged', prepare: (core) => void (core.snapshot = { ...core.snapshot, profile: { state: 'unusable', directory: '/home/mira/.local/share/linnet', problem: 'damaged' } }),
    reach: (page) => page.getByRole('button').click(),
  },
  {
    name: 'damaged-with-copy', prepare: (core, now) => void (core.snapshot = {
      ...core.snapshot, profile: { state: 'unusable', directory: '/home/mira/.local/share/linnet', problem: 'damaged', backupAt: now - 5 * 60 * 60_000 },
    }),
  },
  {
    name: 'newer-data', prepare(core, now) {
      fillSample(core, now);
      core.snapshot = { ...core.snapshot, profile: { ...core.snapshot.profile, isNewer: true } as typeof core.snapshot.profile };
    },
    reach: (page) => openChat(page, 'anna@linnet.example'),
  },
  {
    name: 'restored', prepare(core, now) {
      fillSample(core, now);
      core.snapshot = { ...core.snapshot, profile: { ...core.snapshot.profile, restored: { at: now - 5 * 60 * 60_000, keptAs: '/home/mira/.local/share/linnet/linnet.db.damaged-20261128T101500Z' } } as typeof core.snapshot.profile };
    },
  },
];
