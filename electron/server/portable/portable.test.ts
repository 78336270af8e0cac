import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { BareJid } from '../../lib/jid.ts';
import { CLIENT_NS } from '../../xmpp/kit/element.ts';
import { childText } from '../../xmpp/kit/reader.ts';
import { DOMAIN, LocalPeople } from '../../../test/kit/local-people.ts';
import { nodeServerCrypto } from '../../../test/kit/server-line.ts';
import { makeCredentials, readCredentials } from '../stream/sasl/credentials.ts';
import { buildServerData } from './build.ts';
import { portableOf, takeIn, takenOf } from './move.ts';
import { readServerData, type ServerData } from './read.ts';

const romeo = `romeo@${DOMAIN}` as BareJid;
const juliet = `juliet@${DOMAIN}` as BareJid;

function read(text: string): ServerData {
  const data = readServerData(text, DOMAIN);
  if (!data.ok) throw new Error(data.error);
  return data.value;
}

function inFile(user: string): string {
  return `<server-data xmlns='urn:xmpp:pie:0'><host jid='${DOMAIN}'>${user}</host></server-data>`;
}

function refusal(text: string): string {
  const data = readServerData(text, DOMAIN);
  return data.ok ? '' : data.error;
}

describe('a file of another server', () => {
  test('what it says of a person is read, in this server’s terms', async () => {
    const { users: [user, benvolio], otherHosts, passedOver } = read(await readFile(new URL('fixtures/romeo.xml', import.meta.url), 'utf8'));
    expect(user!.address).toBe(romeo);
    expect(user!.password).toBeUndefined();
    expect(readCredentials(user!.credentials!, 'SHA-1')).toMatchObject({ iterations: 4096, salt: new Uint8Array(Buffer.from('QSXCR+Q6sek8bf92', 'base64')) });
    expect(readCredentials(user!.credentials!, 'SHA-256')).toBeUndefined();
    expect(user!.roster).toMatchObject([
      { jid: juliet, name: 'Juliet & nurse', groups: ['Friends', 'Verona'], subscription: 'both', request: undefined, isListed: true },
      { jid: 'mercutio@other.example', subscription: 'none', isAsking: true, isApproved: false },
      { jid: 'paris@other.example', subscription: 'to', isApproved: true },
      { jid: 'tybalt@other.example', isListed: false, request: { attrs: { to: romeo, from: 'tybalt@other.example' }, children: [{ name: 'status' }] } },
    ]);
    expect(user!.roster).toHaveLength(4);
    expect([...user!.lists]).toMatchObject([['quiet', [{ order: 10, action: 'deny', kinds: ['message'] }, { order: 20, action: 'allow', scope: { type: 'everybody' } }]]]);
    expect(user!.defaultList).toBe('quiet');
    expect(user!.vcard).toMatchObject({ children: [{ name: 'FN' }] });
    expect(user!.privateStorage).toMatchObject({ children: [{ name: 'exodus', ns: 'exodus:prefs' }] });
    expect(user!.offline.map((message) => [message.attrs['to'], childText(message, 'body', CLIENT_NS)])).toEqual([[romeo, 'Wherefore  art thou'], [romeo, 'Romeo?']]);
    expect(benvolio).toMatchObject({ address: `benvolio@${DOMAIN}`, password: 'peace', credentials: undefined });
    expect({ otherHosts, passedOver }).toEqual({ otherHosts: ['capulet.example'], passedOver: ['pubsub (http://jabber.org/protocol/pubsub#owner)'] });
  });

  test.each([
    ['<a>', 'no sound XML'], ['<a/>', 'does not begin with server-data'],
    ["<server-data xmlns='urn:xmpp:pie:0'><host jid='x.example'/></server-data>", 'nobody at home.example, only at x.example'],
    ["<server-data xmlns='urn:xmpp:pie:0'><include xmlns='http://www.w3.org/2001/XInclude' href='x.xml'/></server-data>", 'split into several'],
    [inFile("<include xmlns='http://www.w3.org/2001/XInclude' href='x.xml'/>"), 'split into several'],
    [inFile('<user/>'), '"" cannot be the name'], [inFile("<user name='a b'/>"), '"a b" cannot be the name'], [inFile("<user name='a@b'/>"), 'cannot be the name'],
    [inFile("<user name='anna'/><user name='ANNA'/>"), 'anna@home.example is in the file twice'],
    [inFile("<user name='anna'><query xmlns='jabber:iq:roster'><item jid='@'/></query></user>"), 'anna@home.example: the roster has "@", which is no address'],
    [inFile("<user name='anna'><query xmlns='jabber:iq:roster'><item jid='b@c' subscription='remove'/></query></user>"), 'the subscription is "remove"'],
    [inFile("<user name='anna'><presence xmlns='jabber:client' type='subscribe'/></user>"), 'is from "", which is no address'],
    [inFile("<user name='anna'><query xmlns='jabber:iq:privacy'><list name='x'><item action='deny' order='1' type='jid' value='@'/></list></query></user>"), 'the privacy list "x" cannot be understood'],
    [inFile("<user name='anna'><query xmlns='jabber:iq:privacy'><default name='y'/></query></user>"), 'the default privacy list is "y"'],
  ])('%s is refused', (text, sentence) => {
    expect(refusal(text)).toContain(sentence);
  });

  test.each(['4096', '0', 'x', '99999999999'])('keys with %s iterations, or of the wrong length, open nothing', (count) => {
    const keys = (stored: string): string => inFile(`<user name='anna'><scram-credentials xmlns='urn:xmpp:pie:0#scram' mechanism='SCRAM-SHA-1'><iter-count>${count}</iter-count><salt>QSXCR+Q6sek8bf92</salt><server-key>D+CSWLOshSulAsxiupA+qs2/fTE=</server-key><stored-key>${stored}</stored-key></scram-credentials></user>`);
    expect(read(keys('6dlGYMOdZcOPutkcNY8U2g7vK9Y=')).users[0]!.credentials !== undefined).toBe(count === '4096');
    for (const stored of ['', '6dlG', '!']) expect(read(keys(stored)).users[0]!.credentials).toBeUndefined();
  });

  test('whatever states it claims, every entry is in one of §9.1', async () => {
    const states = ['none', 'to', 'from', 'both'].flatMap((subscription) => ['', "ask='subscribe'", "approved='true'", "ask='subscribe' approved='true'"].map((more, index) => ({ jid: `${subscription}${index}@x.example`, subscription, more })));
    const items = states.map(({ jid, subscription, more }) => `<item jid='${jid}' subscription='${subscription}' ${more}/>`).join('');
    const requests = states.map(({ jid }) => `<presence xmlns='jabber:client' type='subscribe' from='${jid}/here'/>`).join('');
    const people = await LocalPeople.open([]);
    await takeIn(people.server, read(inFile(`<user name='romeo'><query xmlns='jabber:iq:roster'>${items}</query>${requests}</user>`)).users);
    const account = people.server.store.get(romeo)!;
    expect(account.roster.size).toBe(states.length);
    expect(() => states.map(({ jid }) => account.stateOf(jid as BareJid))).not.toThrow();
  });
});

test('of an archive every message that can be asked for is read, each id once', () => {
  const result = (id: string, stamp: string): string => `<result xmlns='urn:xmpp:mam:2' ${id}><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' ${stamp}/><message xmlns='jabber:client' from='a@x.example/y' to='anna@${DOMAIN}'><body>x</body></message></forwarded></result>`;
  const results = [["id='1'", "stamp='2010-07-10T23:08:25Z'"], ["id='1'", "stamp='2011-07-10T23:08:25Z'"], ['', "stamp='2010-07-10T23:08:25Z'"], ["id='2'", '']] as const;
  const { users: [anna], passedOver } = read(inFile(`<user name='anna'><archive xmlns='urn:xmpp:pie:0#mam'>${results.map(([id, stamp]) => result(id, stamp)).join('')}</archive></user>`));
  expect([anna!.archive.map(({ id, stamp }) => [id, stamp]), passedOver]).toEqual([[['1', Date.UTC(2010, 6, 10, 23, 8, 25)]], ['result (urn:xmpp:mam:2)']]);
});

describe('moving', () => {
  async function livedIn(): Promise<LocalPeople> {
    const people = await LocalPeople.open(['romeo', 'juliet', 'nurse', 'tybalt']);
    people.server.store.register(romeo, (await makeCredentials('montague', nodeServerCrypto, 4096))!);
    const [one, two, tybalt] = [await people.online('romeo/here'), await people.online('juliet/there'), await people.online('tybalt/street')];
    await one.ask('set', `<query xmlns='jabber:iq:roster'><item jid='${juliet}' name='Ju &lt;liet&gt;'><group>a</group><group>b</group></item></query>`);
    await one.send(`<presence to='${juliet}' type='subscribe'/>`);
    await two.send(`<presence to='${romeo}' type='subscribed'/>`);
    await one.send(`<presence to='nurse@${DOMAIN}' type='subscribe'><status>please</status></presence>`);
    await one.send(`<presence to='stranger@${DOMAIN}' type='subscribed'/>`);
    await one.ask('set', "<query xmlns='jabber:iq:privacy'><list name='quiet'><item type='jid' value='tybalt@home.example' action='deny' order='1'><iq/></item><item action='allow' order='2'/></list></query>");
    await one.ask('set', "<query xmlns='jabber:iq:privacy'><default name='quiet'/></query>");
    await one.ask('set', "<vCard xmlns='vcard-temp'><FN>Romeo</FN><DESC> two\nlines </DESC></vCard>");
    await one.ask('set', "<query xmlns='jabber:iq:private'><roster xmlns='roster:delimiter'>::</roster></query>");
    await one.ask('set', "<prefs xmlns='urn:xmpp:mam:2' default='roster'/>");
    await tybalt.send(`<presence to='${romeo}' type='subscribe'/>`);
    await one.send(`<presence to='tybalt@${DOMAIN}' type='subscribe'/>`);
    await one.leave();
    await tybalt.send(`<presence to='${romeo}' type='subscribed'/>`);
    await two.send(`<message to='${romeo}' type='chat' xml:lang='en'><body>first  &amp; foremost</body><x xmlns='urn:x' xmlns:y='urn:y' y:z='1'/></message>`);
    await two.send(`<message to='${romeo}'><body>second</body></message>`);
    return people;
  }

  async function all({ server }: LocalPeople): Promise<unknown> {
    return (await Promise.all(server.store.all().map((account) => portableOf(server, account)))).toSorted((a, b) => (a.address < b.address ? -1 : 1));
  }

  async function exported({ server }: LocalPeople): Promise<string> {
    return buildServerData(DOMAIN, await Promise.all(server.store.all().map((account) => portableOf(server, account))));
  }

  test('into an empty server: the same people, in the same state, on disk as well', async () => {
    const from = await livedIn();
    const text = await exported(from);
    const before = await portableOf(from.server, from.server.store.get(romeo)!);
    expect(before.roster.map(({ jid }) => jid)).toEqual([juliet, `nurse@${DOMAIN}`, `stranger@${DOMAIN}`, `tybalt@${DOMAIN}`]);
    expect(before.archive.map(({ message }) => childText(message, 'body', CLIENT_NS))).toEqual(['first  & foremost', 'second']);
    expect(before.archivePreferences.default).toBe('roster');
    expect([before.offline.length, before.notices.length, before.lists.size, before.defaultList]).toEqual([2, 1, 1, 'quiet']);
    expect(text).not.toContain('montague');
    const into = await LocalPeople.open([]);
    await takeIn(into.server, read(text).users);
    expect(await exported(into)).toBe(text);
    expect(await exported(await into.restart())).toBe(text);
    expect(await all(into)).toEqual(await all(await from.restart()));
  });

  test('whoever comes then is told what waited, as at home', async () => {
    const from = await livedIn();
    const into = await LocalPeople.open([]);
    await takeIn(into.server, read(await exported(from)).users);
    const [there, here] = [(await (await from.restart()).online('romeo/new')).words(), (await into.online('romeo/new')).words()];
    expect(here).toEqual(there);
    expect(here.length).toBeGreaterThan(3);
  });

  test('who exists is named; who is replaced is let go, and has nothing of before', async () => {
    const from = await livedIn();
    const into = await LocalPeople.open(['romeo', 'anna']);
    const { users } = read(await exported(from));
    expect(takenOf(into.server.store, users)).toEqual([romeo]);
    const session = await into.online('romeo/here');
    for (const jid of ['old@x.example', 'older@x.example']) for (let turn = 0; turn < 20; turn += 1) await session.ask('set', `<query xmlns='jabber:iq:roster'><item jid='${jid}' name='${turn}'/></query>`);
    const version = into.server.store.get(romeo)!.rosterVersion;
    await takeIn(into.server, users);
    expect(session.ended).toBe('not-authorized');
    const account = into.server.store.get(romeo)!;
    expect(account.roster.has('old@x.example' as BareJid)).toBe(false);
    // A client that has the former roster under its version must not take this one for it.
    expect(account.rosterVersion).toBeGreaterThan(version);
    expect(into.server.store.get(`anna@${DOMAIN}` as BareJid)).toBeDefined();
  });
});
