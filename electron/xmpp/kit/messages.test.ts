import { describe, expect, it } from 'vitest';
import { ClientHarness, settle } from '../../../test/kit/client-harness.ts';
import { xml } from '../../../test/kit/xml.ts';
import { defineFeature } from './define-feature.ts';
import { childElements, el, is, type XmlElement } from './element.ts';
import { MESSAGE_TYPES, messageType, type Messages } from './messages.ts';

const messagesFeature = defineFeature<Messages>({ name: 'test-messages', disco: [], requires: [], attach: ({ messages }) => ({ api: messages, undo: () => undefined }) });

function start(): { harness: ClientHarness; messages: Messages; seen: string[] } {
  const harness = new ClientHarness([messagesFeature]);
  return { harness, messages: harness.client.api(messagesFeature), seen: [] };
}

it('reads the five types; absent and unknown ones are normal (R017, R018)', () => {
  expect(['chat', 'error', 'groupchat', 'headline', 'normal', undefined, 'foo', '', 'Chat', 'constructor'].map(messageType))
    .toEqual(['chat', 'error', 'groupchat', 'headline', 'normal', ...Array(5).fill('normal')]);
});

describe('routing', () => {
  it('goes by type, payload and sender, to every handler concerned, in order', async () => {
    const { harness, messages, seen } = start();
    messages.handle({ from: 'anyone', handle: () => void seen.push('all') });
    messages.handle({ from: 'anyone', types: ['chat'], handle: () => void seen.push('chat') });
    messages.handle({ from: 'anyone', types: ['error'], handle: () => void seen.push('error') });
    messages.handle({ from: 'anyone', payload: { name: 'x', ns: 'urn:x' }, handle: () => void seen.push('payload') });
    messages.handle({ from: 'own-account', payload: { name: 'x', ns: 'urn:x' }, handle: () => void seen.push('own') });
    const seenAfter = async (stanza: Parameters<ClientHarness['receive']>[0]): Promise<string[]> => (await harness.receive(stanza), seen.splice(0));
    expect(await seenAfter(xml`<message type='chat' from='a@b.example'/>`)).toEqual(['all', 'chat']);
    expect(await seenAfter(xml`<message type='error' from='a@b.example'><x xmlns='urn:x'/></message>`)).toEqual(['error']);
    expect(await seenAfter(xml`<message from='a@b.example'><x xmlns='urn:x'/></message>`)).toEqual(['all', 'payload']);
    expect(await seenAfter(xml`<message from='a@b.example'><x xmlns='urn:y'/><y xmlns='urn:x'/></message>`)).toEqual(['all']);
    expect(await seenAfter(xml`<message from='romeo@example.net'><x xmlns='urn:x'/></message>`)).toEqual(['all', 'payload', 'own']);
    expect(await seenAfter(xml`<message><x xmlns='urn:x'/></message>`)).toEqual(['all', 'payload', 'own']);
    expect(await seenAfter(xml`<message from='a@b@c'/>`)).toEqual([]);
  });

  it('calls handlers in stream order without waiting for the one before, and counts a message handled when all are (hazard X16)', async () => {
    const { harness, messages, seen } = start();
    const finish: (() => void)[] = [];
    messages.handle({ from: 'anyone', handle: ({ id }) => new Promise((resolve) => (seen.push(`got ${id}`), finish.push(resolve))) });
    messages.handle({ from: 'anyone', handle: () => undefined });
    void harness.receive(xml`<message id='1' from='a@b.example'/>`).then(() => seen.push('handled 1'));
    void harness.receive(xml`<message id='2' from='a@b.example'/>`).then(() => seen.push('handled 2'));
    await settle();
    expect(seen).toEqual(['got 1', 'got 2']);
    finish[1]!();
    await settle();
    expect(seen.slice(2)).toEqual(['handled 2']);
    finish[0]!();
    await settle();
    expect(seen.slice(3)).toEqual(['handled 1']);
  });

  it('does not count a message handled whose handler failed, and lets the others have it', async () => {
    const { harness, messages, seen } = start();
    messages.handle({ from: 'anyone', handle: () => { throw new Error('disk full'); } });
    messages.handle({ from: 'anyone', handle: () => Promise.reject(new Error('second')) });
    messages.handle({ from: 'anyone', handle: () => void seen.push('third') });
    await expect(harness.receive(xml`<message from='a@b.example'><body>secret words</body></message>`)).rejects.toThrow('disk full');
    expect(seen).toEqual(['third']);
    expect(harness.log.events()).toEqual(['message.handler-failed', 'message.handler-failed']);
    expect(harness.log.text()).not.toContain('secret words');
  });

  it('stops with the undo', async () => {
    const { harness, messages, seen } = start();
    const handler = { from: 'anyone', handle: () => void seen.push('x') } as const;
    const undo = messages.handle(handler);
    messages.handle(handler);
    undo();
    undo();
    await harness.receive(xml`<message from='a@b.example'/>`);
    expect(seen).toEqual(['x']);
  });
});

describe('a message that wraps others', () => {
  function wrapping(): ReturnType<typeof start> & { undo: () => void } {
    const started = start();
    const { messages, seen } = started;
    const tell = (who: string) => ({ element }: { readonly element: XmlElement }) => void seen.push(`${who}: ${childElements(element).map(({ name }) => name).join(' ')}`);
    messages.handle({ from: 'anyone', types: MESSAGE_TYPES, handle: tell('all') });
    messages.handle({ from: 'anyone', payload: { name: 'wrap', ns: 'urn:x' }, handle: tell('payload') });
    return { ...started, undo: messages.unwrap({ isWrapper: (child) => is(child, 'wrap', 'urn:x'), from: 'own-bare-address', handle: tell('unwrapped') }) };
  }
  const OWN = 'romeo@example.net';
  const wrap = (from: string, beside = '', type = 'chat'): string => `<message xmlns='jabber:client' from='${from}' type='${type}'><wrap xmlns='urn:x'/>${beside}</message>`;

  it.each(MESSAGE_TYPES)('is for whoever unwraps it and for nobody else, as %s too', async (type) => {
    const { harness, seen } = wrapping();
    await harness.receive(wrap(OWN, '<body>x</body>', type));
    expect(seen).toEqual(['unwrapped: wrap body']);
  });

  it('is for nobody where its sender is not believed, whatever servers put beside it', async () => {
    const { harness, seen } = wrapping();
    for (const from of ['mal@evil.example/x', `${OWN}/orchard`, `${OWN}/phone`, 'example.net']) await harness.receive(wrap(from, "<stanza-id xmlns='urn:xmpp:sid:0' by='a@b.example' id='1'/>"));
    expect(seen).toEqual([]);
    expect(harness.log.events()).toEqual(Array(4).fill('message.wrapper-forged'));
  });

  it('is what its sender says beside it, where that is more than nothing, and the wrapper is gone', async () => {
    const { harness, seen } = wrapping();
    await harness.receive(wrap('mal@evil.example/x', "<body>mine</body><wrap xmlns='urn:x'/>"));
    expect(seen).toEqual(['all: body']);
  });

  it('is one like any other once nobody unwraps it', async () => {
    const { harness, seen, undo } = wrapping();
    undo();
    await harness.receive(wrap('mal@evil.example/x'));
    expect(seen).toEqual(['all: wrap', 'payload: wrap']);
  });

  it('counts as handled once it was unwrapped (hazard X16)', async () => {
    const { harness, messages } = start();
    messages.unwrap({ isWrapper: () => true, from: 'own-bare-address', handle: () => Promise.reject(new Error('disk full')) });
    await expect(harness.receive(wrap(OWN))).rejects.toThrow('disk full');
    expect(harness.log.events()).toEqual(['message.handler-failed']);
  });
});

it('sends with what decorators add', async () => {
  const { harness, messages } = start();
  const undo = messages.decorate(({ attrs }) => [el('mark', 'urn:x', { of: attrs['id'] })]);
  harness.stream.acknowledges = false;
  const outcome = messages.send(xml`<message id='m1' to='a@b.example'><body>x</body></message>`);
  harness.stream.sent[0]!.settle('acknowledged');
  expect(await outcome).toBe('acknowledged');
  undo();
  void messages.send(xml`<message id='m2'/>`);
  expect(await harness.sent()).toEqual([
    xml`<message id='m1' to='a@b.example'><body>x</body><mark xmlns='urn:x' of='m1'/></message>`, xml`<message id='m2'/>`,
  ]);
});
