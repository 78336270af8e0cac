/** `npm test [-- file …]`: sets everything up, then runs the checks and all tests, or the named test files only. */
import { join } from 'node:path';
import { setUp } from './setup.mjs';
import { setUpTests } from './setup-tests.mjs';
import { root } from './setup/files.mjs';
import { main } from './setup/stop.mjs';
import { startChild } from './start/child.mjs';

await main(async () => {
  setUpTests();
  const node = setUp(['page', 'browser', 'desktop']);
  return startChild(node, [join(root, 'build/run-tests.ts'), ...process.argv.slice(2)]).ended;
});
