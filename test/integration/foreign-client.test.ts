import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startLocal } from '../kit/servers/local.ts';
import type { TestServer } from '../kit/servers/test-server.ts';

/** Debian's own, which has Debian's slixmpp. */
const PYTHON = '/usr/bin/python3';
const SCRIPT = fileURLToPath(new URL('../kit/slixmpp_people.py', import.meta.url));

let server: TestServer;

beforeAll(async () => {
  // slixmpp 1.8 knows no binding of TLS 1.3, and says that none was offered.
  server = await startLocal({ users: { romeo: 'montague', juliet: 'capulet' }, channelBinding: false, withoutMechanisms: ['PLAIN'], registration: true });
}, 60_000);
afterAll(() => server.stop());

it('people on somebody else’s client sign in, find each other, chat, come back, register and leave for good on Linnet’s own server', async (context) => {
  if (spawnSync(PYTHON, ['-c', 'import slixmpp']).status !== 0) context.skip('needs Debian’s python3-slixmpp');
  const child = spawn(PYTHON, [SCRIPT, String(server.port), server.caFile, server.domain], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, error] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => void (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => void (error += chunk.toString()));
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect([code, code === 0 ? '' : error.slice(-2_000)]).toEqual([0, '']);
  expect(JSON.parse(out)).toEqual({
    mechanism: 'SCRAM-SHA-256', address: 'romeo@localhost/balcony', canResume: true, heard: 'Good evening', subscription: 'both',
    features: expect.arrayContaining(['http://jabber.org/protocol/disco#info', 'urn:xmpp:ping']) as string[],
    heardAgain: 'Are you still there?', answer: 'Here I am', archived: ['Good evening', 'Are you still there?', 'Here I am'], refused: true,
    form: ['password', 'username'], onFile: [true, 'nurse'], isGone: true,
  });
}, 100_000);
