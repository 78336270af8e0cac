import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const build = fileURLToPath(new URL('.', import.meta.url));
const parts = ['setup', 'start', 'setup.mjs', 'setup-tests.mjs', 'start.mjs'];

/** A shell that behaves as both of ours do: says where it is, and ends in order. */
const shell = `
process.on('SIGTERM', () => process.exit(0));
process.on('SIGINT', () => process.exit(0));
console.log('Linnet is ready at http://127.0.0.1:1/?token=t');
console.log('flags ' + JSON.stringify(process.argv.slice(2)) + ' on ' + process.versions.node);
setInterval(() => {}, 1000);
`;

/** Stands where the real build does: what it writes is enough to be started. */
const builder = `
import { mkdirSync, writeFileSync } from 'node:fs';
const outputs = { page: ['out/page/index.html'], browser: ['out/browser/main.cjs', 'out/browser/sqlite-worker.cjs'], desktop: ['out/desktop/main.cjs', 'out/desktop/preload.cjs', 'out/desktop/sqlite-worker.cjs'], server: ['out/server/main.cjs', 'out/server/sqlite-worker.cjs'] };
for (const target of process.argv.slice(2)) for (const file of outputs[target]) {
  mkdirSync(new URL('../../' + file + '/..', import.meta.url), { recursive: true });
  writeFileSync(new URL('../../' + file, import.meta.url), ${JSON.stringify(shell)});
}
`;

let folder: string;
let children: ChildProcess[];

function write(path: string, text: string, mode = 0o644): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  chmodSync(join(folder, path), mode);
}

function lock(packages: Record<string, unknown> = {}): string {
  return JSON.stringify({ name: 'small', version: '1.0.0', lockfileVersion: 3, requires: true, packages: { '': { name: 'small', version: '1.0.0' }, ...packages } });
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linnet-start-'));
  children = [];
  for (const part of parts) cpSync(join(build, part), join(folder, 'build', part), { recursive: true });
  write('build/vite/build.ts', builder);
  write('package.json', JSON.stringify({ name: 'small', version: '1.0.0', type: 'module' }));
  write('package-lock.json', lock());
  write('renderer/a.ts', '1');
  write('electron/a.ts', '1');
  // npm itself, and nothing else of this computer: no browser, no Electron.
  for (const name of ['npm', 'node', 'sh', 'env']) {
    const found = ['/usr/local/bin', '/usr/bin', '/bin'].map((place) => join(place, name)).find((file) => existsSync(file));
    if (found !== undefined) { mkdirSync(join(folder, 'bin'), { recursive: true }); symlinkSync(found, join(folder, 'bin', name)); }
  }
  write('node_modules/.cache/linnet-no-electron', '');
});

afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

interface Run {
  readonly child: ChildProcess;
  stdout(): string;
  stderr(): string;
  readonly ended: Promise<number | null>;
  until(text: string): Promise<void>;
}

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): Run {
  const child = spawn(process.execPath, [join(folder, 'build', 'start.mjs'), ...args], {
    cwd: folder, env: { PATH: join(folder, 'bin'), HOME: folder, npm_config_cache: join(folder, 'cache'), ...env },
  });
  children.push(child);
  let [out, error] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => { out += chunk.toString(); });
  child.stderr.on('data', (chunk: Buffer) => { error += chunk.toString(); });
  const ended = new Promise<number | null>((resolve) => { child.once('close', resolve); });
  return {
    child, ended,
    stdout: () => out,
    stderr: () => error,
    async until(text) {
      while (!out.includes(text) && !error.includes(text)) {
        if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode} before "${text}":\n${out}\n${error}`);
        await new Promise((resolve) => { setTimeout(resolve, 10); });
      }
    },
  };
}

test('the first start sets up and says so; the second has nothing to do and says nothing', async () => {
  for (const expected of [/Installing packages \(npm ci\) …\nBuilding page, browser …\n$/u, /^$/u]) {
    const run = start(['browser', '--port', '0', '--no-open']);
    await run.until('flags');
    run.child.kill('SIGTERM');
    expect(await run.ended).toBe(0);
    expect(run.stdout().split('\n')[0]).toBe('Linnet is ready at http://127.0.0.1:1/?token=t');
    expect(run.stdout()).toContain('flags ["--port","0","--no-open"]');
    expect(run.stderr()).toMatch(expected);
  }
}, 60_000);

test('the server is a program without a page', async () => {
  const run = start(['server', 'add', 'anna', '--domain', 'home.local']);
  await run.until('flags');
  run.child.kill('SIGTERM');
  expect(await run.ended).toBe(0);
  expect(run.stdout()).toContain('flags ["add","anna","--domain","home.local"]');
  expect(run.stderr()).toMatch(/Building server …\n$/u);
}, 60_000);

test('builds only what its sources have made stale; times of files do not count, tests neither', async () => {
  const once = async (): Promise<string> => {
    const run = start(['browser']);
    await run.until('flags');
    run.child.kill('SIGINT');
    expect(await run.ended).toBe(0);
    return run.stderr();
  };
  await once();
  utimesSync(join(folder, 'renderer/a.ts'), 1, 1);
  write('renderer/b.test.ts', '1');
  expect(await once()).toBe('');
  write('renderer/a.ts', '2');
  expect(await once()).toBe('Building page …\n');
  write('electron/a.ts', '2');
  expect(await once()).toBe('Building browser …\n');
  rmSync(join(folder, 'out/page'), { recursive: true });
  expect(await once()).toBe('Building page …\n');
}, 60_000);

test('a lock file that changed is installed again', async () => {
  const run = start(['browser']);
  await run.until('flags');
  run.child.kill('SIGTERM');
  await run.ended;
  write('package-lock.json', lock({ 'node_modules/another': { version: '1.0.0' } }));
  const second = start(['browser']);
  await second.until('flags');
  second.child.kill('SIGTERM');
  await second.ended;
  expect(second.stderr()).toMatch(/^Installing packages/u);
}, 60_000);

test('says in one sentence that npm is missing, or the network', async () => {
  rmSync(join(folder, 'bin/npm'));
  const bare = start(['browser']);
  expect(await bare.ended).toBe(1);
  expect(bare.stderr()).toBe('Installing packages (npm ci) …\nnpm was not found: install npm (it comes with Node from nodejs.org), then start again.\n');

  symlinkSync(['/usr/bin/npm', '/usr/local/bin/npm'].find((file) => existsSync(file)) ?? '/usr/bin/npm', join(folder, 'bin/npm'));
  write('package.json', JSON.stringify({ name: 'small', version: '1.0.0', type: 'module', dependencies: { absent: '1.0.0' } }));
  write('package-lock.json', JSON.stringify({ name: 'small', version: '1.0.0', lockfileVersion: 3, packages: { '': { name: 'small', version: '1.0.0', dependencies: { absent: '1.0.0' } }, 'node_modules/absent': { version: '1.0.0', resolved: 'http://127.0.0.1:9/absent-1.0.0.tgz', integrity: 'sha512-AAAA' } } }));
  const offline = start(['browser'], { npm_config_registry: 'http://127.0.0.1:9/', npm_config_fetch_retries: '0' });
  expect(await offline.ended).toBe(1);
  expect(offline.stderr()).toBe('Installing packages (npm ci) …\nThe packages could not be fetched: npm reached no registry. Connect to the network, then start again.\n');
}, 60_000);

test('without an Electron the desktop start says so and takes the browser shell', async () => {
  const run = start(['desktop', '--language', 'en']);
  await run.until('flags');
  run.child.kill('SIGTERM');
  expect(await run.ended).toBe(0);
  expect(run.stderr()).toContain('No Electron runtime can be had here: Linnet starts in the browser shell.\n');
  expect(run.stdout()).toContain('flags ["--language","en"]');
}, 60_000);

test('an Electron that a developer names is started with the project and the flags', async () => {
  write('dist/electron', '#!/bin/sh\necho "electron $@"\n', 0o755);
  const run = start(['desktop', '--profile', 'p'], { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'dist') });
  expect(await run.ended).toBe(0);
  expect(run.stdout().replace('--no-sandbox ', '')).toBe(`electron ${folder}/ --profile p\n`);
}, 60_000);

test('a build that fails stops the start and shows why', async () => {
  write('build/vite/build.ts', "console.error('no such thing'); process.exit(1);");
  const run = start(['browser']);
  expect(await run.ended).toBe(1);
  expect(run.stderr()).toContain('The build failed:\nno such thing');
  expect(run.stdout()).toBe('');
}, 60_000);
