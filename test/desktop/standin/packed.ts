/**
 * Runs what lies in a package: `node --import register.ts packed.ts PROGRAM [flags]`, where PROGRAM is the packaged executable. Plain Node
 * reads no archives, so the archive is unpacked into a folder of its own, away from every node_modules but those it brings.
 */
import { extractAll } from '@electron/asar';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const program = process.argv[2]!;
const folder = mkdtempSync(join(tmpdir(), 'linnet-packed-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
extractAll(join(dirname(program), 'resources/app.asar'), folder);
// As Electron has it: the program, then its flags.
process.argv.splice(0, 2);
Object.defineProperty(process, 'resourcesPath', { value: join(dirname(program), 'resources') });
const { main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { main: string };
createRequire(join(folder, 'package.json'))(join(folder, main));
