import { describe, expect, it } from 'vitest';
import { childElements, textOf, type XmlElement } from '../../electron/xmpp/kit/element.ts';
import { serialise } from '../../electron/xmpp/kit/serialise.ts';
import type { CoreHarness } from '../kit/core-harness.ts';
import { isRosterGet, JULIET, push, receive, ROMEO, signedIn, snapshotOf } from './people.ts';

const NURSE = 'nurse@example.com';

async function addresses(core: CoreHarness): Promise<string[]> {
  return (await snapshotOf(core)).contacts.map(({ address }) => address);
}

function setsOf(core: CoreHarness): XmlElement[] {
  return core.stream.takeSent().filter(({ name, attrs }) => name === 'iq' && attrs['type'] === 'set');
}

/** The one item of a roster set: its attributes, and its groups. */
function itemOf(set: XmlElement): unknown {
  const [item, ...more] = childElements(childElements(set)[0]!);
  expect(more).toEqual([]);
  return [{ ...item!.attrs }, childElements(item!).map(textOf)];
}

/** The server refuses the next roster set. */
function refuseNext(core: CoreHarness, condition: string): void {
  // Its answer comes before the harness' own, which then counts for nothing.
  const { stream } = core;
  const send = stream.send.bind(stream);
  stream.send = (stanza) => {
    stream.send = send;
    void stream.receive(`<iq xmlns='jabber:client' type='error' id='${stanza.attrs['id']}'><error type='cancel'><${condition} xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>`);
    return Promise.resolve('acknowledged');
  };
}

describe('the roster', () => {
  it('is the server\'s: what it no longer has goes, what it says of each holds (R172, R179, R180, R184, R188, R199)', async () => {
    const { core } = await signedIn(`<item jid='${JULIET}' subscription='both'><group>Friends</group><group>Lovers</group></item><item jid='${NURSE}'/>`);
    expect((await snapshotOf(core)).contacts).toMatchObject([
      { address: JULIET, subscription: 'both', groups: ['Friends', 'Lovers'] }, { address: NURSE, subscription: 'none', groups: [], isAsking: false },
    ]);
    core.roster = `<query xmlns='jabber:iq:roster'><item jid='${JULIET}' subscription='to'/></query>`;
    core.stream.drop();
    core.stream.goOnline(`${ROMEO}/again`);
    await core.frame();
    expect((await snapshotOf(core)).contacts).toMatchObject([{ address: JULIET, subscription: 'to', groups: [] }]);
  });

  it('may hold nothing, anything, or refuse to be had: chat and presence go on (R006, R180–R183, R185, R186, R189, R200, R428)', async () => {
    const { core } = await signedIn('');
    expect(await addresses(core)).toEqual([]);
    const odd = `<item subscription='both'/><item jid='Juliet@Example.com' name='' subscription='odd' ask='odd'/><item jid='${JULIET}' name='\u202Ex'><group>a</group><group>A</group><group> a</group><group>a::b</group></item>`
      + "<item jid='icq.example.com'/><item jid='icq.example.com/registered'/>";
    core.roster = `<query xmlns='jabber:iq:roster'>${odd}</query>`;
    core.stream.drop();
    core.stream.goOnline(`${ROMEO}/again`);
    await core.frame();
    expect((await snapshotOf(core)).contacts.map(({ address, name, subscription, groups }) => [address, name, subscription, [...groups].sort()])).toEqual([
      [JULIET, '\u202Ex', 'none', [' a', 'A', 'a', 'a::b']], ['icq.example.com', '', 'none', []], ['icq.example.com/registered', '', 'none', []],
    ]);

    core.roster = undefined;
    core.stream.drop();
    core.stream.goOnline(`${ROMEO}/third`);
    await core.frame();
    core.stream.takeSent();
    core.clock.advance(60_000);
    await core.frame();
    expect(core.stream.takeSent().some(({ name, attrs }) => name === 'presence' && attrs['type'] === undefined)).toBe(true);
    expect(await addresses(core)).toHaveLength(3);
    await receive(core, `<message from='${JULIET}/b' type='chat'><body>still here</body></message>`);
    expect(core.last('message.stored').messages).toMatchObject([{ body: 'still here' }]);
  });

  it.each(['service-unavailable', 'internal-server-error', 'item-not-found'])('may be refused with %s: what was known stays, and presence goes out (R006, R200)', async (condition) => {
    const { core } = await signedIn(`<item jid='${JULIET}' subscription='both'/>`);
    core.roster = undefined;
    core.stream.drop();
    core.stream.goOnline(`${ROMEO}/again`);
    await core.frame();
    const id = core.stream.takeSent().find(isRosterGet)!.attrs['id'];
    await receive(core, `<iq type='error' id='${id}'><error type='cancel'><${condition} xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>`);
    expect(core.stream.takeSent().filter(({ name }) => name === 'presence').map(({ attrs }) => attrs['type'])).toEqual([undefined]);
    await receive(core, `<presence from='${JULIET}/balcony'/>`);
    const { contacts, presences } = await snapshotOf(core);
    expect([contacts.map(({ address }) => address), presences.map(({ address }) => address)]).toEqual([[JULIET], [JULIET]]);
  });

  it('is asked for with an empty query, to nobody but the own server (R190, R198)', async () => {
    const { core } = await signedIn();
    core.stream.drop();
    core.stream.goOnline(`${ROMEO}/again`);
    await core.frame();
    const get = core.stream.takeSent().find(isRosterGet)!;
    expect([get.attrs['to'], childElements(get)[0]!.children]).toEqual([undefined, []]);
  });
});

describe('pushes', () => {
  it('are each answered once, and believed whoever of ours they name (R192, R205, R218, R220, R221, R407)', async () => {
    const { core } = await signedIn();
    const variants = ['', `from='${ROMEO}'`, `from='${ROMEO}/orchard'`, `to='${ROMEO}/orchard'`];
    for (const [index, attributes] of variants.entries()) {
      await receive(core, `<iq type='set' id='p${index}' ${attributes}><query xmlns='jabber:iq:roster'><item jid='c${index}@example.com'/></query></iq>`);
      expect(core.stream.takeSent().map(({ attrs }) => [attrs['type'], attrs['id']])).toEqual([['result', `p${index}`]]);
    }
    expect(await addresses(core)).toEqual(variants.map((_, index) => `c${index}@example.com`));
  });

  it('add, replace wholly, and remove, in every group (R206, R210, R215, R217)', async () => {
    const { core } = await signedIn();
    await push(core, `<item jid='${NURSE}' name='Nurse'><group>a</group><group>b</group></item>`);
    await push(core, `<item jid='${NURSE}' subscription='both'><group>b</group></item>`);
    expect((await snapshotOf(core)).contacts).toMatchObject([{ name: '', groups: ['b'], subscription: 'both' }]);
    await push(core, `<item jid='${NURSE}' subscription='remove'/>`);
    core.stream.takeSent();
    await push(core, "<item jid='unknown@example.com' subscription='remove'/>", 'unknown');
    expect(core.stream.takeSent().map(({ attrs }) => [attrs['type'], attrs['id']])).toEqual([['result', 'unknown']]);
    expect(await addresses(core)).toEqual([]);
  });

  it('with more than one item change nothing (R207)', async () => {
    const { core } = await signedIn();
    await push(core, `<item jid='${NURSE}'/><item jid='${JULIET}'/>`);
    expect([core.stream.takeSent().map(({ attrs }) => attrs['type']), await addresses(core)]).toEqual([['error'], []]);
  });

  it('of somebody whose request waits do no harm and take no card away (R231, R232, R276)', async () => {
    const { core } = await signedIn();
    await receive(core, `<presence from='${NURSE}' type='subscribe'/>`);
    expect([await addresses(core), (await snapshotOf(core)).requests.map(({ address }) => address)]).toEqual([[], [NURSE]]);
    await push(core, `<item jid='${NURSE}' subscription='none'/>`);
    expect([await addresses(core), (await snapshotOf(core)).requests.map(({ address }) => address)]).toEqual([[], [NURSE]]);
    expect(core.last('contacts.changed').changed).toEqual([]);
    // What the person made of them is a contact all the same, and so is who asks no longer.
    await push(core, `<item jid='${NURSE}' name='Nurse' subscription='none'/>`);
    expect(await addresses(core)).toEqual([NURSE]);
    await push(core, `<item jid='${NURSE}' subscription='none'/>`);
    await receive(core, `<presence from='${NURSE}' type='unsubscribe'/>`);
    expect([await addresses(core), (await snapshotOf(core)).requests]).toEqual([[NURSE], []]);
    expect(core.last('contacts.changed').changed).toMatchObject([{ address: NURSE }]);
  });
});

it('what a new roster leaves of somebody who asks is taken from the page, which showed them before (R232)', async () => {
  const others = ['a', 'b', 'c'].map((name) => `<item jid='${name}@example.org' subscription='both'/>`).join('');
  const { core } = await signedIn(`<item jid='${NURSE}' name='Nurse' subscription='none'/>${others}`);
  await receive(core, `<presence from='${NURSE}' type='subscribe'/>`);
  expect(await addresses(core)).toContain(NURSE);
  core.roster = `<query xmlns='jabber:iq:roster'><item jid='${NURSE}' subscription='none'/>${others}</query>`;
  core.stream.drop();
  core.stream.goOnline(`${ROMEO}/again`);
  await core.settle();
  expect(core.last('contacts.changed')).toMatchObject({ isWhole: false, changed: [], removed: [NURSE] });
  expect(await addresses(core)).not.toContain(NURSE);
});

describe('changes by the person', () => {
  it('go out as one whole item: address without resource, name, groups, and nothing else (R157, R182, R190, R202, R209, R212, R214, R222–R225)', async () => {
    const { core, accountId } = await signedIn(`<item jid='${JULIET}' name='J' subscription='both' ask='subscribe'><group>Friends</group></item>`);
    await core.call('contact.add', { accountId, address: ` ${NURSE}/kitchen `, name: ' Nurse ', groups: ['Servants'], note: '' });
    const sent = core.stream.takeSent();
    expect(sent.map(({ name, attrs }) => [name, attrs['type'], attrs['to']])).toEqual([['iq', 'set', undefined], ['presence', 'subscribe', NURSE]]);
    expect(itemOf(sent[0]!)).toEqual([{ jid: NURSE, name: 'Nurse' }, ['Servants']]);
    await core.call('contact.add', { accountId, address: 'peter@example.com', name: '', groups: [], note: '' });
    expect(itemOf(setsOf(core)[0]!)).toEqual([{ jid: 'peter@example.com' }, []]);
    await core.call('contact.update', { accountId, address: JULIET, name: 'Juliet', groups: ['Friends', 'Lovers'] });
    expect(itemOf(setsOf(core)[0]!)).toEqual([{ jid: JULIET, name: 'Juliet' }, ['Friends', 'Lovers']]);
  });

  it('to add who is there already takes neither name nor groups from them (R209)', async () => {
    const { core, accountId } = await signedIn(`<item jid='${JULIET}' name='Jule' subscription='from'><group>Friends</group></item>`);
    const add = async (name: string, groups: readonly string[]): Promise<unknown> => {
      await core.call('contact.add', { accountId, address: JULIET, name, groups: [...groups], note: '' });
      return setsOf(core).map(itemOf);
    };
    expect(await add('', [])).toEqual([[{ jid: JULIET, name: 'Jule' }, ['Friends']]]);
    expect(await add('Juliet', ['Lovers', 'Friends'])).toEqual([[{ jid: JULIET, name: 'Juliet' }, ['Friends', 'Lovers']]]);
  });

  it('show when the push says so, whichever of push and answer comes first; refused ones show nothing (R203, R204, R208)', async () => {
    const { core, accountId } = await signedIn();
    const add = { accountId, address: NURSE, name: 'Nurse', groups: [], note: '' };
    expect(await core.call('contact.add', add)).toMatchObject({ ok: true });
    expect(await addresses(core)).toEqual([]);
    await push(core, `<item jid='${NURSE}' name='Nurse'/>`);
    expect(await addresses(core)).toEqual([NURSE]);
    core.stream.takeSent();
    for (const condition of ['not-acceptable', 'not-allowed', 'forbidden', 'bad-request']) {
      refuseNext(core, condition);
      expect(await core.call('contact.add', { ...add, address: 'peter@example.com' })).toEqual({ ok: false, error: { code: 'refused', condition } });
      // No request goes out for a contact that is none.
      expect(core.stream.takeSent()).toEqual([]);
    }
    refuseNext(core, 'not-allowed');
    expect(await core.call('contact.remove', { accountId, address: NURSE })).toMatchObject({ ok: false });
    expect(await addresses(core)).toEqual([NURSE]);
  });

  it('to rename a group is one whole item for each of its members, and what was refused is told by name (R209, R211)', async () => {
    const { core, accountId } = await signedIn(`
      <item jid='${JULIET}' name='Juliet' subscription='both'><group>Friends</group><group>Lovers</group></item>
      <item jid='${NURSE}' name=' Nurse ' subscription='to'><group>Friends</group><group> Friends</group></item>
      <item jid='peter@example.com'><group>Friends</group><group>Verona</group></item><item jid='tybalt@example.com'><group>friends</group></item>`);
    const renamed = core.call('group.rename', { accountId, from: 'Friends', to: ' Verona ' });
    await core.settle();
    const sets = setsOf(core).map((iq) => serialise(childElements(iq)[0]!));
    expect(sets).toEqual([
      `<query xmlns="jabber:iq:roster"><item jid="${JULIET}" name="Juliet"><group>Verona</group><group>Lovers</group></item></query>`,
      `<query xmlns="jabber:iq:roster"><item jid="${NURSE}" name=" Nurse "><group>Verona</group><group> Friends</group></item></query>`,
      '<query xmlns="jabber:iq:roster"><item jid="peter@example.com"><group>Verona</group></item></query>',
    ]);
    expect(await renamed).toEqual({ ok: true, value: { renamed: 3, failed: [] } });
    // Nothing is shown to have moved until the server pushes it; the next edit builds on what it has agreed to.
    const shown = await core.call('app.snapshot', {});
    expect(shown.ok && shown.value.contacts.find(({ address }) => address === NURSE)?.groups).toEqual(['Friends', ' Friends']);
    refuseNext(core, 'not-acceptable');
    expect(await core.call('group.rename', { accountId, from: 'Verona', to: 'Friends' })).toEqual({
      ok: true, value: { renamed: 2, failed: [{ address: JULIET, error: { code: 'refused', condition: 'not-acceptable' } }] },
    });
    expect(await core.call('group.rename', { accountId, from: 'Friends', to: '  ' })).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    core.stream.takeSent();
    expect(await core.call('group.rename', { accountId, from: 'Friends', to: 'Friends' })).toEqual({ ok: true, value: { renamed: 0, failed: [] } });
    expect(core.stream.takeSent()).toEqual([]);
  });

  it('to move many is one whole item for each, and so is to take it back, unless another device was there since (R209, R211)', async () => {
    const { core, accountId } = await signedIn(`
      <item jid='${JULIET}' name='Juliet' subscription='both'><group>Work</group><group>Lovers</group></item>
      <item jid='${NURSE}' name='Nurse' subscription='to'><group>Work</group></item>`);
    const move = core.call('contacts.move', { accountId, to: 'Friends', contacts: [{ address: JULIET, from: 'Work' }, { address: JULIET, from: 'Lovers' }, { address: NURSE, from: 'Work' }] });
    await core.settle();
    expect(setsOf(core).map(itemOf)).toEqual([[{ jid: JULIET, name: 'Juliet' }, ['Friends']], [{ jid: NURSE, name: 'Nurse' }, ['Friends']]]);
    expect(await move).toEqual({ ok: true, value: { edit: { kind: 'moved', to: 'Friends', count: 2 }, failed: [] } });
    await push(core, `<item jid='${JULIET}' name='Juliet' subscription='both'><group>Friends</group></item>`);
    await push(core, `<item jid='${NURSE}' name='Nurse' subscription='to'><group>Friends</group></item>`);
    core.stream.takeSent();
    expect(await core.call('roster.undo', {})).toEqual({ ok: true, value: { edit: { kind: 'moved', to: 'Friends', count: 2 }, failed: [] } });
    expect(setsOf(core).map(itemOf)).toEqual([[{ jid: JULIET, name: 'Juliet' }, ['Work', 'Lovers']], [{ jid: NURSE, name: 'Nurse' }, ['Work']]]);
    await push(core, `<item jid='${NURSE}' name='Nurse' subscription='to'><group>Servants</group></item>`);
    core.stream.takeSent();
    expect(await core.call('roster.redo', {})).toEqual({ ok: false, error: { code: 'changed-elsewhere' } });
    expect(core.stream.takeSent()).toEqual([]);
    expect(await core.call('contacts.move', { accountId, to: 'Friends', contacts: [{ address: 'nobody@example.com' }] })).toMatchObject({ ok: true, value: { edit: { count: 0 }, failed: [{ error: { code: 'unknown-contact' } }] } });
  });

  it('to remove a group takes its members out of it and nothing else (R209, R211)', async () => {
    const { core, accountId } = await signedIn(`<item jid='${JULIET}' name='Juliet'><group>Work</group><group>Lovers</group></item><item jid='${NURSE}'><group>Work</group></item>`);
    expect(await core.call('group.remove', { accountId, group: 'Work' })).toEqual({ ok: true, value: { edit: { kind: 'left', from: 'Work', count: 2 }, failed: [] } });
    expect(setsOf(core).map(itemOf)).toEqual([[{ jid: JULIET, name: 'Juliet' }, ['Lovers']], [{ jid: NURSE }, []]]);
  });

  it('a group whose renaming the connection breaks off is renamed in the next session (R211)', async () => {
    const { core, accountId } = await signedIn(Array.from({ length: 20 }, (_, number) => `<item jid='p${number}@example.com'><group>Friends</group></item>`).join(''));
    const { send } = core.stream;
    core.stream.send = () => {
      core.stream.drop();
      return Promise.resolve('lost');
    };
    expect(await core.call('group.rename', { accountId, from: 'Friends', to: 'Verona' })).toEqual({ ok: true, value: { renamed: 20, failed: [], waits: true } });
    core.stream.send = send;
    core.stream.goOnline('romeo@example.net/orchard');
    await core.frame();
    const sent = setsOf(core).map(itemOf);
    expect(sent).toHaveLength(20);
    for (let number = 0; number < 20; number += 1) expect(sent).toContainEqual([{ jid: `p${number}@example.com` }, ['Verona']]);
  });

  it('to remove is one item with subscription "remove"; the conversation stays (R213, R215, R264)', async () => {
    const { core, accountId } = await signedIn(`<item jid='${NURSE}' subscription='both'/>`);
    await receive(core, `<message from='${NURSE}/b' type='chat'><body>x</body></message>`);
    await core.call('contact.remove', { accountId, address: NURSE });
    expect(setsOf(core).map(itemOf)).toEqual([[{ jid: NURSE, subscription: 'remove' }, []]]);
    await push(core, `<item jid='${NURSE}' subscription='remove'/>`);
    expect([await addresses(core), (await snapshotOf(core)).conversations.map(({ peer }) => peer)]).toEqual([[], [NURSE]]);
  });

  it('concern the very item that was meant, where its address has a resource (R183)', async () => {
    const REGISTERED = 'icq.example.com/registered';
    const { core, accountId } = await signedIn(`<item jid='icq.example.com' name='ICQ'/><item jid='${REGISTERED}'/>`);
    await core.call('contact.update', { accountId, address: 'ICQ.example.com/registered', name: 'Account', groups: [] });
    await core.call('contact.remove', { accountId, address: REGISTERED });
    expect(setsOf(core).map(itemOf)).toEqual([[{ jid: REGISTERED, name: 'Account' }, []], [{ jid: REGISTERED, subscription: 'remove' }, []]]);
    // One that is in no item is that of the bare address, as everywhere.
    await core.call('contact.remove', { accountId, address: 'icq.example.com/elsewhere' });
    expect(setsOf(core).map(itemOf)).toEqual([[{ jid: 'icq.example.com', subscription: 'remove' }, []]]);
  });

  it('a nickname that somebody gives themself never becomes their name here (R187)', async () => {
    const { core, accountId } = await signedIn(`<item jid='${JULIET}' name='Jule' subscription='to'/>`);
    await receive(core, `<presence from='${JULIET}' type='subscribe'><nick xmlns='http://jabber.org/protocol/nick'>The Queen</nick></presence>`);
    expect((await snapshotOf(core)).contacts).toMatchObject([{ name: 'Jule' }]);
    await receive(core, `<presence from='${NURSE}' type='subscribe'><nick xmlns='http://jabber.org/protocol/nick'>The Queen</nick></presence>`);
    core.stream.takeSent();
    await core.call('subscription.approve', { accountId, address: NURSE, add: true });
    await core.call('subscription.approve', { accountId, address: JULIET, add: true });
    expect(setsOf(core).map(itemOf)).toEqual([[{ jid: NURSE }, []]]);
  });
});
