import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One part of a bill of materials in CycloneDX 1.5, as `npm sbom` writes it. */
export interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly scope?: string;
  readonly licenses?: readonly { readonly license?: { readonly id?: string; readonly name?: string }; readonly expression?: string }[];
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
}

export interface Bill {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly serialNumber: string;
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

/** Not bundled: Electron is what everything runs on, and the database has a native part (`electron-builder.json`). */
const BESIDE_THE_BUNDLES = ['electron', 'better-sqlite3-multiple-ciphers'];

/** Every package of which something is in the desktop shell or the page, as `name@version`. Throws before a build. */
export function shippedPackages(root: string): ReadonlySet<string> {
  const lists = globSync('out/shipped/{desktop-*,page}.json', { cwd: root });
  if (lists.length === 0) throw new Error('There is no list of what was built in out/shipped: build page and desktop first.');
  const bundled = lists.flatMap((file) => JSON.parse(readFileSync(join(root, file), 'utf8')) as string[]);
  const beside = BESIDE_THE_BUNDLES.map((name) => {
    const { version } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as { version: string };
    return `${name}@${version}`;
  });
  return new Set([...bundled, ...beside]);
}

/** What npm knows of every package in the lock file; asks nobody. */
export function readWholeBill(root: string): Bill {
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' } as const;
  return JSON.parse(execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], options)) as Bill;
}

/**
 * The bill of what is shipped and of nothing else. A build tool that is shipped as part of a bundle is shipped all the same, so npm's
 * marks of development do not count. Throws when a shipped package is not in the lock file.
 */
export function billOf(shipped: ReadonlySet<string>, whole: Bill): Bill {
  const components = whole.components.filter(({ name, version }) => shipped.has(`${name}@${version}`)).map(({ properties: _, ...component }) => ({ ...component, scope: 'required' }));
  const known = new Set(components.map(({ name, version }) => `${name}@${version}`));
  const unknown = [...shipped].filter((each) => !known.has(each));
  if (unknown.length > 0) throw new Error(`Shipped, but not in package-lock.json: ${unknown.join(', ')}.`);
  const refs = new Set([whole.metadata.component['bom-ref'], ...components.map((component) => component['bom-ref'])]);
  return {
    ...whole,
    components,
    dependencies: whole.dependencies.filter(({ ref }) => refs.has(ref)).map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) })),
  };
}

/** The licence texts that the shipped packages ask to be kept with them. */
export function noticesOf(shipped: ReadonlySet<string>, root: string): string {
  return [...shipped].sort().map((each) => {
    const folder = join(root, 'node_modules', each.slice(0, each.lastIndexOf('@')));
    const file = existsSync(folder) ? readdirSync(folder).find((name) => /^licen[cs]e(?:\.(?:md|txt))?$/iu.test(name)) : undefined;
    const { license = '' } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { license?: string };
    return `${each}\n${'-'.repeat(each.length)}\n${file === undefined ? `Licence: ${license}` : readFileSync(join(folder, file), 'utf8').trim()}\n`;
  }).join('\n\n');
}

/** Writes both beside the built program, where electron-builder takes them from. */
export function writeBill(root: string): Bill {
  const shipped = shippedPackages(root);
  const bill = billOf(shipped, readWholeBill(root));
  writeFileSync(join(root, 'out/sbom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
  writeFileSync(join(root, 'out/licences.txt'), noticesOf(shipped, root));
  return bill;
}
