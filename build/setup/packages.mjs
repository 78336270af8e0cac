import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { digest, readText, root, writeText } from './files.mjs';
import { say, Stop } from './stop.mjs';

const stamp = join(root, 'node_modules', '.linnet-packages');

/**
 * Whether what lies in node_modules is what the lock file asks for, by npm's own record of it. Packages for other systems
 * are in the lock file only.
 */
function isInstalled() {
  const wanted = readText(join(root, 'package-lock.json'));
  const present = readText(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === undefined || present === undefined) return false;
  /** @typedef {{ version?: string, integrity?: string, optional?: boolean }} Entry */
  /** @type {Record<string, Entry>} */
  const have = JSON.parse(present).packages ?? {};
  /** @type {[string, Entry][]} */
  const want = Object.entries(JSON.parse(wanted).packages ?? {});
  return want.every(([path, entry]) => {
    if (path === '') return true;
    const found = have[path];
    if (!found) return entry.optional === true;
    return found.version === entry.version && found.integrity === entry.integrity && existsSync(join(root, path));
  });
}

/** npm as a command line: the npm that started us where there is one, else the one on the path. */
function npm() {
  const started = process.env['npm_execpath'];
  if (started && /npm-cli\.c?js$/u.test(started)) return { file: process.execPath, args: [started], shell: false };
  return process.platform === 'win32' ? { file: 'npm.cmd', args: [], shell: true } : { file: 'npm', args: [], shell: false };
}

const noNetwork = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|network/u;

/** Installs the packages of the lock file unless they are there. No package runs a script of its own. */
export function installPackages() {
  const wanted = digest(['package-lock.json']);
  if (readText(stamp) === wanted && existsSync(join(root, 'node_modules', '.package-lock.json'))) return;
  if (!isInstalled()) {
    say('Installing packages (npm ci) …');
    const { file, args, shell } = npm();
    const result = spawnSync(file, [...args, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root, shell, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (result.error) throw new Stop('npm was not found: install npm (it comes with Node from nodejs.org), then start again.');
    if (result.status !== 0) {
      const output = `${result.stdout}\n${result.stderr}`.trim();
      if (noNetwork.test(output)) throw new Stop('The packages could not be fetched: npm reached no registry. Connect to the network, then start again.');
      throw new Stop(`npm ci failed: ${output.split('\n').slice(-15).join('\n')}`);
    }
  }
  writeText(stamp, wanted);
}
