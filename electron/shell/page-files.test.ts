import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findPageFiles } from './page-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'linnet-page-'));
afterAll(() => rmSync(folder, { recursive: true }));
const page = join(folder, 'page');
mkdirSync(join(page, 'assets'), { recursive: true });
writeFileSync(join(folder, 'secret.txt'), 'secret');
writeFileSync(join(page, 'index.html'), '<!doctype html>');
writeFileSync(join(page, 'assets', 'index-B4x_9-aZ.js'), 'js');
writeFileSync(join(page, 'assets', 'plain.css'), 'css');
writeFileSync(join(page, 'assets', 'index-B4x_9-aZ.js.map'), 'map');
symlinkSync(join(folder, 'secret.txt'), join(page, 'link.txt'));

test('the map has what was built, nothing beside it and nothing it points to', () => {
  const files = findPageFiles(page);
  expect([...files.keys()].sort()).toEqual(['/', '/assets/index-B4x_9-aZ.js', '/assets/plain.css', '/index.html']);
});

test('only a name with a hash is kept for good', async () => {
  const files = findPageFiles(page);
  expect(files.get('/')).toMatchObject({ isImmutable: false, contentType: 'text/html; charset=utf-8' });
  expect(files.get('/assets/index-B4x_9-aZ.js')).toMatchObject({ isImmutable: true, contentType: 'text/javascript; charset=utf-8' });
  expect(files.get('/assets/plain.css')!.isImmutable).toBe(false);
  expect((await files.get('/')!.read()).toString()).toBe('<!doctype html>');
});

test('a page that was not built is an error', () => {
  expect(() => findPageFiles(join(folder, 'absent'))).toThrow(/ENOENT/);
  expect(() => findPageFiles(join(page, 'assets'))).toThrow(/index\.html/);
});
