import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** electron-builder flips fuses behind this sentinel: version 1, then one state for each fuse, here as Electron ships them. */
const fuses = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0008' + '10110001';

/**
 * A folder that electron-builder takes for an unpacked Electron, so that what goes into a package can be looked at where no
 * Electron can be had. `launcher` is a shell script; `$0` is the packaged program.
 */
export function writeStubDist(folder: string, version: string, launcher = 'exit 0'): void {
  for (const name of ['locales', 'resources']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'electron'), `#!/bin/sh\n${launcher}\nexit 0\n${fuses}`, { mode: 0o755, encoding: 'latin1' });
  writeFileSync(join(folder, 'chrome-sandbox'), '', { mode: 0o755 });
  writeFileSync(join(folder, 'version'), version);
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'locales/en-US.pak']) writeFileSync(join(folder, name), '');
}
