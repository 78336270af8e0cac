import type { Action } from './actions.ts';
import type { Difference } from './compare.ts';
import type { ServerState } from './state.ts';

export interface Context {
  readonly action: Action;
  /** Before the action, on the local server. */
  readonly before: ServerState;
  readonly after: ServerState;
  /** All differences of the step. */
  readonly differences: readonly Difference[];
}

/** Why a server says otherwise than the local one, where the RFC is on the local one's side or leaves it free. */
export interface Explanation {
  readonly server: 'prosody' | 'ejabberd';
  /** R-numbers of the checklist, N-rows of what RFC 6121 changed. */
  readonly lines: string;
  readonly what: string;
  /** The servers' states differ from here on: nothing that follows can be compared. */
  readonly diverges: boolean;
  readonly applies: (difference: Difference, context: Context) => boolean;
}

const BOTH = ['prosody', 'ejabberd'] as const;

export const EXPLANATIONS: readonly Explanation[] = [
  ...BOTH.map((server): Explanation => ({
    server, lines: 'R134', what: 'Gives a resource its own presence, too, as RFC 6121 §4.2.2 has it.', diverges: false,
    applies: ({ only, session, words }, { action }) => only === 'real' && action.session === session && /^presence (?:unavailable )?from /u.test(words) && words.includes(`from ${session}`),
  })),
];
