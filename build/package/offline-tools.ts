import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What electron-builder is to use instead of what it would fetch, and what has to be left out for want of a tool. */
export interface OfflineTools {
  readonly env: Readonly<Record<string, string>>;
  readonly targets: readonly string[];
  /** A sentence for each target that is left out or differs. */
  readonly remarks: readonly string[];
}

export function findOnPath(name: string): string | undefined {
  return (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)).find((file) => existsSync(file));
}

/**
 * Stands where the AppImage runtime stands, before the file system, and starts it by unpacking. The real runtime mounts it; it comes
 * from GitHub only. Its own length is the offset, so it is asked of the file itself.
 */
const RUNTIME = `#!/bin/sh
# Linnet as an AppImage whose runtime is this script: it needs unsquashfs (squashfs-tools).
offset=__LENGTH__
case "$1" in
  --appimage-offset) echo "$offset"; exit 0 ;;
  --appimage-extract) exec unsquashfs -q -n -offset "$offset" -d squashfs-root "$0" ;;
esac
folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
unsquashfs -q -n -offset "$offset" -d "$folder/app" "$0" > /dev/null || { echo "Linnet: squashfs-tools are needed to start this file." >&2; exit 1; }
APPIMAGE=$(readlink -f "$0"); export APPIMAGE
APPDIR="$folder/app"; export APPDIR
"$folder/app/AppRun" "$@"
exit $?
`;

function runtimeScript(): string {
  const length = (text: string): number => Buffer.byteLength(text);
  const digits = String(length(RUNTIME)).length;
  return RUNTIME.replace('__LENGTH__', String(length(RUNTIME) - '__LENGTH__'.length + digits));
}

/** Makes the tools that this computer can stand in for, in `folder`. */
export function prepareOfflineTools(folder: string): OfflineTools {
  const env: Record<string, string> = {};
  const targets: string[] = [];
  const remarks: string[] = [];
  mkdirSync(folder, { recursive: true });

  if (findOnPath('dpkg-deb')) {
    const shim = join(folder, 'fpm');
    writeFileSync(shim, `#!/bin/sh\nexec '${process.execPath}' '${fileURLToPath(new URL('fpm-shim.ts', import.meta.url))}' "$@"\n`);
    chmodSync(shim, 0o755);
    env['CUSTOM_FPM_PATH'] = shim;
    targets.push('deb');
  } else {
    remarks.push('No deb: fpm cannot be fetched, and there is no dpkg-deb to use instead.');
  }

  const [mksquashfs, validate] = [findOnPath('mksquashfs'), findOnPath('desktop-file-validate')];
  if (mksquashfs && validate && spawnSync(mksquashfs, ['-version']).status === 0) {
    const tools = join(folder, 'appimage');
    const host = `linux-${process.arch}`;
    for (const part of [host, 'lib/x64', 'lib/ia32']) mkdirSync(join(tools, part), { recursive: true });
    if (!existsSync(join(tools, host, 'mksquashfs'))) symlinkSync(mksquashfs, join(tools, host, 'mksquashfs'));
    if (!existsSync(join(tools, host, 'desktop-file-validate'))) symlinkSync(validate, join(tools, host, 'desktop-file-validate'));
    writeFileSync(join(tools, 'runtime-x64'), runtimeScript());
    copyFileSync(join(tools, 'runtime-x64'), join(tools, 'runtime-arm64'));
    env['APPIMAGE_TOOLS_PATH'] = tools;
    targets.push('AppImage');
    remarks.push('The AppImage starts with a script of ours, which needs unsquashfs: the AppImage runtime cannot be fetched.');
  } else {
    remarks.push('No AppImage: its tools cannot be fetched, and mksquashfs and desktop-file-validate (squashfs-tools, desktop-file-utils) are not installed.');
  }
  return { env, targets, remarks };
}
