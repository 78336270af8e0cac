/** Starts Linnet, or its server: `node build/start.mjs desktop|browser|server [flags]`. Sets up first what is not. */
import { join } from 'node:path';
import { setUp } from './setup.mjs';
import { root } from './setup/files.mjs';
import { main, say, Stop } from './setup/stop.mjs';
import { startChild } from './start/child.mjs';
import { findElectron } from './start/electron.mjs';

const program = join(root, 'out/browser/main.cjs');

/** @param {string} electron @param {readonly string[]} flags */
function startDesktop(electron, flags) {
  // Chromium refuses its sandbox to root.
  const forRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return startChild(electron, [root, ...forRoot, ...flags]).ended;
}

await main(async () => {
  const [shell, ...flags] = process.argv.slice(2);
  if (shell === 'browser') {
    const node = setUp(['page', 'browser']);
    return startChild(node, [program, ...flags]).ended;
  }
  if (shell === 'server') return startChild(setUp(['server']), [join(root, 'out/server/main.cjs'), ...flags]).ended;
  if (shell !== 'desktop') throw new Stop('Usage: node build/start.mjs desktop|browser|server [flags]');
  const electron = await findElectron(setUp([]));
  const node = setUp(['page', electron ? 'desktop' : 'browser']);
  if (electron) return startDesktop(electron, flags);
  say('No Electron runtime can be had here: Linnet starts in the browser shell.');
  return startChild(node, [program, ...flags]).ended;
});
