import { expect, test } from 'vitest';
import { networkOf } from './network-of.ts';
import { Refusals } from './refusals.ts';

test.each([
  ['192.0.2.1', '192.0.2.1'], ['::ffff:192.0.2.1', '192.0.2.1'], ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'], ['2001:DB8:1:2::9', '2001:db8:1:2::/64'], ['2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:0db8:0000:0000:0000:0000:0000:0001', '2001:db8:0:0::/64'], ['fe80::1%eth0', 'fe80:0:0:0::/64'], ['::1', '0:0:0:0::/64'], ['::', '0:0:0:0::/64'], ['unknown', 'unknown'], ['', ''],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test('so many refusals in ten minutes, of each network its own, forgiven bit by bit', () => {
  const refusals = new Refusals(10);
  for (let count = 0; count < 10; count += 1) {
    expect(refusals.mayTry('a', 0)).toBe(true);
    refusals.add('a', 0);
  }
  expect([refusals.mayTry('a', 0), refusals.mayTry('b', 0), refusals.mayTry('a', 30_000), refusals.mayTry('a', 61_000)]).toEqual([false, true, false, true]);
  refusals.add('a', 61_000);
  expect([refusals.mayTry('a', 62_000), refusals.mayTry('a', 600_000)]).toEqual([false, true]);
});

test('of very many networks, those refused longest ago are forgotten', () => {
  const refusals = new Refusals(1);
  for (let number = 0; number < 10_001; number += 1) refusals.add(`n${number}`, 0);
  expect([refusals.mayTry('n0', 0), refusals.mayTry('n1', 0), refusals.mayTry('n10000', 0)]).toEqual([true, false, false]);
});
