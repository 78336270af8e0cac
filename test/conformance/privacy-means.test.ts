import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../electron/contract/models/address.ts';
import type { ListRule } from '../../electron/contract/models/privacy-list.ts';
import { is } from '../../electron/xmpp/kit/element.ts';
import { serialise } from '../../electron/xmpp/kit/serialise.ts';
import { CoreHarness } from '../kit/core-harness.ts';
import { ListServer } from '../kit/list-server.ts';
import { ROMEO, snapshotOf } from './people.ts';

const BLOCKING = 'urn:xmpp:blocking';
const UNSUPPORTED = { ok: false, error: { code: 'privacy', problem: 'unsupported' } };
const RULES: ListRule[] = [{ scope: 'group', value: 'Work', action: 'deny', kinds: [] }];
const refused = (condition: string): { type: 'error'; content: string } =>
  ({ type: 'error', content: `<error type='cancel'><${condition} xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>` });

/** Signed in at a server that refuses privacy lists so; `blocklist`: what it answers to the blocking command, undefined: the same refusal. */
async function withoutLists(condition: string, blocklist?: () => string): Promise<{ core: CoreHarness; accountId: AccountId }> {
  const core = new CoreHarness();
  core.reply = (payload, iq) => {
    if (payload.ns === BLOCKING && blocklist !== undefined) return { type: 'result', content: iq.attrs['type'] === 'get' ? blocklist() : '' };
    return is(payload, 'query', 'jabber:iq:privacy') || payload.ns === BLOCKING ? refused(condition) : undefined;
  };
  await core.app.start();
  const accountId = await core.signIn();
  core.stream.takeSent();
  return { core, accountId };
}

describe.each(['service-unavailable', 'feature-not-implemented'])('a server that answers %s for privacy lists (R368)', (condition) => {
  it('blocks by the blocking command where it has that, and is asked for lists no more', async () => {
    let listed = 'tybalt@example.com';
    const { core, accountId } = await withoutLists(condition, () => `<blocklist xmlns='${BLOCKING}'><item jid='${listed}'/></blocklist>`);
    expect((await snapshotOf(core)).privacy).toMatchObject([{ means: 'blocking-command', blocked: [{ scope: 'jid', value: 'tybalt@example.com', kinds: [] }] }]);
    expect(await core.call('privacy.block', { accountId, address: 'paris@example.com', reason: '' })).toMatchObject({ ok: true });
    const [sent] = core.stream.takeSent();
    expect(serialise(sent!)).toContain(`<block xmlns="${BLOCKING}"><item jid="paris@example.com"/></block>`);
    core.stream.takeSent();
    expect(await core.call('privacy.saveList', { accountId, name: 'new', rules: RULES, overwrite: false, isConfirmed: false })).toEqual(UNSUPPORTED);
    expect(core.stream.takeSent()).toEqual([]);
    // Another device of theirs blocks somebody else.
    listed = 'paris@example.com';
    await core.stream.receive(`<iq xmlns='jabber:client' type='set' id='p'><block xmlns='${BLOCKING}'><item jid='paris@example.com'/></block></iq>`);
    await core.frame();
    expect((await snapshotOf(core)).privacy).toMatchObject([{ blocked: [{ value: 'paris@example.com' }] }]);
  });

  it('and has not that either: nothing can be blocked or listed, which is said', async () => {
    const { core, accountId } = await withoutLists(condition);
    expect((await snapshotOf(core)).privacy).toMatchObject([{ means: 'none', blocked: [] }]);
    expect(await core.call('privacy.block', { accountId, address: 'paris@example.com', reason: '' })).toEqual(UNSUPPORTED);
    expect(await core.call('privacy.saveList', { accountId, name: 'new', rules: RULES, overwrite: false, isConfirmed: false })).toEqual(UNSUPPORTED);
    expect(core.stream.takeSent().filter(({ attrs }) => attrs['type'] === 'set')).toEqual([]);
  });
});

it('the own other devices get through whatever the list in force denies (R369)', async () => {
  const core = new CoreHarness();
  const server = new ListServer(core);
  server.lists.set('wall', "<item action='deny' order='1'/>");
  server.default = 'wall';
  await core.app.start();
  const accountId = await core.signIn();
  const passes = async (address: string): Promise<unknown> => {
    const answer = await core.call('privacy.judge', { accountId, address });
    return answer.ok && answer.value.passages?.map(({ isAllowed }) => isAllowed);
  };
  expect([await passes(`${ROMEO}/phone`), await passes('juliet@example.com')]).toEqual([Array(8).fill(true), Array(8).fill(false)]);
});
