import { describe, expect, test } from 'vitest';
import type { BareJid } from '../../lib/jid.ts';
import { childElements, type XmlElement } from '../../xmpp/kit/element.ts';
import { readArchive } from '../../../test/kit/archive-reader.ts';
import { DOMAIN, LocalPeople, type LocalPerson } from '../../../test/kit/local-people.ts';

const ROMEO = `romeo@${DOMAIN}`;
const JULIET = `juliet@${DOMAIN}`;
const MAM = "xmlns='urn:xmpp:mam:2'";

function chat(to: string, body: string, more = ''): string {
  return `<message to='${to}' type='chat'><body>${body}</body>${more}</message>`;
}

function stanzaIds(stanza: XmlElement): readonly (string | undefined)[] {
  return childElements(stanza).filter(({ name }) => name === 'stanza-id').map(({ attrs }) => `${attrs['by']} ${attrs['id']}`);
}

async function two(settings = {}): Promise<{ people: LocalPeople; romeo: LocalPerson; juliet: LocalPerson }> {
  const people = await LocalPeople.open(['romeo', 'juliet', 'tybalt'], settings);
  const [romeo, juliet] = [await people.online('romeo/orchard'), await people.online('juliet/balcony')];
  for (const person of [romeo, juliet]) person.heard();
  return { people, romeo, juliet };
}

describe('what is archived (XEP-0313 §5.1.1)', () => {
  test('each message once on either side, in order, and each side is told its own id alone', async () => {
    const { people, romeo, juliet } = await two();
    const tablet = await people.online('juliet/tablet');
    await tablet.ask('set', "<enable xmlns='urn:xmpp:carbons:2'/>");
    tablet.heard();
    await romeo.send(chat(`${JULIET}/balcony`, 'But soft'));
    await juliet.send(chat(ROMEO, 'Ay me'));
    const [heard] = juliet.heard().filter(({ attrs }) => attrs['from'] === `${ROMEO}/orchard`);
    const copies = tablet.heard().map((copy) => childElements(childElements(childElements(copy)[0]!)[0]!)[0]!);
    const hers = await readArchive(juliet);
    expect([hers.bodies, hers.end]).toEqual([['But soft', 'Ay me'], 'complete of 2']);
    expect([stanzaIds(heard!), ...copies.map(stanzaIds)]).toEqual([[`${JULIET} ${hers.ids[0]}`], [`${JULIET} ${hers.ids[0]}`], [`${JULIET} ${hers.ids[1]}`]]);
    const [atHis] = romeo.heard();
    const his = await readArchive(romeo);
    expect([his.bodies, stanzaIds(atHis!)]).toEqual([['But soft', 'Ay me'], [`${ROMEO} ${his.ids[1]}`]]);
    expect(new Set([...his.ids, ...hers.ids]).size).toBe(4);
  });

  test('a message to oneself once, found with the own address', async () => {
    const { romeo } = await two();
    await romeo.send(chat(JULIET, 'Not this'));
    await romeo.send(chat(ROMEO, 'Buy poison'));
    expect((await readArchive(romeo, { with: ROMEO })).bodies).toEqual(['Buy poison']);
  });

  test.each([
    ["<message type='chat'><composing xmlns='http://jabber.org/protocol/chatstates'/></message>", false],
    ["<message type='chat'><body>x</body><no-store xmlns='urn:xmpp:hints'/></message>", false],
    ["<message type='chat'><body>x</body><no-permanent-store xmlns='urn:xmpp:hints'/><store xmlns='urn:xmpp:hints'/></message>", false],
    ["<message type='headline'><body>x</body></message>", false], ["<message type='groupchat'><body>x</body></message>", false], ["<message type='error'><body>x</body></message>", false],
    ["<message><subject>x</subject></message>", true], ["<message type='unheard-of'><body>x</body></message>", true], ["<message><reaction xmlns='urn:x'/><store xmlns='urn:xmpp:hints'/></message>", true],
    ["<message><received xmlns='urn:xmpp:receipts' id='1'/></message>", true], ["<message><request xmlns='urn:xmpp:receipts'/></message>", false],
    ["<message><displayed xmlns='urn:xmpp:chat-markers:0' id='1'/></message>", true], ["<message><markable xmlns='urn:xmpp:chat-markers:0'/></message>", false],
  ])('%s: %s', async (message, isKept) => {
    const { romeo, juliet } = await two();
    await romeo.send(message.replace('<message', `<message to='${JULIET}/balcony'`));
    expect([(await readArchive(romeo)).ids.length, (await readArchive(juliet)).ids.length]).toEqual(isKept ? [1, 1] : [0, 0]);
  });

  test('what the receiver’s list stops is in the sender’s archive alone, what the sender’s own stops in neither', async () => {
    const { romeo, juliet } = await two();
    await juliet.ask('set', `<block xmlns='urn:xmpp:blocking'><item jid='${ROMEO}'/></block>`);
    await romeo.send(chat(JULIET, 'Hear me'));
    await juliet.send(chat(ROMEO, 'I must not say this'));
    expect([(await readArchive(romeo)).bodies, (await readArchive(juliet)).bodies]).toEqual([['Hear me'], []]);
  });

  test('what waits for somebody bears its id, as does what a lost session had not taken, which is not archived again', async () => {
    const { people, romeo, juliet } = await two();
    await romeo.send(chat(`${JULIET}/balcony`, 'Untaken'));
    const untaken = juliet.heard();
    await juliet.leave();
    people.server.giveBack(juliet.session, untaken.map((stanza) => ({ stanza, at: 1 })));
    await romeo.send(chat(JULIET, 'Waiting'));
    const again = await (await people.restart()).online('juliet/new');
    const waited = again.heard().filter(({ name }) => name === 'message').map(stanzaIds);
    const { bodies, ids } = await readArchive(again);
    expect([bodies, waited]).toEqual([['Untaken', 'Waiting'], ids.map((id) => [`${JULIET} ${id}`])]);
  });

  test('ids that somebody forged are gone, whether the message is archived or not; those of others stay (XEP-0359 §3)', async () => {
    const { romeo, juliet } = await two();
    const forged = [ROMEO, JULIET, `juliet@${DOMAIN.toUpperCase()}`, 'coven@chat.example'].map((by) => `<stanza-id xmlns='urn:xmpp:sid:0' by='${by}' id='forged'/>`).join('');
    await romeo.send(chat(JULIET, 'Mine', forged));
    await romeo.send(`<message to='${JULIET}' type='headline'><body>News</body>${forged}</message>`);
    const [first, second] = juliet.heard();
    expect(stanzaIds(second!)).toEqual(['coven@chat.example forged']);
    const hers = await readArchive(juliet);
    expect(stanzaIds(first!)).toEqual(['coven@chat.example forged', `${JULIET} ${hers.ids[0]}`]);
  });

  test('only what the account wants is (XEP-0441), after a restart too', async () => {
    const { people, romeo, juliet } = await two();
    const prefs = (usual: string, always = '', never = ''): Promise<XmlElement> =>
      juliet.ask('set', `<prefs ${MAM} default='${usual}'><always>${always && `<jid>${always}</jid>`}</always><never>${never && `<jid>${never}</jid>`}</never></prefs>`);
    expect(childElements(await juliet.ask('get', `<prefs ${MAM}/>`))[0]!.attrs['default']).toBe('always');
    await prefs('always', '', ROMEO);
    await romeo.send(chat(JULIET, 'never'));
    await prefs('never', `${ROMEO}/orchard`);
    await romeo.send(chat(JULIET, 'always this resource'));
    await prefs('never', `${ROMEO}/tomb`);
    await romeo.send(chat(JULIET, 'another resource'));
    await prefs('roster');
    await romeo.send(chat(JULIET, 'a stranger'));
    await juliet.ask('set', `<query xmlns='jabber:iq:roster'><item jid='${ROMEO}'/></query>`);
    await romeo.send(chat(JULIET, 'on the roster'));
    expect((await prefs('perhaps')).attrs['type']).toBe('error');
    expect([(await readArchive(juliet)).bodies, (await readArchive(romeo)).bodies.length]).toEqual([['always this resource', 'on the roster'], 5]);
    const again = await (await people.restart()).online('juliet/new');
    expect(childElements(await again.ask('get', `<prefs ${MAM}/>`))[0]!.attrs['default']).toBe('roster');
  });
});

describe('what becomes of an archive', () => {
  test('the oldest go beyond the limit, and ids are not reused', async () => {
    const { people, romeo, juliet } = await two({ archiveMessages: 3 });
    for (const body of ['1', '2', '3']) await romeo.send(chat(JULIET, body));
    const { ids } = await readArchive(juliet);
    await romeo.send(chat(JULIET, '4'));
    expect((await readArchive(juliet)).bodies).toEqual(['2', '3', '4']);
    expect((await readArchive(juliet, {}, `<after>${ids[0]}</after>`)).end).toBe('item-not-found');
    const fewer = await people.restart({ archiveMessages: 2 });
    await (await fewer.online('romeo/new')).send(chat(JULIET, '5'));
    expect((await readArchive(await fewer.online('juliet/new'))).bodies).toEqual(['4', '5']);
  });

  test('it goes with the account, and whoever gets the address has nothing of it', async () => {
    const { people, romeo } = await two();
    await romeo.send(chat(JULIET, 'But soft'));
    people.server.removeAccount(JULIET as BareJid);
    people.server.store.register(JULIET as BareJid, '{}');
    expect((await readArchive(await people.online('juliet/new'))).end).toBe('complete of 0');
    expect((await readArchive(romeo)).bodies).toEqual(['But soft']);
    expect(await people.db.all({ sql: 'SELECT DISTINCT owner FROM archive' })).toEqual([{ owner: ROMEO }]);
  });

  test('there is none where the server keeps none, and forged ids are taken away all the same', async () => {
    const { romeo, juliet } = await two({ archiveMessages: 0 });
    await romeo.send(chat(JULIET, 'Mine', `<stanza-id xmlns='urn:xmpp:sid:0' by='${JULIET}' id='forged'/>`));
    expect([stanzaIds(juliet.heard()[0]!), (await readArchive(juliet)).end]).toEqual([[], 'service-unavailable']);
    const info = await juliet.ask('get', "<query xmlns='http://jabber.org/protocol/disco#info'/>", JULIET);
    const features = childElements(childElements(info)[0]!).flatMap(({ attrs }) => attrs['var'] ?? []);
    expect([features.includes('urn:xmpp:sid:0'), features.includes('urn:xmpp:mam:2')]).toEqual([true, false]);
  });
});
