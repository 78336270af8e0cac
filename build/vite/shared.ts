import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InlineConfig, Plugin } from 'vite';
import { listName, shippedPackages } from './shipped.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Modules that are not bundled: Electron's own, and the one with a native part. */
const external = ['electron', 'better-sqlite3-multiple-ciphers', 'bufferutil', 'utf-8-validate', /^node:/u];

/** In the sources a thread's file is a `.ts` beside its starter; built, it is a `.cjs` beside the main file. */
function builtWorkers(): Plugin {
  return {
    name: 'linnet-built-workers',
    enforce: 'pre',
    transform(code) {
      const replaced = code.replace(/new URL\('(?:\.\.?\/)+(?:[\w-]+\/)*([\w-]+-worker)\.ts', import\.meta\.url\)/gu, "new URL('./$1.cjs', import.meta.url)");
      return replaced === code ? null : { code: replaced, map: null };
    },
  };
}

interface NodeBundle {
  readonly entry: string;
  /** From the project's root, such as `out/browser/main.cjs`. */
  readonly file: string;
}

/**
 * One file for Node 24: everything inside but native modules, readable, so that a stack names what is ours. CommonJS: Electron's main
 * process must be evaluated in one go, before `ready`, as registering the `app:` scheme asks for; and a start takes a tenth less CPU
 * than with `import`, which reads every name of Node's modules, those too that load others (`http` has `WebSocket`).
 */
export function nodeBundle({ entry, file }: NodeBundle): InlineConfig {
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    plugins: [builtWorkers(), shippedPackages(root, listName(file))],
    ssr: { noExternal: true, external: external.filter((name) => typeof name === 'string') },
    build: {
      ssr: entry,
      target: 'node24',
      outDir: file.replace(/\/[^/]+$/u, ''),
      emptyOutDir: false,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        external,
        output: { format: 'cjs', entryFileNames: basename(file), codeSplitting: false },
      },
    },
  };
}

/** The bundles of the threads a shell starts: each `*-worker.ts` under electron/, beside the shell's main file. */
export function workerBundles(folder: string): InlineConfig[] {
  return globSync('electron/**/*-worker.ts', { cwd: root }).map((entry) => (
    nodeBundle({ entry, file: `${folder}/${basename(entry, '.ts')}.cjs` })
  ));
}
