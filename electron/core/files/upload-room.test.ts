import { beforeEach, describe, expect, it } from 'vitest';
import { CoreHarness } from '../../../test/kit/core-harness.ts';
import type { AccountId } from '../../contract/models/address.ts';
import type { Message } from '../../contract/models/message.ts';

const JULIET = 'juliet@example.com';
const INFO = 'http://jabber.org/protocol/disco#info';
const SLOT = (number: number): string => `<slot xmlns='urn:xmpp:http:upload:0'><put url='https://files.example.net/put/${number}'><header name='Authorization'>Bearer t</header></put><get url='https://files.example.net/get/${number}'/></slot>`;
const ERROR = (type: string, condition: string): string => `<error type='${type}'><${condition} xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>`;

describe('files on their way out', () => {
  let core: CoreHarness;
  let accountId: AccountId;
  let slots: number;
  /** What the service answers to a request for a slot. */
  let answerSlot: () => { readonly type: 'result' | 'error'; readonly content: string };

  function serve(): void {
    core.reply = ({ name, ns }, { attrs: { to } }) => {
      if (ns === 'http://jabber.org/protocol/disco#items') return { type: 'result', content: `<query xmlns='${ns}'><item jid='files.example.net'/></query>` };
      if (ns === INFO && to === 'files.example.net') return { type: 'result', content: `<query xmlns='${INFO}'><feature var='urn:xmpp:http:upload:0'/></query>` };
      return name === 'request' ? answerSlot() : undefined;
    };
  }

  beforeEach(async () => {
    core = new CoreHarness();
    slots = 0;
    answerSlot = () => ({ type: 'result', content: SLOT((slots += 1)) });
    serve();
    await core.app.start();
    accountId = await core.signIn();
  });

  /** Lets time pass in steps in which whatever is waited for can happen. */
  async function pass(ms: number): Promise<void> {
    await core.settle();
    core.clock.advance(ms);
    await core.settle();
  }

  async function send(content = 'all of it'): Promise<Message> {
    const half = Math.ceil(content.length / 2);
    const begun = await core.call('file.begin', { accountId, name: 'notes.txt', type: 'text/plain', size: content.length });
    if (!begun.ok) throw new Error(JSON.stringify(begun.error));
    const { file } = begun.value;
    for (const piece of [content.slice(0, half), content.slice(half)]) await core.call('file.append', { file, data: btoa(piece) });
    const sent = await core.call('file.send', { accountId, address: JULIET, file });
    if (!sent.ok) throw new Error(JSON.stringify(sent.error));
    await core.settle();
    return sent.value.message;
  }

  const bodies = (): string[] => core.streams[0]!.stream.sent.map(({ element }) => element).filter(({ name }) => name === 'message').map((element) => JSON.stringify(element));
  const last = (): Message | undefined => core.events('message.changed').at(-1)?.messages.at(-1);

  it('are up before their message goes, which says the link in its text and beside it', async () => {
    const message = await send();
    expect(message).toMatchObject({ state: 'queued', body: 'notes.txt', file: { name: 'notes.txt', type: 'text/plain', size: 9 } });
    expect(core.uploads.asked).toMatchObject([{ url: 'https://files.example.net/put/1', headers: [{ name: 'Authorization', value: 'Bearer t' }], type: 'text/plain', size: 9 }]);
    expect(await core.uploads.content(0)).toBe('all of it');
    expect(bodies()).toEqual([]);
    core.uploads.asked[0]!.settle({ kind: 'arrived' });
    await core.frame();
    const [stanza, ...more] = bodies();
    expect(more).toEqual([]);
    expect(stanza!.split('https://files.example.net/get/1')).toHaveLength(3);
    expect(stanza).toContain('jabber:x:oob');
  });

  it('keep what is written after them behind them, until their message has gone, has failed, or is ended', async () => {
    const say = async (body: string): Promise<void> => {
      await core.call('message.send', { accountId, address: JULIET, body });
      await core.settle();
    };
    await send('one');
    await say('after the first');
    const second = await send('two');
    await say('after the second');
    expect(bodies()).toEqual([]);
    core.uploads.asked[0]!.settle({ kind: 'arrived' });
    await core.frame();
    expect(bodies().map((body) => /get\/1|after the \w+/u.exec(body)?.[0])).toEqual(['get/1', 'after the first']);
    core.uploads.asked[1]!.settle({ kind: 'status', status: 400 });
    await core.frame();
    expect(core.events('message.changed').flatMap(({ messages }) => messages).findLast(({ id }) => id === second.id)).toMatchObject({ state: 'failed' });
    expect(bodies()[2]).toContain('after the second');
    const third = await send('three');
    await say('after the third');
    expect(bodies()).toHaveLength(3);
    await core.call('file.cancel', { id: third.id });
    await core.frame();
    expect(bodies()[3]).toContain('after the third');
    expect(bodies()).toHaveLength(4);
  });

  it('are erased when the person ends them, also those that have failed, and cannot be tried again then', async () => {
    const message = await send();
    core.uploads.asked[0]!.settle({ kind: 'status', status: 400 });
    await core.frame();
    expect(last()).toMatchObject({ state: 'failed', failure: { condition: 'upload-failed' } });
    expect(await core.call('file.cancel', { id: message.id })).toMatchObject({ ok: true });
    await core.frame();
    expect(last()).toMatchObject({ state: 'failed', failure: { condition: 'upload-cancelled' } });
    expect(await core.call('file.cancel', { id: message.id })).toMatchObject({ ok: false, error: { code: 'unknown-message' } });
    expect(await core.call('message.retry', { id: message.id })).toMatchObject({ ok: false, error: { code: 'unknown-message' } });
    expect(core.uploads.asked).toHaveLength(1);
  });

  it('that fail for a while are tried again with new slots, then given up, and tried again when the person says so', async () => {
    const message = await send();
    for (const [index, wait] of [2_000, 4_000, 8_000, 0].entries()) {
      expect(core.uploads.asked).toHaveLength(index + 1);
      core.uploads.asked[index]!.settle(index === 0 ? { kind: 'status', status: 500 } : { kind: 'unreachable', detail: 'ECONNRESET' });
      await pass(wait - 1);
      expect(core.uploads.asked).toHaveLength(index + 1);
      await pass(1);
    }
    expect(slots).toBe(4);
    expect(last()).toMatchObject({ id: message.id, state: 'failed', failure: { condition: 'upload-failed' } });
    await core.call('message.retry', { id: message.id });
    await core.settle();
    core.uploads.asked[4]!.settle({ kind: 'arrived' });
    await core.frame();
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]).toContain('get/5');
  });

  it.each([
    ['answered with 413', { kind: 'status', status: 413 }, 'file-too-large'], ['answered with 400', { kind: 'status', status: 400 }, 'upload-failed'],
    ['led elsewhere', { kind: 'status', status: 302 }, 'upload-failed'], ['to be given to somebody who does not prove who they are', { kind: 'untrusted', detail: 'CERT' }, 'upload-not-trusted'],
  ] as const)('%s have failed at once', async (_what, outcome, condition) => {
    await send();
    core.uploads.asked[0]!.settle(outcome);
    await pass(60_000);
    expect(core.uploads.asked).toHaveLength(1);
    expect(last()).toMatchObject({ state: 'failed', failure: { condition } });
    expect(bodies()).toEqual([]);
  });

  it.each([
    ['too large', `<error type='modify'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><file-too-large xmlns='urn:xmpp:http:upload:0'/></error>`, 'file-too-large'],
    ['forbidden', ERROR('auth', 'forbidden'), 'forbidden'],
  ])('without a slot because %s have failed with the reason', async (_what, content, condition) => {
    answerSlot = () => ({ type: 'error', content });
    await send();
    expect(core.uploads.asked).toEqual([]);
    expect(last()).toMatchObject({ state: 'failed', failure: { condition } });
  });

  it('that are ended by the person have failed, whether under way, between two tries, or waiting behind others', async () => {
    const [first, second] = [await send('one'), await send('two')];
    expect(core.uploads.asked).toHaveLength(1);
    await core.call('file.cancel', { id: second.id });
    await core.call('file.cancel', { id: first.id });
    await pass(60_000);
    expect(core.events('message.changed').flatMap(({ messages }) => messages).map(({ id, failure }) => [id, failure?.condition])).toEqual([[second.id, 'upload-cancelled'], [first.id, 'upload-cancelled']]);
    const third = await send('three');
    core.uploads.asked[1]!.settle({ kind: 'status', status: 500 });
    await core.settle();
    await core.call('file.cancel', { id: third.id });
    await pass(60_000);
    expect(core.uploads.asked).toHaveLength(2);
    expect(bodies()).toEqual([]);
    expect(await core.call('file.cancel', { id: 999_999 as never })).toMatchObject({ ok: false, error: { code: 'unknown-message' } });
  });

  it('tell how far they are, a few times a second', async () => {
    const message = await send('0123456789');
    for (const sent of [1, 2, 3]) core.uploads.asked[0]!.onSent(sent);
    core.clock.advance(300);
    core.uploads.asked[0]!.onSent(6);
    core.uploads.asked[0]!.onSent(10);
    await core.settle();
    expect(core.events('file.progressed')).toEqual([1, 6, 10].map((sent) => ({ id: message.id, sent, size: 10 })));
  });

  it('are not taken where it is known that the server takes none, or none so large, nor in pieces that are not what was said', async () => {
    const begun = await core.call('file.begin', { accountId, name: 'a', type: 'text/plain', size: 4 });
    core.reply = undefined;
    const other = await core.signIn('mercutio@example.org');
    expect(await core.call('file.begin', { accountId: other, name: 'a', type: 'text/plain', size: 1 })).toEqual({ ok: false, error: { code: 'not-allowed' } });
    if (!begun.ok) throw new Error('refused');
    const { file } = begun.value;
    for (const data of ['no base64!', btoa('too much')]) expect(await core.call('file.append', { file, data })).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    await core.call('file.append', { file, data: btoa('one') });
    expect(await core.call('file.send', { accountId, address: JULIET, file })).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    await core.call('file.drop', { file });
    expect(await core.call('file.append', { file, data: btoa('x') })).toMatchObject({ ok: false });
  });
});
