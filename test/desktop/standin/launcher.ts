import { fileURLToPath } from 'node:url';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The line of a shell script that stands for Electron in a package: it runs what is packed on the stand-in (see `packed.ts`). */
export function launcherLine(): string {
  return `exec '${process.execPath}' --import '${here('register.ts')}' '${here('packed.ts')}' "$(readlink -f "$0")" "$@"`;
}
