import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LIBRARIES, VERSION } from './made-with.ts';

function manifest(path: string): { version: string; license?: string } {
  return JSON.parse(readFileSync(path, 'utf8')) as { version: string; license?: string };
}

it('the version shown is the version of the program', () => {
  expect(VERSION).toBe(manifest('package.json').version);
});

it.each(LIBRARIES.map(({ name, licence }) => [name, licence]))('%s comes under %s', (name, licence) => {
  expect(manifest(`node_modules/${name}/package.json`).license).toBe(licence);
});
