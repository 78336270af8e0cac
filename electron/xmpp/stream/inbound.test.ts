import { describe, expect, test } from 'vitest';
import { MemoryLog } from '../../../test/kit/memory-log.ts';
import { CLIENT_NS, el, type XmlElement } from '../kit/element.ts';
import { Inbound } from './inbound.ts';

function stanza(id: string): XmlElement {
  return el('message', CLIENT_NS, { id }, el('body', CLIENT_NS, {}, 'private words'));
}

/** A handler whose promises the test settles. */
function held() {
  const waiting = new Map<string, { resolve(): void; reject(error: Error): void }>();
  const handler = (element: XmlElement): Promise<void> => new Promise((resolve, reject) => void waiting.set(element.attrs['id']!, { resolve, reject }));
  const settle = async (id: string, error?: Error): Promise<void> => {
    if (error) waiting.get(id)!.reject(error);
    else waiting.get(id)!.resolve();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { handler, settle, waiting };
}

describe('X16: counting what is handled', () => {
  test('only without a gap', async () => {
    const inbound = new Inbound(new MemoryLog());
    const { handler, settle } = held();
    inbound.setHandler(handler);
    for (const id of ['a', 'b', 'c']) inbound.receive(stanza(id), true);
    await settle('c');
    expect(inbound.handled).toBe(0);
    await settle('a');
    expect(inbound.handled).toBe(1);
    expect(inbound.isSettled).toBe(false);
    await settle('b');
    expect(inbound.handled).toBe(3);
    expect(inbound.isSettled).toBe(true);
  });

  test('a handler without a promise has handled at once, one that throws has not', () => {
    const log = new MemoryLog();
    const inbound = new Inbound(log);
    inbound.setHandler((element) => { if (element.attrs['id'] === 'bad') throw new Error('private words'); });
    inbound.receive(stanza('good'), true);
    inbound.receive(stanza('bad'), true);
    inbound.receive(stanza('later'), true);
    expect(inbound.handled).toBe(1);
    expect(log.events()).toEqual(['stream.stanza-unhandled']);
    expect(log.text()).not.toContain('private words');
  });

  test('uncounted stanzas are handled and not counted', async () => {
    const inbound = new Inbound(new MemoryLog());
    const { handler, settle, waiting } = held();
    inbound.setHandler(handler);
    inbound.receive(stanza('a'), false);
    await settle('a');
    expect(waiting.size).toBe(1);
    expect(inbound.handled).toBe(0);
  });

  test('what is still running when a session ends does not count for the next', async () => {
    const inbound = new Inbound(new MemoryLog());
    const { handler, settle } = held();
    inbound.setHandler(handler);
    inbound.receive(stanza('old'), true);
    inbound.reset();
    inbound.receive(stanza('new'), true);
    await settle('old');
    expect(inbound.handled).toBe(0);
    await settle('new');
    expect(inbound.handled).toBe(1);
  });

  test('a resumed session goes on from what was handled', async () => {
    const inbound = new Inbound(new MemoryLog());
    const { handler, settle } = held();
    inbound.setHandler(handler);
    for (const id of ['a', 'b', 'c']) inbound.receive(stanza(id), true);
    await settle('a');
    await settle('b', new Error('disk full'));
    await settle('c');
    inbound.rewind();
    expect(inbound.handled).toBe(1);
    for (const id of ['b', 'c']) inbound.receive(stanza(id), true);
    await settle('b');
    await settle('c');
    expect(inbound.handled).toBe(3);
  });
});

test('what comes before a handler is set waits for it, in order', () => {
  const inbound = new Inbound(new MemoryLog());
  inbound.receive(stanza('a'), true);
  inbound.receive(stanza('b'), true);
  expect(inbound.handled).toBe(0);
  const seen: string[] = [];
  inbound.setHandler((element) => void seen.push(element.attrs['id']!));
  expect(seen).toEqual(['a', 'b']);
  expect(inbound.handled).toBe(2);
});

test('pressure is told at 2,000 unhandled, and again at 1,000', async () => {
  const inbound = new Inbound(new MemoryLog());
  const told: boolean[] = [];
  inbound.listen({ onHandled: () => undefined, onPressure: (isHigh) => told.push(isHigh) });
  const { handler, settle } = held();
  inbound.setHandler(handler);
  for (let index = 0; index < 2_500; index++) inbound.receive(stanza(`${index}`), true);
  expect(told).toEqual([true]);
  for (let index = 0; index < 1_499; index++) await settle(`${index}`);
  expect(told).toEqual([true]);
  await settle('1499');
  expect(told).toEqual([true, false]);
});

test('idle() waits for what runs', async () => {
  const inbound = new Inbound(new MemoryLog());
  await inbound.idle();
  const { handler, settle } = held();
  inbound.setHandler(handler);
  inbound.receive(stanza('a'), true);
  let isIdle = false;
  void inbound.idle().then(() => (isIdle = true));
  await new Promise((resolve) => setImmediate(resolve));
  expect(isIdle).toBe(false);
  await settle('a', new Error('x'));
  expect(isIdle).toBe(true);
});
