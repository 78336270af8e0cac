import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SOFTWARE } from './software.ts';

it('calls itself by the version and the home of the package', () => {
  const { version, homepage } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string; homepage: string };
  expect([SOFTWARE.version, SOFTWARE.home]).toEqual([version, homepage]);
});
