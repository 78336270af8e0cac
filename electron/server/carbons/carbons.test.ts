import { beforeEach, describe, expect, test } from 'vitest';
import { DOMAIN, LocalPeople, type LocalPerson } from '../../../test/kit/local-people.ts';
import { CLIENT_NS, childElements, type XmlElement } from '../../xmpp/kit/element.ts';
import { childText } from '../../xmpp/kit/reader.ts';

const ROMEO = `romeo@${DOMAIN}`;
const JULIET = `juliet@${DOMAIN}`;
const ENABLE = "<enable xmlns='urn:xmpp:carbons:2'/>";
const PRIVATE = "<private xmlns='urn:xmpp:carbons:2'/>";
const STATE = "<composing xmlns='http://jabber.org/protocol/chatstates'/>";

let people: LocalPeople;
let desk: LocalPerson;
let phone: LocalPerson;
let juliet: LocalPerson;

beforeEach(async () => {
  people = await LocalPeople.open(['romeo', 'juliet']);
  desk = await people.online('romeo/desk', '<presence><priority>5</priority></presence>');
  phone = await people.online('romeo/phone');
  juliet = await people.online('juliet/balcony');
  expect((await phone.ask('set', ENABLE)).attrs['type']).toBe('result');
  for (const person of [desk, phone, juliet]) person.heard();
});

/** The side, and what was said: `received "hello"`; an original in its own words. */
function told(person: LocalPerson): string[] {
  return person.heard().filter(({ name }) => name === 'message').map((message) => {
    const [side] = childElements(message);
    const inner = side?.ns === 'urn:xmpp:carbons:2' ? (childElements(side)[0]?.children[0] as XmlElement | undefined) : undefined;
    return inner ? `${side!.name} "${childText(inner, 'body', CLIENT_NS) ?? ''}"` : `"${childText(message, 'body', CLIENT_NS) ?? ''}"`;
  });
}

test('the server says that it does', async () => {
  const info = await desk.ask('get', "<query xmlns='http://jabber.org/protocol/disco#info'/>", DOMAIN);
  expect(JSON.stringify(info)).toContain('urn:xmpp:carbons:2');
});

describe('what is received (§7)', () => {
  test('goes to whom it is for, and as a copy of the account’s own to who asked for copies', async () => {
    await juliet.send(`<message to='${ROMEO}/desk' type='chat' id='1'><body>hello</body></message>`);
    expect(told(desk)).toEqual(['"hello"']);
    const [copy] = phone.heard();
    expect(copy).toMatchObject({ name: 'message', attrs: { from: ROMEO, to: `${ROMEO}/phone`, type: 'chat' }, children: [{ name: 'received', ns: 'urn:xmpp:carbons:2', children: [{ name: 'forwarded', ns: 'urn:xmpp:forward:0',
      children: [{ name: 'message', ns: CLIENT_NS, attrs: { from: `${JULIET}/balcony`, to: `${ROMEO}/desk`, id: '1', type: 'chat' } }] }] }] });
    await juliet.send(`<message to='${ROMEO}'><body>to the best one</body></message>`);
    expect([told(desk), told(phone)]).toEqual([['"to the best one"'], ['received "to the best one"']]);
  });

  test('whoever has the message gets no copy; whoever did not ask, or no longer wants it, neither', async () => {
    await juliet.send(`<message to='${ROMEO}/phone' type='chat'><body>you</body></message>`);
    expect([told(desk), told(phone)]).toEqual([[], ['"you"']]);
    for (let turn = 0; turn < 2; turn += 1) expect((await phone.ask('set', "<disable xmlns='urn:xmpp:carbons:2'/>")).attrs['type']).toBe('result');
    await juliet.send(`<message to='${ROMEO}/desk' type='chat'><body>still there</body></message>`);
    expect(told(phone)).toEqual([]);
  });

  test('a privacy list of the session that would have it holds for the copy (R319)', async () => {
    await phone.ask('set', `<query xmlns='jabber:iq:privacy'><list name='quiet'><item type='jid' value='${JULIET}' action='deny' order='1'><message/></item></list></query>`);
    await phone.ask('set', "<query xmlns='jabber:iq:privacy'><active name='quiet'/></query>");
    phone.heard();
    await juliet.send(`<message to='${ROMEO}/desk' type='chat'><body>hello</body></message>`);
    expect([told(desk), told(phone)]).toEqual([['"hello"'], []]);
  });

  test('who takes no messages sees those that wait', async () => {
    await desk.leave();
    await phone.send('<presence><priority>-1</priority></presence>');
    phone.heard();
    await juliet.send(`<message to='${ROMEO}' type='chat'><body>anybody</body></message>`);
    expect(told(phone)).toEqual(['received "anybody"']);
  });
});

describe('what is sent (§8)', () => {
  test('is copied to the others, whether the sender has asked for copies or not, and not to the sender', async () => {
    await desk.send(`<message to='${JULIET}' type='chat'><body>from my desk</body></message>`);
    expect([told(desk), told(phone), told(juliet)]).toEqual([[], ['sent "from my desk"'], ['"from my desk"']]);
    await desk.ask('set', ENABLE);
    await phone.send(`<message to='${JULIET}'><body>from my phone</body></message>`);
    expect([told(desk), told(phone)]).toEqual([['sent "from my phone"'], []]);
  });

  test('once only where it is for the own account', async () => {
    await desk.ask('set', ENABLE);
    await phone.send(`<message to='${ROMEO}' type='chat'><body>a note</body></message>`);
    expect([told(desk), told(phone)]).toEqual([['"a note"'], []]);
    await desk.send(`<message to='${ROMEO}/desk' type='chat'><body>another</body></message>`);
    expect([told(desk), told(phone)]).toEqual([['"another"'], ['received "another"']]);
  });

  test('not where a list stops it', async () => {
    await desk.ask('set', `<query xmlns='jabber:iq:privacy'><list name='mute'><item type='jid' value='${JULIET}' action='deny' order='1'/></list></query>`);
    await desk.ask('set', "<query xmlns='jabber:iq:privacy'><active name='mute'/></query>");
    phone.heard();
    await desk.send(`<message to='${JULIET}' type='chat'><body>no</body></message>`);
    expect([told(phone), told(juliet)]).toEqual([[], []]);
  });
});

describe('which messages (§6.1)', () => {
  test.each([
    ["type='chat'", '', true], ["type='chat'", STATE, true], ['', '<body>x</body>', true], ["type='normal'", STATE, true], ['', "<x xmlns='jabber:x:conference' jid='r@x.example'/>", true],
    ['', "<x xmlns='http://jabber.org/protocol/muc#user'><invite/></x>", true], ['', "<received xmlns='urn:xmpp:receipts' id='1'/>", true],
    ['', '<subject>x</subject>', false], ['', "<x xmlns='http://jabber.org/protocol/muc#user'/>", false], ["type='headline'", '<body>x</body>', false], ["type='error'", '<body>x</body>', false],
    ["type='groupchat'", '<body>x</body>', false], ["type='chat'", `<body>x</body>${PRIVATE}`, false], ["type='chat'", "<body>x</body><no-copy xmlns='urn:xmpp:hints'/>", false],
  ])('<message %s>%s: %s', async (type, content, isCopied) => {
    await juliet.send(`<message to='${ROMEO}/desk' ${type}>${content}</message>`);
    expect(told(phone).length).toBe(isCopied ? 1 : 0);
    juliet.heard();
    await desk.send(`<message to='${JULIET}' ${type}>${content}</message>`);
    expect(told(phone).length).toBe(isCopied ? 1 : 0);
  });

  test('what a room passes on in private goes to every device from there', async () => {
    const room = `tower@rooms.${DOMAIN}`;
    const join = (nick: string): string => `<presence to='${room}/${nick}'><x xmlns='http://jabber.org/protocol/muc'/></presence>`;
    await desk.send(join('romeo'));
    await juliet.send(join('juliet'));
    phone.heard();
    await juliet.send(`<message to='${room}/romeo' type='chat'><body>psst</body></message>`);
    expect([told(desk).includes('"psst"'), told(phone)]).toEqual([true, []]);
  });
});

test('nobody else can make one: a sender always has a resource, and nobody’s name but its own (§12)', async () => {
  const forged = "<received xmlns='urn:xmpp:carbons:2'><forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' from='mercutio@home.example/x'><body>forged</body></message></forwarded></received>";
  await juliet.send(`<message to='${ROMEO}/phone' type='chat'>${forged}</message>`);
  await desk.send(`<message to='${ROMEO}/phone' from='${ROMEO}' type='chat'>${forged}</message>`);
  expect(phone.heard().map(({ attrs }) => attrs['from'])).toEqual([`${JULIET}/balcony`, `${ROMEO}/desk`]);
  await juliet.send(`<message to='${ROMEO}/phone' from='${ROMEO}' type='chat'>${forged}</message>`);
  expect([juliet.ended, phone.heard()]).toEqual(['invalid-from', []]);
});
