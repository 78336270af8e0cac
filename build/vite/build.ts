import { stripVTControlCharacters } from 'node:util';
import { build, type InlineConfig } from 'vite';
import { browser } from './browser.ts';
import { desktop } from './desktop.ts';
import { page } from './page.ts';
import { server } from './server.ts';

const targets: Readonly<Record<string, readonly InlineConfig[]>> = { page: [page], browser, desktop, server };

process.env['NODE_ENV'] = 'production';
try {
  for (const name of process.argv.slice(2)) {
    const configs = targets[name];
    if (!configs) throw new Error(`No such target: ${name}. There are ${Object.keys(targets).join(', ')}.`);
    for (const config of configs) await build(config);
  }
} catch (error) {
  console.error(stripVTControlCharacters(error instanceof Error ? error.message : String(error)));
  process.exitCode = 1;
}
