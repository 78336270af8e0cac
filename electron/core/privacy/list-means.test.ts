import { beforeEach, describe, expect, it } from 'vitest';
import type { BareJid } from '../../lib/jid.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { renumber, type PrivacyApi, type PrivacyList, type PrivacyRule } from '../../xmpp/features/rfc3921-privacy/index.ts';
import { stanzaError, type IqError } from '../../xmpp/kit/stanza-error.ts';
import type { Block } from './block.ts';
import { listMeans, OWN_LIST } from './list-means.ts';

const TYBALT = 'tybalt@example.com' as BareJid;
const PARIS = 'paris@example.com' as BareJid;

const wholly = (value: string): Block => ({ scope: 'jid', value, kinds: [] });

/** A server that keeps lists as RFC 3921 §10 says. */
class ListServer implements PrivacyApi {
  readonly lists = new Map<string, Pick<PrivacyList, 'rules' | 'unreadable'>>();
  active: string | undefined;
  default: string | undefined;
  /** Another device is signed in and stands on the default list (R341). */
  isShared = false;
  refuseSet: IqError | undefined;

  isOffered(): ReturnType<PrivacyApi['isOffered']> {
    return Promise.resolve(ok(true));
  }

  names(): ReturnType<PrivacyApi['names']> {
    return Promise.resolve(ok({ active: this.active, default: this.default, lists: [...this.lists.keys()] }));
  }

  list(name: string): ReturnType<PrivacyApi['list']> {
    const list = this.lists.get(name);
    return Promise.resolve(list ? ok({ name, ...list }) : err(stanzaError('item-not-found')));
  }

  set(name: string, rules: readonly PrivacyRule[]): Promise<Result<undefined, IqError>> {
    if (this.refuseSet) return Promise.resolve(err(this.refuseSet));
    this.lists.set(name, { rules: renumber(rules), unreadable: 0 });
    return Promise.resolve(ok(undefined));
  }

  remove(name: string): Promise<Result<undefined, IqError>> {
    this.lists.delete(name);
    return Promise.resolve(ok(undefined));
  }

  setActive(name: string | undefined): Promise<Result<undefined, IqError>> {
    this.active = name;
    return Promise.resolve(ok(undefined));
  }

  setDefault(name: string | undefined): Promise<Result<undefined, IqError>> {
    if (this.isShared) return Promise.resolve(err(stanzaError('conflict')));
    this.default = name;
    return Promise.resolve(ok(undefined));
  }

  onPush(): () => void {
    return () => undefined;
  }

  blockedIn(name: string): unknown[] {
    return (this.lists.get(name)?.rules ?? []).filter(({ action }) => action === 'deny').map(({ scope }) => (scope.type === 'everybody' ? '*' : scope.value));
  }
}

const OTHER: PrivacyRule = { scope: { type: 'group', value: 'Enemies' }, action: 'deny', order: 5, kinds: ['message'] };

describe('blocking by privacy lists', () => {
  let server: ListServer;
  let means: ReturnType<typeof listMeans>;
  beforeEach(() => {
    server = new ListServer();
    means = listMeans(server, 'romeo@example.com' as BareJid);
  });

  it('makes a default list of ours where there is none', async () => {
    expect(await means.block([wholly(TYBALT)])).toEqual(ok([{ scope: 'jid', value: TYBALT, kinds: [] }]));
    expect([server.default, server.active, server.blockedIn(OWN_LIST)]).toEqual([OWN_LIST, undefined, [TYBALT]]);
    await means.block([wholly(PARIS)]);
    expect(server.blockedIn(OWN_LIST)).toEqual([PARIS, TYBALT]);
  });

  it('puts blocks into the list that is the account’s already, before its rules', async () => {
    server.lists.set('mine', { rules: [OTHER], unreadable: 0 });
    server.default = 'mine';
    await means.block([wholly(TYBALT)]);
    expect([...server.lists.keys()]).toEqual(['mine']);
    expect(server.lists.get('mine')?.rules.at(-1)).toEqual(OTHER);
    expect(await means.load()).toEqual(ok([{ scope: 'jid', value: TYBALT, kinds: [] }, { scope: 'group', value: 'Enemies', kinds: ['message'] }]));
  });

  it('blocks in the list of the session too, which alone counts while it is there (R316)', async () => {
    server.lists.set('mine', { rules: [OTHER], unreadable: 0 }).set('now', { rules: [{ ...OTHER, action: 'allow' }], unreadable: 0 });
    [server.default, server.active] = ['mine', 'now'];
    await means.block([wholly(TYBALT)]);
    expect([server.active, server.blockedIn('mine'), server.blockedIn('now')]).toEqual(['now', [TYBALT, 'Enemies'], [TYBALT]]);
    await means.unblock([wholly(TYBALT)]);
    expect([server.blockedIn('mine'), server.blockedIn('now')]).toEqual([['Enemies'], []]);
  });

  it('uses our list for this session while another device keeps it from becoming the account’s, and for the account later', async () => {
    server.isShared = true;
    expect((await means.block([wholly(TYBALT)])).ok).toBe(true);
    expect([server.default, server.active]).toEqual([undefined, OWN_LIST]);
    [server.isShared, server.active] = [false, undefined];
    expect(await means.load()).toEqual(ok([{ scope: 'jid', value: TYBALT, kinds: [] }]));
    expect(server.default).toBe(OWN_LIST);
  });

  it('writes many at once with one request, the first to the front', async () => {
    let sets = 0;
    const { set } = ListServer.prototype;
    server.set = (name, rules) => (sets += 1, set.call(server, name, rules));
    await means.block([wholly(TYBALT), wholly(PARIS), { scope: 'group', value: 'Enemies', kinds: ['message'] }]);
    expect([sets, server.blockedIn(OWN_LIST)]).toEqual([1, [TYBALT, PARIS, 'Enemies']]);
    await means.unblock([wholly(PARIS), { scope: 'group', value: 'Enemies' }]);
    expect([sets, server.blockedIn(OWN_LIST)]).toEqual([2, [TYBALT]]);
  });

  it('never makes a list empty, which would remove it (R314)', async () => {
    await means.block([wholly(TYBALT)]);
    expect(await means.unblock([wholly(TYBALT)])).toEqual(ok([]));
    expect(server.lists.get(OWN_LIST)?.rules).toMatchObject([{ scope: { type: 'everybody' }, action: 'allow', kinds: [] }]);
  });

  it('touches no list whose rules it cannot read all', async () => {
    server.lists.set('mine', { rules: [OTHER], unreadable: 1 });
    server.default = 'mine';
    expect(await means.block([wholly(TYBALT)])).toEqual(err({ code: 'privacy', problem: 'unreadable' }));
    expect(server.lists.get('mine')).toEqual({ rules: [OTHER], unreadable: 1 });
  });

  it('says in the contract’s words why nothing was changed', async () => {
    server.refuseSet = stanzaError('conflict');
    expect(await means.block([wholly(TYBALT)])).toEqual(err({ code: 'privacy', problem: 'in-use' }));
    server.refuseSet = { condition: 'timeout', type: 'wait' };
    expect(await means.block([wholly(TYBALT)])).toEqual(err({ code: 'timeout' }));
    server.refuseSet = stanzaError('forbidden', 'no');
    expect(await means.block([wholly(TYBALT)])).toEqual(err({ code: 'refused', condition: 'forbidden', text: 'no' }));
  });
});
