import { expect } from 'vitest';
import { serverCase, type ServerCase } from '../seat.ts';

export const PRESENCE_CASES: readonly ServerCase[] = [
  serverCase('R131, R133, R145', 'who comes online learns who is there, and is seen by who may see them', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/orchard'), await scene.online('juliet/balcony')];
    await scene.befriend(romeo, 'romeo', juliet, 'juliet');
    await juliet.send('<presence><show>away</show><status>on the balcony</status></presence>');
    await romeo.send("<presence type='unavailable'/>");
    romeo.forget();
    juliet.forget();
    await romeo.send('<presence><status>back</status></presence>');
    expect(romeo.words(/presence/u)).toContain('presence "on the balcony" from juliet/balcony');
    expect(juliet.words(/romeo/u)).toEqual(['presence "back" from romeo/orchard']);
  }),
  serverCase('R133, R402', 'who is only watched by nobody is seen by nobody', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/orchard'), await scene.online('juliet/balcony')];
    await romeo.send("<presence type='subscribe' to='{juliet}'/>");
    await juliet.send("<presence type='subscribed' to='{romeo}'/>");
    romeo.forget();
    juliet.forget();
    await romeo.send('<presence><status>unseen</status></presence>');
    await juliet.send('<presence><status>seen</status></presence>');
    expect(juliet.words(/romeo/u)).toEqual([]);
    expect(romeo.words(/juliet/u)).toEqual(['presence "seen" from juliet/balcony']);
  }),
  serverCase('R134, R155', 'the own resources see each other come, change and go', async (scene) => {
    const desk = await scene.online('romeo/desk', '<presence><status>at the desk</status></presence>');
    desk.forget();
    const phone = await scene.online('romeo/phone', '<presence><status>on the way</status></presence>');
    expect(desk.words(/phone/u)).toEqual(['presence "on the way" from romeo/phone']);
    expect(phone.words(/desk/u)).toEqual(['presence "at the desk" from romeo/desk']);
    await phone.send("<presence type='unavailable'><status>asleep</status></presence>");
    expect(desk.words(/phone/u)).toEqual(['presence "asleep" unavailable from romeo/phone']);
  }),
  serverCase('R136', 'who answers our presence with an error hears no more of it until they are heard of', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/orchard'), await scene.online('juliet/balcony')];
    await scene.befriend(romeo, 'romeo', juliet, 'juliet');
    await juliet.send("<presence type='error' to='{romeo/orchard}'><error type='cancel'><gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></presence>");
    await romeo.send('<presence><status>to nobody</status></presence>');
    expect(juliet.words(/to nobody/u)).toEqual([]);
    await juliet.send('<presence/>');
    await romeo.send('<presence><status>to everybody</status></presence>');
    expect(juliet.words(/to everybody/u)).toEqual(['presence "to everybody" from romeo/orchard']);
  }),
  serverCase('R141, R155', 'who was refused a probe is heard of the end by who may see them', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/orchard'), await scene.online('juliet/balcony')];
    await romeo.send("<presence type='probe' to='{juliet}'/>");
    await juliet.send("<presence type='subscribe' to='{romeo}'/>");
    await romeo.send("<presence type='subscribed' to='{juliet}'/>");
    juliet.forget();
    await romeo.send("<presence type='unavailable'/>");
    expect(juliet.words(/presence/u)).toEqual(['presence unavailable from romeo/orchard']);
  }),
  serverCase('R094, R139', 'an update reaches the subscribers whole, with what the server does not know', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/orchard'), await scene.online('juliet/balcony')];
    await scene.befriend(romeo, 'romeo', juliet, 'juliet');
    await romeo.send("<presence><show>dnd</show><status>fighting</status><status xml:lang='cs'>bojuji</status><priority>7</priority><mood xmlns='urn:example:mood'><angry/></mood></presence>");
    const [heard] = juliet.heard();
    expect(heard?.children.map((child) => (typeof child === 'string' ? child : child.name))).toEqual(expect.arrayContaining(['show', 'status', 'status', 'priority', 'mood']));
  }),
  serverCase('R140, R155', 'who was told directly hears the end, too, but once', async (scene) => {
    const [romeo, nurse, tybalt] = [await scene.online('romeo/orchard'), await scene.online('nurse/house'), await scene.online('tybalt/street')];
    await romeo.send("<presence to='{nurse}'><status>for you</status></presence>");
    await romeo.send("<presence to='{tybalt}'/>");
    await romeo.send("<presence type='unavailable' to='{tybalt}'/>");
    expect(nurse.words(/romeo/u)).toEqual(['presence "for you" from romeo/orchard']);
    tybalt.forget();
    await romeo.send('<presence><status>for subscribers</status></presence>');
    expect(nurse.words(/romeo/u)).toEqual([]);
    await romeo.send("<presence type='unavailable'><status>gone</status></presence>");
    expect(nurse.words(/romeo/u)).toEqual(['presence "gone" unavailable from romeo/orchard']);
    expect(tybalt.words(/romeo/u)).toEqual([]);
  }),
  serverCase('R140, R148, R155', 'who was told directly hears the end, whatever a subscription has come to since', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/orchard'), await scene.online('juliet/balcony')];
    await romeo.send("<presence to='{juliet}'><status>for you</status></presence>");
    await juliet.send("<presence type='subscribe' to='{romeo}'/>");
    await romeo.send("<presence type='subscribed' to='{juliet}'/>");
    await juliet.send("<presence type='unsubscribe' to='{romeo}'/>");
    juliet.forget();
    await romeo.send("<presence type='unavailable'><status>gone</status></presence>");
    expect(juliet.words(/orchard/u)).toEqual(['presence "gone" unavailable from romeo/orchard']);
  }),
  serverCase('R147, R155', 'who sees it anyhow and is told directly hears the end with the subscription, and no more', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/orchard'), await scene.online('juliet/balcony')];
    await scene.befriend(romeo, 'romeo', juliet, 'juliet');
    await romeo.send("<presence to='{juliet}'><status>for you</status></presence>");
    await romeo.send("<presence type='unsubscribed' to='{juliet}'/>");
    expect(juliet.words(/orchard/u)).toEqual(['presence "for you" from romeo/orchard', 'presence unavailable from romeo/orchard']);
    await romeo.send("<presence type='unavailable'><status>gone</status></presence>");
    expect(juliet.words(/orchard/u)).toEqual([]);
  }),
  serverCase('R141, R401', 'a probe by a stranger is forbidden', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/orchard'), await scene.online('juliet/balcony')];
    await romeo.send("<presence type='probe' to='{juliet}'/>");
    expect(romeo.words(/juliet/u)).toEqual(['presence forbidden from juliet']);
    expect(juliet.words(/romeo/u)).toEqual([]);
  }),
  serverCase('R142', 'a probe by who waits for an answer is not authorized', async (scene) => {
    const romeo = await scene.online('romeo/orchard');
    const juliet = await scene.online('juliet/balcony');
    await romeo.send("<presence type='subscribe' to='{juliet}'/>");
    romeo.forget();
    juliet.forget();
    await romeo.send("<presence type='probe' to='{juliet}'/>");
    expect(romeo.words(/juliet/u)).toEqual(['presence not-authorized from juliet']);
  }),
  serverCase('R143', 'a probe by who is hidden from is not answered', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/orchard'), await scene.online('juliet/balcony')];
    await scene.befriend(romeo, 'romeo', juliet, 'juliet');
    expect(await juliet.ask('set', "<query xmlns='jabber:iq:privacy'><list name='hidden'><item type='jid' value='{romeo}' action='deny' order='1'><presence-out/></item></list></query>")).toBe('result');
    expect(await juliet.ask('set', "<query xmlns='jabber:iq:privacy'><active name='hidden'/></query>")).toBe('result');
    romeo.forget();
    await romeo.send("<presence type='probe' to='{juliet}'/>");
    expect(romeo.words(/balcony/u)).toEqual([]);
  }),
  serverCase('R144', 'who is away for good is heard of with the last words, or not at all', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/orchard'), await scene.online('juliet/balcony')];
    await scene.befriend(romeo, 'romeo', juliet, 'juliet');
    await juliet.send("<presence type='unavailable'><status>gone home</status></presence>");
    await juliet.breakOff();
    await romeo.send("<presence type='unavailable'/>");
    romeo.forget();
    await romeo.send('<presence/>');
    expect(['', 'presence "gone home" unavailable from juliet/balcony']).toContain(romeo.words(/juliet/u).join());
  }),
  serverCase('R154', 'a broken connection is the end of presence, too', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/orchard'), await scene.online('juliet/balcony')];
    await scene.befriend(romeo, 'romeo', juliet, 'juliet');
    await juliet.breakOff();
    await romeo.send('<presence/>');
    expect(romeo.words(/juliet/u).at(-1)).toMatch(/unavailable from juliet\/balcony$/u);
  }),
  serverCase('R156', 'after having been away, presence goes to all subscribers again', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/orchard'), await scene.online('juliet/balcony')];
    await scene.befriend(romeo, 'romeo', juliet, 'juliet');
    await romeo.send("<presence type='unavailable'/>");
    await romeo.send('<presence><status>back</status></presence>');
    expect(juliet.words(/romeo/u)).toEqual(['presence unavailable from romeo/orchard', 'presence "back" from romeo/orchard']);
  }),
  serverCase('R135', 'presence for subscribers comes to who is subscribed alone, whatever else they are', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/orchard'), await scene.online('juliet/balcony')];
    await scene.befriend(romeo, 'romeo', juliet, 'juliet');
    await juliet.send("<presence type='unsubscribe' to='{romeo}'/>");
    juliet.forget();
    await romeo.send('<presence><status>not for you</status></presence>');
    expect(juliet.words(/not for you/u)).toEqual([]);
  }),
  serverCase('R147', 'presence told directly to a subscriber comes, and they hear later broadcasts as before', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/orchard'), await scene.online('juliet/balcony')];
    await scene.befriend(romeo, 'romeo', juliet, 'juliet');
    await romeo.send("<presence to='{juliet}'><status>for you</status></presence>");
    await romeo.send('<presence><status>for all</status></presence>');
    await romeo.send("<presence type='unavailable'/>");
    expect(juliet.words(/orchard/u)).toEqual(['presence "for you" from romeo/orchard', 'presence "for all" from romeo/orchard', 'presence unavailable from romeo/orchard']);
  }),
  serverCase('R148, R149', 'presence told directly by who is not available comes, and so does its end, but no broadcast', async (scene) => {
    const [romeo, nurse] = [await scene.connect('romeo/orchard'), await scene.online('nurse/house')];
    await romeo.send("<presence to='{nurse}'><status>for you</status></presence>");
    expect(nurse.words(/orchard/u)).toEqual(['presence "for you" from romeo/orchard']);
    await romeo.send('<presence><status>for all</status></presence>');
    expect(nurse.words(/orchard/u)).toEqual([]);
    await romeo.breakOff();
    expect(nurse.words(/orchard/u).join()).toMatch(/^presence (?:"[^"]*" )?unavailable from romeo\/orchard$/u);
  }),
];
