import type { Page } from 'playwright-core';
import type { TFunction } from '../../renderer/i18n/index.ts';
import { fillLists, fillSample } from '../kit/sample-people.ts';
import { fillRoom, ROOM } from '../kit/sample-room.ts';
import { ACCOUNT } from '../kit/scripted-core.ts';
import { openChat, type View } from './view.ts';

const ANNA = 'anna@linnet.example';

async function chooseInMenu(page: Page, opener: string, name: string): Promise<void> {
  await page.locator(opener).first().click({ button: 'right' });
  await page.getByRole('menuitem', { name, exact: true }).click();
  await page.locator('[role="dialog"] input, [role="alertdialog"] button').first().waitFor();
}

const ofAnna = (name: string, entry: (t: TFunction) => string): View => ({
  name, prepare: fillSample, reach: (page, _core, t) => chooseInMenu(page, `.tree [title="${ANNA}"]`, entry(t)),
});
const ofGroup = (name: string, entry: (t: TFunction) => string): View => ({
  name, prepare: fillSample, reach: (page, _core, t) => chooseInMenu(page, '.row-heading', entry(t)),
});

/** Questions and small forms of contacts, groups, rooms, lists and accounts. */
export const DIALOG_VIEWS: readonly View[] = [
  ofAnna('edit-contact', (t) => t('contactMenu.edit')),
  ofAnna('contact-groups', (t) => t('contactMenu.groups')),
  ofAnna('remove-contact', (t) => t('contactMenu.remove')),
  {
    name: 'delete-message', prepare: fillSample,
    async reach(page, _core, t) {
      await openChat(page, ANNA);
      await page.getByRole('button', { name: t('state.delete') }).first().click();
      await page.getByRole('alertdialog').waitFor();
    },
  },
  ofGroup('merge-group', (t) => t('roster.mergeEntry')),
  ofGroup('group-notices', (t) => t('notices.entry')),
  {
    name: 'add-account', prepare: fillSample,
    async reach(page, _core, t) {
      await page.locator('.rail-button').last().click();
      await page.getByRole('tab', { name: t('settings.accounts') }).click();
      await page.getByRole('button', { name: t('settings.addAccount') }).click();
      await page.locator('input[autocomplete="username"]').waitFor();
    },
  },
  {
    name: 'room-edit', prepare: fillRoom,
    async reach(page, _core, t) {
      await openChat(page, ROOM);
      await page.getByRole('button', { name: t('room.edit') }).click();
      await page.getByRole('dialog').getByRole('textbox').first().waitFor();
    },
  },
  {
    name: 'invitations',
    prepare(core, now) {
      fillRoom(core, now);
      core.snapshot = { ...core.snapshot, invitations: [{ accountId: ACCOUNT, address: 'choir@rooms.linnet.example', inviter: 'noa@linnet.example', reason: 'We sing on Thursdays. בואי!', receivedAt: now - 60_000 }] };
    },
    reach: (page) => page.locator('.requests-brief').waitFor(),
  },
  {
    name: 'list-remove',
    prepare(core, now) {
      fillSample(core, now);
      fillLists(core, now);
    },
    async reach(page) {
      await page.locator('.rail-button').nth(3).click();
      await page.locator('.plists-name').nth(2).click();
      await page.locator('.rule').first().waitFor();
      await page.locator('.plist-remove').click();
      await page.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: 'list-lockout',
    prepare(core, now) {
      fillSample(core, now);
      fillLists(core, now);
      core.on('privacy.useList', () => ({ ok: false, error: { code: 'privacy', problem: 'locks-everybody' } }) as never);
    },
    async reach(page) {
      await page.locator('.rail-button').nth(3).click();
      await page.locator('.plists-choices').first().getByRole('radio').last().click();
      await page.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: 'own-window', hash: `#chat=1/${encodeURIComponent(ANNA)}`, prepare: fillSample,
    reach: (page) => page.getByRole('article').last().waitFor(),
  },
];
