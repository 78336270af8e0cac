import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../../test/kit/each-database.ts';
import { MemorySecrets } from '../../../test/kit/memory-secrets.ts';
import { createFileSecrets } from './file-secrets.ts';

describe.each([
  { name: 'in a file', create: () => createFileSecrets(temporaryFolder()) },
  { name: 'in memory', create: () => new MemorySecrets('none') },
])('secrets $name', ({ create }) => {
  test('are kept, replaced and deleted by name', async () => {
    const secrets = create();
    expect(secrets.protection).toBe('none');
    expect(await secrets.get('a')).toBeUndefined();
    await secrets.set('a', 'pass "wörd"\n');
    await secrets.set('__proto__', 'p');
    await secrets.set('b', '');
    await secrets.set('a', 'next');
    expect([await secrets.get('a'), await secrets.get('b'), await secrets.get('__proto__'), await secrets.get('toString')]).toEqual(['next', '', 'p', undefined]);
    await secrets.delete('a');
    await secrets.delete('a');
    expect([await secrets.get('a'), await secrets.get('b')]).toEqual([undefined, '']);
  });

  test('asked for all at once lose none', async () => {
    const secrets = create();
    const names = Array.from({ length: 20 }, (_, index) => `name ${index}`);
    await Promise.all(names.map((name) => secrets.set(name, name)));
    expect(await Promise.all(names.map((name) => secrets.get(name)))).toEqual(names);
  });
});

test('a file is there for the next start, with no drafts beside it', async () => {
  const directory = temporaryFolder();
  await createFileSecrets(directory).set('a', 'x');
  expect(await createFileSecrets(directory).get('a')).toBe('x');
  expect(readdirSync(directory)).toEqual(['secrets.json']);
});

test.each(['', '{', '[]', 'null', '7'])('a file of %j is kept aside and begun anew', async (text) => {
  const directory = temporaryFolder();
  writeFileSync(join(directory, 'secrets.json'), text);
  const secrets = createFileSecrets(directory);
  expect(await secrets.get('a')).toBeUndefined();
  await secrets.set('a', 'x');
  expect(await secrets.get('a')).toBe('x');
  expect(readFileSync(join(directory, 'secrets.json.damaged'), 'utf8')).toBe(text);
});

test('a value that is not text is not handed out', async () => {
  const directory = temporaryFolder();
  writeFileSync(join(directory, 'secrets.json'), '{"a":{"b":1},"c":"d"}');
  const secrets = createFileSecrets(directory);
  expect([await secrets.get('a'), await secrets.get('c')]).toEqual([undefined, 'd']);
});

test('memory can be made to fail', async () => {
  const secrets = new MemorySecrets();
  secrets.failure = new Error('locked');
  await expect(secrets.get('a')).rejects.toThrow('locked');
  secrets.failure = undefined;
  expect(await secrets.get('a')).toBeUndefined();
});
