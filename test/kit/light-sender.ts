/**
 * A client that costs next to nothing: it signs in, and writes stanzas that were built before. As a program
 * (`node test/kit/light-sender.ts`, options as JSON on the first line of its input) it keeps its own work out of the measured processes.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { RawSession } from './servers/raw-session.ts';
import type { TestServer } from './servers/test-server.ts';

export interface LoadPlan {
  readonly server: Pick<TestServer, 'host' | 'tlsPort' | 'domain' | 'caPem'>;
  readonly user: string;
  readonly password: string;
  readonly to: string;
  readonly count: number;
  /** Stands first in every body and id, so that each load can be told from others. */
  readonly label: string;
  /** Messages a second; undefined: as fast as the socket takes them. */
  readonly rate?: number | undefined;
}

const WORDS = 'the quick brown fox jumps over a lazy dog while seven wizards box with my jug of liquor and nobody minds at all'.split(' ');

/** About 80 characters, label and number first, so that each is found on the page. */
export function loadBody(label: string, number: number): string {
  return `${label} ${number} ${Array.from({ length: 8 + number * 7 % 9 }, (_, index) => WORDS[(number * 13 + index * 5) % WORDS.length]).join(' ')}`;
}

function stanza(to: string, label: string, number: number): string {
  const id = `${label}-${number.toString().padStart(6, '0')}`;
  return `<message to='${to}' type='chat' id='${id}'><body>${loadBody(label, number)}</body><origin-id xmlns='urn:xmpp:sid:0' id='${id}'/></message>`;
}

/** A sender in a process of its own, signed in and waiting. */
export async function startSender(plan: LoadPlan): Promise<{ send(): Promise<void>; stop(): Promise<void> }> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  const told = lines[Symbol.asyncIterator]();
  const expectLine = async (text: string): Promise<void> => {
    const { value, done } = await told.next();
    if (done === true || value !== text) throw new Error(`the sender said ${String(value)} where ${text} was due`);
  };
  child.stdin.write(`${JSON.stringify(plan)}\n`);
  await expectLine('ready');
  return {
    /** Settles when the server has taken everything. */
    async send() {
      child.stdin.write('go\n');
      await expectLine('sent');
    },
    async stop() {
      if (child.exitCode !== null) return;
      const exit = once(child, 'exit');
      child.stdin.end();
      await exit;
    },
  };
}

async function run(): Promise<void> {
  const input = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  const plan = JSON.parse(String((await input.next()).value)) as LoadPlan;
  const session = await RawSession.signIn(plan.server as TestServer, plan.user, plan.password, 'load');
  const stanzas = Array.from({ length: plan.count }, (_, number) => stanza(plan.to, plan.label, number));
  console.log('ready');
  for (;;) {
    const { done } = await input.next();
    if (done === true) break;
    if (plan.rate === undefined) for (let from = 0; from < stanzas.length; from += 50) session.send(stanzas.slice(from, from + 50).join(''));
    else await paced(stanzas, plan.rate, (xml) => session.send(xml));
    session.send("<iq type='get' id='all'><ping xmlns='urn:xmpp:ping'/></iq>");
    await session.take(/<iq[^>]*id=['"]all['"]/u, 600_000);
    console.log('sent');
  }
  session.close();
}

async function paced(stanzas: readonly string[], rate: number, send: (xml: string) => void): Promise<void> {
  const start = performance.now();
  for (const [index, xml] of stanzas.entries()) {
    const wait = start + index / rate * 1000 - performance.now();
    if (wait > 1) await new Promise((resolve) => { setTimeout(resolve, wait); });
    send(xml);
  }
}

if (import.meta.main) await run();
