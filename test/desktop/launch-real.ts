import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import type { Process } from './launch-app.ts';

/** The same program on a real Electron, whose unpacked folder is `dist`. */
export async function launchReal(dist: string, root: string, flags: readonly string[], env: Readonly<Record<string, string>>): Promise<Process> {
  const executablePath = join(dist, process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : process.platform === 'win32' ? 'electron.exe' : 'electron');
  const args = [root, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...flags];
  const fullEnv = { ...(process.env as Record<string, string>), ...env };
  const app = await _electron.launch({ executablePath, args, env: fullEnv });
  const child = app.process();
  let errors = '';
  child.stderr!.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  return {
    ended: new Promise((resolve) => child.once('close', resolve)),
    get errors() {
      return errors;
    },
    page: () => app.firstWindow(),
    evaluateMain: ((fn: Parameters<typeof app.evaluate>[0], arg: unknown) => app.evaluate(fn, arg)) as Process['evaluateMain'],
    startAgain: (more = []) => new Promise((resolve) => spawn(executablePath, [...args, ...more], { env: fullEnv, stdio: 'ignore' }).once('close', resolve)),
    signal: (name) => void child.kill(name),
  };
}
