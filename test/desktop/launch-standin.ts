import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import type { Process } from './launch-app.ts';

type Message = { readonly endpoint: string } | { readonly id: number; readonly value?: unknown; readonly error?: string };

/** What is to be started for the program in out/: main as a Node program over the stand-in. */
export function builtProgram(root: string): readonly [string, ...string[]] {
  return [process.execPath, '--import', join(root, 'test/desktop/standin/register.ts'), join(root, 'out/desktop/main.cjs')];
}

/** Starts a program that loads the stand-in; the test sees its page through a second DevTools connection. */
export function launchOnStandin([file, ...args]: readonly [string, ...string[]], flags: readonly string[], env: Readonly<Record<string, string>>): Process {
  const start = (more: readonly string[] = []): ChildProcess => spawn(file, [...args, ...flags, ...more], {
    env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const child = start();
  let errors = '';
  let lastId = 0;
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const endpoint = Promise.withResolvers<string>();
  endpoint.promise.catch(() => undefined);
  child.stdout!.resume();
  child.stderr!.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  child.on('message', (message: Message) => {
    if ('endpoint' in message) return endpoint.resolve(message.endpoint);
    const answer = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error === undefined) answer?.resolve(message.value);
    else answer?.reject(new Error(message.error));
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  void ended.then((code) => {
    const gone = new Error(`the program ended with ${code}: ${errors}`);
    endpoint.reject(gone);
    for (const answer of waiting.values()) answer.reject(gone);
  });
  let page: Promise<Page> | undefined;

  return {
    ended,
    get errors() {
      return errors;
    },
    page: () => (page ??= endpoint.promise.then(findPage)),
    evaluateMain: ((fn: { toString(): string }, arg: unknown) => {
      const answer = Promise.withResolvers<unknown>();
      lastId += 1;
      waiting.set(lastId, answer);
      child.send({ id: lastId, source: fn.toString(), arg }, (error) => error && answer.reject(error));
      return answer.promise;
    }) as Process['evaluateMain'],
    startAgain: (more) => new Promise((resolve) => start(more).once('close', resolve)),
    signal: (name) => void child.kill(name),
  };
}

async function findPage(endpoint: string): Promise<Page> {
  const browser = await chromium.connectOverCDP(endpoint);
  const [context] = browser.contexts();
  const page = context!.pages()[0] ?? (await context!.waitForEvent('page'));
  await page.waitForURL(/electron-standin\.test/);
  return page;
}
