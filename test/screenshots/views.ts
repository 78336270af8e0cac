import type { Page } from 'playwright-core';
import { goTo } from '../kit/page-go-to.ts';
import { fillRoom, ROOM } from '../kit/sample-room.ts';
import { scriptedAccount, type ScriptedCore } from '../kit/scripted-core.ts';
import { putHappened, putStanding } from '../kit/sample-history.ts';
import { fillVcards } from '../kit/sample-vcards.ts';
import { fillSample, fillSingles, said } from '../kit/sample-people.ts';
import { PRESENCE_VIEWS } from './presence-views.ts';
import { ADDRESS_VIEWS } from './address-views.ts';
import { DIALOG_VIEWS } from './dialog-views.ts';
import { DEMO_VIEWS } from './demo-views.ts';
import { PRIVACY_VIEWS } from './privacy-views.ts';
import { MESSAGE_VIEWS } from './message-views.ts';
import { ATTACHMENT_VIEWS } from './attachment-views.ts';
import { START_VIEWS } from './start-views.ts';
import { SETTINGS_VIEWS } from './settings-views.ts';
import { ROSTER_VIEWS } from './roster-views.ts';
import { openChat, type View } from './view.ts';

export type { View } from './view.ts';

function withSingles(core: ScriptedCore, now: number): void {
  fillSample(core, now);
  fillSingles(core, now);
}

function withVcards(core: ScriptedCore, now: number): void {
  fillSample(core, now);
  fillVcards(core, now);
}

async function openOwnProfile(page: Page): Promise<void> {
  await page.locator('.rail-button:has(.lucide-circle-user-round)').click();
  await page.locator('.vcard-form .avatar img').waitFor();
}

export const VIEWS: readonly View[] = [
  { name: 'go-to', prepare: fillSample, async reach(page) { await page.getByRole('searchbox').waitFor(); await page.keyboard.press('Control+k'); await page.getByRole('option').first().waitFor(); } },
  { name: 'shortcuts', prepare: fillSample, async reach(page) { await page.getByRole('searchbox').waitFor(); await page.keyboard.press('Control+/'); await page.getByRole('table').waitFor(); } },
  {
    name: 'console', prepare: fillSample,
    async reach(page, core, t) {
      await goTo(page, 'xml', t('console.title'));
      await page.getByRole('log', { name: t('console.log') }).waitFor();
      const passed = (direction: 'in' | 'out', xml: string) => ({ direction, at: Date.UTC(2026, 4, 12, 14, 26), xml, isCut: false });
      core.emit('console.passed', { accountId: core.snapshot.accounts[0]!.id, left: 0, stanzas: [
        passed('in', '<message from="anna@linnet.example/phone" to="mira@linnet.example" type="chat" id="k7"><body>See you on Friday!</body></message>'),
        passed('out', '<iq type="get" id="8f2c"><query xmlns="jabber:iq:privacy"/></iq>'), passed('in', '<iq type="result" id="8f2c"><query xmlns="jabber:iq:privacy"><list name="At work"/></query></iq>'),
      ] });
      await page.getByText('8f2c').first().waitFor();
    },
  },
  ...START_VIEWS,
  { name: 'no-contacts', prepare: (core) => void (core.snapshot = { ...core.snapshot, accounts: [scriptedAccount()] }) },
  { name: 'main', prepare: fillSample },
  { name: 'chat', prepare: fillSample, reach: (page) => openChat(page, 'anna@linnet.example') },
  { name: 'room', prepare: fillRoom, reach: (page) => openChat(page, ROOM) },
  {
    name: 'room-kicked',
    prepare(core, now) {
      fillRoom(core, now);
      const [room] = core.snapshot.rooms;
      core.snapshot = { ...core.snapshot, occupants: [], rooms: [{ ...room!, phase: 'out', problem: { kind: 'kicked', by: 'Søren', reason: 'No advertising here, please' } }] };
    },
    async reach(page) {
      await page.locator(`.conversations [title="${ROOM}"]`).click();
      await page.locator('.room-bar').waitFor();
    },
  },
  {
    name: 'join-room', prepare: fillRoom,
    async reach(page) {
      await page.locator('.list-head .icon-button').first().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'chat-arabic', prepare: fillSample, reach: (page) => openChat(page, 'omar@linnet.example') },
  {
    name: 'chat-languages',
    prepare(core, now) {
      fillSample(core, now);
      core.putHistory('anna@linnet.example', [said('in', 'Shall we have lunch on Friday?', now - 60_000, {
        language: 'en', versions: [{ language: 'sv', body: 'Ska vi äta lunch på fredag?' }, { language: 'ar', body: 'هل نتغدى يوم الجمعة؟' }],
      })]);
    },
    async reach(page) {
      await openChat(page, 'anna@linnet.example');
      await page.locator('.message-languages-button').click();
      await page.locator('.composer-more[aria-expanded]').click();
      await page.locator('.versions > .button-link').click();
    },
  },
  {
    name: 'chat-compact',
    prepare(core, now) {
      fillSample(core, now);
      core.snapshot = { ...core.snapshot, settings: { ...core.snapshot.settings, density: 'compact' } };
    },
    reach: (page) => openChat(page, 'anna@linnet.example'),
  },
  {
    name: 'chat-details', prepare: fillSample,
    async reach(page) {
      await openChat(page, 'anna@linnet.example');
      await page.locator('.chat-head .icon-button').nth(1).click();
      await page.locator('.details-column').waitFor();
    },
  },
  {
    name: 'one-sided-details',
    prepare(core, now) {
      fillSample(core, now);
      putStanding(core, 'anna@linnet.example', { subscription: 'from', isAsking: false });
      putHappened(core, 'anna@linnet.example', ['added', 'we-asked', 'they-approved', 'they-asked', 'we-approved', 'they-stopped-showing'], now);
    },
    async reach(page) {
      await openChat(page, 'anna@linnet.example');
      await page.locator('.chat-head .icon-button').nth(1).click();
      await page.locator('.happened-list').scrollIntoViewIfNeeded();
    },
  },
  ...ROSTER_VIEWS,
  {
    name: 'contact-menu', prepare: fillSample,
    async reach(page) {
      await page.locator('.tree [title="bjorn@linnet.example"]').click({ button: 'right' });
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'contact-profile', prepare: withVcards,
    async reach(page, _core, t) {
      await page.locator('.tree [title="anna@linnet.example"]').click({ button: 'right' });
      await page.getByRole('menuitem', { name: t('contactMenu.profile') }).click();
      await page.locator('.vcard-facts').waitFor();
    },
  },
  { name: 'own-profile', prepare: withVcards, reach: openOwnProfile },
  {
    name: 'own-profile-more', prepare: withVcards,
    async reach(page) {
      await openOwnProfile(page);
      await page.locator('.vcard-more').click();
      await page.locator('.vcard-more').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'own-profile-refused',
    prepare(core, now) {
      withVcards(core, now);
      core.on('vcard.fetch', () => ({ ok: false, error: { code: 'timeout' } }) as never);
    },
    async reach(page) {
      await page.locator('.rail-button:has(.lucide-circle-user-round)').click();
      await page.getByRole('alert').waitFor();
    },
  },
  ...PRESENCE_VIEWS,
  {
    name: 'requests',
    prepare(core, now) {
      fillSample(core, now);
      core.snapshot = {
        ...core.snapshot,
        requests: [
          { accountId: core.snapshot.accounts[0]!.id, address: 'lena@otherplace.example', nick: 'Lena', note: 'We met at the printing workshop. May I see when you are online?', receivedAt: now },
          { accountId: core.snapshot.accounts[0]!.id, address: 'unknown-person@somewhere.example', nick: '', note: '', receivedAt: now },
        ],
      };
    },
    reach: (page) => page.locator('.rail-button').nth(2).click(),
  },
  {
    name: 'message-requests',
    prepare(core, now) {
      fillSample(core, now);
      core.snapshot = { ...core.snapshot, requests: [{ accountId: core.snapshot.accounts[0]!.id, address: 'lena@otherplace.example', nick: 'Lena', note: 'We met at the printing workshop.', receivedAt: now }] };
      core.putHistory('jan@somewhere.example', [said('in', 'Hello! Is this the Mira who gave the talk about linnets?', now - 60_000), said('in', 'I have a question about the slides.', now)], 2);
      core.snapshot = { ...core.snapshot, conversations: core.snapshot.conversations.map((row) => (row.peer === 'jan@somewhere.example' ? { ...row, request: 'waiting' as const } : row)) };
    },
    async reach(page) {
      await page.locator('.rail-button').nth(2).click();
      await page.locator('.request-message .button').click();
      await page.locator('.stranger').waitFor();
      if ((page.viewportSize()?.width ?? 0) > 700) await page.locator('.disclosure-button').first().click();
    },
  },
  ...PRIVACY_VIEWS,
  {
    name: 'headlines', prepare: withSingles,
    async reach(page) {
      await page.locator('.rail-button:has(.lucide-newspaper)').click();
      await page.locator('.headline').first().waitFor();
    },
  },
  {
    name: 'messages', prepare: withSingles,
    async reach(page) {
      await page.locator('.rail-button:has(.lucide-mail)').click();
      await page.locator('.single-row').first().waitFor();
    },
  },
  {
    name: 'single-message', prepare: withSingles,
    async reach(page) {
      await page.locator('.rail-button:has(.lucide-mail)').click();
      await page.locator('.single-row').first().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'write-message', prepare: withSingles,
    async reach(page) {
      await page.locator('.rail-button:has(.lucide-mail)').click();
      await page.locator('.singles-head .button').last().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'search', prepare: fillSample,
    async reach(page) {
      await page.getByRole('searchbox').fill('an');
      await page.locator('mark').first().waitFor();
    },
  },
  {
    name: 'add-contact', prepare: fillSample,
    async reach(page, _core, t) {
      await page.locator('.list-head').getByRole('button', { name: t('contacts.add') }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  ...DEMO_VIEWS, ...ADDRESS_VIEWS,
  {
    name: 'offline',
    prepare(core, now) {
      fillSample(core, now);
      core.putHistory('anna@linnet.example', [said('out', 'Written on the train, without a network', now - 60_000, { state: 'queued' })]);
      const account = scriptedAccount({ connection: { phase: 'waiting', failure: { code: 'unreachable', host: 'xmpp.linnet.example', port: 5223 }, retryAt: now + 24_000, attempt: 4 } });
      core.snapshot = { ...core.snapshot, accounts: [account], presences: [] };
    },
    reach: (page) => openChat(page, 'anna@linnet.example'),
  },
  {
    name: 'needs-password',
    prepare(core, now) {
      fillSample(core, now);
      core.snapshot = { ...core.snapshot, accounts: [scriptedAccount({ keepsPassword: false, connection: { phase: 'needs-password' } })], presences: [] };
    },
  },
  ...ATTACHMENT_VIEWS,
  ...MESSAGE_VIEWS, ...SETTINGS_VIEWS, ...DIALOG_VIEWS,
];
