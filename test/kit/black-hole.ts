import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

const LISTENER = `
const server = require('node:net').createServer();
server.listen({ host: process.argv[1], port: Number(process.argv[2]), backlog: 1, ipv6Only: true }, () => console.log(server.address().port));
`;

export interface BlackHole {
  readonly host: string;
  readonly port: number;
}

/**
 * A place on this machine that answers nothing at all, as a dead address does: its listener is frozen and its queue full, so that Linux
 * drops every further SYN. Gone when the test ends.
 */
export async function openBlackHole(host: '127.0.0.1' | '::1', port = 0): Promise<BlackHole> {
  const child = spawn(process.execPath, ['-e', LISTENER, host, String(port)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const callers: Socket[] = [];
  onTestFinished(() => {
    child.kill('SIGKILL');
    for (const caller of callers) caller.destroy();
  });
  const [line] = await once(child.stdout, 'data') as [Buffer];
  const place = { host, port: Number(line.toString()) };
  child.kill('SIGSTOP');
  for (;;) {
    const caller = connect(place);
    caller.on('error', () => undefined);
    callers.push(caller);
    const isTaken = await Promise.race([once(caller, 'connect').then(() => true), new Promise<boolean>((resolve) => { setTimeout(() => resolve(false), 300); })]);
    if (!isTaken) return place;
    if (callers.length > 50) throw new Error('the queue of the listener does not fill up');
  }
}
