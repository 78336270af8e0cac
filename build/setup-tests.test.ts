import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const module = JSON.stringify(new URL('setup-tests.mjs', import.meta.url).href);

let folder: string;

function program(name: string, text: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`);
  chmodSync(join(folder, name), 0o755);
}

/** Runs the set-up with a dpkg and an apt-get of our own: the first knows what lies in `installed`, the second adds to it. */
function setUp(isRoot: boolean): { readonly status: number | null; readonly stderr: string } {
  const here = JSON.stringify({ policy: join(folder, 'policy-rc.d'), isRoot });
  const code = `const { setUpTests } = await import(${module}); try { setUpTests(${here}); } catch (error) { console.error(error.message); process.exitCode = 1; }`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8', env: { PATH: folder } });
  return { status, stderr };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linnet-apt-'));
  for (const name of ['sh', 'mv', 'rm', 'chmod', 'mktemp', 'cat']) symlinkSync(join('/bin', name), join(folder, name));
  writeFileSync(join(folder, 'installed'), 'prosody installed\nopenssl installed\nchromium config-files\n');
  program('dpkg-query', `cat ${folder}/installed`);
  program('sudo', 'exit 1');
  program('apt-get', `if [ "$1" = install ]; then shift 4; for name in "$@"; do echo "$name installed" >> ${folder}/installed; done; ${folder}/policy-rc.d; echo "$? $*" > ${folder}/asked; fi`);
});

afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

test('as root the missing packages are installed, no service may start, and what forbade it is put back', () => {
  writeFileSync(join(folder, 'policy-rc.d'), 'as it was');
  const { status, stderr } = setUp(true);
  expect([status, stderr]).toEqual([0, expect.stringMatching(/^Installing for the tests: prosody-modules .* …\n$/u)]);
  const asked = readFileSync(join(folder, 'asked'), 'utf8');
  expect(asked).toMatch(/^101 prosody-modules lua-unbound ejabberd erlang-p1-sqlite3 chromium fonts/u);
  expect(readFileSync(join(folder, 'policy-rc.d'), 'utf8')).toBe('as it was');
  expect(setUp(true)).toEqual({ status: 0, stderr: '' });
});

test('where there was no such policy there is none afterwards, even when apt fails', () => {
  program('apt-get', '[ "$1" = install ] && { echo "E: no such package" >&2; exit 100; }; exit 0');
  const { status, stderr } = setUp(true);
  expect(status).toBe(1);
  expect(stderr).toContain('E: no such package');
  expect(existsSync(join(folder, 'policy-rc.d'))).toBe(false);
});

test('without root and without sudo it stops with the line to type', () => {
  const { status, stderr } = setUp(false);
  expect(status).toBe(1);
  expect(stderr).toMatch(/please type: {2}sudo apt-get install -y --no-install-recommends prosody-modules lua-unbound ejabberd erlang-p1-sqlite3 chromium /u);
  expect(existsSync(join(folder, 'asked'))).toBe(false);
});

test('what only the AppImage takes stops nothing: without root, or where apt has it not, one line says what is skipped', () => {
  const line = /^Without squashfs-tools and desktop-file-utils the test of the AppImage is skipped; they come with: {2}sudo apt-get install -y --no-install-recommends squashfs-tools desktop-file-utils\n$/u;
  setUp(true);
  expect(readFileSync(join(folder, 'asked'), 'utf8')).toMatch(/ squashfs-tools desktop-file-utils\n$/u);
  const installed = readFileSync(join(folder, 'installed'), 'utf8');
  writeFileSync(join(folder, 'installed'), installed.replace(/^squashfs-tools installed$/mu, ''));
  rmSync(join(folder, 'asked'));
  expect(setUp(false)).toEqual({ status: 0, stderr: expect.stringMatching(line) });
  expect(existsSync(join(folder, 'asked'))).toBe(false);
  program('apt-get', '[ "$1" = install ] && exit 100; exit 0');
  const { status, stderr } = setUp(true);
  expect([status, stderr.split('\n').slice(1).join('\n')]).toEqual([0, expect.stringMatching(line)]);
});

test('with password-less sudo it installs through it', () => {
  program('sudo', 'shift; exec "$@"');
  symlinkSync('/bin/true', join(folder, 'true'));
  expect(setUp(false).status).toBe(0);
  expect(readFileSync(join(folder, 'asked'), 'utf8')).toMatch(/^101 /u);
});
