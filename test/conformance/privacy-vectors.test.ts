import { expect, it } from 'vitest';
import { evaluate, listInForce } from '../../electron/xmpp/features/rfc3921-privacy/index.ts';
import { PRIVACY_VECTORS, VECTOR_LISTS } from './privacy-vectors.ts';

it.each(PRIVACY_VECTORS)('$id: $says (R316–R318, R320–R322)', ({ active, fallback, stanza, roster = {}, action, rule, readings = ['rfc3921', 'xep-0016'] }) => {
  const name = listInForce({ active, default: fallback });
  const list = name === undefined ? undefined : VECTOR_LISTS[name];
  expect(list?.name).toBe(name);
  for (const reading of readings) {
    const decision = evaluate(list, stanza, (jid) => roster[jid], { reading });
    expect([decision.action, typeof decision.by === 'string' ? decision.by : decision.by.order]).toEqual([action, rule]);
  }
});

it('are all of the checklist, P01 to P28', () => {
  expect([...new Set(PRIVACY_VECTORS.map(({ id }) => id))]).toEqual(Array.from({ length: 28 }, (_, index) => `P${String(index + 1).padStart(2, '0')}`));
});
