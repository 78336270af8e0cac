import { expect, test } from 'vitest';
import { chooseMechanism, MECHANISMS, type Acceptable } from './choose.ts';

function choose(mechanisms: readonly string[], bindings?: readonly string[], acceptable: Partial<Acceptable> = {}) {
  const choice = chooseMechanism({ mechanisms, bindings }, { canExport: true, allowPlain: false, strongestSeen: undefined, ...acceptable });
  return choice.ok ? `${choice.flag} ${choice.mechanism.name}` : choice.failure.kind;
}

test('bound before unbound, by hash then, PLAIN last', () => {
  expect(MECHANISMS.map(({ name }) => name)).toEqual([
    'SCRAM-SHA-512-PLUS', 'SCRAM-SHA-256-PLUS', 'SCRAM-SHA-1-PLUS', 'SCRAM-SHA-512', 'SCRAM-SHA-256', 'SCRAM-SHA-1', 'PLAIN',
  ]);
});

const ALL = MECHANISMS.map(({ name }) => name);

test.each([
  [ALL, ['tls-exporter'], {}, 'p SCRAM-SHA-512-PLUS'],
  [ALL, undefined, {}, 'n SCRAM-SHA-512'],
  [ALL, ['tls-unique'], {}, 'n SCRAM-SHA-512'],
  [ALL, ['tls-exporter'], { canExport: false }, 'n SCRAM-SHA-512'],
  [['SCRAM-SHA-1'], undefined, {}, 'y SCRAM-SHA-1'],
  [['SCRAM-SHA-1'], undefined, { canExport: false }, 'n SCRAM-SHA-1'],
  [['SCRAM-SHA-1'], ['tls-exporter'], {}, 'y SCRAM-SHA-1'],
  [['SCRAM-SHA-256-PLUS'], undefined, {}, 'no-mechanism'],
  [['PLAIN'], undefined, {}, 'plain-needs-consent'],
  [['PLAIN'], undefined, { allowPlain: true }, 'y PLAIN'],
  [['PLAIN', 'SCRAM-SHA-1'], undefined, { allowPlain: true }, 'y SCRAM-SHA-1'],
  [['PLAIN'], undefined, { allowPlain: true, strongestSeen: 'PLAIN' }, 'y PLAIN'],
  [['PLAIN'], undefined, { allowPlain: true, strongestSeen: 'SCRAM-SHA-1' }, 'mechanism-downgrade'],
  [['SCRAM-SHA-512'], undefined, { strongestSeen: 'SCRAM-SHA-1-PLUS' }, 'mechanism-downgrade'],
  [ALL, ['tls-exporter'], { strongestSeen: 'SCRAM-SHA-256-PLUS' }, 'p SCRAM-SHA-512-PLUS'],
  [['SCRAM-SHA-1'], undefined, { strongestSeen: 'SOMETHING-ELSE' }, 'y SCRAM-SHA-1'],
  [['scram-sha-1', 'X', ''], undefined, {}, 'no-mechanism'],
  [[], undefined, {}, 'no-mechanism'],
])('%j with bindings %j and %j: %s', (mechanisms, bindings, acceptable, expected) => {
  expect(choose(mechanisms, bindings, acceptable)).toBe(expected);
});
