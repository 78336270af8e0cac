import type { StreamFailure } from './stream-failure.ts';

/** Carries a failure out of the steps of a connection attempt. Never leaves this folder. */
export class StreamFailed extends Error {
  readonly failure: StreamFailure;

  constructor(failure: StreamFailure) {
    super(failure.kind);
    this.name = 'StreamFailed';
    this.failure = failure;
  }
}

/** The failure that an error stands for. An error of any other kind is a bug of ours; its message may hold anything, so only its class is told. */
export function failureOf(error: unknown): StreamFailure {
  if (error instanceof StreamFailed) return error.failure;
  return { kind: 'bug', detail: error instanceof Error ? `${error.name} ${frameOf(error)}`.trim() : typeof error };
}

/** Function and file of the innermost frame: enough to find the bug, and free of whatever data caused it. */
function frameOf(error: Error): string {
  const frame = error.stack?.split('\n').find((line) => line.startsWith('    at '));
  return frame ? frame.slice(7).replace(/\(?(?:file:\/\/)?\/.*\/([^/]+)\)?$/, '$1') : '';
}
