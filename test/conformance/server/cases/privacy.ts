import { expect } from 'vitest';
import { serverCase, type Player, type ServerCase } from '../seat.ts';

const query = (content: string): string => `<query xmlns='jabber:iq:privacy'>${content}</query>`;
const item = (order: number, action: 'allow' | 'deny', whom = '', kinds = ''): string => `<item ${whom} action='${action}' order='${order}'>${kinds}</item>`;
const blockTybalt = "type='jid' value='{tybalt}'";

async function useList(player: Player, items: string, use: 'active' | 'default' = 'active', name = 'test'): Promise<void> {
  expect(await player.ask('set', query(`<list name='${name}'>${items}</list>`))).toBe('result');
  expect(await player.ask('set', query(`<${use} name='${name}'/>`))).toBe('result');
}
const chat = (to: string, text: string): string => `<message to='${to}' type='chat'><body>${text}</body></message>`;

export const PRIVACY_CASES: readonly ServerCase[] = [
  serverCase('R300', 'a rule for a group that is not in the roster is refused', async (scene) => {
    const romeo = await scene.online('romeo/desk');
    expect(await romeo.ask('set', query(`<list name='test'>${item(1, 'deny', "type='group' value='Nobodies'")}</list>`))).toBe('item-not-found');
  }),
  serverCase('R306, R312', 'two rules of one order, an unknown action, an unknown subscription: refused', async (scene) => {
    const romeo = await scene.online('romeo/desk');
    expect(await romeo.ask('set', query(`<list name='test'>${item(1, 'deny', blockTybalt)}${item(1, 'allow')}</list>`))).toBe('bad-request');
    expect(await romeo.ask('set', query("<list name='test'><item action='forgive' order='1'/></list>"))).toBe('bad-request');
    expect(await romeo.ask('set', query(`<list name='test'>${item(1, 'deny', "type='subscription' value='deep'")}</list>`))).toBe('bad-request');
    expect(await romeo.ask('get', query("<list name='test'/>"))).toBe('item-not-found');
  }),
  serverCase('R316', 'the active list alone holds for its session, the default for the others', async (scene) => {
    const [desk, phone, tybalt] = [await scene.online('romeo/desk'), await scene.online('romeo/phone'), await scene.online('tybalt/street')];
    await phone.breakOff();
    await useList(desk, item(1, 'deny', blockTybalt), 'default', 'strict');
    await useList(desk, item(1, 'allow'), 'active', 'open');
    const again = await scene.online('romeo/phone');
    await tybalt.send(chat('{romeo/desk}', 'to the desk'));
    await tybalt.send(chat('{romeo/phone}', 'to the phone'));
    expect(desk.words(/message/u)).toEqual(['message "to the desk" from tybalt/street']);
    expect(again.words(/message/u)).toEqual([]);
  }),
  serverCase('R319, R364, R400', 'who is blocked reaches nobody: no message, no presence, no request', async (scene) => {
    const [romeo, tybalt] = [await scene.online('romeo/desk'), await scene.online('tybalt/street')];
    await useList(romeo, item(1, 'deny', blockTybalt), 'default');
    romeo.forget();
    await tybalt.send(chat('{romeo}', 'coward'));
    await tybalt.send("<presence to='{romeo/desk}'/>");
    await tybalt.send("<presence type='subscribe' to='{romeo}'/>");
    expect(romeo.words(/tybalt/u)).toEqual([]);
    await romeo.breakOff();
    expect((await scene.online('romeo/desk')).words(/tybalt/u)).toEqual([]);
  }),
  serverCase('R316, R319', 'a list that is active in one session stops requests there', async (scene) => {
    const [romeo, tybalt] = [await scene.online('romeo/desk'), await scene.online('tybalt/street')];
    await useList(romeo, item(1, 'deny', blockTybalt));
    romeo.forget();
    await tybalt.send("<presence type='subscribe' to='{romeo}'/>");
    await romeo.send("<presence type='unavailable'/>");
    await romeo.send('<presence/>');
    expect(romeo.words(/tybalt/u)).toEqual([]);
  }),
  serverCase('R365', 'the request of who is blocked is answered as if there were no such service', async (scene) => {
    const [romeo, tybalt] = [await scene.online('romeo/desk'), await scene.online('tybalt/street')];
    await useList(romeo, item(1, 'deny', blockTybalt));
    romeo.forget();
    expect(await tybalt.ask('get', "<query xmlns='jabber:iq:version'/>", '{romeo/desk}')).toBe('service-unavailable');
    expect(romeo.words(/iq/u)).toEqual([]);
  }),
  serverCase('R317, R365', 'what is asked of an account is for its default list, too', async (scene) => {
    const [romeo, tybalt] = [await scene.online('romeo/desk'), await scene.online('tybalt/street')];
    await useList(romeo, item(1, 'deny', blockTybalt), 'default');
    expect(await tybalt.ask('get', "<vCard xmlns='vcard-temp'/>", '{romeo}')).toBe('service-unavailable');
  }),
  serverCase('R155, R316', 'the end of a session is for its list, the last one of an account as well', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/desk'), await scene.online('juliet/balcony')];
    await scene.befriend(romeo, 'romeo', juliet, 'juliet');
    await useList(romeo, item(1, 'deny', "type='jid' value='{juliet}'"));
    juliet.forget();
    await romeo.breakOff();
    expect(juliet.words(/romeo/u)).toEqual([]);
  }),
  serverCase('R320, R321', 'the lowest order decides, as a number, wherever it stands', async (scene) => {
    const [romeo, tybalt] = [await scene.online('romeo/desk'), await scene.online('tybalt/street')];
    await useList(romeo, `${item(10, 'allow')}${item(9, 'deny', blockTybalt)}`);
    await tybalt.send(chat('{romeo/desk}', 'coward'));
    expect(romeo.words(/message/u)).toEqual([]);
  }),
  serverCase('R323', 'an edit of the list in force holds at once', async (scene) => {
    const [romeo, tybalt] = [await scene.online('romeo/desk'), await scene.online('tybalt/street')];
    await useList(romeo, item(1, 'allow'));
    expect(await romeo.ask('set', query(`<list name='test'>${item(1, 'deny', blockTybalt)}</list>`))).toBe('result');
    await tybalt.send(chat('{romeo/desk}', 'coward'));
    expect(romeo.words(/message/u)).toEqual([]);
  }),
  serverCase('R324', 'who comes into a group comes under its rules', async (scene) => {
    const [romeo, tybalt] = [await scene.online('romeo/desk'), await scene.online('tybalt/street')];
    await romeo.ask('set', "<query xmlns='jabber:iq:roster'><item jid='{nurse}'><group>Enemies</group></item></query>");
    await useList(romeo, item(1, 'deny', "type='group' value='Enemies'"));
    await tybalt.send(chat('{romeo/desk}', 'not yet'));
    await romeo.ask('set', "<query xmlns='jabber:iq:roster'><item jid='{tybalt}'><group>Enemies</group></item></query>");
    await tybalt.send(chat('{romeo/desk}', 'now'));
    expect(romeo.words(/message/u)).toEqual(['message "not yet" from tybalt/street']);
  }),
  serverCase('R325, R346', 'an edit is told to every resource, by name alone', async (scene) => {
    const [desk, phone] = [await scene.online('romeo/desk'), await scene.online('romeo/phone')];
    phone.forget();
    expect(await desk.ask('set', query(`<list name='test'>${item(1, 'allow')}</list>`))).toBe('result');
    expect(phone.words(/list/u)).toEqual(['list test']);
    expect(desk.words(/list/u)).toEqual(['list test']);
  }),
  serverCase('R327, R352', 'a list that another resource uses cannot be removed', async (scene) => {
    const [desk, phone] = [await scene.online('romeo/desk'), await scene.online('romeo/phone')];
    await useList(desk, item(1, 'allow'));
    expect(await phone.ask('set', query("<list name='test'/>"))).toBe('conflict');
    expect(await desk.ask('get', query("<list name='test'/>"))).toBe('result');
  }),
  serverCase('R332, R336, R341, R353', 'what is not there cannot be read, used or removed', async (scene) => {
    const romeo = await scene.online('romeo/desk');
    expect(await romeo.ask('get', query("<list name='nowhere'/>"))).toBe('item-not-found');
    expect(await romeo.ask('set', query("<active name='nowhere'/>"))).toBe('item-not-found');
    expect(await romeo.ask('set', query("<default name='nowhere'/>"))).toBe('item-not-found');
    expect(await romeo.ask('set', query("<list name='nowhere'/>"))).toBe('item-not-found');
  }),
  serverCase('R333, R354', 'one list at a time is read, and removed', async (scene) => {
    const romeo = await scene.online('romeo/desk');
    for (const name of ['one', 'two']) await romeo.ask('set', query(`<list name='${name}'>${item(1, 'allow')}</list>`));
    expect(await romeo.ask('get', query("<list name='one'/><list name='two'/>"))).toBe('bad-request');
    expect(await romeo.ask('set', query("<list name='one'/><list name='two'/>"))).toBe('bad-request');
    expect(await romeo.ask('get', query("<list name='two'/>"))).toBe('result');
  }),
  serverCase('R335', 'a list is in force when the server says so', async (scene) => {
    const [romeo, tybalt] = [await scene.online('romeo/desk'), await scene.online('tybalt/street')];
    await romeo.ask('set', query(`<list name='test'>${item(1, 'deny', blockTybalt)}</list>`));
    expect(await romeo.ask('set', query("<active name='test'/>"))).toBe('result');
    await tybalt.send(chat('{romeo/desk}', 'coward'));
    expect(await romeo.ask('set', query('<active/>'))).toBe('result');
    await tybalt.send(chat('{romeo/desk}', 'peace'));
    expect(romeo.words(/message/u)).toEqual(['message "peace" from tybalt/street']);
  }),
  serverCase('R340, R343', 'a default list that another resource goes by is neither changed nor given up', async (scene) => {
    const desk = await scene.online('romeo/desk');
    await useList(desk, item(1, 'allow'), 'default', 'one');
    await desk.ask('set', query(`<list name='two'>${item(1, 'allow')}</list>`));
    await scene.online('romeo/phone');
    expect(await desk.ask('set', query("<default name='two'/>"))).toBe('conflict');
    expect(await desk.ask('set', query('<default/>'))).toBe('conflict');
  }),
  serverCase('R132', 'no probe goes to who is not to be heard of', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/orchard'), await scene.online('juliet/balcony')];
    await scene.befriend(romeo, 'romeo', juliet, 'juliet');
    await useList(romeo, item(1, 'deny', "type='jid' value='{juliet}'", '<presence-in/>'), 'default');
    await romeo.breakOff();
    const again = await scene.online('romeo/orchard');
    expect(again.words(/juliet/u)).toEqual([]);
  }),
  serverCase('R318', 'without any list in force everything passes', async (scene) => {
    const [romeo, tybalt] = [await scene.online('romeo/desk'), await scene.online('tybalt/street')];
    await romeo.ask('set', query(`<list name='unused'>${item(1, 'deny')}</list>`));
    await tybalt.send(chat('{romeo/desk}', 'good day'));
    expect(romeo.words(/message/u)).toEqual(['message "good day" from tybalt/street']);
  }),
  serverCase('R350', 'a new list is told to every resource', async (scene) => {
    const [desk, phone] = [await scene.online('romeo/desk'), await scene.online('romeo/phone')];
    phone.forget();
    await desk.ask('set', query(`<list name='first'>${item(1, 'allow')}</list>`));
    expect(phone.words(/list/u)).toEqual(['list first']);
  }),
];
