import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId } from '../../electron/contract/models/address.ts';
import { RealCore } from '../kit/real-core.ts';
import { startEjabberd } from '../kit/servers/ejabberd.ts';
import { startLocal } from '../kit/servers/local.ts';
import { startProsody } from '../kit/servers/prosody.ts';
import type { TestServer, TestServerOptions } from '../kit/servers/test-server.ts';

const USERS = { romeo: 'montague', juliet: 'capulet' };
const SERVERS: readonly (readonly [string, (options: TestServerOptions) => Promise<TestServer>])[] = [['Prosody', startProsody], ['ejabberd', startEjabberd], ['Linnet’s own server', startLocal]];

interface Person {
  readonly core: RealCore;
  readonly id: AccountId;
}

describe.each(SERVERS)('what happened between two people, on %s', (_name, start) => {
  let server: TestServer;
  let cores: RealCore[] = [];

  beforeAll(async () => {
    server = await start({ users: USERS });
  }, 60_000);
  afterAll(() => server.stop());
  afterEach(async () => {
    await Promise.all(cores.map((core) => core.stop()));
    cores = [];
  });

  async function person(user: keyof typeof USERS, directory?: string): Promise<Person> {
    const core = await RealCore.start(server, directory);
    cores.push(core);
    return { core, id: await core.signIn(user, USERS[user]) };
  }

  async function kinds({ core, id }: Person, address: string): Promise<string[]> {
    return (await core.must('subscription.history', { accountId: id, address })).events.map(({ kind }) => kind).toReversed();
  }

  function happened(who: Person, address: string, expected: readonly string[]): Promise<unknown> {
    return who.core.until(`${address}: ${expected.join()}`, async () => (await kinds(who, address)).join() === expected.join());
  }

  /** All they sent so far is with their server: it answers in order. Twice, for the first answer may be what makes them send more. */
  async function answered({ core, id }: Person, own: string): Promise<void> {
    for (let trip = 0; trip < 2; trip += 1) await core.call('vcard.fetch', { accountId: id, address: own });
  }

  it('is told by both cores the same, from the request to the removal, also when one was away (R050, R051, R052, R273)', async () => {
    const romeo = await person('romeo');
    let juliet = await person('juliet');
    const [R, J] = ['romeo@localhost', 'juliet@localhost'];
    const toJuliet = { accountId: romeo.id, address: J };
    const toRomeo = { accountId: juliet.id, address: R };
    const request = async (): Promise<unknown> => juliet.core.until('the request', async () => (await juliet.core.snapshot()).requests.length === 1);

    await romeo.core.must('contact.add', { ...toJuliet, name: 'Juliet', groups: [], note: '' });
    await request();
    await juliet.core.must('subscription.deny', toRomeo);
    await happened(romeo, J, ['added', 'we-asked', 'they-denied']);
    await happened(juliet, R, ['they-asked', 'we-denied']);

    await romeo.core.must('subscription.request', { ...toJuliet, note: '' });
    await request();
    await juliet.core.must('subscription.approve', { ...toRomeo, add: false });
    await happened(romeo, J, ['added', 'we-asked', 'they-denied', 'we-asked', 'they-approved']);
    await juliet.core.until('the contact', async () => (await juliet.core.snapshot()).contacts.length === 1);

    // She is away while he looks no longer: she learns of it by her roster at the next sign-in.
    const { directory } = juliet.core;
    await juliet.core.stop({ remove: false });
    await romeo.core.must('subscription.cancel', toJuliet);
    await happened(romeo, J, ['added', 'we-asked', 'they-denied', 'we-asked', 'they-approved', 'we-stopped-looking']);
    juliet = await person('juliet', directory);
    await juliet.core.until('the end', async () => ['they-stopped-looking', 'showing-ended'].includes((await kinds(juliet, R)).at(-1) ?? ''));

    // Her affirmation is with the server before he asks again: one that crosses a newer request would deny it, and no server can tell (RFC 3921 §9.4).
    await answered(juliet, J);
    await romeo.core.must('subscription.request', { ...toJuliet, note: '' });
    await request();
    await juliet.core.must('subscription.approve', { ...toRomeo, add: false });
    await romeo.core.until('seen again', async () => (await kinds(romeo, J)).at(-1) === 'they-approved');
    await answered(romeo, R);
    await juliet.core.must('subscription.deny', toRomeo);
    await romeo.core.until('the grant taken back', async () => (await kinds(romeo, J)).at(-1) === 'they-stopped-showing');
    await juliet.core.until('ours', async () => (await kinds(juliet, R)).at(-1) === 'we-stopped-showing');
    await romeo.core.must('contact.remove', toJuliet);
    await romeo.core.until('removed', async () => (await kinds(romeo, J)).at(-1) === 'removed');
    expect((await kinds(romeo, J)).filter((kind) => kind.endsWith('-ended'))).toEqual([]);
  });
});
