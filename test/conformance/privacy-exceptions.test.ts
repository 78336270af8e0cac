import { describe, expect, it } from 'vitest';
import { scene, signInAgain, type Scene } from './list-scene.ts';
import { push, receive, snapshotOf } from './people.ts';

const JULIET = 'juliet@example.com';
const TYBALT = 'tybalt@example.com';
const ROSTER = [JULIET, TYBALT].map((jid) => `<item jid='${jid}' subscription='to'><group>Work</group></item>`).join('');
const DENIALS = { server: "<item type='jid' value='example.com' action='deny' order='9'/>", group: "<item type='group' value='Work' action='deny' order='9'/>" };

function signedInBehind(deny: string, allow = ''): Promise<Scene> {
  return scene({ mine: `<item type='jid' value='${JULIET}' action='allow' order='3'>${allow}</item>${deny}` }, { default: 'mine' }, ROSTER);
}

async function resourcesOf({ core }: Scene, address: string): Promise<number | undefined> {
  return (await snapshotOf(core)).presences.find((each) => each.address === address)?.resources.length;
}

async function unreadOf({ core }: Scene, address: string): Promise<number | undefined> {
  return (await snapshotOf(core)).conversations.find(({ peer }) => peer === address)?.unread;
}

describe.each(Object.entries(DENIALS))('whom a rule lets through before the one for their %s', (_what, deny) => {
  it('is heard: requests are cards, messages are unread, presence is shown, and stays so when the list changes (R158, R321)', async () => {
    const it = await signedInBehind(deny);
    await receive(it.core, `<presence from='${JULIET}/balcony'/>`);
    await receive(it.core, `<presence from='${JULIET}' type='subscribe'/>`);
    await receive(it.core, `<message from='${JULIET}/balcony' type='chat'><body>It is I</body></message>`);
    for (let time = 0; time < 2; time += 1) {
      expect([(await snapshotOf(it.core)).requests.map(({ address }) => address), await unreadOf(it, JULIET), await resourcesOf(it, JULIET)]).toEqual([[JULIET], 1, 1]);
      expect((await snapshotOf(it.core)).presences.find(({ address }) => address === TYBALT)).toMatchObject({ isUnknown: true });
      await it.server.push('mine');
    }
    await signInAgain(it);
    await receive(it.core, `<presence from='${JULIET}' type='subscribe'/>`);
    await receive(it.core, `<presence from='${JULIET}/balcony'/>`);
    expect([(await snapshotOf(it.core)).requests.length, await resourcesOf(it, JULIET)]).toEqual([1, 1]);
  });

  it('is heard in what the rule is for, and in nothing else (R310, R321)', async () => {
    const it = await signedInBehind(deny, '<message/>');
    await receive(it.core, `<message from='${JULIET}/balcony' type='chat'><body>It is I</body></message>`);
    expect([await unreadOf(it, JULIET), (await snapshotOf(it.core)).presences.find(({ address }) => address === JULIET)?.isUnknown]).toEqual([1, true]);
  });
});

it('whoever no longer has the earlier rule is not heard of any more, from the moment the list changes (R321, R323)', async () => {
  const it = await signedInBehind(DENIALS.server);
  await receive(it.core, `<presence from='${JULIET}/balcony'/>`);
  await receive(it.core, `<presence from='${JULIET}' type='subscribe'/>`);
  it.server.lists.set('mine', DENIALS.server);
  await it.server.push('mine');
  expect([(await snapshotOf(it.core)).requests, await resourcesOf(it, JULIET)]).toEqual([[], 0]);
  await receive(it.core, `<presence from='${JULIET}' type='subscribe'/>`);
  expect((await snapshotOf(it.core)).requests).toEqual([]);
});

it('an earlier rule for a group counts for whoever is put into it (R321, R324)', async () => {
  const it = await scene({ mine: `<item type='group' value='Friends' action='allow' order='3'/>${DENIALS.server}` }, { default: 'mine' }, ROSTER);
  await receive(it.core, `<presence from='${TYBALT}' type='subscribe'/>`);
  expect((await snapshotOf(it.core)).requests).toEqual([]);
  await push(it.core, `<item jid='${TYBALT}' subscription='to'><group>Friends</group></item>`);
  await receive(it.core, `<presence from='${TYBALT}' type='subscribe'/>`);
  expect((await snapshotOf(it.core)).requests.map(({ address }) => address)).toEqual([TYBALT]);
});

it('who is put into a group that the list denies is unknown from then on, without a change of the list (R132, R324)', async () => {
  const it = await scene({ mine: `<item type='jid' value='${JULIET}' action='allow' order='3'/><item type='group' value='Foes' action='deny' order='9'/>` }, { default: 'mine' }, ROSTER);
  for (const address of [JULIET, TYBALT]) {
    await receive(it.core, `<presence from='${address}/street'/>`);
    await push(it.core, `<item jid='${address}' subscription='to'><group>Foes</group></item>`);
  }
  expect((await snapshotOf(it.core)).presences.map(({ address, resources, isUnknown }) => [address, resources.length, isUnknown])).toEqual([[JULIET, 1, undefined], [TYBALT, 0, true]]);
});

it('whom a list shuts out with everybody else is unknown while it is in force, and in no other way when it is not (R132, R363)', async () => {
  const it = await scene({ mine: `<item type='jid' value='${JULIET}' action='allow' order='3'/><item action='deny' order='9'/>` }, {}, ROSTER);
  for (const address of [JULIET, TYBALT]) await receive(it.core, `<presence from='${address}/street'/>`);
  const known = async (): Promise<unknown> => (await snapshotOf(it.core)).presences.map(({ address, resources, isUnknown }) => [address, resources.length, isUnknown]);
  await it.core.call('privacy.useList', { accountId: it.accountId, use: 'active', name: 'mine', isConfirmed: true });
  await it.core.frame();
  expect(await known()).toEqual([[JULIET, 1, undefined], [TYBALT, 0, true]]);
  await push(it.core, `<item jid='${JULIET}' subscription='to' name='Juliet'/>`);
  expect(await known()).toEqual([[JULIET, 1, undefined], [TYBALT, 0, true]]);
  await it.core.call('privacy.useList', { accountId: it.accountId, use: 'active', isConfirmed: true });
  await receive(it.core, `<presence from='${TYBALT}/street'/>`);
  expect(await known()).toEqual([[JULIET, 1, undefined], [TYBALT, 1, undefined]]);
});
