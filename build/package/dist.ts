/**
 * `npm run dist [-- --dir] [--linux|--win|--mac] [--electron-dist DIR] [--update-url URL --update-key FILE]`: makes installable packages
 * of the built desktop shell, and its bill of materials, under dist/. What cannot be fetched is stood in for, or left out, and said.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findElectron } from '../start/electron.mjs';
import { writeBill } from './bill.ts';
import { prepareOfflineTools } from './offline-tools.ts';
import { writeStubDist, type System } from './stub-dist.ts';
import { signUpdateLists, writeUpdateSource } from './update-files.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface PackageOptions {
  /** Only the unpacked folder. */
  readonly dir: boolean;
  readonly system?: System;
  /** That of this computer where it is not named. */
  readonly arch?: 'x64' | 'arm64';
  /** An unpacked Electron to use; without it electron-builder fetches one, and every tool it needs. */
  readonly electronDist?: string | undefined;
  /** Tools of this computer instead of fetched ones; without it electron-builder fetches them. */
  readonly tools?: { readonly env: Readonly<Record<string, string>>; readonly targets: readonly string[] } | undefined;
  readonly output?: string | undefined;
  /** The generic server that newer versions come from; the list of what is there is then written beside the packages. */
  readonly updateUrl?: string | undefined;
}

/** As the libraries that are not JavaScript are named; electron-builder itself knows only the platform it runs on. */
const PLATFORM: Readonly<Record<System, NodeJS.Platform>> = { linux: 'linux', win: 'win32', mac: 'darwin' };

/** Runs electron-builder on what is in out/; answers its exit code. */
export async function makePackages({ dir, system = 'linux', arch, electronDist, tools, output, updateUrl }: PackageOptions, stdio: 'inherit' | 'ignore' = 'inherit'): Promise<number> {
  const config = electronDist === undefined ? 'electron-builder.json' : 'electron-builder.offline.json';
  const args = [
    resolve(root, 'node_modules/electron-builder/cli.js'), '--config', `build/package/${config}`, '--publish', 'never',
    `--${system}`, ...(dir ? ['dir'] : (tools?.targets ?? [])), ...(arch === undefined ? [] : [`--${arch}`]),
    ...(electronDist === undefined ? [] : [`-c.electronDist=${resolve(electronDist)}`]),
    ...(updateUrl === undefined ? [] : ['-c.publish.provider=generic', `-c.publish.url=${updateUrl}`]),
    ...(output === undefined ? [] : [`-c.directories.output=${output}`]),
  ];
  const child = spawn(process.execPath, args, { cwd: root, stdio, env: { ...process.env, ...tools?.env, LINNET_PACKAGE_FOR: PLATFORM[system] } });
  const [code] = await once(child, 'exit') as [number | null];
  return code ?? 1;
}

const THIS_SYSTEM: Readonly<Partial<Record<NodeJS.Platform, System>>> = { linux: 'linux', win32: 'win', darwin: 'mac' };
const INSTALLERS: Readonly<Record<System, string>> = { linux: 'deb, AppImage', win: 'nsis', mac: 'dmg' };

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { dir: { type: 'boolean', default: false }, linux: { type: 'boolean' }, win: { type: 'boolean' }, mac: { type: 'boolean' }, 'electron-dist': { type: 'string' }, output: { type: 'string', default: 'dist' }, 'update-url': { type: 'string' }, 'update-key': { type: 'string' } },
  });
  const own = THIS_SYSTEM[process.platform] ?? 'linux';
  const system = (['linux', 'win', 'mac'] as const).find((name) => values[name]) ?? own;
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const say = (text: string): void => void process.stdout.write(`${text}\n`);

  const [url, keyFile] = [values['update-url'], values['update-key']];
  if ((url === undefined) !== (keyFile === undefined)) {
    say('--update-url and --update-key belong together: what is offered there must be signed.');
    return 2;
  }
  const update = url === undefined || keyFile === undefined ? undefined : { url, keyFile };
  writeUpdateSource(root, update);
  const bill = writeBill(root);
  const output = resolve(root, values.output);
  mkdirSync(output, { recursive: true });
  copyFileSync(join(root, 'out/sbom.cdx.json'), join(output, `linnet-${version}.sbom.cdx.json`));
  say(`Bill of materials: ${bill.components.length} parts.`);

  const scratch = mkdtempSync(join(tmpdir(), 'linnet-dist-'));
  try {
    const named = values['electron-dist'];
    const found = named ?? await electronFolder();
    const isOffline = found === undefined;
    let electronDist = found;
    if (isOffline) {
      const wanted = (JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')) as { version: string }).version;
      electronDist = join(scratch, 'electron');
      writeStubDist(electronDist, wanted, { system, launcher: `echo "This package was built where Electron ${wanted} could not be fetched: it can be looked at, not started." >&2; exit 1` });
      say(`Electron ${wanted} cannot be fetched: a place-holder stands in the packages, which can be looked at, not started.`);
    }
    const isUnpacked = values.dir || (isOffline && system !== 'linux');
    if (isUnpacked && !values.dir) say(`No ${INSTALLERS[system]}: the tools for it cannot be fetched here; what would be in it is made as a folder.`);
    // An Electron that was there beforehand says nothing about what can be fetched: on Linux this computer's own tools do.
    const tools = system === 'linux' && (isOffline || named !== undefined) && !isUnpacked ? prepareOfflineTools(join(scratch, 'tools')) : undefined;
    for (const remark of tools?.remarks ?? []) say(remark);
    const code = await makePackages({ dir: isUnpacked || tools?.targets.length === 0, system, electronDist: isOffline || named !== undefined || system === own ? electronDist : undefined, tools, output, updateUrl: update?.url });
    if (code === 0 && update) say(`Signed: ${signUpdateLists(output, update.keyFile).join(', ')}. Put them and their .sig files at ${update.url}.`);
    if (code === 0) say(`Packages are in ${output}.`);
    return code;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function electronFolder(): Promise<string | undefined> {
  const executable = await findElectron(process.execPath);
  if (executable === undefined) return undefined;
  // On macOS the executable lies within Electron.app.
  let folder = dirname(executable);
  while (!existsSync(join(folder, 'version')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

if (import.meta.main) process.exitCode = await main();
