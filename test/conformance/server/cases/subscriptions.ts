import { expect } from 'vitest';
import { serverCase, type ServerCase } from '../seat.ts';

const SUBSCRIPTION = /push|presence (?:un)?subscribed?/u;

export const SUBSCRIPTION_CASES: readonly ServerCase[] = [
  serverCase('R228, R229, R231, R236, R239', 'asked and approved: both are told what became of it, and presence follows', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/orchard'), await scene.online('juliet/balcony', '<presence><status>here</status></presence>')];
    await romeo.send("<presence type='subscribe' to='{juliet}'/>");
    expect(romeo.words(SUBSCRIPTION)).toEqual(['push juliet none ask']);
    expect(juliet.words(SUBSCRIPTION)).toEqual(['presence subscribe from romeo']);
    await juliet.send("<presence type='subscribed' to='{romeo}'/>");
    expect(juliet.words(SUBSCRIPTION)).toEqual(['push romeo from']);
    const heard = romeo.words(/juliet/u);
    expect(heard.filter((words) => SUBSCRIPTION.test(words)).toSorted()).toEqual(['presence subscribed from juliet', 'push juliet to']);
    expect(heard).toContain('presence "here" from juliet/balcony');
  }),
  serverCase('R242, R254', 'declined: who asked is told, and only the request is gone', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/orchard'), await scene.online('juliet/balcony')];
    await romeo.send("<presence type='subscribe' to='{juliet}'/>");
    romeo.forget();
    await juliet.send("<presence type='unsubscribed' to='{romeo}'/>");
    expect(romeo.words(SUBSCRIPTION).toSorted()).toEqual(['presence unsubscribed from juliet', 'push juliet none']);
  }),
  serverCase('R246, R249', 'asked back and approved: both see each other', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/orchard'), await scene.online('juliet/balcony')];
    await romeo.send("<presence type='subscribe' to='{juliet}'/>");
    await juliet.send("<presence type='subscribed' to='{romeo}'/>");
    juliet.forget();
    await juliet.send("<presence type='subscribe' to='{romeo}'/>");
    expect(juliet.words(/push/u)).toEqual(['push romeo from ask']);
    await romeo.send("<presence type='subscribed' to='{juliet}'/>");
    expect(juliet.words(/push/u)).toEqual(['push romeo both']);
    expect(romeo.words(/push/u).at(-1)).toBe('push juliet both');
  }),
  serverCase('R258, R261', 'who looks no longer sees the other go, and is still seen', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/orchard'), await scene.online('juliet/balcony')];
    await scene.befriend(romeo, 'romeo', juliet, 'juliet');
    await romeo.send("<presence type='unsubscribe' to='{juliet}'/>");
    const heard = romeo.words();
    expect(heard).toContain('push juliet from');
    expect(heard).toContain('presence unavailable from juliet/balcony');
    expect(juliet.words(/push/u).at(-1)).toBe('push romeo to');
  }),
  serverCase('R262', 'who looks no longer is told that it is so (§8.4), or is not, for they know (Table 6)', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/orchard'), await scene.online('juliet/balcony')];
    await scene.befriend(romeo, 'romeo', juliet, 'juliet');
    await romeo.send("<presence type='unsubscribe' to='{juliet}'/>");
    expect(['', 'presence unsubscribed from juliet']).toContain(romeo.words(/unsubscribed/u).join());
  }),
  serverCase('R267, R268', 'who is let look no longer is told, and sees the other go', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/orchard'), await scene.online('juliet/balcony')];
    await scene.befriend(romeo, 'romeo', juliet, 'juliet');
    await juliet.send("<presence type='unsubscribed' to='{romeo}'/>");
    expect(juliet.words(/push/u)).toEqual(['push romeo to']);
    const heard = romeo.words();
    expect(heard).toContain('presence unsubscribed from juliet');
    expect(heard).toContain('push juliet from');
    expect(heard).toContain('presence unavailable from juliet/balcony');
  }),
  serverCase('R158, R159, R284, R286, R379', 'a request waits for who is not there, at each sign-in, until it is answered', async (scene) => {
    const juliet = await scene.online('juliet/balcony');
    await juliet.send("<presence type='subscribe' to='{romeo}'/>");
    for (const resource of ['one', 'two']) {
      const romeo = await scene.online(`romeo/${resource}`);
      expect(romeo.words(/subscribe/u)).toEqual(['presence subscribe from juliet']);
      if (resource === 'two') await romeo.send("<presence type='unsubscribed' to='{juliet}'/>");
      await romeo.breakOff();
    }
    const romeo = await scene.online('romeo/three');
    expect(romeo.words(/subscribe/u)).toEqual([]);
  }),
  serverCase('R160, R161', 'every resource that is there hears a request, one without presence does not', async (scene) => {
    const [desk, phone, juliet] = [await scene.online('romeo/desk'), await scene.online('romeo/phone'), await scene.online('juliet/balcony')];
    const mute = await scene.connect('romeo/mute');
    await mute.ask('get', "<query xmlns='jabber:iq:roster'/>");
    await juliet.send("<presence type='subscribe' to='{romeo}'/>");
    expect(desk.words(/subscribe/u)).toEqual(['presence subscribe from juliet']);
    expect(phone.words(/subscribe/u)).toEqual(['presence subscribe from juliet']);
    expect(mute.words(/subscribe/u)).toEqual([]);
    await mute.send('<presence/>');
    expect(mute.words(/subscribe/u)).toEqual(['presence subscribe from juliet']);
  }),
  serverCase('R162, R280', 'who may see us already and asks again is answered by the server', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/orchard'), await scene.online('juliet/balcony')];
    await scene.befriend(romeo, 'romeo', juliet, 'juliet');
    await romeo.send("<presence type='subscribe' to='{juliet}'/>");
    expect(juliet.words(/subscribe/u)).toEqual([]);
  }),
  serverCase('R278', 'to approve again changes nothing and goes nowhere', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/orchard'), await scene.online('juliet/balcony')];
    await scene.befriend(romeo, 'romeo', juliet, 'juliet');
    await juliet.send("<presence type='subscribed' to='{romeo}'/>");
    expect(juliet.words(SUBSCRIPTION)).toEqual([]);
    expect(romeo.words(SUBSCRIPTION)).toEqual([]);
  }),
  serverCase('R238, R282', 'an approval that nobody asked for does not come', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/orchard'), await scene.online('juliet/balcony')];
    await juliet.send("<presence type='subscribed' to='{romeo}'/>");
    expect(romeo.words(SUBSCRIPTION)).toEqual([]);
  }),
  serverCase('R279', 'a request that waits is not repeated', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/orchard'), await scene.online('juliet/balcony')];
    await romeo.send("<presence type='subscribe' to='{juliet}'/>");
    await romeo.send("<presence type='subscribe' to='{juliet}'/>");
    expect(juliet.words(/subscribe/u)).toEqual(['presence subscribe from romeo']);
  }),
  serverCase('R379', 'a request that waits is the request whatever else comes from who asked', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/orchard'), await scene.online('juliet/balcony')];
    await juliet.send("<presence type='subscribe' to='{romeo}'/>");
    await romeo.send("<presence type='subscribed' to='{juliet}'/>");
    await romeo.send("<presence type='subscribe' to='{juliet}'/>");
    await romeo.send("<presence type='unsubscribed' to='{juliet}'/>");
    await juliet.breakOff();
    const again = await scene.online('juliet/balcony');
    expect(again.words(SUBSCRIPTION)).toEqual(['presence subscribe from romeo']);
  }),
  serverCase('R158, R233', 'an approval in advance that was taken back approves nobody', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/orchard'), await scene.online('juliet/balcony')];
    await romeo.send("<presence type='subscribed' to='{juliet}'/>");
    await romeo.send("<presence type='unsubscribed' to='{juliet}'/>");
    juliet.forget();
    await juliet.send("<presence type='subscribe' to='{romeo}'/>");
    expect(juliet.words(/subscribed|orchard/u)).toEqual([]);
    expect(romeo.words(/presence .*juliet/u)).toEqual(['presence subscribe from juliet']);
  }),
  serverCase('R281', 'a request that is withdrawn is told so', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/orchard'), await scene.online('juliet/balcony')];
    await romeo.send("<presence type='subscribe' to='{juliet}'/>");
    juliet.forget();
    await romeo.send("<presence type='unsubscribe' to='{juliet}'/>");
    expect(juliet.words(/presence/u)).toEqual(['presence unsubscribe from romeo']);
  }),
  serverCase('R284', 'an answer that came while nobody was there is told at the next sign-in', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/orchard'), await scene.online('juliet/balcony')];
    await romeo.send("<presence type='subscribe' to='{juliet}'/>");
    await romeo.breakOff();
    await juliet.send("<presence type='subscribed' to='{romeo}'/>");
    const again = await scene.online('romeo/orchard');
    expect(again.words(/subscribed/u)).toEqual(['presence subscribed from juliet']);
  }),
  serverCase('R291', 'to remove somebody answers their request', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/orchard'), await scene.online('juliet/balcony')];
    await romeo.send("<presence type='subscribe' to='{juliet}'/>");
    await juliet.ask('set', "<query xmlns='jabber:iq:roster'><item jid='{romeo}'/></query>");
    await juliet.ask('set', "<query xmlns='jabber:iq:roster'><item jid='{romeo}' subscription='remove'/></query>");
    await juliet.breakOff();
    const again = await scene.online('juliet/balcony');
    expect(again.words(/subscribe/u)).toEqual([]);
  }),
  serverCase('R257, R266', 'one side only: who looks no longer has nothing left, and so has who let look', async (scene) => {
    const [romeo, juliet, nurse] = [await scene.online('romeo/orchard'), await scene.online('juliet/balcony'), await scene.online('nurse/house')];
    for (const [person, role] of [[juliet, 'juliet'], [nurse, 'nurse']] as const) {
      await romeo.send(`<presence type='subscribe' to='{${role}}'/>`);
      await person.send("<presence type='subscribed' to='{romeo}'/>");
      person.forget();
    }
    romeo.forget();
    await romeo.send("<presence type='unsubscribe' to='{juliet}'/>");
    await nurse.send("<presence type='unsubscribed' to='{romeo}'/>");
    expect(romeo.words(/push/u)).toEqual(['push juliet none', 'push nurse none']);
    expect(juliet.words(/push/u).at(-1)).toBe('push romeo none');
    expect(nurse.words(/push/u).at(-1)).toBe('push romeo none');
  }),
  serverCase('R277', 'a request of who sees the other already goes out all the same, and changes nothing', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/orchard'), await scene.online('juliet/balcony')];
    await romeo.send("<presence type='subscribe' to='{juliet}'/>");
    await juliet.send("<presence type='subscribed' to='{romeo}'/>");
    romeo.forget();
    await romeo.send("<presence type='subscribe' to='{juliet}'/>");
    // A push that changes nothing does no harm.
    for (const words of romeo.words(/push/u)) expect(words).toBe('push juliet to');
    expect(JSON.stringify(await romeo.asked('get', "<query xmlns='jabber:iq:roster'/>"))).not.toContain('"ask":');
  }),
  serverCase('R283', 'an end of what never was does not come', async (scene) => {
    const [romeo, juliet] = [await scene.online('romeo/orchard'), await scene.online('juliet/balcony')];
    await juliet.send("<presence type='unsubscribed' to='{romeo}'/>");
    expect(romeo.words(SUBSCRIPTION)).toEqual([]);
  }),
];
