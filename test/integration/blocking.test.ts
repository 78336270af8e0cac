import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId } from '../../electron/contract/models/address.ts';
import type { AccountPrivacy } from '../../electron/contract/models/privacy.ts';
import { RealCore } from '../kit/real-core.ts';
import { startEjabberd } from '../kit/servers/ejabberd.ts';
import { startLocal } from '../kit/servers/local.ts';
import { startProsody } from '../kit/servers/prosody.ts';
import type { RosterContact, TestServer } from '../kit/servers/test-server.ts';

const USERS = { romeo: 'montague', tybalt: 'capulet', nurse: 'angelica', paris: 'verona' };
const friend = (jid: string): RosterContact => ({ jid, subscription: 'both', groups: [] });
const OPTIONS = { users: USERS, rosters: { romeo: [{ ...friend('tybalt@localhost'), groups: ['Capulets'] }], tybalt: [friend('romeo@localhost')] } };
const TYBALT = 'tybalt@localhost';

interface Person {
  readonly core: RealCore;
  readonly id: AccountId;
}

const SERVERS: readonly (readonly [string, AccountPrivacy['means'], () => Promise<TestServer>])[] = [
  ['Prosody, by privacy lists', 'privacy-lists', () => startProsody(OPTIONS)],
  ['Prosody without privacy lists, by the blocking command', 'blocking-command', () => startProsody({ ...OPTIONS, privacyLists: false })],
  ['ejabberd, by privacy lists', 'privacy-lists', () => startEjabberd(OPTIONS)],
  ['Linnet’s own, by privacy lists', 'privacy-lists', () => startLocal(OPTIONS)],
];

describe.each(SERVERS)('blocking on %s', (_name, means, start) => {
  let server: TestServer;
  let cores: RealCore[] = [];

  beforeAll(async () => {
    server = await start();
  }, 60_000);
  afterAll(() => server.stop());
  afterEach(async () => {
    await Promise.all(cores.map((core) => core.stop()));
    cores = [];
  });

  async function person(user: keyof typeof USERS): Promise<Person> {
    const core = await RealCore.start(server);
    cores.push(core);
    return { core, id: await core.signIn(user, USERS[user]) };
  }

  async function ready(user: keyof typeof USERS): Promise<Person> {
    const someone = await person(user);
    await someone.core.until('its means', async () => (await privacyOf(someone)).means === means);
    return someone;
  }

  async function privacyOf({ core, id }: Person): Promise<AccountPrivacy> {
    return (await core.snapshot()).privacy.find(({ accountId }) => accountId === id)!;
  }

  async function isSeen({ core }: Person, address: string): Promise<boolean> {
    return (await core.snapshot()).presences.some((presence) => presence.address === address && presence.resources.length > 0);
  }

  function bodiesTo({ core }: Person): string[] {
    return core.events('message.stored').flatMap(({ messages }) => messages).filter(({ direction }) => direction === 'in').map(({ body }) => body);
  }

  async function say(from: Person, address: string, body: string): Promise<void> {
    await from.core.must('message.send', { accountId: from.id, address, body });
  }

  it('nothing of theirs arrives and they see nobody, until they are unblocked', async () => {
    const romeo = await ready('romeo');
    const tybalt = await person('tybalt');
    const nurse = await person('nurse');
    await tybalt.core.until('romeo seen', () => isSeen(tybalt, 'romeo@localhost'));
    await romeo.core.until('tybalt seen', () => isSeen(romeo, TYBALT));
    await say(tybalt, 'romeo@localhost', 'before');
    await romeo.core.until('the first words', () => bodiesTo(romeo).includes('before'));

    await romeo.core.must('privacy.block', { accountId: romeo.id, address: TYBALT, reason: 'a duel' });
    const [row] = (await privacyOf(romeo)).blocked;
    expect(row).toMatchObject({ scope: 'jid', value: TYBALT, kinds: [], reason: 'a duel' });
    expect(Math.abs((row?.since ?? 0) - Date.now())).toBeLessThan(60_000);
    expect((await romeo.core.snapshot()).conversations.find(({ peer }) => peer === TYBALT)?.unread).toBe(0);
    await romeo.core.until('tybalt unseen', async () => !(await isSeen(romeo, TYBALT)));
    await tybalt.core.until('romeo unseen', async () => !(await isSeen(tybalt, 'romeo@localhost')));

    await say(tybalt, 'romeo@localhost', 'while blocked');
    await tybalt.core.until('the refusal', () => tybalt.core.events('message.changed').flatMap(({ messages }) => messages).some(({ state }) => state === 'failed'));
    await say(nurse, 'romeo@localhost', 'from another');
    await romeo.core.until('the other one', () => bodiesTo(romeo).includes('from another'));
    expect(bodiesTo(romeo)).not.toContain('while blocked');

    await romeo.core.must('privacy.unblock', { accountId: romeo.id, scope: 'jid', value: TYBALT });
    expect((await privacyOf(romeo)).blocked).toEqual([]);
    await tybalt.core.until('romeo seen again', () => isSeen(tybalt, 'romeo@localhost'));
    await say(tybalt, 'romeo@localhost', 'afterwards');
    await romeo.core.until('the words afterwards', () => bodiesTo(romeo).includes('afterwards'));
  });

  it('is told to the other devices, and is there at the next start, before the network and after', async () => {
    const one = await ready('nurse');
    await one.core.must('privacy.block', { accountId: one.id, address: 'paris@localhost', reason: 'snores' });
    await one.core.must('privacy.block', { accountId: one.id, address: 'spam.example', reason: '' });
    const two = await ready('nurse');
    const values = async (who: Person): Promise<string[]> => (await privacyOf(who)).blocked.map(({ value }) => value).sort();
    await two.core.until('both blocks', async () => (await values(two)).join() === 'paris@localhost,spam.example');
    await two.core.must('privacy.unblock', { accountId: two.id, scope: 'jid', value: 'spam.example' });
    await one.core.until('the push', async () => (await values(one)).join() === 'paris@localhost');
    await two.core.must('privacy.block', { accountId: two.id, address: 'boast.example', reason: '' });
    await one.core.until('the other push', async () => (await values(one)).join() === 'boast.example,paris@localhost');

    await one.core.stop({ remove: false });
    const again = await RealCore.start(server, one.core.directory);
    cores.push(again);
    const offline = await privacyOf({ core: again, id: one.id });
    expect(offline).toMatchObject({ means: 'unknown' });
    expect(offline.blocked.find(({ value }) => value === 'paris@localhost')).toMatchObject({ reason: 'snores' });
    await again.signIn('nurse', USERS.nurse);
    await again.until('the means', async () => (await privacyOf({ core: again, id: one.id })).means === means);
    expect((await privacyOf({ core: again, id: one.id })).blocked.find(({ value }) => value === 'paris@localhost')).toMatchObject({ reason: 'snores' });
  });

  it('for a time ends by itself, and its end is stored', async () => {
    const nurse = await ready('nurse');
    const until = Date.now() + 3000;
    await nurse.core.must('privacy.blockMany', { accountId: nurse.id, blocks: ['fleeting.example', 'staying.example'].map((value) => ({
      scope: 'jid', value, kinds: [], reason: '', ...(value === 'fleeting.example' ? { until } : {}),
    })) });
    expect((await privacyOf(nurse)).blocked.find(({ value }) => value === 'fleeting.example')).toMatchObject({ until });
    await nurse.core.until('its end', async () => !(await privacyOf(nurse)).blocked.some(({ value }) => value === 'fleeting.example'));
    expect(Date.now()).toBeGreaterThanOrEqual(until);
    expect((await privacyOf(nurse)).blocked.map(({ value }) => value)).toContain('staying.example');
    await nurse.core.must('privacy.unblockMany', { accountId: nurse.id, places: (await privacyOf(nurse)).blocked.map(({ scope, value }) => ({ scope, value })) });
    expect((await privacyOf(nurse)).blocked).toEqual([]);
  });

  it('keeps our presence from a group where the server has lists (R362), and says so where it has none', async () => {
    const romeo = await ready('romeo');
    const tybalt = await person('tybalt');
    await tybalt.core.until('romeo seen', () => isSeen(tybalt, 'romeo@localhost'));
    const group = { scope: 'group', value: 'Capulets' } as const;
    const answer = await romeo.core.call('privacy.blockMany', { accountId: romeo.id, blocks: [{ ...group, kinds: ['presence-out'], reason: '' }] });
    if (means === 'blocking-command') return expect(answer).toEqual({ ok: false, error: { code: 'privacy', problem: 'unsupported' } });
    expect(answer.ok).toBe(true);
    await tybalt.core.until('romeo unseen', async () => !(await isSeen(tybalt, 'romeo@localhost')));
    await say(tybalt, 'romeo@localhost', 'they still talk');
    await romeo.core.until('the words', () => bodiesTo(romeo).includes('they still talk'));
    expect(await isSeen(romeo, TYBALT)).toBe(true);
    await romeo.core.must('privacy.unblockMany', { accountId: romeo.id, places: [group] });
    await tybalt.core.until('romeo seen again', () => isSeen(tybalt, 'romeo@localhost'));
  });

  it('ends a request, and a later one of theirs does not come', async () => {
    const nurse = await ready('nurse');
    const tybalt = await person('tybalt');
    const asked = async (): Promise<string[]> => (await nurse.core.snapshot()).requests.map(({ address }) => address);
    await tybalt.core.must('subscription.request', { accountId: tybalt.id, address: 'nurse@localhost', note: 'let me in' });
    await nurse.core.until('the request', async () => (await asked()).includes(TYBALT));
    await nurse.core.must('privacy.block', { accountId: nurse.id, address: TYBALT, reason: '' });
    await nurse.core.until('no request', async () => !(await asked()).includes(TYBALT));
    const romeo = await ready('romeo');
    await tybalt.core.must('subscription.request', { accountId: tybalt.id, address: 'nurse@localhost', note: 'again' });
    await romeo.core.must('subscription.request', { accountId: romeo.id, address: 'nurse@localhost', note: '' });
    await nurse.core.until('another request', async () => (await asked()).includes('romeo@localhost'));
    expect(await asked()).not.toContain(TYBALT);
  });

  it('refuses the own address and the own server', async () => {
    const romeo = await ready('romeo');
    for (const address of ['romeo@localhost', 'romeo@localhost/x', 'localhost']) {
      expect(await romeo.core.call('privacy.block', { accountId: romeo.id, address, reason: '' })).toEqual({ ok: false, error: { code: 'own-address' } });
    }
  });
});
