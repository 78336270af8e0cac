/** Sets the project up as far as it is not: packages, the Node it runs on, builds. Runs on Node 20 or newer, needs nothing else. */
import { pathToFileURL } from 'node:url';
import { buildStale } from './setup/builds.mjs';
import { installPackages } from './setup/packages.mjs';
import { checkStartingNode, projectNode } from './setup/node-runtime.mjs';
import { main } from './setup/stop.mjs';

/**
 * @param {readonly import('./setup/builds.mjs').Target[]} targets what must be built
 * @returns {string} the Node that runs the project
 */
export function setUp(targets) {
  checkStartingNode();
  installPackages();
  const node = projectNode();
  buildStale(node, targets);
  return node;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    setUp(['page', 'browser', 'desktop']);
    if (process.argv.includes('--tests')) (await import('./setup-tests.mjs')).setUpTests();
  });
}
