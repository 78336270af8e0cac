import { fillSample } from '../kit/sample-people.ts';
import { ACCOUNT } from '../kit/scripted-core.ts';
import { VIEW_TIME, type View } from './view.ts';

/** How one sets and shows one's own presence. */
export const PRESENCE_VIEWS: readonly View[] = [
  {
    name: 'presence-panel', prepare(core, now) {
      fillSample(core, now);
      const devices = [{ resource: 'phone', show: 'away' as const, status: 'On the bus', priority: 10, since: now - 1_200_000 }, { resource: 'tablet', show: 'online' as const, status: '', priority: 0, since: now - 8_000_000 }];
      core.snapshot = { ...core.snapshot, presences: [...core.snapshot.presences, { accountId: ACCOUNT, address: 'mira@linnet.example', resources: devices }] };
      core.snapshot = { ...core.snapshot, directed: [{ accountId: ACCOUNT, told: [{ address: 'plumber@services.example' }, { address: 'omar@linnet.example', presence: { show: 'dnd', status: '' } }] }] };
    },
    async reach(page) {
      await page.locator('.rail-own').click();
      await page.getByRole('menuitem').last().click();
      await page.locator('.told-list .button').nth(2).click();
      await page.locator('.told-choice').waitFor();
    },
  },
  {
    name: 'news', prepare: fillSample,
    async reach(page, core) {
      core.emit('subscription.logged', { events: [
        { id: 901, accountId: ACCOUNT, address: 'omar@linnet.example', kind: 'they-stopped-showing', at: VIEW_TIME - 90_000_000 },
        { id: 902, accountId: ACCOUNT, address: 'anna@linnet.example', kind: 'they-approved', at: VIEW_TIME },
      ] });
      await page.locator('.news').waitFor();
    },
  },
  {
    name: 'presence-menu', prepare: fillSample,
    async reach(page) {
      await page.locator('.rail-own').click();
      await page.getByRole('menu').waitFor();
    },
  },
];
