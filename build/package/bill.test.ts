import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { billOf, noticesOf, readWholeBill, shippedPackages } from './bill.ts';
import { LIBRARIES } from '../../renderer/features/settings/made-with.ts';

// Needs the built program in out/, which `npm test` makes first.
const root = fileURLToPath(new URL('../..', import.meta.url));
const shipped = shippedPackages(root);
const bill = billOf(shipped, readWholeBill(root));

/** Nothing that binds what it is shipped with: Linnet is MIT. OFL-1.1 binds the typeface only. */
const FREE = new Set(['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'OFL-1.1', 'Unlicense', 'CC0-1.0', 'BlueOak-1.0.0', 'Python-2.0']);

const licencesOf = (licenses: (typeof bill.components)[number]['licenses'] = []): string[] => (
  licenses.flatMap(({ license, expression }) => (expression ?? license?.id ?? license?.name ?? '').replace(/[()]/gu, '').split(/ (?:AND|OR) /u))
);

test('every shipped package is in the bill, and no other', () => {
  expect(bill.components.map(({ name, version }) => `${name}@${version}`).sort()).toEqual([...shipped].sort());
  expect(bill.components.map(({ name }) => name)).toEqual(expect.arrayContaining(['electron', 'better-sqlite3-multiple-ciphers', 'react-dom', 'ltx']));
  expect(bill.components.map(({ name }) => name)).not.toEqual(expect.arrayContaining(['vitest']));
});

test('whatever Settings names as made with is in it', () => {
  const names = new Set(bill.components.map(({ name }) => name));
  // These two are parts of the shells that run without Electron.
  expect(LIBRARIES.map(({ name }) => name).filter((name) => !names.has(name) && !['@xmpp/client', 'ws'].includes(name))).toEqual([]);
});

test('each has a licence, and none is copyleft', () => {
  expect(bill.components.filter(({ licenses }) => licencesOf(licenses).length === 0).map(({ name }) => name)).toEqual([]);
  expect(bill.components.filter(({ licenses }) => !licencesOf(licenses).every((id) => FREE.has(id))).map(({ name, licenses }) => [name, licencesOf(licenses)])).toEqual([]);
});

test('it is CycloneDX, names Linnet itself, and every reference leads to a part of it', () => {
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5', metadata: { component: { version: '0.1.0', purl: 'pkg:npm/linnet@0.1.0' } } });
  expect(bill.serialNumber).toMatch(/^urn:uuid:[0-9a-f-]{36}$/u);
  const refs = new Set([bill.metadata.component['bom-ref'], ...bill.components.map((component) => component['bom-ref'])]);
  expect(bill.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]).filter((ref) => !refs.has(ref))).toEqual([]);
  expect(bill.components.every(({ purl }) => purl.startsWith('pkg:npm/'))).toBe(true);
});

test('a shipped package that no lock file knows stops the build', () => {
  expect(() => billOf(new Set(['left-pad@1.0.0']), bill)).toThrow('left-pad@1.0.0');
});

test('their licence texts are kept together', () => {
  const texts = noticesOf(shipped, root);
  expect(texts).toContain('Copyright (c) Meta Platforms, Inc. and affiliates.');
  for (const each of shipped) expect(texts).toContain(`${each}\n---`);
});
