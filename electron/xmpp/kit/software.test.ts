import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SOFTWARE } from './software.ts';

it('calls itself by the version of the package', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string };
  expect(SOFTWARE.version).toBe(version);
});
