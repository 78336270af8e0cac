/** `npm run package [-- --dir] [-- --electron-dist DIR]`: makes packages of the built desktop shell under dist/. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface PackageOptions {
  /** Only the unpacked folder, no deb and no AppImage. */
  readonly dir: boolean;
  /** An unpacked Electron to use; without it electron-builder fetches one. */
  readonly electronDist?: string | undefined;
  readonly output?: string | undefined;
}

/** Runs electron-builder on what is in out/; answers its exit code. */
export async function makePackages({ dir, electronDist, output }: PackageOptions, stdio: 'inherit' | 'ignore' = 'inherit'): Promise<number> {
  const config = electronDist === undefined ? 'electron-builder.json' : 'electron-builder.offline.json';
  const args = [
    resolve(root, 'node_modules/electron-builder/cli.js'), '--config', `build/package/${config}`, '--publish', 'never',
    ...(dir ? ['--dir'] : []),
    ...(electronDist === undefined ? [] : [`-c.electronDist=${resolve(electronDist)}`]),
    ...(output === undefined ? [] : [`-c.directories.output=${output}`]),
  ];
  const child = spawn(process.execPath, args, { cwd: root, stdio });
  const [code] = await once(child, 'exit') as [number | null];
  return code ?? 1;
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { dir: { type: 'boolean', default: false }, 'electron-dist': { type: 'string' } } });
  process.exitCode = await makePackages({ dir: values.dir, electronDist: values['electron-dist'] });
}
