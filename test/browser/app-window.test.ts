import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { launchChromium } from '../kit/chromium.ts';

const MAIN = fileURLToPath(new URL('../../out/browser/main.cjs', import.meta.url));

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linnet-app-window-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The shell with a browser on its path that writes down its arguments and does as `then` says. */
async function startWith(then: string) {
  const browser = join(folder, 'chromium');
  await writeFile(browser, `#!/bin/sh\nfor each in "$@"; do echo "$each" >> "${folder}/window"; done\n${then}\n`);
  await chmod(browser, 0o755);
  const child = spawn(process.execPath, [MAIN, '--profile', join(folder, 'profile')], { env: { PATH: `${folder}:/usr/bin:/bin`, HOME: folder, DISPLAY: ':77' } });
  const output = { out: '', error: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.error += chunk.toString()));
  return { child, output, ended: once(child, 'exit') };
}

it('shows the address in an app window that keeps to itself, and closing the window ends Linnet', async () => {
  const { output, ended } = await startWith(`for last in "$@"; do :; done\nfile="\${last#--app=file://}"\nls -l "$file" > "${folder}/rights"\ncp "$file" "${folder}/door"`);
  const [code] = (await ended) as [number];
  expect(code).toBe(0);
  const url = /^Linnet is ready at (\S+)\n/.exec(output.out)![1]!;
  const flags = (await readFile(join(folder, 'window'), 'utf8')).split('\n');
  // Everybody on the computer can read these.
  expect(flags.join(' ')).not.toContain(new URL(url).searchParams.get('token'));
  expect(await readFile(join(folder, 'door'), 'utf8')).toContain(`content="0;url=${url}"`);
  expect(await readFile(join(folder, 'rights'), 'utf8')).toMatch(/^-rw------- /u);
  expect(flags).toContain('--disable-background-networking');
  expect(flags.some((flag) => flag.startsWith('--user-data-dir='))).toBe(true);
});

it('what the window opens leads into Linnet', async () => {
  const { child, ended } = await startWith('exec sleep 60');
  const opened = (): Promise<string> => readFile(join(folder, 'window'), 'utf8').catch(() => '');
  await expect.poll(opened).toContain('--app=file://');
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(/--app=(\S+)/u.exec(await opened())![1]!);
    await page.getByRole('textbox', { name: 'Address' }).waitFor();
    expect(new URL(page.url()).search).toBe('');
  } finally {
    await browser.close();
    child.kill('SIGTERM');
    await ended;
  }
});

it('a browser that cannot show it is said, and Linnet goes on at its address', async () => {
  const { child, output, ended } = await startWith('exit 1');
  await expect.poll(() => output.error, { timeout: 10_000 }).toContain('open the address above in a browser');
  expect(child.exitCode).toBeNull();
  child.kill('SIGTERM');
  expect(((await ended) as [number])[0]).toBe(0);
});

it('ends its window and what that kept when Linnet ends first', async () => {
  const { child, ended } = await startWith('exec sleep 60');
  await expect.poll(() => readFile(join(folder, 'window'), 'utf8').catch(() => ''), { timeout: 10_000 }).toContain('--user-data-dir=');
  const own = /--user-data-dir=(\S+)/.exec(await readFile(join(folder, 'window'), 'utf8'))![1]!;
  expect(existsSync(own)).toBe(true);
  child.kill('SIGTERM');
  expect(((await ended) as [number])[0]).toBe(0);
  expect(existsSync(own)).toBe(false);
});
