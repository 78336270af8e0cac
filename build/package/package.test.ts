import { extractFile, listPackage } from '@electron/asar';
import { execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchApp } from '../../test/desktop/launch-app.ts';
import { launcherLine } from '../../test/desktop/standin/launcher.ts';
import { writeBill } from './bill.ts';
import { makePackages } from './dist.ts';
import { findOnPath, prepareOfflineTools } from './offline-tools.ts';
import { writeStubDist } from './stub-dist.ts';
import { signUpdateLists, writeUpdateSource } from './update-files.ts';

// What goes into packages, made, looked at and started. Needs the built program in out/, which `npm test` makes first.

const root = new URL('../..', import.meta.url).pathname;
let folder: string;
let files: string[];
let artifacts: string[];
/** Where the packages look for newer ones. */
let server: Server;
let keyFile: string;
let asked: string[];
const out = (...path: string[]): string => join(folder, 'out', ...path);
const inside = (...path: string[]): string => out('linux-unpacked', ...path);
const artifact = (ending: string): string => out(artifacts.find((name) => name.endsWith(ending))!);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'linnet-package-'));
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')) as { version: string };
  writeBill(root);
  asked = [];
  server = createServer((request, response) => {
    asked.push(request.url!.split('?')[0]!);
    const file = join(folder, 'release', request.url!.split('?')[0]!);
    if (existsSync(file)) response.writeHead(200).end(readFileSync(file));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  keyFile = join(folder, 'update.pem');
  writeFileSync(keyFile, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeUpdateSource(root, { url, keyFile });
  writeStubDist(join(folder, 'electron'), version, { launcher: launcherLine() });
  const tools = prepareOfflineTools(join(folder, 'tools'));
  expect(await makePackages({ dir: tools.targets.length === 0, electronDist: join(folder, 'electron'), tools, output: out(), updateUrl: url }, 'ignore')).toBe(0);
  artifacts = readdirSync(out());
  files = listPackage(inside('resources/app.asar'), { isPack: false }).map((path) => path.slice(1).replaceAll('\\', '/'));
}, 240_000);

afterAll(async () => {
  writeUpdateSource(root, undefined);
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

function fusesOf(program: string): string | undefined {
  return /dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX..([01]+)/su.exec(readFileSync(program, 'latin1'))?.[1];
}

/** Signs in to the demo, writes to somebody there and waits for their answer to show that everything is in place. */
async function drive(program: string): Promise<void> {
  const app = await launchApp({ program, args: ['--demo', '--language', 'en'] });
  try {
    const page = await app.page();
    await page.getByRole('list', { name: 'Conversations' }).getByRole('button').first().click({ timeout: 60_000 });
    await page.getByRole('textbox', { name: 'Message', exact: true }).fill('A message from the package');
    await page.getByRole('textbox', { name: 'Message', exact: true }).press('Enter');
    const sent = page.getByRole('article').filter({ hasText: 'A message from the package' });
    await sent.waitFor();
    await expect.poll(() => sent.last().getAttribute('aria-describedby').then((id) => (id === null ? '' : page.locator(`[id="${id.split(' ')[0]}"]`).textContent()))).toMatch(/Sent|Delivered|Displayed/u);
    expect(app.log()).not.toMatch(/^\S+ error /mu);
    expect(await app.quit()).toBe(0);
  } finally {
    await app.remove();
  }
}

describe('the unpacked program', () => {
  test('starts, signs in to the demo and sends a message', () => drive(inside('linnet')), 120_000);

  test('starts with what package.json names, and all it starts with is there', () => {
    const manifest = JSON.parse(extractFile(inside('resources/app.asar'), 'package.json').toString()) as { main: string };
    expect(files).toEqual(expect.arrayContaining([manifest.main, 'out/desktop/preload.cjs', 'out/desktop/sqlite-worker.cjs', 'out/page/index.html', 'LICENSE']));
  });

  test('the only package inside is the one that is not bundled, with the library of this system outside the archive', () => {
    const packages = new Set(files.filter((path) => /^node_modules\/[^/]+\//u.test(path)).map((path) => path.split('/')[1]));
    expect([...packages]).toEqual(['better-sqlite3-multiple-ciphers']);
    expect(existsSync(inside(`resources/app.asar.unpacked/node_modules/better-sqlite3-multiple-ciphers/prebuilds/${process.platform}-${process.arch}.node`))).toBe(true);
  });

  test('no source, test or map is shipped', () => {
    expect(files.filter((path) => /\.(?:ts|tsx|map)$|\.test\.|^(?:electron|renderer|test|build)\//u.test(path))).toEqual([]);
  });

  test('the fuses are set', () => {
    // In Electron's order: run as Node off, cookies encrypted, NODE_OPTIONS off, inspector off, archive checked, archive only, own snapshot off, file: privileges off.
    expect(fusesOf(inside('linnet'))).toBe('01001100');
  });

  test('its bill of materials and the licences of its parts come with it', () => {
    expect((JSON.parse(readFileSync(inside('resources/sbom.cdx.json'), 'utf8')) as { bomFormat: string }).bomFormat).toBe('CycloneDX');
    expect(readFileSync(inside('resources/licences.txt'), 'utf8')).toContain('react-dom@');
  });
});

describe('the deb', () => {
  let installed: string;
  beforeAll(() => {
    if (!findOnPath('dpkg-deb')) return;
    installed = join(folder, 'installed');
    execFileSync('dpkg-deb', ['-x', artifact('.deb'), installed]);
  });

  test('says what it is, what it needs and what is done when it is installed', (context) => {
    if (!findOnPath('dpkg-deb')) return context.skip('There is no dpkg-deb here.');
    const info = execFileSync('dpkg-deb', ['-I', artifact('.deb')], { encoding: 'utf8' });
    expect(info).toMatch(/^ Package: linnet$/mu);
    expect(info).toMatch(/^ Version: 0\.1\.0$/mu);
    expect(info).toMatch(/^ Section: net$/mu);
    expect(info).toMatch(/^ Depends: .*libgtk-3-0.*libnss3/mu);
    expect(info).toMatch(/^ Description: Messenger for XMPP$/mu);
    expect(info).toMatch(/postinst/u);
    expect(info).toMatch(/postrm/u);
    // Everything belongs to root, and nobody else may change it.
    const listed = execFileSync('dpkg-deb', ['-c', artifact('.deb')], { encoding: 'utf8' }).trim().split('\n');
    expect(listed.filter((line) => !line.includes(' root/root ') || /^.{8}w/u.test(line))).toEqual([]);
  });

  test('brings a desktop entry that opens addresses, and an icon of each size', (context) => {
    if (!findOnPath('dpkg-deb')) return context.skip('There is no dpkg-deb here.');
    const entry = join(installed, 'usr/share/applications/linnet.desktop');
    const text = readFileSync(entry, 'utf8');
    expect(text).toMatch(/^Exec=\/opt\/Linnet\/linnet %U$/mu);
    expect(text).toMatch(/^Icon=linnet$/mu);
    expect(text).toMatch(/^MimeType=x-scheme-handler\/xmpp;x-scheme-handler\/im;x-scheme-handler\/pres;$/mu);
    expect(text).toMatch(/^Categories=Network;InstantMessaging;$/mu);
    if (findOnPath('desktop-file-validate')) execFileSync('desktop-file-validate', [entry]);
    expect(readdirSync(join(installed, 'usr/share/icons/hicolor')).sort()).toEqual(['1024x1024', '128x128', '16x16', '24x24', '256x256', '32x32', '48x48', '512x512', '64x64']);
    expect(existsSync(join(installed, 'usr/share/icons/hicolor/48x48/apps/linnet.png'))).toBe(true);
  });

  test('what it installs starts, signs in to the demo and sends a message', async (context) => {
    if (!findOnPath('dpkg-deb')) return context.skip('There is no dpkg-deb here.');
    expect(statSync(join(installed, 'opt/Linnet/linnet')).mode & 0o111).toBe(0o111);
    await drive(join(installed, 'opt/Linnet/linnet'));
  }, 120_000);
});

describe('a new version', () => {
  test('the list of the packages is made beside them, and signed', () => {
    expect(signUpdateLists(out(), keyFile)).toEqual(['latest-linux.yml']);
    const list = readFileSync(out('latest-linux.yml'), 'utf8');
    for (const name of artifacts.filter((each) => /\.(?:deb|AppImage)$/u.test(each))) {
      expect(list).toContain(name);
      expect(list).toContain(createHash('sha512').update(readFileSync(out(name))).digest('base64'));
    }
    expect(readFileSync(out('latest-linux.yml.sig'), 'utf8')).toMatch(/^[A-Za-z0-9+/]{86}==$/mu);
  });

  test('is looked for when its person says so, and downloaded for the package that runs', async (context) => {
    if (!findOnPath('dpkg-deb')) return context.skip('There is no dpkg-deb here.');
    const file = Buffer.from('the deb of a newer Linnet');
    const sha512 = createHash('sha512').update(file).digest('base64');
    mkdirSync(join(folder, 'release'));
    writeFileSync(join(folder, 'release/linnet-0.2.0-amd64.deb'), file);
    writeFileSync(join(folder, 'release/latest-linux.yml'), `version: 0.2.0\nfiles:\n  - url: linnet-0.2.0-amd64.deb\n    sha512: ${sha512}\n    size: ${file.length}\nreleaseDate: '2026-11-28T12:00:00.000Z'\n`);
    signUpdateLists(join(folder, 'release'), keyFile);
    const app = await launchApp({ program: join(folder, 'installed/opt/Linnet/linnet'), args: ['--demo', '--language', 'en'], env: { XDG_CACHE_HOME: join(folder, 'cache') } });
    try {
      const page = await app.page();
      await page.getByRole('button', { name: 'Settings', exact: true }).click({ timeout: 60_000 });
      await page.getByRole('tab', { name: 'About' }).click();
      const section = page.getByRole('region', { name: 'New versions' });
      await section.getByText('Not looked for yet.').waitFor();
      expect(asked).toEqual([]);
      await section.getByRole('button', { name: 'Look for updates' }).click();
      await section.getByText('Version 0.2.0 is ready. It is installed at the next restart.').waitFor({ timeout: 30_000 });
      await section.getByRole('button', { name: 'Restart and install' }).waitFor();
      expect(asked).toEqual(['/latest-linux.yml', '/latest-linux.yml.sig', '/linnet-0.2.0-amd64.deb']);
    } finally {
      await app.remove();
    }
  }, 120_000);
});

test('the AppImage holds the program, its icon and its desktop entry', (context) => {
  if (!artifacts.some((name) => name.endsWith('.AppImage'))) return context.skip('mksquashfs and desktop-file-validate are not installed.');
  const offset = execFileSync(artifact('.AppImage'), ['--appimage-offset'], { encoding: 'utf8' }).trim();
  const listed = execFileSync('unsquashfs', ['-o', offset, '-l', '-d', '', artifact('.AppImage')], { encoding: 'utf8' });
  for (const path of ['/AppRun', '/linnet', '/linnet.desktop', '/linnet.png', '/resources/app.asar', '/resources/sbom.cdx.json']) expect(listed.split('\n')).toContain(path);
});

describe.each([
  { system: 'win', program: 'win-unpacked/linnet.exe', holder: 'win-unpacked/linnet.exe', resources: 'win-unpacked/resources', library: 'win32-x64.node' },
  {
    system: 'mac', program: 'mac/Linnet.app/Contents/MacOS/Linnet', holder: 'mac/Linnet.app/Contents/Frameworks/Electron Framework.framework/Electron Framework',
    resources: 'mac/Linnet.app/Contents/Resources', library: 'darwin-x64.node',
  },
] as const)('the unpacked program for another system: $system', ({ system, program, holder, resources, library }) => {
  const made = (path: string): string => join(folder, system, path);
  beforeAll(async () => {
    writeStubDist(join(folder, `electron-${system}`), '45.0.0', { system });
    expect(await makePackages({ dir: true, system, arch: 'x64', electronDist: join(folder, `electron-${system}`), output: made('') }, 'ignore')).toBe(0);
  }, 120_000);

  test('has what the one for Linux has, and the library of its own system', () => {
    const its = listPackage(made(`${resources}/app.asar`), { isPack: false }).map((path) => path.slice(1).replaceAll('\\', '/'));
    const common = (paths: readonly string[]): string[] => paths.filter((path) => !path.endsWith('.node'));
    expect(common(its)).toEqual(common(files));
    expect(readdirSync(made(`${resources}/app.asar.unpacked/node_modules/better-sqlite3-multiple-ciphers/prebuilds`))).toEqual([library]);
    for (const path of [program, `${resources}/sbom.cdx.json`, `${resources}/licences.txt`]) expect([path, existsSync(made(path))]).toEqual([path, true]);
  });

  test('has the same fuses, and on macOS its icon and the addresses it opens', () => {
    expect(fusesOf(made(holder))).toBe(fusesOf(inside('linnet')));
    if (system === 'win') return;
    const plist = readFileSync(made('mac/Linnet.app/Contents/Info.plist'), 'utf8');
    for (const scheme of ['xmpp', 'im', 'pres']) expect(plist).toMatch(new RegExp(`CFBundleURLSchemes[^]*<string>${scheme}</string>`, 'u'));
    expect(readFileSync(made(`${resources}/icon.icns`))).toEqual(readFileSync(join(root, 'assets/icons/icon.icns')));
  });
});

test('for Windows and macOS, whose installers cannot be built here, whatever the configuration names is there', () => {
  // electron-builder has checked the whole configuration against its schema before it made the packages above.
  const config = JSON.parse(readFileSync(join(root, 'build/package/electron-builder.json'), 'utf8')) as {
    win: { target: string[]; icon: string }; mac: { target: string[]; icon: string; entitlements: string; hardenedRuntime: boolean }; protocols: { schemes: string[] }[];
  };
  expect([config.win.target, config.mac.target, config.mac.hardenedRuntime]).toEqual([['nsis'], ['dmg'], true]);
  for (const file of [config.win.icon, config.mac.icon, config.mac.entitlements]) expect(existsSync(join(root, file))).toBe(true);
  expect(config.protocols[0]!.schemes).toEqual(['xmpp', 'im', 'pres']);
});
