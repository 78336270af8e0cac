import type { Page } from 'playwright-core';
import { fillSample } from '../kit/sample-people.ts';
import { fillReport } from '../kit/sample-report.ts';
import { scriptedAccount } from '../kit/scripted-core.ts';
import type { View } from './view.ts';

const TABS = ['general', 'accounts', 'presence', 'notices', 'storage', 'about'] as const;

async function openTab(page: Page, tab: typeof TABS[number]): Promise<void> {
  await page.locator('.rail-button').last().click();
  await page.getByRole('tab').nth(TABS.indexOf(tab)).click();
}

/** What is set, and what is known of an account and its connection. */
export const SETTINGS_VIEWS: readonly View[] = [
  ...TABS.map((tab): View => ({ name: `settings-${tab}`, prepare: fillSample, reach: (page) => openTab(page, tab) })),
  {
    name: 'settings-timetable',
    prepare(core, now) {
      fillSample(core, now);
      core.snapshot = {
        ...core.snapshot, desktop: { hasTray: true, tellsFocus: true, tellsPresentation: false },
        settings: { ...core.snapshot.settings, timetable: { rows: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00', show: 'online' }, { days: [6], from: '10:00', to: '12:00', show: 'chat' }], otherwise: 'away' } },
        accounts: core.snapshot.accounts.map((account) => ({ ...account, ruled: { show: 'away', reason: { why: 'timetable', until: now + 3_600_000 } } })),
      };
    },
    reach: (page) => openTab(page, 'presence'),
  },
  {
    name: 'settings-notices-set',
    prepare(core, now) {
      fillSample(core, now);
      const { settings } = core.snapshot;
      const rules = {
        keywords: ['roof', 'linnet'], quietHours: [{ days: [1, 2, 3, 4, 5], from: '22:00', to: '07:00' }],
        conversations: { '1/anna@linnet.example': { level: 'always' as const, until: 0 } }, groups: { '1/Work': 'never' as const },
      };
      core.snapshot = { ...core.snapshot, settings: { ...settings, notices: { ...settings.notices, rules } } };
      core.on('notice.decisions', () => ({ ok: true, value: { decisions: [
        { at: now - 60_000, accountId: 1 as never, peer: 'anna@linnet.example', isTold: true, reason: 'conversation-always' },
        { at: now - 120_000, accountId: 1 as never, peer: 'anna@linnet.example', isTold: false, reason: 'group-never', which: 'Work' },
      ] } }));
    },
    async reach(page) {
      await openTab(page, 'notices');
      await page.getByRole('table').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'notices-of', prepare: fillSample,
    async reach(page, _core, t) {
      await page.locator('[role="treegrid"] [role="row"]:not([aria-expanded])').first().click({ button: 'right' });
      await page.getByRole('menuitem', { name: t('notices.entry') }).click();
      await page.getByRole('radio').first().waitFor();
    },
  },
  {
    name: 'settings-spelling',
    prepare(core, now) {
      fillSample(core, now);
      core.on('spelling.words', () => ({ ok: true, value: { words: ['linnet', 'Ortygia'] } }));
      core.snapshot = {
        ...core.snapshot, spelling: { languages: ['de', 'en-GB', 'fr', 'sv'], dictionaryHost: 'redirector.gvt1.com', dictionaries: { de: 'ready', sv: 'failed' } },
        settings: { ...core.snapshot.settings, spelling: { isOn: true, languages: ['de', 'sv'], conversations: {} } },
      };
    },
    async reach(page) {
      await openTab(page, 'general');
      await page.locator('.plain-rows').last().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'connection-report',
    prepare(core, now) {
      fillSample(core, now);
      fillReport(core);
    },
    async reach(page) {
      await page.locator('.connection .icon-button').click();
      await page.locator('.attempt').last().waitFor();
    },
  },
  {
    name: 'settings-password',
    prepare(core, now) {
      fillSample(core, now);
      const account = scriptedAccount();
      if (account.connection.phase !== 'online') return;
      core.snapshot = { ...core.snapshot, accounts: [{ ...account, connection: { ...account.connection, host: '127.0.0.1', port: 5222, isLocalServer: true } }] };
    },
    async reach(page) {
      await openTab(page, 'accounts');
      await page.locator('.account-card .setting-buttons button').first().click();
      await page.locator('.account-card form').waitFor();
    },
  },
  {
    name: 'settings-remove-account', prepare: fillSample,
    async reach(page) {
      await openTab(page, 'accounts');
      await page.locator('.account-card .button-danger').click();
      await page.locator('.account-card .disclosed').waitFor();
    },
  },
  {
    name: 'settings-updates',
    prepare(core, now) {
      fillSample(core, now);
      core.snapshot = { ...core.snapshot, updates: { host: 'updates.linnet.example', state: 'ready', version: '0.2.0' } };
    },
    async reach(page, _core, t) {
      await openTab(page, 'about');
      await page.getByRole('region', { name: t('updates.title') }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'settings-found', prepare: fillSample,
    async reach(page, _core, t) {
      await page.locator('.rail-button').last().click();
      await page.getByRole('searchbox', { name: t('findSettings.label') }).fill(t('settings.presence').slice(0, 3));
      await page.locator('.settings-hit').first().waitFor();
    },
  },
  {
    name: 'settings-file', prepare: fillSample,
    async reach(page, _core, t) {
      await openTab(page, 'storage');
      const file = { format: 'linnet-settings', version: 1, settings: { theme: 'dark', density: 'compact', fontScale: 40, wings: true } };
      await page.getByLabel(t('settingsFile.choose')).setInputFiles({ name: 'linnet-settings.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) });
      await page.getByRole('group', { name: t('settingsFile.preview') }).scrollIntoViewIfNeeded();
    },
  },
];
