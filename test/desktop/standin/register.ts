/**
 * Loaded before main (`node --import`): gives `electron` its stand-in, and answers the test that started the process:
 * `{ id, source, arg }` calls a function in main with the module and the argument.
 */
import { registerHooks } from 'node:module';
import { isMainThread } from 'node:worker_threads';
import { makeElectron } from './electron.ts';

const HANDLE = 'linnet.standin.electron';

interface Question {
  readonly id: number;
  readonly source: string;
  readonly arg: unknown;
}

function register(): void {
  const electron = makeElectron();
  (globalThis as Record<symbol, unknown>)[Symbol.for(HANDLE)] = electron;

  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron' || specifier === 'electron/main' ? { url: 'standin:electron', format: 'commonjs', shortCircuit: true } : next(specifier, context),
    load: (url, context, next) =>
      url === 'standin:electron' ? { format: 'commonjs', source: `module.exports = globalThis[Symbol.for('${HANDLE}')]`, shortCircuit: true } : next(url, context),
  });

  process.on('message', ({ id, source, arg }: Question) => {
    // The test's own function, from the test's own process.
    // eslint-disable-next-line no-eval
    const ask = (0, eval)(`(${source})`) as (module: unknown, arg: unknown) => unknown;
    Promise.resolve()
      .then(() => ask(electron, arg))
      .then((value) => process.send?.({ id, value }), (error: unknown) => process.send?.({ id, error: error instanceof Error ? error.message : String(error) }));
  });
  // The test may be gone before we are.
  process.on('disconnect', () => (electron['app'] as { quit(): void }).quit());
  process.channel?.unref();

  void (electron['app'] as { chromium: { promise: Promise<{ endpoint: string }> } }).chromium.promise.then(({ endpoint }) => process.send?.({ endpoint }));
}

// Threads get the same `--import`; Electron is in the main thread only.
if (isMainThread) register();
