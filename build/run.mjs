/** The developer's other commands: `node build/run.mjs check|bench|screenshots|conformance|hostile|faults|icons|dist [arguments]`. */
import { join } from 'node:path';
import { setUp } from './setup.mjs';
import { setUpTests } from './setup-tests.mjs';
import { root } from './setup/files.mjs';
import { main, Stop } from './setup/stop.mjs';
import { startChild } from './start/child.mjs';

/** @typedef {(args: readonly string[]) => Promise<number>} Command */

/** @type {Record<string, Command>} */
const commands = {
  async check() {
    return startChild(setUp([]), [join(root, 'build/check.ts')]).ended;
  },
  async bench(args) {
    setUpTests();
    const node = setUp(['page', 'browser', 'desktop']);
    return startChild(node, [join(root, 'test/bench/run.ts'), ...args]).ended;
  },
  async screenshots(args) {
    setUpTests();
    const node = setUp(['page', 'browser']);
    return startChild(node, [join(root, 'test/screenshots/take.ts'), ...args]).ended;
  },
  async conformance(args) {
    return startChild(setUp([]), [join(root, 'test/conformance/print.ts'), ...args]).ended;
  },
  async hostile(args) {
    return startChild(setUp([]), [join(root, 'test/hostile/run.ts'), ...args]).ended;
  },
  async faults(args) {
    setUpTests();
    const node = setUp(['page', 'browser']);
    return startChild(node, [join(root, 'test/faults/run.ts'), ...args]).ended;
  },
  async icons() {
    setUpTests();
    return startChild(setUp([]), [join(root, 'build/icons/draw.ts')]).ended;
  },
  async dist(args) {
    const node = setUp(['page', 'desktop']);
    return startChild(node, [join(root, 'build/package/dist.ts'), ...args]).ended;
  },
};

await main(async () => {
  const [name = '', ...args] = process.argv.slice(2);
  const command = commands[name];
  if (!command) throw new Stop(`Usage: node build/run.mjs ${Object.keys(commands).join('|')} [arguments]`);
  return command(args);
});
