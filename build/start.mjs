/** Starts Linnet: `node build/start.mjs desktop|browser [flags]`. Sets up first what is not. */
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { setUp } from './setup.mjs';
import { root } from './setup/files.mjs';
import { main, say, Stop } from './setup/stop.mjs';
import { findBrowser, openAppWindow } from './start/app-window.mjs';
import { startChild } from './start/child.mjs';
import { findElectron } from './start/electron.mjs';

const program = join(root, 'out/browser/main.mjs');

/** @param {string} electron @param {readonly string[]} flags */
function startDesktop(electron, flags) {
  // Chromium refuses its sandbox to root.
  const forRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return startChild(electron, [root, ...forRoot, ...flags]).ended;
}

/**
 * The browser shell in an app window: closing the window ends Linnet, as it would end the desktop shell.
 * @param {string} node @param {string} browser @param {readonly string[]} flags
 */
async function startInWindow(node, browser, flags) {
  const shell = startChild(node, [program, ...flags, '--no-open'], { stdout: 'pipe' });
  /** @type {ReturnType<typeof openAppWindow> | undefined} */
  let window;
  if (shell.child.stdout) {
    createInterface({ input: shell.child.stdout }).on('line', (line) => {
      process.stdout.write(`${line}\n`);
      const url = /^Linnet is ready at (\S+)$/u.exec(line)?.[1];
      if (!url || window) return;
      window = openAppWindow(browser, url);
      void window.closed.then((code) => {
        if (code === 0) shell.end('SIGTERM');
        else say('The window could not be opened: open the address above in a browser.');
      });
    });
  }
  const code = await shell.ended;
  await window?.close();
  return code;
}

await main(async () => {
  const [shell, ...flags] = process.argv.slice(2);
  if (shell === 'browser') {
    const node = setUp(['page', 'browser']);
    return startChild(node, [program, ...flags]).ended;
  }
  if (shell !== 'desktop') throw new Stop('Usage: node build/start.mjs desktop|browser [flags]');
  const electron = await findElectron(setUp([]));
  const node = setUp(['page', electron ? 'desktop' : 'browser']);
  if (electron) return startDesktop(electron, flags);
  const browser = flags.includes('--no-open') ? undefined : findBrowser();
  say(`No Electron runtime can be had here: Linnet starts in the browser shell${browser ? ', in an app window' : '; open the address below in a browser'}.`);
  if (browser) return startInWindow(node, browser, flags);
  return startChild(node, [program, ...flags, '--no-open']).ended;
});
