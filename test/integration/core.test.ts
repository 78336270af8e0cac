import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId } from '../../electron/contract/models/address.ts';
import { RealCore } from '../kit/real-core.ts';
import { startEjabberd } from '../kit/servers/ejabberd.ts';
import { startLocal } from '../kit/servers/local.ts';
import { startProsody } from '../kit/servers/prosody.ts';
import type { TestServer, TestServerOptions } from '../kit/servers/test-server.ts';

const USERS = { romeo: 'montague', juliet: 'capulet', nurse: 'angelica' };
const SERVERS: readonly (readonly [string, (options: TestServerOptions) => Promise<TestServer>])[] = [['Prosody', startProsody], ['ejabberd', startEjabberd], ['Linnet’s own', startLocal]];

interface Person {
  readonly core: RealCore;
  readonly id: AccountId;
}

describe.each(SERVERS)('the same core on %s', (_serverName, start) => {
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

  async function person(user: keyof typeof USERS): Promise<Person> {
    const core = await RealCore.start(server);
    cores.push(core);
    return { core, id: await core.signIn(user, USERS[user]) };
  }

  async function contactOf({ core }: Person, address: string) {
    return (await core.snapshot()).contacts.find((contact) => contact.address === address);
  }

  async function showOf({ core }: Person, address: string) {
    return (await core.snapshot()).presences.find((presence) => presence.address === address)?.resources[0]?.show;
  }

  async function befriend(one: Person, oneAddress: string, other: Person, otherAddress: string): Promise<void> {
    if ((await contactOf(one, otherAddress))?.subscription === 'both') return;
    await one.core.must('contact.add', { accountId: one.id, address: otherAddress, name: 'A friend', groups: ['Friends'], note: 'It is me' });
    await other.core.until('the request', async () => (await other.core.snapshot()).requests.find(({ address }) => address === oneAddress));
    await other.core.must('subscription.approve', { accountId: other.id, address: oneAddress, add: true });
    await one.core.until('the request back', async () =>
      (await contactOf(one, otherAddress))?.subscription === 'both' || (await one.core.snapshot()).requests.some(({ address }) => address === otherAddress));
    if ((await one.core.snapshot()).requests.some(({ address }) => address === otherAddress)) {
      await one.core.must('subscription.approve', { accountId: one.id, address: otherAddress, add: false });
    }
    await one.core.until('both subscriptions', async () => (await contactOf(one, otherAddress))?.subscription === 'both');
    await other.core.until('both subscriptions', async () => (await contactOf(other, oneAddress))?.subscription === 'both');
  }

  it('what is done to the roster offline is told in the next session, upon what another device did meanwhile (R203, R209)', async () => {
    const desk = await person('romeo');
    const phone = await person('romeo');
    await desk.core.must('contact.add', { accountId: desk.id, address: 'nurse@localhost', name: 'Nurse', groups: ['Work'], note: '' });
    await phone.core.until('the contact', async () => contactOf(phone, 'nurse@localhost'));
    const online = (await desk.core.snapshot()).accounts[0]!.presence;
    await desk.core.must('presence.set', { accountId: desk.id, presence: { ...online, show: 'offline' } });
    await desk.core.must('contact.update', { accountId: desk.id, address: 'nurse@localhost', name: 'Angelica', groups: ['Verona'] });
    await desk.core.must('contact.add', { accountId: desk.id, address: 'juliet@localhost', name: 'Juliet', groups: [], note: 'Wherefore' });
    expect((await contactOf(desk, 'nurse@localhost'))?.waits).toEqual({ kind: 'change' });
    await phone.core.must('contact.update', { accountId: phone.id, address: 'nurse@localhost', name: 'Nurse', groups: ['Work', 'Choir'] });
    await desk.core.must('presence.set', { accountId: desk.id, presence: online });
    const groups = async (one: Person) => {
      const nurse = await contactOf(one, 'nurse@localhost');
      return [nurse?.name, nurse?.groups.toSorted(), nurse?.waits];
    };
    for (const one of [desk, phone]) {
      await expect.poll(() => groups(one)).toEqual(['Angelica', ['Choir', 'Verona'], undefined]);
      await one.core.until('the new contact asks', async () => (await contactOf(one, 'juliet@localhost'))?.isAsking === true);
    }
    for (const address of ['nurse@localhost', 'juliet@localhost']) await phone.core.must('contact.remove', { accountId: phone.id, address });
    await desk.core.until('both removed', async () => (await desk.core.snapshot()).contacts.length === 0);
  });

  it('catches up with what another device said and heard meanwhile, in order, once (XEP-0313, G1 to G3)', async () => {
    const desk = await person('romeo');
    const juliet = await person('juliet');
    const said = async ({ core, id }: Person, peer: string): Promise<string[]> =>
      (await core.must('message.page', { accountId: id, address: peer, limit: 200 })).messages.map(({ body, direction }) => `${direction}: ${body}`);
    const tell = (one: Person, peer: string, body: string) => one.core.must('message.send', { accountId: one.id, address: peer, body });
    const arrived = (one: Person, peer: string, body: string) => one.core.until(body, async () => (await said(one, peer)).includes(`in: ${body}`));
    await tell(desk, 'juliet@localhost', 'from the desk');
    await arrived(juliet, 'romeo@localhost', 'from the desk');
    await desk.core.stop({ remove: false });

    const phone = await person('romeo');
    for (let turn = 0; turn < 30; turn += 1) {
      await tell(phone, 'juliet@localhost', `ask ${turn}`);
      await arrived(juliet, 'romeo@localhost', `ask ${turn}`);
      await tell(juliet, 'romeo@localhost', `answer ${turn}`);
      await arrived(phone, 'juliet@localhost', `answer ${turn}`);
    }
    const again = await RealCore.start(server, desk.core.directory);
    cores.push(again);
    const back = { core: again, id: await again.signIn('romeo', USERS.romeo) };
    await tell(juliet, 'romeo@localhost', 'welcome back');
    await arrived(back, 'juliet@localhost', 'welcome back');
    await again.until('all of it', async () => (await again.snapshot()).archives[0]?.gaps.length === 0 && (await said(back, 'juliet@localhost')).length >= 62);
    expect((await said(back, 'juliet@localhost')).slice(-62)).toEqual([
      'out: from the desk', ...Array.from({ length: 30 }, (_, turn) => [`out: ask ${turn}`, `in: answer ${turn}`]).flat(), 'in: welcome back',
    ]);
    // What the phone answered is read; what came after it is not.
    const unread = async (): Promise<number | undefined> => (await again.snapshot()).conversations.find(({ peer }) => peer === 'juliet@localhost')?.unread;
    expect(await unread()).toBe(2);
    await tell(phone, 'juliet@localhost', 'from the phone');
    await again.until('the copy (XEP-0280)', async () => (await said(back, 'juliet@localhost')).at(-1) === 'out: from the phone' && (await unread()) === 0);
  }, 60_000);

  it('asks, approves, sees presence both ways and chats both ways (R001…R004)', async () => {
    const romeo = await person('romeo');
    const juliet = await person('juliet');
    await befriend(romeo, 'romeo@localhost', juliet, 'juliet@localhost');

    await romeo.core.until('juliet online', async () => (await showOf(romeo, 'juliet@localhost')) === 'online');
    await juliet.core.must('presence.set', { accountId: juliet.id, presence: { show: 'dnd', status: 'Nicht stören', priority: 5 } });
    await romeo.core.until('juliet busy', async () => (await showOf(romeo, 'juliet@localhost')) === 'dnd');
    expect((await romeo.core.snapshot()).presences.find(({ address }) => address === 'juliet@localhost')?.resources).toMatchObject([{ show: 'dnd', status: 'Nicht stören', priority: 5 }]);
    await romeo.core.must('presence.set', { accountId: romeo.id, presence: { show: 'xa', status: '', priority: 1 } });
    await juliet.core.until('romeo away', async () => (await showOf(juliet, 'romeo@localhost')) === 'xa');

    const { message } = await romeo.core.must('message.send', { accountId: romeo.id, address: 'juliet@localhost', body: 'Thou & I <3 😀 שלום' });
    expect(message.state).toBe('queued');
    const received = await juliet.core.until('the message', () =>
      juliet.core.events('message.stored').flatMap((event) => event.messages).find(({ direction, body }) => direction === 'in' && body.startsWith('Thou')));
    expect(received).toMatchObject({ peer: 'romeo@localhost', body: 'Thou & I <3 😀 שלום', type: 'chat' });
    // Her receipt can be here before the server's acknowledgement.
    await romeo.core.until('the acknowledgement', () =>
      romeo.core.events('message.changed').flatMap((event) => event.messages).find(({ id, state }) => id === message.id && state !== 'queued' && state !== 'failed'));
    await juliet.core.must('message.send', { accountId: juliet.id, address: 'romeo@localhost', body: 'Good night' });
    await romeo.core.until('the answer', () =>
      romeo.core.events('message.stored').flatMap((event) => event.messages).find(({ body }) => body === 'Good night'));

    await juliet.core.stop({ remove: false });
    await romeo.core.until('juliet gone', async () => (await showOf(romeo, 'juliet@localhost')) === undefined);
  });

  it('delivers what came while offline in order, with its time (XEP-0203), and keeps it over a restart', async () => {
    const romeo = await person('romeo');
    const bodies = ['first', 'second', 'third', 'fourth', 'fifth'];
    for (const body of bodies) await romeo.core.must('message.send', { accountId: romeo.id, address: 'nurse@localhost', body });
    await romeo.core.until('five acknowledgements', () =>
      romeo.core.events('message.changed').flatMap((event) => event.messages).filter(({ state }) => state === 'sent').length === bodies.length);

    const nurse = await person('nurse');
    const stored = await nurse.core.until('five messages', () => {
      const messages = nurse.core.events('message.stored').flatMap((event) => event.messages);
      return messages.length >= bodies.length && messages;
    });
    expect(stored.map(({ body, isDelayed }) => [body, isDelayed])).toEqual(bodies.map((body) => [body, true]));
    await nurse.core.must('conversation.open', { accountId: nurse.id, address: 'romeo@localhost' });

    await nurse.core.stop({ remove: false });
    const again = await RealCore.start(server, nurse.core.directory);
    cores.push(again);
    const snapshot = await again.snapshot();
    expect(snapshot.accounts).toMatchObject([{ address: 'nurse@localhost', connection: { phase: 'needs-password' } }]);
    expect(snapshot.open?.page.messages.map(({ body }) => body)).toEqual(bodies);
    const found = await again.must('message.search', { text: 'fou', limit: 10 });
    expect(found.hits.map(({ message }) => message.body)).toEqual(['fourth']);
  });

  it('adds, renames, regroups and removes contacts; every resource follows by pushes (R203)', async () => {
    const one = await person('nurse');
    const two = await person('nurse');
    const address = 'peter@localhost';
    await one.core.must('contact.add', { accountId: one.id, address, name: 'Peter', groups: ['Servants'], note: '' });
    await two.core.until('the push', async () => (await contactOf(two, address))?.name === 'Peter');
    await two.core.must('contact.update', { accountId: two.id, address, name: 'Péter 彼得', groups: ['Friends', 'Verona & around'] });
    const changed = await one.core.until('the change', async () => {
      const contact = await contactOf(one, address);
      return contact?.name === 'Péter 彼得' && contact;
    });
    expect([...changed.groups].sort()).toEqual(['Friends', 'Verona & around']);
    for (const number of [1, 2]) await one.core.must('contact.add', { accountId: one.id, address: `s${number}@localhost`, name: '', groups: ['Friends'], note: '' });
    await two.core.until('all three', async () => (await two.core.snapshot()).contacts.filter(({ groups }) => groups.includes('Friends')).length === 3);
    expect(await two.core.must('group.rename', { accountId: two.id, from: 'Friends', to: 'Old friends' })).toEqual({ renamed: 3, failed: [] });
    await one.core.until('the renamed group', async () => (await one.core.snapshot()).contacts.filter(({ groups }) => groups.includes('Old friends')).length === 3);
    expect([...(await contactOf(one, address))!.groups].sort()).toEqual(['Old friends', 'Verona & around']);
    const inGroup = async (group: string): Promise<number> => (await one.core.snapshot()).contacts.filter(({ groups }) => groups.includes(group)).length;
    const contacts = ['s1@localhost', 's2@localhost'].map((each) => ({ address: each, from: 'Old friends' }));
    expect(await two.core.must('contacts.move', { accountId: two.id, to: 'Servants', contacts })).toEqual({ edit: { kind: 'moved', to: 'Servants', count: 2 }, failed: [] });
    await one.core.until('the moved ones', async () => await inGroup('Servants') === 2 && await inGroup('Old friends') === 1);
    expect(await two.core.must('roster.undo', {})).toMatchObject({ edit: { count: 2 }, failed: [] });
    await one.core.until('those moved back', async () => await inGroup('Servants') === 0 && await inGroup('Old friends') === 3);
    for (const number of [1, 2]) await one.core.must('contact.remove', { accountId: one.id, address: `s${number}@localhost` });
    await one.core.must('contact.remove', { accountId: one.id, address });
    await two.core.until('the removal', async () => (await contactOf(two, address)) === undefined);
  });

  it('nests groups by the sign that the server keeps, with all that lies in them (XEP-0083, XEP-0049)', async () => {
    const one = await person('juliet');
    for (const [name, group] of [['n1', 'Team'], ['n2', 'Team::Old']] as const) await one.core.must('contact.add', { accountId: one.id, address: `${name}@localhost`, name: '', groups: [group], note: '' });
    const groups = async ({ core }: Person): Promise<string[]> => (await core.snapshot()).contacts.filter(({ address }) => /^n\d@/u.test(address)).flatMap((contact) => contact.groups).sort();
    await one.core.until('both', async () => (await groups(one)).length === 2);
    const nested = await one.core.call('group.nest', { accountId: one.id, group: 'Team', into: 'Work', delimiter: '::' });
    expect(nested).toMatchObject({ ok: true, value: { edit: { kind: 'regrouped', from: 'Team', to: 'Work::Team', count: 2 }, failed: [] } });
    await one.core.until('nested', async () => (await groups(one)).join() === 'Work::Team,Work::Team::Old');
    expect(await one.core.call('group.nest', { accountId: one.id, group: 'Work', into: 'Work::Team', delimiter: '/' })).toEqual({ ok: false, error: { code: 'bad-input', field: 'into' } });
    // Another device hears of the sign at its login, and renames what lies within.
    const two = await person('juliet');
    await two.core.until('the sign and the roster', async () => (await two.core.snapshot()).settings.groupDelimiters[two.id] === '::' && (await groups(two)).join() === 'Work::Team,Work::Team::Old');
    await two.core.must('group.rename', { accountId: two.id, from: 'Work', to: 'Office' });
    await one.core.until('renamed', async () => (await groups(one)).join() === 'Office::Team,Office::Team::Old');
    await two.core.must('roster.undo', {});
    await one.core.until('taken back', async () => (await groups(one)).join() === 'Work::Team,Work::Team::Old');
    await one.core.must('group.nest', { accountId: one.id, group: 'Work::Team', delimiter: '::' });
    await one.core.until('outermost again', async () => (await groups(one)).join() === 'Team,Team::Old');
    for (const number of [1, 2]) await one.core.must('contact.remove', { accountId: one.id, address: `n${number}@localhost` });
  });

  it('comes back by itself after the server died, and what was written meanwhile goes out once, in order', async () => {
    const romeo = await person('romeo');
    const nurse = await person('nurse');
    await server.halt();
    await romeo.core.until('the loss', async () => (await romeo.core.snapshot()).accounts[0]!.connection.phase === 'waiting');
    const bodies = Array.from({ length: 20 }, (_, number) => `while away ${number}`);
    for (const body of bodies) await romeo.core.must('message.send', { accountId: romeo.id, address: 'nurse@localhost', body });
    await server.start();
    await romeo.core.must('account.connect', { accountId: romeo.id });
    await nurse.core.must('account.connect', { accountId: nurse.id });
    const received = await nurse.core.until('all messages', () => {
      const messages = nurse.core.events('message.stored').flatMap((event) => event.messages).filter(({ body }) => body.startsWith('while away'));
      return messages.length >= bodies.length && messages;
    });
    expect(received.map(({ body }) => body)).toEqual(bodies);
    await romeo.core.until('all acknowledged', () =>
      romeo.core.events('message.changed').flatMap((event) => event.messages).filter(({ state }) => state === 'sent').length === bodies.length);
  });

  it('a wrong password is refused once, and nothing of the account stays', async () => {
    const core = await RealCore.start(server);
    cores.push(core);
    const result = await core.call('account.signIn', {
      address: 'romeo@localhost', password: 'capulet', keepPassword: true, server: { host: server.host, port: server.port },
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'connection', failure: { code: 'authentication', condition: 'not-authorized' } } });
    expect((await core.snapshot()).accounts).toEqual([]);
    expect(core.log.text()).not.toContain('capulet');
  });
});
