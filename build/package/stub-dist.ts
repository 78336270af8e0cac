import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

export type System = 'linux' | 'win' | 'mac';

/** electron-builder flips fuses behind this sentinel: version 1, then one state for each fuse, here as Electron ships them. */
const fuses = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0008' + '10110001';

/**
 * A folder that electron-builder takes for an unpacked Electron of that system, so that what goes into a package can be looked at where no
 * Electron can be had. `launcher`, on Linux, is a shell script; `$0` is the packaged program.
 */
export function writeStubDist(folder: string, version: string, { system = 'linux', launcher = 'exit 0' }: { readonly system?: System; readonly launcher?: string } = {}): void {
  const write = (path: string, content: string | Uint8Array = '', mode = 0o644): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content, { mode });
  };
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) write(name);
  write('version', version);
  if (system === 'mac') return writeApp(write);
  write('locales/en-US.pak');
  mkdirSync(join(folder, 'resources'), { recursive: true });
  if (system === 'win') return write('electron.exe', windowsProgram());
  write('electron', Buffer.from(`#!/bin/sh\n${launcher}\nexit 0\n${fuses}`, 'latin1'), 0o755);
  return write('chrome-sandbox', '', 0o755);
}

/** A program of no instructions, with what electron-builder writes into: its version, and the fuses. */
function windowsProgram(): Uint8Array {
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const info = Resource.VersionInfo.createEmpty();
  info.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' });
  info.outputToResourceEntries(resources.entries);
  resources.entries.push({ type: 'FUSES', id: 'STUB', lang: 1033, codepage: 1200, bin: new Uint8Array(Buffer.from(fuses, 'latin1')).buffer });
  resources.outputResource(program);
  return new Uint8Array(program.generate());
}

function writeApp(write: (path: string, content?: string, mode?: number) => void): void {
  const plist = '<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0"><dict><key>CFBundleIconFile</key><string>electron.icns</string></dict></plist>\n';
  const [app, helper] = ['Electron.app/Contents', 'Electron.app/Contents/Frameworks/Electron Helper.app/Contents'];
  for (const [bundle, program] of [[app, 'Electron'], [helper, 'Electron Helper']] as const) {
    write(`${bundle}/Info.plist`, plist);
    write(`${bundle}/MacOS/${program}`, '', 0o755);
  }
  write(`${app}/Resources/electron.icns`);
  write(`${app}/Frameworks/Electron Framework.framework/Electron Framework`, fuses, 0o755);
}
