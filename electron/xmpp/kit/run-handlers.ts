type Step = () => void | Promise<void>;

/**
 * Starts every step at once, in order. One that fails keeps none of the others from running and is told to `onError`;
 * the promise then rejects when all have settled. Without asynchronous or failing steps there is no promise at all.
 */
export function runHandlers(steps: readonly Step[], onError: (error: unknown) => void): void | Promise<void> {
  const running: Promise<void>[] = [];
  for (const step of steps) {
    try {
      const done = step();
      if (done) running.push(done);
    } catch (error) {
      running.push(Promise.reject(error instanceof Error ? error : new Error(String(error))));
    }
  }
  if (running.length === 0) return undefined;
  return Promise.allSettled(running).then((outcomes) => {
    const failed = outcomes.filter((outcome) => outcome.status === 'rejected');
    for (const { reason } of failed) onError(reason);
    if (failed[0]) throw failed[0].reason;
  });
}
