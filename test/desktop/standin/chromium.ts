import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Cdp } from './cdp.ts';

export interface Chromium {
  readonly process: ChildProcess;
  readonly endpoint: string;
  readonly cdp: Cdp;
}

const SWITCHES = [
  // The pipe is not spoken through: it ends Chromium when this process ends, however it ends.
  '--headless=new', '--remote-debugging-port=0', '--remote-debugging-pipe', '--no-startup-window', '--no-first-run', '--no-default-browser-check', '--disable-gpu',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-extensions', '--disable-quic',
  '--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider', '--password-store=basic', '--use-mock-keychain', '--mute-audio',
  // Nothing of a test leaves the machine, whatever the page tries.
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/** A Chromium that keeps its profile in `userData` and shows nothing yet. */
export async function startChromium(userData: string): Promise<Chromium> {
  const program = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  const forRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(program, [...SWITCHES, ...forRoot, `--user-data-dir=${userData}`], { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
  const endpoint = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Chromium ended with ${code}`)));
    createInterface({ input: child.stderr! }).on('line', (line) => {
      const [, url] = /^DevTools listening on (ws:\S+)$/.exec(line) ?? [];
      if (url !== undefined) resolve(url);
    });
  });
  return { process: child, endpoint, cdp: await Cdp.connect(endpoint) };
}
