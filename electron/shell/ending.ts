/** A clean end may take this long, milliseconds; whatever is not done by then is left: everything that matters is stored before it is shown. */
const PATIENCE_MS = 1_700;

export interface Ending {
  /** What is to be done before the program ends; last added, first done. */
  add(step: () => void | Promise<void>): void;
  /** Ends the program. Answers false when it was ending already: the first exit code stands. */
  end(exitCode: number): boolean;
}

/** SIGTERM, SIGINT and a closed terminal end the program in order, with exit code 0. */
export function createEnding(): Ending {
  const steps: (() => void | Promise<void>)[] = [];
  let isEnding = false;

  async function takeSteps(): Promise<void> {
    for (const step of steps.reverse()) {
      try {
        await step();
      } catch {
        // What cannot be ended in order ends with the process; the others still get their turn.
      }
    }
  }

  function end(exitCode: number): boolean {
    if (isEnding) return false;
    isEnding = true;
    setTimeout(() => process.exit(exitCode), PATIENCE_MS).unref();
    void takeSteps().then(() => process.exit(exitCode));
    return true;
  }

  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => end(0));
  return { add: (step) => void steps.push(step), end };
}
