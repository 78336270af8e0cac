import { describe, expect, it } from 'vitest';
import { childElements, childrenOf, textOf } from '../../electron/xmpp/kit/element.ts';
import { serialise } from '../../electron/xmpp/kit/serialise.ts';
import { attributesOf, childTextOf, JULIET, receive, ROMEO, sentMessages, signedIn, snapshotOf } from './people.ts';

const BALCONY = `${JULIET}/balcony`;
const message = (body: string, attributes = "type='chat'", from = BALCONY): string => `<message from='${from}' ${attributes}><body>${body}</body></message>`;

describe('what is sent', () => {
  it('has a type, a recipient, a body and at most one thread without attributes (R007, R008, R042, R043, R045, R114, R118, R119)', async () => {
    const { core, accountId } = await signedIn();
    await core.call('message.send', { accountId, address: JULIET, body: ' <b>x</b> & y\n\tz ' });
    await core.frame();
    const [sent, ...more] = sentMessages(core);
    expect(more).toEqual([]);
    expect(attributesOf(sent!)).toMatchObject({ type: 'chat', to: JULIET });
    expect(childTextOf(sent!, 'body')).toBe(' <b>x</b> & y\n\tz ');
    const [thread, second] = childrenOf(sent!, 'thread', 'jabber:client');
    expect([Object.keys(thread!.attrs), thread!.children.map((child) => typeof child), second]).toEqual([[], ['string'], undefined]);
    expect(serialise(sent!)).toContain('<body> &lt;b&gt;x&lt;/b&gt; &amp; y');
  });

  it('to the own address goes nowhere else (R114)', async () => {
    const { core, accountId } = await signedIn();
    await core.call('message.send', { accountId, address: ROMEO, body: 'note' });
    await core.frame();
    expect(sentMessages(core).map(({ attrs }) => attrs['to'])).toEqual([ROMEO]);
  });

  it('is never an error, whatever comes in (R019, R023, R408)', async () => {
    const { core } = await signedIn();
    for (const type of ['chat', 'normal', 'headline', 'groupchat', 'error', 'nonsense']) {
      await receive(core, message('x', `type='${type}' id='m'`));
      await receive(core, `<message from='${BALCONY}' type='${type}'><x xmlns='urn:x'/></message>`);
    }
    await receive(core, `<presence from='${BALCONY}' type='error'><error type='cancel'/></presence>`);
    await receive(core, `<iq from='${BALCONY}' type='error' id='nothing'><error type='cancel'/></iq>`);
    expect(core.stream.takeSent()).toEqual([]);
  });
});

describe('threads', () => {
  it('differ between conversations, stay the same within one, and say nothing of us (R037, R038, R411, R422)', async () => {
    const { core, accountId } = await signedIn();
    for (const address of [JULIET, 'nurse@example.com', JULIET, JULIET]) await core.call('message.send', { accountId, address, body: 'x' });
    await core.frame();
    const sent = sentMessages(core);
    const threads = sent.map((message) => childTextOf(message, 'thread'));
    expect(new Set(threads).size).toBe(2);
    expect([threads[2], threads[3]]).toEqual([threads[0], threads[0]]);
    const ids = sent.map(({ attrs }) => attrs['id']);
    expect(new Set(ids).size).toBe(4);
    // Both are NMTOKENs by their form.
    for (const name of [...threads, ...ids]) expect(name).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/u);
  });

  it('are taken over from them as they are, and kept with each message (R036, R039, R044, R122)', async () => {
    const { core, accountId } = await signedIn();
    for (const thread of ['T1', ' T1', 't1']) {
      await receive(core, `<message from='${BALCONY}' type='chat'><body>x</body><thread>${thread}</thread></message>`);
      await core.call('message.send', { accountId, address: JULIET, body: 'y' });
      await core.frame();
      expect(sentMessages(core).map((sent) => childTextOf(sent, 'thread'))).toEqual([thread]);
    }
    const stored = core.events('message.stored').flatMap(({ messages }) => messages).map(({ direction, thread }) => `${direction}:${thread}`);
    expect(stored).toEqual(['in:T1', 'out:T1', 'in: T1', 'out: T1', 'in:t1', 'out:t1']);
  });

  it('may be absent: the conversation goes on, and theirs is not forgotten (R040)', async () => {
    const { core, accountId } = await signedIn();
    await receive(core, `<message from='${BALCONY}' type='chat'><body>x</body><thread>T1</thread></message>`);
    await receive(core, message('y'));
    await core.call('message.send', { accountId, address: JULIET, body: 'z' });
    await core.frame();
    expect(sentMessages(core).map((sent) => childTextOf(sent, 'thread'))).toEqual(['T1']);
  });

  it('never tell messages apart (R041)', async () => {
    const { core } = await signedIn();
    for (const id of ['a', 'b']) await receive(core, `<message from='${BALCONY}' type='chat' id='${id}'><body>same</body><thread>T1</thread></message>`);
    expect(core.events('message.stored').flatMap(({ messages }) => messages)).toHaveLength(2);
  });

  it('of unreasonable length are not sent back', async () => {
    const { core, accountId } = await signedIn();
    await receive(core, `<message from='${BALCONY}' type='chat'><body>x</body><thread>${'T'.repeat(10_000)}</thread></message>`);
    await core.call('message.send', { accountId, address: JULIET, body: 'y' });
    await core.frame();
    expect(childTextOf(sentMessages(core)[0]!, 'thread')!.length).toBeLessThan(257);
  });
});

describe('whom a message goes to', () => {
  async function recipientAfter(...stanzas: readonly string[]): Promise<string | undefined> {
    const { core, accountId } = await signedIn(`<item jid='${JULIET}' subscription='both'/>`);
    for (const stanza of stanzas) await receive(core, stanza);
    core.stream.takeSent();
    await core.call('message.send', { accountId, address: `${JULIET}/typed`, body: 'x' });
    await core.frame();
    return sentMessages(core)[0]!.attrs['to'];
  }

  it('the bare address first, whoever is online (R117)', async () => {
    expect(await recipientAfter()).toBe(JULIET);
    expect(await recipientAfter(`<presence from='${BALCONY}'/>`, `<presence from='${JULIET}/phone'><priority>5</priority></presence>`)).toBe(JULIET);
  });

  it('the resource that wrote last (R115)', async () => {
    expect(await recipientAfter(message('hi'))).toBe(BALCONY);
    expect(await recipientAfter(message('hi'), message('moved', "type='chat'", `${JULIET}/phone`))).toBe(`${JULIET}/phone`);
    expect(await recipientAfter(message('hi'), message('from nowhere', "type='chat'", JULIET))).toBe(JULIET);
    expect(await recipientAfter(message('hi', ''))).toBe(BALCONY);
    expect(await recipientAfter(message('news', "type='headline'"))).toBe(JULIET);
  });

  it('the bare address again once any presence of theirs or an error comes, or a new session begins (R116, R373, N27)', async () => {
    for (const presence of [
      `<presence from='${BALCONY}' type='unavailable'/>`, `<presence from='${BALCONY}'><show>away</show></presence>`, `<presence from='${JULIET}/phone'/>`,
      `<message from='${BALCONY}' type='error' id='m'><error type='cancel'/></message>`,
    ]) expect(await recipientAfter(message('hi'), presence)).toBe(JULIET);
    const { core, accountId } = await signedIn();
    await receive(core, message('hi'));
    core.stream.drop();
    core.stream.goOnline(`${ROMEO}/orchard`, { resumed: true });
    await core.frame();
    await core.call('message.send', { accountId, address: JULIET, body: 'x' });
    await core.frame();
    core.stream.drop();
    core.stream.goOnline(`${ROMEO}/again`);
    await core.frame();
    await core.call('message.send', { accountId, address: JULIET, body: 'x' });
    await core.frame();
    expect(sentMessages(core).map(({ attrs }) => attrs['to'])).toEqual([BALCONY, JULIET]);
  });

  it('who answers, where their server brings what was for a device that is gone to another one of theirs; the bare address, where it refuses (R373)', async () => {
    for (const isRefused of [false, true]) {
      const { core, accountId } = await signedIn(`<item jid='${JULIET}' subscription='both'/>`);
      await receive(core, message('hi'));
      const answer = await core.call('message.send', { accountId, address: JULIET, body: 'are you there?' });
      await core.frame();
      const [sent] = sentMessages(core);
      expect(sent!.attrs['to']).toBe(BALCONY);
      await receive(core, isRefused
        ? `<message from='${BALCONY}' type='error' id='${sent!.attrs['id']}'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>`
        : message('on my phone', "type='chat'", `${JULIET}/phone`));
      expect(core.last('message.changed').messages).toMatchObject([{ body: 'are you there?', state: isRefused ? 'failed' : 'sent' }]);
      if (isRefused) await core.call('message.retry', { id: answer.ok ? answer.value.message.id : (0 as never) });
      else await core.call('message.send', { accountId, address: JULIET, body: 'good' });
      await core.frame();
      expect(sentMessages(core).map(({ attrs }) => attrs['to'])).toEqual([isRefused ? JULIET : `${JULIET}/phone`]);
    }
  });

  it('not a resource whose message waited somewhere: it may be long gone', async () => {
    expect(await recipientAfter(`<message from='${BALCONY}' type='chat'><body>x</body><delay xmlns='urn:xmpp:delay' from='example.net' stamp='2026-01-04T10:00:00Z'/></message>`)).toBe(JULIET);
  });
});

describe('what is received', () => {
  it('of every type but groupchat is kept as what it is; unknown ones are normal (R016, R017, R018)', async () => {
    const { core } = await signedIn();
    for (const type of ["type='chat'", "type='normal'", "type='headline'", '', "type='foo'"]) await receive(core, message('x', type));
    expect(core.events('message.stored').flatMap(({ messages }) => messages).map(({ type }) => type)).toEqual(['chat']);
    expect(core.events('single.stored').flatMap(({ messages }) => messages).map(({ type }) => type)).toEqual(['normal', 'headline', 'normal', 'normal']);
  });

  it('in several languages is one message in the best one (R029, R034, R120)', async () => {
    const { core } = await signedIn();
    await receive(core, `<message from='${BALCONY}' type='chat' xml:lang='cs'><subject>Oběd</subject><subject xml:lang='en'>Lunch</subject><body>Ahoj</body><body xml:lang='en'>Hello</body></message>`);
    expect(core.events('message.stored').flatMap(({ messages }) => messages)).toMatchObject([
      { body: 'Hello', subject: 'Lunch', language: 'en', versions: [{ language: 'cs', subject: 'Oběd', body: 'Ahoj' }] },
    ]);
    expect((await snapshotOf(core)).conversations).toMatchObject([{ unread: 1 }]);
  });

  it('of ours in several languages is one stanza with a body each, and none twice (R028, R029, R033, R034)', async () => {
    const { core, accountId } = await signedIn();
    const written = { accountId, address: JULIET, body: 'Hello', language: 'en', versions: [{ language: 'cs', body: 'Ahoj' }, { language: 'de', body: ' ' }] };
    expect(await core.call('message.send', { ...written, versions: [{ language: 'EN', body: 'twice' }] })).toMatchObject({ ok: false, error: { code: 'bad-input', field: 'versions' } });
    const answer = await core.call('message.send', written);
    expect(answer).toMatchObject({ ok: true, value: { message: { body: 'Hello', language: 'en', versions: [{ language: 'cs', body: 'Ahoj' }] } } });
    await core.frame();
    const [message] = sentMessages(core);
    const bodies = childElements(message!).filter(({ name }) => name === 'body').map((body) => [body.attrs['xml:lang'], textOf(body)]);
    expect(bodies).toEqual([['en', 'Hello'], ['cs', 'Ahoj']]);
  });

  it('of an unknown namespace only is nothing: no message, no conversation (R031, R092, R391)', async () => {
    const { core } = await signedIn();
    for (const type of ['', "type='chat'", "type='headline'", "type='groupchat'"]) {
      await receive(core, `<message from='${BALCONY}' ${type}><x xmlns='urn:unknown'>secret</x></message>`);
      await receive(core, `<message from='${BALCONY}' ${type}><e2e xmlns='urn:ietf:params:xml:ns:xmpp-e2e'>MIME</e2e></message>`);
    }
    expect([core.events('message.stored'), core.events('single.stored'), (await snapshotOf(core)).conversations]).toEqual([[], [], []]);
  });

  it('may be in any order of children, of any sender, to the bare address, with markup in words (R026, R035, R091, R376, R421)', async () => {
    const { core } = await signedIn();
    await receive(core, `<message from='${BALCONY}' to='${ROMEO}'><x xmlns='urn:x'><body>no</body></x><thread>t</thread><body>&lt;b&gt;yes&lt;/b&gt;</body><subject>S</subject></message>`);
    expect(core.last('single.stored').messages).toMatchObject([{ body: '<b>yes</b>', subject: 'S', thread: 't', peer: JULIET }]);
  });

  it('in any script is kept to the letter (R396)', async () => {
    const texts = ['😀👩‍👩‍👧', '彼得', 'שלום', 'e\u0301 Å', '\u202Eabc'];
    const { core, accountId } = await signedIn();
    for (const text of texts) await receive(core, `<message from='${BALCONY}' type='chat'><subject>${text}</subject><body>${text}</body></message>`);
    const stored = core.events('message.stored').flatMap(({ messages }) => messages);
    expect([stored.map(({ body }) => body), stored.map(({ subject }) => subject)]).toEqual([texts, texts]);
    // Also the name of a device, which the answer goes back to, and what it says of itself.
    for (const resource of ['🌙', '彼得', 'שלום', 'Ålesund']) {
      await receive(core, message('x', "type='chat'", `${JULIET}/${resource}`));
      await core.call('message.send', { accountId, address: JULIET, body: resource });
      await core.frame();
      expect(sentMessages(core).map((sent) => [sent.attrs['to'], childTextOf(sent, 'body')])).toEqual([[`${JULIET}/${resource}`, resource]]);
    }
    for (const text of texts) {
      await receive(core, `<presence from='${ROMEO}/彼得'><status>${text}</status></presence>`);
      expect((await snapshotOf(core)).presences[0]?.resources).toMatchObject([{ resource: '彼得', status: text }]);
    }
  });
});
