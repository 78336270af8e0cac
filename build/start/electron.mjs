import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, writeText } from '../setup/files.mjs';
import { say, Stop } from '../setup/stop.mjs';

const folder = join(root, 'node_modules', 'electron');
const retryAfterMs = 24 * 3600 * 1000;
const probeTimeoutMs = 4_000;

/** @param {string} dist */
function executableIn(dist) {
  const name = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[/** @type {string} */ (process.platform)] ?? 'electron';
  const file = join(dist, name);
  return existsSync(file) ? file : undefined;
}

/** Whether Electron's releases can be reached; asked once a day where they cannot. */
async function isWithinReach() {
  const failed = join(root, 'node_modules', '.cache', 'linnet-no-electron');
  if (Date.now() - (statSync(failed, { throwIfNoEntry: false })?.mtimeMs ?? 0) < retryAfterMs) return false;
  const mirror = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? 'https://github.com/electron/electron/releases/download/';
  try {
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const answer = await fetch(new URL(`v${version}/SHASUMS256.txt`, mirror), { method: 'HEAD', signal: AbortSignal.timeout(probeTimeoutMs) });
    if (answer.ok) return true;
  } catch {
    // Unreachable and refused are the same to us.
  }
  writeText(failed, '');
  return false;
}

/**
 * Electron's executable: the one a developer names, the one installed, or one fetched now where it can be.
 * @param {string} node the Node that runs the project
 * @returns {Promise<string | undefined>}
 */
export async function findElectron(node) {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (named) {
    const executable = executableIn(named);
    if (executable) return executable;
    throw new Stop(`ELECTRON_OVERRIDE_DIST_PATH names ${named}, and there is no Electron in it.`);
  }
  const dist = join(folder, 'dist');
  const present = executableIn(dist);
  if (present || !existsSync(join(folder, 'install.js')) || !(await isWithinReach())) return present;
  say('Fetching the Electron runtime (about 110 MB, once) …');
  spawnSync(node, [join(folder, 'install.js')], { cwd: root, stdio: 'ignore' });
  return executableIn(dist);
}
