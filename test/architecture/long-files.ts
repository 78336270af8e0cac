import type { LongFile } from './rules.ts';

/** Files over 300 lines, each with the reason why it is one thing. The list may only shrink. */
export const longFiles: Readonly<Record<string, LongFile>> = {};
