import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../electron/contract/models/address.ts';
import { serialise } from '../../electron/xmpp/kit/serialise.ts';
import { CoreHarness } from '../kit/core-harness.ts';
import { MemoryProfile } from '../kit/memory-profile.ts';
import { JULIET, push, receive, ROMEO, said, signedIn, snapshotOf } from './people.ts';

const subscribe = (from: string, note = ''): string => `<presence from='${from}' type='subscribe'><status>${note}</status></presence>`;

describe('requests', () => {
  it('wait for a person: nothing goes out by itself, and an answer goes to the bare address (R049, R158, R174, R175, R235, R241)', async () => {
    for (const [command, kind] of [['subscription.approve', 'subscribed'], ['subscription.deny', 'unsubscribed']] as const) {
      const { core, accountId } = await signedIn();
      await receive(core, subscribe(`${JULIET}/balcony`, 'It is I'));
      expect([said(core), (await snapshotOf(core)).requests]).toMatchObject([[], [{ address: JULIET, note: 'It is I' }]]);
      await core.call(command, { accountId, address: JULIET, add: false });
      expect([said(core), (await snapshotOf(core)).requests]).toEqual([[`presence ${kind} ${JULIET}`], []]);
    }
  });

  it('are one card however often and from wherever they come, also over a new session (R159, R160, R164, R279, R379)', async () => {
    const { core } = await signedIn();
    for (let login = 0; login < 3; login += 1) {
      await receive(core, subscribe(JULIET));
      await receive(core, subscribe(`${JULIET}/balcony`));
      core.stream.drop();
      core.stream.goOnline(`${ROMEO}/login${login}`);
      await core.frame();
    }
    expect(await snapshotOf(core)).toMatchObject({ requests: [{ address: JULIET }], contacts: [] });
    await push(core, `<item jid='${JULIET}' subscription='from'/>`);
    expect(await snapshotOf(core)).toMatchObject({ requests: [], contacts: [{ address: JULIET, subscription: 'from' }] });
  });

  it('that nobody has decided wait on over a restart, before there is any connection (R175)', async () => {
    const profile = new MemoryProfile();
    const before = new CoreHarness(profile);
    await before.app.start();
    const accountId = await before.signIn();
    before.stream.takeSent();
    await receive(before, subscribe(JULIET, 'It is I'));
    await receive(before, subscribe('nurse@example.com'));
    await before.call('subscription.deny', { accountId, address: 'nurse@example.com' });
    expect(said(before)).toEqual(['presence unsubscribed nurse@example.com']);
    const database = profile.database!;
    const core = new CoreHarness(new (class extends MemoryProfile { override open() { return Promise.resolve(database); } })());
    await core.app.start();
    expect([said(before), core.streams, (await snapshotOf(core)).requests]).toMatchObject([[], [], [{ address: JULIET, note: 'It is I' }]]);
  });

  it('wait over a restart, and are answered for good (R159, R160, R379)', async () => {
    const { core, accountId } = await signedIn();
    for (const from of [JULIET, 'nurse@example.com', 'paris@example.com']) await receive(core, subscribe(from));
    await core.call('subscription.approve', { accountId, address: JULIET, add: false });
    await core.call('subscription.deny', { accountId, address: 'nurse@example.com' });
    const database = core.profile.database!;
    const again = new CoreHarness(new (class extends MemoryProfile { override open() { return Promise.resolve(database); } })());
    await again.app.start();
    expect((await snapshotOf(again)).requests.map(({ address }) => address)).toEqual(['paris@example.com']);
  });

  it('of somebody who sees us already are granted again without a card (R162, R280)', async () => {
    const { core } = await signedIn(`<item jid='${JULIET}' subscription='from'/>`);
    await receive(core, subscribe(JULIET));
    expect([said(core), (await snapshotOf(core)).requests]).toEqual([[`presence subscribed ${JULIET}`], []]);
  });

  it('to approve and add makes the item first, then grants, then asks back (R234, R244)', async () => {
    const { core, accountId } = await signedIn();
    await receive(core, subscribe(JULIET));
    await core.call('subscription.approve', { accountId, address: JULIET, add: true });
    expect(said(core)).toEqual(['iq set', `presence subscribed ${JULIET}`, `presence subscribe ${JULIET}`]);
  });

  it('to approve and add lets nobody see us whom the roster does not take, and the card stays (R208, R234)', async () => {
    const { core, accountId } = await signedIn();
    await receive(core, subscribe(JULIET));
    core.reply = (payload) => (payload.ns === 'jabber:iq:roster' ? { type: 'error', content: "<error type='cancel'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>" } : undefined);
    expect(await core.call('subscription.approve', { accountId, address: JULIET, add: true })).toEqual({ ok: false, error: { code: 'refused', condition: 'not-allowed' } });
    expect([said(core), (await snapshotOf(core)).requests]).toMatchObject([['iq set'], [{ address: JULIET }]]);
  });

  it('to approve and add gives the item the name and groups the person chose (R234)', async () => {
    const { core, accountId } = await signedIn();
    await receive(core, subscribe(JULIET));
    await core.call('subscription.approve', { accountId, address: JULIET, add: true, name: ' Juliet ', groups: ['Friends', 'Verona'] });
    const [set] = core.stream.takeSent();
    expect(serialise(set!)).toContain(`<item jid="${JULIET}" name="Juliet"><group>Friends</group><group>Verona</group></item>`);
  });

  it('to approve and add leaves alone an item that is there, and asks nobody who is seen already (R234, R244)', async () => {
    for (const [item, asks] of [["subscription='to'", false], ["subscription='none'", true]] as const) {
      const { core, accountId } = await signedIn(`<item jid='${JULIET}' name='Juliet' ${item}><group>Friends</group></item>`);
      await receive(core, subscribe(JULIET));
      await core.call('subscription.approve', { accountId, address: JULIET, add: true });
      expect([item, said(core)]).toEqual([item, [`presence subscribed ${JULIET}`, ...(asks ? [`presence subscribe ${JULIET}`] : [])]]);
    }
  });

  it('that are taken back vanish without a push (T7)', async () => {
    const { core } = await signedIn();
    await receive(core, subscribe(JULIET));
    await receive(core, `<presence from='${JULIET}' type='unsubscribe'/>`);
    expect([(await snapshotOf(core)).requests, said(core)]).toEqual([[], [`presence unsubscribed ${JULIET}`]]);
  });
});

describe('our own', () => {
  it('go out to the bare address with an id each, never to ourselves (R003, R157, R173, R176, R177, R227)', async () => {
    const { core, accountId } = await signedIn();
    const typed = { accountId, address: `${JULIET}/balcony` };
    await core.call('subscription.request', { ...typed, note: 'please' });
    await core.call('subscription.cancel', typed);
    await core.call('subscription.deny', typed);
    const sent = core.stream.takeSent();
    expect(sent.map(({ attrs }) => [attrs['type'], attrs['to']])).toEqual(['subscribe', 'unsubscribe', 'unsubscribed'].map((type) => [type, JULIET]));
    expect(new Set(sent.map(({ attrs }) => attrs['id'])).size).toBe(3);
    expect(await core.call('subscription.request', { accountId, address: ROMEO, note: '' })).toEqual({ ok: false, error: { code: 'own-address' } });
  });

  it('show as pending until the roster says otherwise, with or without an item of ours (R226, R228, R229, R242, R254)', async () => {
    const { core, accountId } = await signedIn();
    await core.call('subscription.request', { accountId, address: JULIET, note: '' });
    await push(core, `<item jid='${JULIET}' subscription='none' ask='subscribe'/>`);
    expect((await snapshotOf(core)).contacts).toMatchObject([{ name: '', groups: [], subscription: 'none', isAsking: true }]);
    await push(core, `<item jid='${JULIET}' subscription='none'/>`);
    expect((await snapshotOf(core)).contacts).toMatchObject([{ subscription: 'none', isAsking: false }]);
  });

  it('that cannot be delivered are told as a problem of the contact, and can be taken back or sent again (R230, R250)', async () => {
    const { core, accountId } = await signedIn();
    await core.call('subscription.request', { accountId, address: JULIET, note: '' });
    const id = core.stream.takeSent()[0]!.attrs['id'];
    await push(core, `<item jid='${JULIET}' subscription='none' ask='subscribe'/>`);
    await receive(core, `<presence from='${JULIET}' type='error' id='${id}'><error type='cancel'><remote-server-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></presence>`);
    expect((await snapshotOf(core)).presences).toMatchObject([{ address: JULIET, error: 'remote-server-not-found', resources: [] }]);
    said(core);
    await core.call('subscription.cancel', { accountId, address: JULIET });
    await core.call('subscription.request', { accountId, address: JULIET, note: '' });
    expect(said(core)).toEqual([`presence unsubscribe ${JULIET}`, `presence subscribe ${JULIET}`]);
  });
});

describe('notifications', () => {
  it('change nothing themselves; the roster does, and presence goes with it (R050, R052, R236, R238, R239, R268)', async () => {
    const { core } = await signedIn(`<item jid='${JULIET}' subscription='none' ask='subscribe'/>`);
    await receive(core, `<presence from='${JULIET}' type='subscribed'/>`);
    expect((await snapshotOf(core)).contacts).toMatchObject([{ subscription: 'none', isAsking: true }]);
    await push(core, `<item jid='${JULIET}' subscription='to'/>`);
    await receive(core, `<presence from='${JULIET}/balcony'/>`);
    expect((await snapshotOf(core)).presences).toMatchObject([{ address: JULIET, resources: [{ resource: 'balcony' }] }]);
    await receive(core, `<presence from='${JULIET}' type='unsubscribed'/>`);
    await push(core, `<item jid='${JULIET}' subscription='none'/>`);
    expect((await snapshotOf(core)).presences).toEqual([]);
    await receive(core, `<presence from='${JULIET}/balcony' type='unavailable'/>`);
    expect((await snapshotOf(core)).presences.filter(({ resources }) => resources.length > 0)).toEqual([]);
  });

  it('of an end need no unavailable presence: what was shown of them is void with the push (R171, R261, R268)', async () => {
    for (const ended of [`<item jid='${JULIET}' subscription='none'/>`, `<item jid='${JULIET}' subscription='from'/>`, `<item jid='${JULIET}' subscription='remove'/>`]) {
      const { core } = await signedIn(`<item jid='${JULIET}' subscription='both'/>`);
      await receive(core, `<presence from='${JULIET}/balcony'/>`);
      expect((await snapshotOf(core)).presences).toMatchObject([{ address: JULIET, resources: [{ resource: 'balcony' }] }]);
      await push(core, ended);
      expect([ended, (await snapshotOf(core)).presences.filter(({ resources }) => resources.length > 0)]).toEqual([ended, []]);
      expect(core.last('presence.changed').changed.filter(({ resources }) => resources.length > 0)).toEqual([]);
    }
  });

  it('are affirmed once a session, so that the server stops repeating them (R284–R286)', async () => {
    const { core } = await signedIn(`<item jid='${JULIET}' subscription='to'/>`);
    for (let time = 0; time < 3; time += 1) await receive(core, `<presence from='${JULIET}' type='subscribed'/>`);
    expect(said(core)).toEqual([`presence subscribe ${JULIET}`]);
    core.stream.drop();
    core.stream.goOnline(`${ROMEO}/again`);
    await core.frame();
    said(core);
    await receive(core, `<presence from='${JULIET}' type='subscribed'/>`);
    expect(said(core)).toEqual([`presence subscribe ${JULIET}`]);
  });

  it('of the same kind are affirmed again once the roster has changed in between (R240, R243, R260)', async () => {
    const { core } = await signedIn(`<item jid='${JULIET}' subscription='both'/>`);
    const ends = [
      ['unsubscribed', "subscription='from'", "subscription='both'", 'unsubscribe'], ['unsubscribe', "subscription='to'", "subscription='both'", 'unsubscribed'],
      ['subscribed', "subscription='both'", "subscription='from' ask='subscribe'", 'subscribe'],
    ] as const;
    for (const [kind, after, before, answer] of ends) {
      for (let time = 0; time < 2; time += 1) {
        await push(core, `<item jid='${JULIET}' ${before}/>`);
        said(core);
        await receive(core, `<presence from='${JULIET}' type='${kind}'/>`);
        expect([kind, said(core)]).toEqual([kind, [`presence ${answer} ${JULIET}`]]);
        await push(core, `<item jid='${JULIET}' ${after}/>`);
      }
    }
  });

  it('are affirmed before anything the person does next, however long it takes to write them down (R288)', async () => {
    for (const isPushFirst of [false, true]) {
      const { core, accountId } = await signedIn(`<item jid='${JULIET}' subscription='none' ask='subscribe'/>`);
      // After the push the cause of the end is still to be stored when the notification comes.
      if (isPushFirst) await push(core, `<item jid='${JULIET}' subscription='none'/>`);
      said(core);
      void core.stream.receive(`<presence xmlns='jabber:client' from='${JULIET}' type='unsubscribed'/>`);
      await core.call('subscription.request', { accountId, address: JULIET, note: '' });
      await core.frame();
      expect(said(core)).toEqual([`presence unsubscribe ${JULIET}`, `presence subscribe ${JULIET}`]);
    }
  });

  it('that were stored are affirmed once all of it is here: not what they took back since, for that would undo it (R286, R288)', async () => {
    const cases = [
      ["subscription='none'", ['unsubscribe', 'subscribe'], []],
      ["subscription='to'", ['unsubscribed', 'subscribed'], ['subscribe']],
      ["subscription='none'", ['subscribed', 'unsubscribed'], ['unsubscribe']],
      ["subscription='none'", ['unsubscribe', 'unsubscribed'], ['unsubscribed', 'unsubscribe']],
    ] as const;
    for (const [standing, stored, affirmed] of cases) {
      const core = new CoreHarness();
      core.roster = `<query xmlns='jabber:iq:roster'><item jid='${JULIET}' ${standing}/></query>`;
      // As servers do: what was stored comes after our presence, and before the answer to what we ask then.
      core.reply = (payload) => {
        if (payload.name === 'ping') for (const type of stored) void core.stream.receive(`<presence xmlns='jabber:client' from='${JULIET}' type='${type}'/>`);
        return undefined;
      };
      await core.app.start();
      await core.signIn();
      await core.frame();
      expect([stored, said(core).filter((each) => each.endsWith(JULIET))]).toEqual([stored, affirmed.map((type) => `presence ${type} ${JULIET}`)]);
      expect((await snapshotOf(core)).requests).toHaveLength((stored as readonly string[]).includes('subscribe') ? 1 : 0);
    }
  });

  it('that were stored are affirmed before the person acts, though more may come (R288)', async () => {
    const core = new CoreHarness();
    core.roster = `<query xmlns='jabber:iq:roster'><item jid='${JULIET}' subscription='none'/></query>`;
    const acts: Promise<unknown>[] = [];
    core.reply = (payload) => {
      if (payload.name !== 'ping') return undefined;
      void core.stream.receive(`<presence xmlns='jabber:client' from='${JULIET}' type='unsubscribed'/>`);
      acts.push(core.call('subscription.request', { accountId: 1 as AccountId, address: JULIET, note: '' }));
      return undefined;
    };
    await core.app.start();
    await core.signIn();
    await Promise.all(acts);
    await core.frame();
    expect(said(core).filter((each) => each.endsWith(JULIET))).toEqual([`presence unsubscribe ${JULIET}`, `presence subscribe ${JULIET}`]);
  });

  it('of strangers are met with silence: it would tell them that we are here (R282, R283, R404)', async () => {
    const { core } = await signedIn();
    for (const kind of ['subscribed', 'unsubscribe', 'unsubscribed']) await receive(core, `<presence from='mal@evil.example' type='${kind}'/>`);
    expect(said(core)).toEqual([]);
  });
});
