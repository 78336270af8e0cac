import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './files.mjs';
import { Stop } from './stop.mjs';

const wantedMajor = 24;
const leastMajor = 20;

/** @param {string} version */
const majorOf = (version) => Number(version.split('.')[0]);

/** Refuses a Node that cannot run the set-up. */
export function checkStartingNode(version = process.versions.node) {
  if (majorOf(version) < leastMajor) {
    throw new Stop(`Linnet's set-up needs Node ${leastMajor} or newer, and this is Node ${version}: install a newer one from nodejs.org, then start again.`);
  }
}

/**
 * The Node that runs the project: the one pinned as a package, else the one that started us if it is new enough.
 * @param {{ platform: string, arch: string, version: string, execPath: string, folder: string }} [here]
 */
export function projectNode(here = { platform: process.platform, arch: process.arch, version: process.versions.node, execPath: process.execPath, folder: root }) {
  const system = here.platform === 'win32' ? 'win' : here.platform;
  const pinned = join(here.folder, 'node_modules', `node-${system}-${here.arch}`, 'bin', here.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(pinned)) return pinned;
  if (majorOf(here.version) >= wantedMajor) return here.execPath;
  throw new Stop(`On this system (${here.platform} ${here.arch}) Linnet needs Node ${wantedMajor} or newer to be installed, and this is Node ${here.version}: install it from nodejs.org, then start again.`);
}
