import { expect, it } from 'vitest';
import type { AccountId } from '../../electron/contract/models/address.ts';
import { chatOfHash, chatWindowOf, withBounds } from './chat-window.ts';
import { peerKey } from './keys.ts';

const ANNA = peerKey(1 as AccountId, 'anna@example.org');

it('a conversation’s window opens where it was, and shows that conversation', () => {
  const first = chatWindowOf(ANNA, undefined);
  expect(first.features).toBe('popup,width=440,height=640');
  expect(chatOfHash(new URL(first.url, 'app://linnet/').hash)).toBe(ANNA);
  expect(chatWindowOf(ANNA, { x: -20, y: 30, width: 500, height: 700 }).features).toBe('popup,width=500,height=700,left=-20,top=30');
});

it('of many windows the last ones are remembered', () => {
  const bounds = { x: 0, y: 0, width: 400, height: 500 };
  let all: ReturnType<typeof withBounds> = {};
  for (let number = 0; number < 60; number++) all = withBounds(all, peerKey(1 as AccountId, `p${number}@x`), bounds);
  all = withBounds(all, peerKey(1 as AccountId, 'p20@x'), { ...bounds, x: 9 });
  expect(Object.keys(all)).toHaveLength(50);
  expect([all['1/p9@x'], all['1/p20@x']?.x, Object.keys(all).at(-1)]).toEqual([undefined, 9, '1/p20@x']);
});
