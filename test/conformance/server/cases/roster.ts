import { expect } from 'vitest';
import { serverCase, type ServerCase } from '../seat.ts';

const ROSTER = 'jabber:iq:roster';
const set = (item: string): string => `<query xmlns='${ROSTER}'>${item}</query>`;

export const ROSTER_CASES: readonly ServerCase[] = [
  serverCase('R203, R210, R226', 'a contact added or renamed is pushed to every resource that asked for the roster', async (scene) => {
    const [desk, phone] = [await scene.online('romeo/desk'), await scene.online('romeo/phone')];
    desk.forget();
    phone.forget();
    expect(await desk.ask('set', set("<item jid='{nurse}' name='Nurse'><group>Servants</group></item>"))).toBe('result');
    expect(desk.words(/push/u)).toEqual(['push nurse none']);
    expect(phone.words(/push/u)).toEqual(['push nurse none']);
    expect(await phone.ask('set', set("<item jid='{nurse}' name='Angelica'/>"))).toBe('result');
    const [push] = desk.heard();
    expect(JSON.stringify(push)).toContain('Angelica');
    expect(JSON.stringify(push)).not.toContain('Servants');
  }),
  serverCase('R197, R219', 'who did not ask for the roster hears of no change and no request', async (scene) => {
    const silent = await scene.connect('romeo/silent');
    await silent.send('<presence/>');
    silent.forget();
    const [desk, juliet] = [await scene.online('romeo/desk'), await scene.online('juliet/balcony')];
    await desk.ask('set', set("<item jid='{nurse}'/>"));
    await juliet.send("<presence type='subscribe' to='{romeo}'/>");
    expect(desk.words(/push|subscribe/u)).toEqual(['push nurse none', 'presence subscribe from juliet']);
    expect(silent.words(/push|subscribe/u)).toEqual([]);
  }),
  serverCase('R190', 'a roster belongs to who sends, whoever is named', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/desk'), await scene.online('juliet/balcony')];
    expect(await romeo.ask('set', set("<item jid='{nurse}'/>"), '{romeo}')).toBe('result');
    expect(romeo.words(/push/u)).toEqual(['push nurse none']);
    expect(await romeo.ask('set', set("<item jid='{tybalt}'/>"), '{juliet}')).not.toBe('result');
    expect(juliet.words(/push/u)).toEqual([]);
  }),
  serverCase('R214', 'what a client says of a subscription is not heard', async (scene) => {
    const romeo = await scene.online('romeo/desk');
    expect(await romeo.ask('set', set("<item jid='{nurse}' subscription='both' ask='subscribe'/>"))).toBe('result');
    expect(romeo.words(/push/u)).toEqual(['push nurse none']);
  }),
  serverCase('R215, R271, R272', 'a removal ends both directions and the presence', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/desk'), await scene.online('juliet/balcony')];
    await scene.befriend(romeo, 'romeo', juliet, 'juliet');
    expect(await romeo.ask('set', set("<item jid='{juliet}' subscription='remove'/>"))).toBe('result');
    expect(romeo.words(/push/u)).toEqual(['push juliet remove']);
    const heard = juliet.words();
    expect(heard).toContain('presence unavailable from romeo/desk');
    expect(heard.filter((words) => /presence (?:un)?subscribed?/u.test(words))).toEqual(['presence unsubscribe from romeo', 'presence unsubscribed from romeo']);
    expect(heard.filter((words) => words.startsWith('push')).at(-1)).toBe('push romeo none');
  }),
  serverCase('R207', 'a change of two contacts at once is refused and changes nothing', async (scene) => {
    const romeo = await scene.online('romeo/desk');
    expect(await romeo.ask('set', set("<item jid='{nurse}'/><item jid='{tybalt}'/>"))).toBe('bad-request');
    expect(romeo.words(/push/u)).toEqual([]);
  }),
];
