import { describe, expect, it } from 'vitest';
import { attributesOf, childTextOf, JULIET, receive, ROMEO, sentMessages, signedIn, snapshotOf } from '../conformance/people.ts';

const BALCONY = `${JULIET}/balcony`;
const NEWS = `<message from='news.example.net' type='headline'><subject>Verona</subject><body>The feud is over</body></message>`;
const LETTER = `<message from='${BALCONY}' id='l1'><subject>Tonight</subject><body>Come to the orchard</body><thread>letters 1</thread></message>`;

async function page(core: Awaited<ReturnType<typeof signedIn>>['core'], type: 'headline' | 'normal') {
  const answer = await core.call('single.page', { type, limit: 50 });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value.messages;
}

describe('headlines and messages of type normal', () => {
  it('headlines stand apart: in no conversation, counted by themselves, found by search (R013, R014)', async () => {
    const { core, accountId } = await signedIn();
    await receive(core, NEWS);
    expect(core.events('message.stored')).toEqual([]);
    expect(core.events('single.stored')).toMatchObject([{ messages: [{ type: 'headline', peer: 'news.example.net', subject: 'Verona', isUnread: true }], unread: { headline: 1, normal: 0 } }]);
    const { conversations, unreadSingles } = await snapshotOf(core);
    expect([conversations, unreadSingles]).toEqual([[], { headline: 1, normal: 0 }]);
    const opened = await core.call('conversation.open', { accountId, address: 'news.example.net' });
    expect(opened).toMatchObject({ ok: true, value: { messages: [] } });
    const [headline] = await page(core, 'headline');
    expect(await core.call('message.search', { text: 'verona', limit: 5 })).toMatchObject({ value: { hits: [{ message: { id: headline!.id } }] } });
    await core.call('single.markRead', { type: 'headline', from: headline!.id, upTo: headline!.id });
    expect(core.events('single.read')).toEqual([{ type: 'headline', from: headline!.id, upTo: headline!.id, unread: { headline: 0, normal: 0 } }]);
    expect((await page(core, 'headline')).map(({ isUnread }) => isUnread)).toEqual([false]);
  });

  it('a message without a type or of an unknown one waits as a letter, not in the chat (R015, R017, R018)', async () => {
    const { core } = await signedIn();
    for (const type of ['', "type='normal'", "type='foo'"]) await receive(core, `<message from='${BALCONY}' ${type}><body>x</body></message>`);
    await receive(core, `<message from='${BALCONY}' type='chat'><body>said</body></message>`);
    expect((await page(core, 'normal')).map(({ type }) => type)).toEqual(['normal', 'normal', 'normal']);
    expect((await snapshotOf(core)).conversations).toMatchObject([{ unread: 1, last: { body: 'said' } }]);
  });

  it('what is said in the subject alone comes, in a letter and in a headline; in a chat it is nothing said (R026, R031)', async () => {
    const { core } = await signedIn();
    for (const type of ['', "type='headline'", "type='chat'"]) await receive(core, `<message from='${BALCONY}' ${type}><subject>Tonight at nine</subject></message>`);
    const said = { subject: 'Tonight at nine', body: '' };
    expect([await page(core, 'normal'), await page(core, 'headline')]).toMatchObject([[said], [said]]);
    expect(core.events('message.stored')).toEqual([]);
    expect(await core.call('message.search', { text: 'tonight', limit: 5 })).toMatchObject({ value: { hits: [{ message: said }, { message: said }] } });
    await receive(core, `<message from='${BALCONY}'><subject/><body/></message>`);
    expect((await page(core, 'normal')).length).toBe(1);
  });

  it('an answer is of the same type, in the same thread, to whoever wrote (R020, R036, R115, R118)', async () => {
    const { core, accountId } = await signedIn();
    await receive(core, LETTER);
    const [letter] = await page(core, 'normal');
    const answer = await core.call('single.send', { accountId, address: JULIET, subject: 'Re: Tonight', body: 'I will', inReplyTo: letter!.id });
    await core.frame();
    const [sent, ...more] = sentMessages(core);
    expect(more).toEqual([]);
    expect(attributesOf(sent!)).toMatchObject({ type: 'normal', to: BALCONY });
    expect(['subject', 'body', 'thread'].map((name) => childTextOf(sent!, name))).toEqual(['Re: Tonight', 'I will', 'letters 1']);
    expect(answer).toMatchObject({ ok: true, value: { message: { type: 'normal', state: 'queued', direction: 'out' } } });
    expect((await page(core, 'normal')).map(({ state, isUnread }) => [state, isUnread])).toEqual([['sent', false], ['received', true]]);
    expect((await snapshotOf(core)).conversations).toEqual([]);
  });

  it('the thread of a letter is not that of the chat beside it (R038, R039)', async () => {
    const { core, accountId } = await signedIn();
    await receive(core, `<message from='${BALCONY}' type='chat'><body>x</body><thread>chat 1</thread></message>`);
    await receive(core, LETTER);
    await core.call('message.send', { accountId, address: JULIET, body: 'y' });
    await core.call('single.send', { accountId, address: JULIET, subject: '', body: 'anew' });
    await core.frame();
    const [chat, letter] = sentMessages(core);
    expect(childTextOf(chat!, 'thread')).toBe('chat 1');
    expect(childTextOf(letter!, 'thread')).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/u);
    expect(childTextOf(letter!, 'subject')).toBeUndefined();
  });

  it('what is answered must be of the same two people; what cannot be sent is refused', async () => {
    const { core, accountId } = await signedIn();
    await receive(core, LETTER);
    const [letter] = await page(core, 'normal');
    const send = (change: object) => core.call('single.send', { accountId, address: JULIET, subject: '', body: 'x', ...change });
    expect(await send({ address: ROMEO, inReplyTo: letter!.id })).toEqual({ ok: false, error: { code: 'unknown-message' } });
    expect(await send({ inReplyTo: 9999 })).toEqual({ ok: false, error: { code: 'unknown-message' } });
    expect(await send({ address: 'no address@' })).toMatchObject({ ok: false, error: { code: 'bad-address' } });
    expect(await send({ body: ' \n' })).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    expect(await send({ body: 'x'.repeat(60_000) })).toMatchObject({ ok: false, error: { code: 'too-large' } });
    expect(sentMessages(core)).toEqual([]);
  });

  it('a letter that comes back fails with its reason and can be tried again (R010)', async () => {
    const { core, accountId } = await signedIn();
    const answer = await core.call('single.send', { accountId, address: JULIET, subject: 'S', body: 'x' });
    await core.frame();
    const [sent] = sentMessages(core);
    await receive(core, `<message from='${JULIET}' type='error' id='${sent!.attrs['id']}'><error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>`);
    expect((await page(core, 'normal')).map(({ state, failure }) => [state, failure?.condition])).toEqual([['failed', 'item-not-found']]);
    if (!answer.ok) throw new Error('not stored');
    await core.call('message.retry', { id: answer.value.message.id });
    await core.frame();
    expect(sentMessages(core).map(({ attrs }) => [attrs['id'], attrs['type']])).toEqual([[sent!.attrs['id'], 'normal']]);
  });

  it('with the account its headlines go, and are counted no longer', async () => {
    const { core, accountId } = await signedIn();
    await receive(core, NEWS);
    await core.call('account.remove', { accountId });
    expect((await snapshotOf(core)).unreadSingles).toEqual({ headline: 0, normal: 0 });
    expect(core.events('single.stored').at(-1)).toEqual({ messages: [], unread: { headline: 0, normal: 0 } });
  });
});
