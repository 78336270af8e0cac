import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8's young generation at its first size. By default it doubles with every burst up to 16 MiB a half and is given back late:
 * one roster of 10,000 contacts then left 50 MiB behind for hours. Collecting more often costs a start 0.03 s of CPU (BENCHMARKS.md).
 * Only where V8's flags can still be set: Node leaves them open.
 */
export function keepHeapLean(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
