import type { Page } from 'playwright-core';
import { fillSample } from '../kit/sample-people.ts';
import { scriptedAccount } from '../kit/scripted-core.ts';
import type { View } from './view.ts';

const TABS = ['general', 'accounts', 'storage', 'about'] as const;

async function openTab(page: Page, tab: typeof TABS[number]): Promise<void> {
  await page.locator('.rail-button').last().click();
  await page.getByRole('tab').nth(TABS.indexOf(tab)).click();
}

/** What is set, and what is known of an account and its connection. */
export const SETTINGS_VIEWS: readonly View[] = [
  ...TABS.map((tab): View => ({ name: `settings-${tab}`, prepare: fillSample, reach: (page) => openTab(page, tab) })),
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
];
