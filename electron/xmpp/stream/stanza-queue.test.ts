import { describe, expect, test } from 'vitest';
import { parseCount, StanzaQueue } from './stanza-queue.ts';

function queueOf(count: number, acknowledged = 0): { readonly queue: StanzaQueue; readonly settled: string[] } {
  const queue = new StanzaQueue(acknowledged);
  const settled: string[] = [];
  for (let index = 1; index <= count; index++) queue.add({ xml: `s${index}`, settle: (outcome) => settled.push(`s${index} ${outcome}`) });
  return { queue, settled };
}

test('what passes is let go when the session is resumed, and the counts go on from there', () => {
  const { queue, settled } = queueOf(1);
  queue.add({ xml: 'typing', isPassing: true, settle: (outcome) => settled.push(`typing ${outcome}`) });
  queue.add({ xml: 's2', settle: (outcome) => settled.push(`s2 ${outcome}`) });
  queue.dropPassing();
  expect([queue.unacknowledged, queue.sent, settled]).toEqual([['s1', 's2'], 2, ['typing lost']]);
  expect(queue.acknowledge(2)).toBe(true);
  expect(settled).toEqual(['typing lost', 's1 acknowledged', 's2 acknowledged']);
});

describe('acknowledging', () => {
  test('settles what it covers, in order, once', () => {
    const { queue, settled } = queueOf(3);
    expect(queue.acknowledge(2)).toBe(true);
    expect(queue.acknowledge(2)).toBe(true);
    expect(settled).toEqual(['s1 acknowledged', 's2 acknowledged']);
    expect(queue.unacknowledged).toEqual(['s3']);
    expect(queue).toMatchObject({ length: 1, sent: 3, acknowledged: 2 });
  });

  test('X15: what cannot be changes nothing', () => {
    const { queue, settled } = queueOf(3);
    queue.acknowledge(1);
    for (const h of [4, 0, 2 ** 32 - 1, 9]) expect(queue.acknowledge(h)).toBe(false);
    expect(settled).toEqual(['s1 acknowledged']);
  });

  test('X15: counts wrap at 2^32', () => {
    const { queue, settled } = queueOf(4, 2 ** 32 - 2);
    expect(queue.sent).toBe(2);
    expect(queue.acknowledge(2 ** 32 - 1)).toBe(true);
    expect(queue.acknowledge(1)).toBe(true);
    expect(settled).toHaveLength(3);
    expect(queue.acknowledge(3)).toBe(false);
    expect(queue.acknowledge(2)).toBe(true);
    expect(queue.length).toBe(0);
  });

  test('100,000 one by one take no time to speak of', () => {
    const { queue, settled } = queueOf(100_000);
    for (let h = 1; h <= 100_000; h++) queue.acknowledge(h);
    expect(settled).toHaveLength(100_000);
    expect(queue.length).toBe(0);
  });
});

test('losing settles the rest, and what is sent in turn starts a queue of its own', () => {
  const { queue, settled } = queueOf(3);
  queue.acknowledge(1);
  queue.lose();
  queue.lose();
  expect(settled).toEqual(['s1 acknowledged', 's2 lost', 's3 lost']);
  expect(queue.unacknowledged).toEqual([]);
});

test('empty() waits for the last acknowledgement', async () => {
  const { queue } = queueOf(2);
  let isEmpty = false;
  void queue.empty().then(() => (isEmpty = true));
  queue.acknowledge(1);
  await Promise.resolve();
  expect(isEmpty).toBe(false);
  queue.acknowledge(2);
  await Promise.resolve();
  expect(isEmpty).toBe(true);
  await queue.empty();
});

test.each([['0', 0], ['4294967295', 4_294_967_295], ['4294967296', undefined], ['-1', undefined], ['abc', undefined], ['', undefined], ['1e3', undefined], [' 1', undefined], [undefined, undefined]])(
  'h=%j is %j', (text, count) => expect(parseCount(text)).toBe(count),
);
