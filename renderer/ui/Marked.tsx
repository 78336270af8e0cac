import type { ReactNode } from 'react';

/** A stretch of a text, and whether it is what was looked for. */
export interface Part {
  readonly text: string;
  readonly isFound: boolean;
}

/** A text with what was looked for marked in it. */
export function Marked({ parts }: { readonly parts: readonly Part[] }): ReactNode {
  return parts.map(({ text, isFound }, index) => (isFound ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>));
}
