import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId } from '../../electron/contract/models/address.ts';
import type { AccountPrivacy } from '../../electron/contract/models/privacy.ts';
import { RealCore } from '../kit/real-core.ts';
import { startEjabberd } from '../kit/servers/ejabberd.ts';
import { startLocal } from '../kit/servers/local.ts';
import { startProsody } from '../kit/servers/prosody.ts';
import type { RosterContact, TestServer } from '../kit/servers/test-server.ts';

const USERS = { romeo: 'montague', tybalt: 'capulet', paris: 'verona', nurse: 'angelica' };
const friend = (user: string, ...groups: string[]): RosterContact => ({ jid: `${user}@localhost`, subscription: 'both', groups });
const ROSTERS = { romeo: [friend('tybalt', 'Foes'), friend('paris', 'Work')], tybalt: [friend('romeo')], paris: [friend('romeo')] };
const ROMEO = 'romeo@localhost';

interface Person {
  readonly core: RealCore;
  readonly id: AccountId;
}

const SERVERS: readonly (readonly [string, () => Promise<TestServer>])[] = [
  ['Prosody', () => startProsody({ users: USERS, rosters: ROSTERS })],
  ['ejabberd', () => startEjabberd({ users: USERS, rosters: ROSTERS })],
  ['Linnet’s own', () => startLocal({ users: USERS, rosters: ROSTERS })],
];

describe.each(SERVERS)('modes on %s', (_name, start) => {
  let server: TestServer;
  let cores: RealCore[] = [];
  let count = 0;

  beforeAll(async () => {
    server = await start();
  }, 60_000);
  afterAll(() => server.stop());
  afterEach(async () => {
    await Promise.all(cores.map((core) => core.stop()));
    cores = [];
  });

  async function person(user: keyof typeof USERS, directory?: string): Promise<Person> {
    const core = await RealCore.start(server, directory);
    cores.push(core);
    const id = await core.signIn(user, USERS[user]);
    await core.until('its means', async () => (await privacyOf({ core, id })).means === 'privacy-lists');
    return { core, id };
  }

  async function privacyOf({ core, id }: Person): Promise<AccountPrivacy> {
    return (await core.snapshot()).privacy.find(({ accountId }) => accountId === id)!;
  }

  async function isSeen({ core }: Person, address: string): Promise<boolean> {
    return (await core.snapshot()).presences.some((presence) => presence.address === address && presence.resources.length > 0);
  }

  /** How often this one was told that Romeo is there. */
  function sightings({ core }: Person): number {
    return core.events('presence.changed').flatMap(({ changed }) => changed).filter(({ address, resources }) => address === ROMEO && resources.length > 0).length;
  }

  const bodiesTo = ({ core }: Person): string[] => core.events('message.stored').flatMap(({ messages }) => messages).filter(({ direction }) => direction === 'in').map(({ body }) => body);

  /** Whatever was sent before it has arrived when this has. */
  async function reach(from: Person, to: Person, address: string): Promise<void> {
    const body = `word ${++count}`;
    await from.core.must('message.send', { accountId: from.id, address, body });
    await to.core.until(body, () => bodiesTo(to).includes(body));
  }

  async function isRefused(from: Person, address: string): Promise<void> {
    const { message } = await from.core.must('message.send', { accountId: from.id, address, body: `refused ${++count}` });
    await from.core.until('the refusal', () => from.core.events('message.changed').flatMap(({ messages }) => messages).some(({ id, state }) => id === message.id && state === 'failed'));
  }

  it('whoever is invisible goes offline for the other and never comes back, over new sessions and a restart, until it ends (R338, R362)', async () => {
    const tybalt = await person('tybalt');
    let romeo = await person('romeo');
    await tybalt.core.until('romeo seen', () => isSeen(tybalt, ROMEO));
    await romeo.core.must('privacy.startMode', { accountId: romeo.id, mode: { kind: 'invisible' } });
    await tybalt.core.until('romeo gone', async () => !(await isSeen(tybalt, ROMEO)));
    const before = sightings(tybalt);
    await reach(romeo, tybalt, 'tybalt@localhost');

    await romeo.core.must('presence.set', { accountId: romeo.id, presence: { show: 'away', status: 'not here', priority: 1 } });
    await reach(romeo, tybalt, 'tybalt@localhost');
    await romeo.core.must('account.signOut', { accountId: romeo.id });
    await romeo.core.signIn('romeo', USERS.romeo);
    await romeo.core.until('a session', async () => (await privacyOf(romeo)).means === 'privacy-lists');
    await reach(romeo, tybalt, 'tybalt@localhost');
    await reach(tybalt, romeo, ROMEO);

    await romeo.core.stop({ remove: false });
    romeo = await person('romeo', romeo.core.directory);
    await reach(romeo, tybalt, 'tybalt@localhost');
    expect([sightings(tybalt), await isSeen(tybalt, ROMEO)]).toEqual([before, false]);

    // Who comes later asks for our presence and is told nothing either.
    const paris = await person('paris');
    await reach(romeo, paris, 'paris@localhost');
    expect([sightings(paris), await isSeen(romeo, 'paris@localhost')]).toEqual([0, true]);

    await romeo.core.must('privacy.endMode', { accountId: romeo.id });
    await tybalt.core.until('romeo back', () => isSeen(tybalt, ROMEO));
    await paris.core.until('romeo back', () => isSeen(paris, ROMEO));
  }, 90_000);

  it('hides from one group only', async () => {
    const [tybalt, paris, romeo] = [await person('tybalt'), await person('paris'), await person('romeo')];
    await tybalt.core.until('romeo seen', () => isSeen(tybalt, ROMEO));
    await romeo.core.must('privacy.startMode', { accountId: romeo.id, mode: { kind: 'invisible-to', group: 'Foes' } });
    await tybalt.core.until('romeo gone', async () => !(await isSeen(tybalt, ROMEO)));
    const before = sightings(tybalt);
    await romeo.core.must('presence.set', { accountId: romeo.id, presence: { show: 'away', status: 'at lunch', priority: 1 } });
    await paris.core.until('the new status', async () => (await paris.core.snapshot()).presences.some(({ address, resources }) => address === ROMEO && resources[0]?.status === 'at lunch'));
    await reach(romeo, tybalt, 'tybalt@localhost');
    expect(sightings(tybalt)).toBe(before);
    await romeo.core.must('privacy.endMode', { accountId: romeo.id });
    await tybalt.core.until('romeo back', () => isSeen(tybalt, ROMEO));
  }, 60_000);

  it('lets contacts through and strangers not, or one group only; the own server answers under each', async () => {
    const [tybalt, paris, nurse, romeo] = [await person('tybalt'), await person('paris'), await person('nurse'), await person('romeo')];
    await romeo.core.must('privacy.startMode', { accountId: romeo.id, mode: { kind: 'contacts-only' } });
    await isRefused(nurse, ROMEO);
    await nurse.core.must('subscription.request', { accountId: nurse.id, address: ROMEO, note: '' });
    await reach(tybalt, romeo, ROMEO);
    expect((await romeo.core.snapshot()).requests).toEqual([]);

    await romeo.core.must('privacy.startMode', { accountId: romeo.id, mode: { kind: 'only-group', group: 'Work' } });
    await isRefused(tybalt, ROMEO);
    await reach(paris, romeo, ROMEO);
    await romeo.core.must('contact.update', { accountId: romeo.id, address: 'paris@localhost', name: 'Paris', groups: ['Work'] });
    await romeo.core.must('privacy.block', { accountId: romeo.id, address: 'spam.example', reason: '' });
    expect((await privacyOf(romeo)).blocked.map(({ value }) => value)).toEqual(['spam.example']);
    await romeo.core.must('privacy.unblock', { accountId: romeo.id, scope: 'jid', value: 'spam.example' });
    await romeo.core.must('privacy.endMode', { accountId: romeo.id });
    await reach(tybalt, romeo, ROMEO);
    await romeo.core.must('privacy.startMode', { accountId: romeo.id, mode: { kind: 'nobody-new' } });
    await romeo.core.must('message.send', { accountId: romeo.id, address: 'nurse@localhost', body: 'what news' });
    await nurse.core.until('the question', () => bodiesTo(nurse).includes('what news'));
    await reach(nurse, romeo, ROMEO);
    await romeo.core.must('privacy.endMode', { accountId: romeo.id });
  }, 60_000);
});
