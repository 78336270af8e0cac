import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Entry {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

// A registry that lacks a package for some other system makes npm leave it out of the lock file, and `npm ci` then refuses
// the whole file. An entry with its version, `os` and `cpu`, and no integrity, is enough for npm.
test('the lock file names every optional package, so that npm ci takes it on every system', () => {
  const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as { packages: Readonly<Record<string, Entry>> };
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) => (
    Object.keys(optionalDependencies).filter((name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages))
  ));
  expect(missing).toEqual([]);
});
