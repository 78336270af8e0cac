/**
 * Where `fpm` cannot be fetched, electron-builder is given this instead: it understands the arguments electron-builder makes for a `deb`
 * and has `dpkg-deb` pack it. Called as `fpm -s dir -t deb [options] source=target…`.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const WITHOUT_VALUE = new Set(['--force', '--debug']);

export interface Request {
  readonly options: ReadonlyMap<string, readonly string[]>;
  /** What goes where: a path here, and one in the package. */
  readonly files: readonly (readonly [source: string, target: string])[];
}

/** Reads the command line; an option that comes more than once keeps all its values. */
export function readRequest(args: readonly string[]): Request {
  const options = new Map<string, string[]>();
  const files: [string, string][] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at]!;
    if (WITHOUT_VALUE.has(arg)) continue;
    if (arg.startsWith('-')) {
      options.set(arg, [...(options.get(arg) ?? []), args[(at += 1)] ?? '']);
      continue;
    }
    const split = arg.lastIndexOf('=');
    files.push([arg.slice(0, split), arg.slice(split + 1)]);
  }
  return { options, files };
}

/** `DEBIAN/control` (Debian Policy §5.3). `installedKib`: KiB on the disk. Fields without a value are left out. */
export function controlOf({ options }: Request, installedKib: number): string {
  const one = (name: string): string => options.get(name)?.at(-1)?.trim() ?? '';
  const [summary = '', ...more] = one('--description').split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const fields: readonly (readonly [string, string])[] = [
    ['Package', one('--name')], ['Version', one('--version')], ['Architecture', one('--architecture')], ['Maintainer', one('--maintainer')],
    ['Installed-Size', String(installedKib)], ['Depends', (options.get('-d') ?? []).join(', ')], ['Recommends', (options.get('--deb-recommends') ?? []).join(', ')],
    ['Section', one('--category') || 'net'], ['Priority', one('--deb-priority') || 'optional'], ['Homepage', one('--url')],
    ['Description', [summary, ...more.map((line) => ` ${line}`)].join('\n')],
  ];
  return `${fields.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}`).join('\n')}\n`;
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).reduce((sum, entry) => sum + (entry.isFile() ? Math.ceil(statSync(join(entry.parentPath, entry.name)).size / 1024) : 1), 0);
}

function pack(request: Request): void {
  const tree = mkdtempSync(join(tmpdir(), 'linnet-deb-'));
  try {
    chmodSync(tree, 0o755);
    for (const [source, target] of request.files) {
      mkdirSync(dirname(join(tree, target)), { recursive: true });
      cpSync(source, join(tree, target), { recursive: true, verbatimSymlinks: true });
    }
    const kib = sizeOf(tree);
    mkdirSync(join(tree, 'DEBIAN'));
    writeFileSync(join(tree, 'DEBIAN/control'), controlOf(request, kib));
    for (const [option, name] of [['--after-install', 'postinst'], ['--after-remove', 'postrm']] as const) {
      const script = request.options.get(option)?.at(-1);
      if (script === undefined) continue;
      cpSync(script, join(tree, 'DEBIAN', name));
      chmodSync(join(tree, 'DEBIAN', name), 0o755);
    }
    execFileSync('dpkg-deb', ['--root-owner-group', '-Zxz', '-b', tree, request.options.get('--package')!.at(-1)!], { stdio: ['ignore', 'ignore', 'inherit'] });
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}

if (import.meta.main) pack(readRequest(process.argv.slice(2)));
