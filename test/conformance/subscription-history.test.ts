import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../electron/contract/models/address.ts';
import type { CoreHarness } from '../kit/core-harness.ts';
import { JULIET, push, receive, ROMEO, signedIn } from './people.ts';

const presence = (type: string, from = JULIET): string => `<presence from='${from}' type='${type}'/>`;
const item = (attributes: string): string => `<item jid='${JULIET}' ${attributes}/>`;

async function history(core: CoreHarness, accountId: AccountId, address = JULIET): Promise<string[]> {
  const answer = await core.call('subscription.history', { accountId, address });
  if (!answer.ok) throw new Error('no history');
  return answer.value.events.map(({ kind }) => kind).toReversed();
}

/** The same thing told in both orders: RFC 3921 shows either, RFC 6121 wants the notification before the push. */
const ORDERS = [['the notification first', false], ['the push first', true]] as const;

async function tell(core: CoreHarness, isPushFirst: boolean, notification: string, pushed: string): Promise<void> {
  if (isPushFirst) await push(core, pushed);
  await receive(core, notification);
  if (!isPushFirst) await push(core, pushed);
}

describe.each(ORDERS)('what happened is kept and told, %s', (_, isPushFirst) => {
  it('a request was accepted (R050)', async () => {
    const { core, accountId } = await signedIn(item("subscription='none' ask='subscribe'"));
    await tell(core, isPushFirst, presence('subscribed'), item("subscription='to'"));
    expect(await history(core, accountId)).toEqual(['they-approved']);
    expect(core.last('subscription.logged').events).toMatchObject([{ accountId, address: JULIET, kind: 'they-approved', at: core.clock.now() - 50 * (isPushFirst ? 2 : 1) }]);
  });

  it('somebody looks no longer (R051)', async () => {
    for (const [before, after] of [['from', 'none'], ['both', 'to']]) {
      const { core, accountId } = await signedIn(item(`subscription='${before}'`));
      await tell(core, isPushFirst, presence('unsubscribe'), item(`subscription='${after}'`));
      expect(await history(core, accountId)).toEqual(['they-stopped-looking']);
    }
  });

  it('a request was denied, or a grant taken back (R052, R242, R268)', async () => {
    for (const [before, after, kind] of [
      ["subscription='none' ask='subscribe'", "subscription='none'", 'they-denied'], ["subscription='from' ask='subscribe'", "subscription='from'", 'they-denied'],
      ["subscription='to'", "subscription='none'", 'they-stopped-showing'], ["subscription='both'", "subscription='from'", 'they-stopped-showing'],
    ] as const) {
      const { core, accountId } = await signedIn(item(before));
      await tell(core, isPushFirst, presence('unsubscribed'), item(after));
      expect([before, await history(core, accountId)]).toEqual([before, [kind]]);
    }
  });

  it('they removed us: both ends, each with its cause (R273)', async () => {
    const { core, accountId } = await signedIn(item("subscription='both'"));
    await tell(core, isPushFirst, presence('unsubscribe'), item("subscription='to'"));
    await tell(core, isPushFirst, presence('unsubscribed'), item("subscription='none'"));
    expect(await history(core, accountId)).toEqual(['they-stopped-looking', 'they-stopped-showing']);
  });
});

describe('what we did', () => {
  it('is written down when the roster says so, as ours even when the server echoes it (R257, R258, R262, R266, R267)', async () => {
    for (const [before, command, after, echo, kind] of [
      ["subscription='to'", 'subscription.cancel', "subscription='none'", 'unsubscribed', 'we-stopped-looking'],
      ["subscription='both'", 'subscription.cancel', "subscription='from'", 'unsubscribed', 'we-stopped-looking'],
      ["subscription='none' ask='subscribe'", 'subscription.cancel', "subscription='none'", 'unsubscribed', 'we-withdrew'],
      ["subscription='from'", 'subscription.deny', "subscription='none'", 'unsubscribe', 'we-stopped-showing'],
      ["subscription='both'", 'subscription.deny', "subscription='to'", 'unsubscribe', 'we-stopped-showing'],
    ] as const) {
      const { core, accountId } = await signedIn(item(before));
      await core.call(command, { accountId, address: JULIET });
      expect(await history(core, accountId)).toEqual([]);
      await receive(core, presence(echo));
      await push(core, item(after));
      await receive(core, presence(echo));
      expect([before, await history(core, accountId)]).toEqual([before, [kind]]);
    }
  });

  it('a request from the first to the last: asked, added, approved, removed', async () => {
    const { core, accountId } = await signedIn(`<item jid='nurse@example.com' subscription='both'/>`);
    await push(core, item("subscription='none'"));
    await push(core, item("subscription='none' ask='subscribe'"));
    await push(core, item("subscription='to'"));
    await receive(core, presence('subscribe'));
    await core.call('subscription.approve', { accountId, address: JULIET, add: false });
    await push(core, item("subscription='both'"));
    await push(core, item("subscription='remove'"));
    expect(await history(core, accountId)).toEqual(['added', 'we-asked', 'they-approved', 'they-asked', 'we-approved', 'removed']);
  });

  it('on another device is known as ended, and by nobody until somebody says so', async () => {
    const { core, accountId } = await signedIn(item("subscription='both'"));
    await push(core, item("subscription='to'"));
    expect(await history(core, accountId)).toEqual(['showing-ended']);
    // What they say of the other direction is not the cause of this one.
    await receive(core, presence('unsubscribed'));
    expect(await history(core, accountId)).toEqual(['showing-ended']);
  });

  it('the approval in advance, its use and its end (N05)', async () => {
    const { core, accountId } = await signedIn(`<item jid='nurse@example.com' subscription='both'/>`);
    await push(core, item("subscription='none' approved='true'"));
    await push(core, item("subscription='none'"));
    await push(core, item("subscription='none' approved='true'"));
    await push(core, item("subscription='from' approved='true'"));
    expect(await history(core, accountId)).toEqual(['added', 'we-allowed', 'we-disallowed', 'we-allowed', 'we-approved']);
  });
});

describe('requests of theirs', () => {
  it('of a contact are written down as they come, once, and when they are taken back (R285)', async () => {
    const { core, accountId } = await signedIn(item("subscription='to'"));
    await receive(core, presence('subscribe'));
    await receive(core, presence('subscribe'));
    await receive(core, presence('unsubscribe'));
    expect(await history(core, accountId)).toEqual(['they-asked', 'they-withdrew']);
  });

  it('of a stranger leave no trace until they are answered', async () => {
    const { core, accountId } = await signedIn();
    await receive(core, presence('subscribe'));
    expect(await history(core, accountId)).toEqual([]);
    await core.call('subscription.deny', { accountId, address: JULIET });
    expect(await history(core, accountId)).toEqual(['they-asked', 'we-denied']);
    await receive(core, presence('subscribe', 'mal@evil.example'));
    await receive(core, presence('unsubscribe', 'mal@evil.example'));
    expect(await history(core, accountId, 'mal@evil.example')).toEqual([]);
  });
});

describe('what is not a fact is not written down', () => {
  it('notifications that no push confirms, from contacts or from strangers (R238, R282, R283)', async () => {
    const { core, accountId } = await signedIn(`${item("subscription='none'")}<item jid='nurse@example.com' subscription='both'/>`);
    for (const from of [JULIET, 'nurse@example.com', 'mal@evil.example', ROMEO]) {
      for (const kind of ['subscribed', 'unsubscribe', 'unsubscribed']) await receive(core, presence(kind, from));
      expect([from, await history(core, accountId, from)]).toEqual([from, []]);
    }
    expect(core.events('subscription.logged')).toEqual([]);
  });

  it('a notification where nothing could end is not the cause of a later end', async () => {
    const { core, accountId } = await signedIn(item("subscription='to'"));
    await receive(core, presence('unsubscribe'));
    await push(core, item("subscription='both'"));
    await push(core, item("subscription='to'"));
    expect(await history(core, accountId)).toEqual(['we-approved', 'showing-ended']);
  });

  it('the first roster of an account, and a push that changes no direction', async () => {
    const { core, accountId } = await signedIn(item("subscription='both'"));
    await push(core, item("subscription='both' name='Juliet'"));
    expect(await history(core, accountId)).toEqual([]);
  });
});

it('what happened while we were away is found when the roster comes, and the repeated notification says by whom (R284–R286)', async () => {
  const { core, accountId } = await signedIn(`${item("subscription='both'")}<item jid='nurse@example.com' subscription='none' ask='subscribe'/>`);
  core.roster = `<query xmlns='jabber:iq:roster'>${item("subscription='to'")}<item jid='nurse@example.com' subscription='to'/></query>`;
  core.stream.drop();
  core.stream.goOnline(`${ROMEO}/again`);
  await core.frame();
  expect(await history(core, accountId)).toEqual(['showing-ended']);
  await receive(core, presence('unsubscribe'));
  await receive(core, presence('unsubscribe'));
  expect([await history(core, accountId), await history(core, accountId, 'nurse@example.com')]).toEqual([['they-stopped-looking'], ['they-approved']]);
});

it('pushes that come together are told apart: each begins where the one before ended (R273)', async () => {
  const { core, accountId } = await signedIn(item("subscription='both'"));
  const pushed = (id: string, subscription: string): string => `<iq xmlns='jabber:client' type='set' id='${id}'><query xmlns='jabber:iq:roster'>${item(`subscription='${subscription}'`)}</query></iq>`;
  void core.stream.receive(pushed('one', 'to'));
  void core.stream.receive(pushed('two', 'none'));
  await core.frame();
  expect(await history(core, accountId)).toEqual(['showing-ended', 'seeing-ended']);
});
