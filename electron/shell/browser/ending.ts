/** A clean end may take this long, milliseconds; whatever is not done by then is left: everything that matters is stored before it is shown. */
const PATIENCE_MS = 1_700;

export interface Ending {
  /** What is to be done before the program ends; last added, first done. */
  add(step: () => void | Promise<void>): void;
  /** Ends the program, once; later calls change nothing. */
  end(exitCode: number): void;
}

/** SIGTERM, SIGINT and a closed terminal end the program in order, with exit code 0. */
export function createEnding(): Ending {
  const steps: (() => void | Promise<void>)[] = [];
  let isEnding = false;

  async function takeSteps(): Promise<void> {
    for (const step of steps.reverse()) await step();
  }

  function end(exitCode: number): void {
    if (isEnding) return;
    isEnding = true;
    setTimeout(() => process.exit(exitCode), PATIENCE_MS).unref();
    takeSteps().catch(() => undefined).finally(() => process.exit(exitCode));
  }

  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => end(0));
  return { add: (step) => void steps.push(step), end };
}
