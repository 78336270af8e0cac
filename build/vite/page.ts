import react from '@vitejs/plugin-react';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { root } from './shared.ts';
import { shippedPackages } from './shipped.ts';

const publicDir = join(root, 'assets/public');

/**
 * The page, for both shells. Its policy (`default-src 'none'; script-src 'self'; …`) allows no inline script and no data: URL
 * in fonts, so everything is a file; paths are relative because the shells serve it from different origins.
 */
export const page: InlineConfig = {
  configFile: false,
  root: join(root, 'renderer'),
  base: './',
  logLevel: 'warn',
  publicDir: existsSync(publicDir) ? publicDir : false,
  plugins: [react(), shippedPackages(root, 'page')],
  build: {
    target: 'chrome140',
    outDir: join(root, 'out/page'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: {
      onLog(level, log, handle) {
        // What was to be loaded later would be loaded before the first paint, unnoticed.
        if (log.code === 'INEFFECTIVE_DYNAMIC_IMPORT') throw new Error(log.message);
        handle(level, log);
      },
    },
  },
};
