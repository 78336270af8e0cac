import { fillBlocked, fillSample, said } from '../kit/sample-people.ts';
import { ACCOUNT } from '../kit/scripted-core.ts';
import { openChat, type View } from './view.ts';

/** With the Cyrillic letter that looks like the Latin a. */
const LOOK_ALIKE = '\u0430nna@linnet.example';

/** Addresses that look like others', and links to addresses. */
export const ADDRESS_VIEWS: readonly View[] = [
  {
    name: 'look-alike',
    prepare(core, now) {
      fillSample(core, now);
      core.putHistory(LOOK_ALIKE, [said('in', 'It is me, I have a new address. Please send me the key.', now - 60_000)], 1);
    },
    async reach(page) {
      await openChat(page, LOOK_ALIKE);
      await page.locator('.chat-head .icon-button').nth(1).click();
      await page.locator('.details-column .address-doubt').waitFor();
    },
  },
  {
    name: 'chat-shut-out',
    prepare(core, now) {
      fillSample(core, now);
      core.setLists({ accountId: ACCOUNT, active: 'At work', lists: [{ name: 'At work', unreadable: 0, rules: [{ scope: 'group', value: 'Work', action: 'allow', kinds: [] }, { scope: 'everybody', value: '', action: 'deny', kinds: [] }] }] });
    },
    reach: (page) => openChat(page, 'anna@linnet.example'),
  },
  {
    name: 'chat-blocked',
    prepare(core, now) {
      fillSample(core, now);
      fillBlocked(core, now);
      const { privacy: [privacy] } = core.snapshot;
      core.setPrivacy({ ...privacy!, blocked: [{ scope: 'jid', value: 'anna@linnet.example', kinds: [], reason: '' }, ...privacy!.blocked] });
    },
    async reach(page) {
      await openChat(page, 'anna@linnet.example');
      await page.locator('.composer-blocked').waitFor();
    },
  },
  {
    name: 'look-alike-request',
    prepare(core, now) {
      fillSample(core, now);
      const accountId = core.snapshot.accounts[0]!.id;
      core.snapshot = {
        ...core.snapshot,
        requests: [
          { accountId, address: LOOK_ALIKE, nick: 'Anna Lindqvist', note: 'My new address', receivedAt: now },
          { accountId, address: 'сashier@bank.example', nick: '', note: '', receivedAt: now },
        ],
      };
    },
    async reach(page) {
      await page.locator('.rail-button').nth(2).click();
      await page.locator('.address-doubt').nth(1).waitFor();
    },
  },
  {
    name: 'message-moved',
    prepare(core, now) {
      fillSample(core, now);
      const failure = { condition: 'gone', type: 'cancel', text: 'Ich wohne jetzt woanders.', language: 'de', address: 'omar@new-place.example' } as const;
      core.putHistory('omar@linnet.example', [said('in', 'See you at eight?', now - 120_000), { ...said('out', 'Yes. Shall I bring the drawings?', now - 60_000), state: 'failed', failure }], 0);
    },
    async reach(page) {
      await openChat(page, 'omar@linnet.example');
      await page.locator('.message-failure q').waitFor();
    },
  },
  {
    name: 'chat-missing',
    prepare(core, now) {
      fillSample(core, now);
      const [first, , third] = core.putHistory('omar@linnet.example', [said('in', 'Did you see the drawings?', now - 9_000_000), said('out', 'Not yet.', now - 8_900_000), said('in', 'Then look now!', now - 60_000)], 0);
      core.snapshot = { ...core.snapshot, archives: [{ accountId: ACCOUNT, gaps: [{ after: 64, before: third!.id, state: 'failed', conversations: [] }, { after: 0, before: first!.id, state: 'waiting', conversations: [] }] }] };
    },
    async reach(page) {
      await openChat(page, 'omar@linnet.example');
      await page.locator('.timeline-gap').first().waitFor();
    },
  },
  {
    name: 'came-back', prepare: fillSample,
    async reach(page, core) {
      await openChat(page, 'anna@linnet.example');
      const failure = { condition: 'redirect', type: 'modify', text: 'Ich wohne jetzt woanders.', language: 'de', address: 'anna@new-place.example' } as const;
      core.emit('message.cameBack', { accountId: core.snapshot.accounts[0]!.id, address: 'anna@linnet.example', failure });
      await page.locator('.came-back').waitFor();
    },
  },
  {
    name: 'open-link', prepare: fillSample,
    async reach(page) {
      await page.getByRole('searchbox').fill('xmpp:lena@otherplace.example');
      await page.keyboard.press('Enter');
      await page.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: 'found-link', prepare: fillSample,
    async reach(page) {
      await page.getByRole('searchbox').fill('xmpp:lena@otherplace.example?roster;name=Lena');
      await page.locator('.link-mark').waitFor();
    },
  },
];
