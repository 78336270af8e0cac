/** `npm test [-- file …]`: sets everything up, then runs the checks and all tests, or the named test files only. */
import { join } from 'node:path';
import { setUp } from './setup.mjs';
import { setUpTests } from './setup-tests.mjs';
import { root } from './setup/files.mjs';
import { main, Stop } from './setup/stop.mjs';
import { startChild } from './start/child.mjs';

await main(async () => {
  /** @type {string} */
  let node;
  try {
    setUpTests();
    node = setUp(['page', 'browser', 'desktop']);
  } catch (error) {
    if (error instanceof Stop) process.on('exit', () => process.stdout.write('0 passed, 1 failed\n'));
    throw error;
  }
  return startChild(node, [join(root, 'build/run-tests.ts'), ...process.argv.slice(2)]).ended;
});
