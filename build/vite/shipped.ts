import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';

/** `…/node_modules/<package>/`: the innermost, for packages lie within packages. */
const PACKAGE = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//u;

interface OutputFile {
  readonly type: 'asset' | 'chunk';
  readonly modules?: Readonly<Record<string, unknown>>;
  readonly originalFileNames?: readonly string[];
}

/**
 * Writes down which packages have come into a bundle, beside the bundles in `out/shipped/<name>.json`: `name@version` each. Only the
 * bundler knows what of `node_modules` is shipped; the bill of materials is made of these lists.
 */
export function shippedPackages(root: string, name: string): Plugin {
  return {
    name: 'linnet-shipped-packages',
    writeBundle(_options, bundle) {
      const styles = [...this.getModuleIds()].filter((id) => /\.css(?:\?|$)/u.test(id));
      const files = (Object.values(bundle) as OutputFile[]).flatMap(({ modules = {}, originalFileNames = [] }) => [...Object.keys(modules), ...originalFileNames.map((file) => join(root, 'renderer', file))]);
      const found = [...files, ...styles].map((file) => PACKAGE.exec(file.replaceAll('\\', '/').replace(/^\0/u, ''))?.[1]).filter((folder) => folder !== undefined);
      mkdirSync(join(root, 'out/shipped'), { recursive: true });
      writeFileSync(join(root, 'out/shipped', `${name}.json`), `${JSON.stringify([...new Set(found)].map(nameAndVersion).sort(), null, 2)}\n`);
    },
  };
}

function nameAndVersion(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string; version: string };
  return `${manifest.name}@${manifest.version}`;
}

/** `out/desktop/main.cjs` is listed as `desktop-main`. */
export function listName(file: string): string {
  const [folder = '', ...rest] = file.replace(/^out\//u, '').split('/');
  return `${folder}-${basename(rest.join('/'), '.cjs')}`;
}
