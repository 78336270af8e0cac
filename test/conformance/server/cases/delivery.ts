import { expect } from 'vitest';
import { serverCase, type ServerCase } from '../seat.ts';

const chat = (to: string, text: string): string => `<message to='${to}' type='chat'><body>${text}</body></message>`;

export const DELIVERY_CASES: readonly ServerCase[] = [
  serverCase('R371', 'a message for a device reaches that device alone', async (scene) => {
    const [desk, phone, juliet] = [await scene.online('romeo/desk'), await scene.online('romeo/phone'), await scene.online('juliet/balcony')];
    desk.forget();
    phone.forget();
    await juliet.send(chat('{romeo/phone}', 'to the phone'));
    expect(phone.words(/message/u)).toEqual(['message "to the phone" from juliet/balcony']);
    expect(desk.words(/message/u)).toEqual([]);
  }),
  serverCase('R079, R374', 'a message for an account goes to the highest priority, and none counts as zero', async (scene) => {
    const [desk, phone, juliet] = [await scene.online('romeo/desk', '<presence><priority>-0</priority></presence>'), await scene.online('romeo/phone', '<presence><priority>5</priority></presence>'), await scene.online('juliet/balcony')];
    await juliet.send(chat('{romeo}', 'one'));
    expect(phone.words(/message/u)).toEqual(['message "one" from juliet/balcony']);
    expect(desk.words(/message/u)).toEqual([]);
    await phone.send('<presence><priority>-1</priority></presence>');
    await juliet.send(chat('{romeo}', 'two'));
    expect(desk.words(/message/u)).toEqual(['message "two" from juliet/balcony']);
  }),
  serverCase('R375, R381', 'a negative priority takes no message for the account: it waits, and comes with its time', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/desk', '<presence><priority>-1</priority></presence>'), await scene.online('juliet/balcony')];
    await juliet.send(chat('{romeo}', 'later'));
    expect(romeo.words(/message/u)).toEqual([]);
    await romeo.breakOff();
    const again = await scene.online('romeo/desk');
    const [message] = again.heard().filter(({ name }) => name === 'message');
    expect(message?.children.some((child) => typeof child !== 'string' && child.ns === 'urn:xmpp:delay')).toBe(true);
  }),
  serverCase('R376', 'the address of a message stays the account\'s', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/desk'), await scene.online('juliet/balcony')];
    await juliet.send(chat('{romeo}', 'to you'));
    expect(romeo.heard().find(({ name }) => name === 'message')?.attrs['to']).toBe(scene.seat.address('romeo'));
  }),
  serverCase('R377', 'presence for an account goes to all that is there of it, addressed to the account', async (scene) => {
    const [desk, phone, juliet] = [await scene.online('romeo/desk'), await scene.online('romeo/phone', '<presence><priority>-3</priority></presence>'), await scene.online('juliet/balcony')];
    desk.forget();
    phone.forget();
    await juliet.send("<presence to='{romeo}'><status>hello</status></presence>");
    for (const device of [desk, phone]) {
      const [presence] = device.heard();
      expect(presence?.attrs['to']).toBe(scene.seat.address('romeo'));
    }
  }),
  serverCase('R378, R382', 'the server answers requests for an account, there or not', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/desk'), await scene.online('juliet/balcony')];
    expect(await romeo.ask('set', "<vCard xmlns='vcard-temp'><FN>Romeo</FN></vCard>")).toBe('result');
    expect(await juliet.ask('get', "<query xmlns='urn:example:unknown'/>", '{romeo}')).toBe('service-unavailable');
    expect(romeo.words(/iq/u)).toEqual([]);
    await romeo.breakOff();
    const card = await juliet.asked('get', "<vCard xmlns='vcard-temp'/>", '{romeo}');
    expect(JSON.stringify(card)).toContain('"Romeo"');
  }),
  serverCase('R378', 'nobody is told whether there is an account that does not exist', async (scene) => {
    const juliet = await scene.online('juliet/balcony');
    expect(await juliet.ask('get', "<query xmlns='jabber:iq:version'/>", 'nobody@{domain}')).toBe('service-unavailable');
    await juliet.send(chat('nobody@{domain}', 'hello?'));
    await juliet.send("<presence to='nobody@{domain}'/>");
    const [refusal, ...others] = juliet.words(/nobody/u);
    expect(refusal).toMatch(/^message service-unavailable from nobody/u);
    expect(others).toEqual([]);
  }),
  serverCase('R372, R373', 'a request for a device that is not there is answered, presence is not, a message goes to the account', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/desk'), await scene.online('juliet/balcony')];
    expect(await juliet.ask('get', "<query xmlns='jabber:iq:version'/>", '{romeo/gone}')).toBe('service-unavailable');
    await juliet.send("<presence to='{romeo/gone}'/>");
    await juliet.send(chat('{romeo/gone}', 'still for you'));
    expect(juliet.words(/romeo/u)).toEqual([]);
    expect(romeo.words(/juliet/u)).toEqual(['message "still for you" from juliet/balcony']);
  }),
  serverCase('R372', 'who is not available is told, too, what became of a message', async (scene) => {
    const juliet = await scene.connect('juliet/balcony');
    await juliet.send(chat('nobody@{domain}', 'hello?'));
    expect(juliet.words(/message/u)).toEqual([expect.stringMatching(/^message service-unavailable from nobody/u)]);
  }),
  serverCase('R380', 'presence for who is not there is not kept', async (scene) => {
    const juliet = await scene.online('juliet/balcony');
    await juliet.send("<presence to='{romeo}'><status>missed</status></presence>");
    const romeo = await scene.online('romeo/desk');
    expect(romeo.words(/missed/u)).toEqual([]);
  }),
];
