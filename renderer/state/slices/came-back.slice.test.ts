import { expect, it } from 'vitest';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import { peerKey } from '../keys.ts';
import { withCameBack, withoutAccountCameBack } from './came-back.slice.ts';

const anna = peerKey(1 as AccountId, 'anna@example.org');
const rui = peerKey(2 as AccountId, 'rui@example.org');

it('holds the last one of each conversation until it is put away, and goes with its account', () => {
  const slice = withCameBack(withCameBack(withCameBack(new Map(), anna, { condition: 'gone' }), rui, { condition: 'forbidden' }), anna, { condition: 'conflict' });
  expect([...slice]).toEqual([[anna, { condition: 'conflict' }], [rui, { condition: 'forbidden' }]]);
  expect([...withCameBack(slice, anna, undefined).keys()]).toEqual([rui]);
  expect([...withoutAccountCameBack(slice, 1 as AccountId).keys()]).toEqual([rui]);
});
