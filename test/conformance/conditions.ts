import { STANZA_ERROR_CONDITIONS, type StanzaErrorCondition } from '../../electron/xmpp/kit/stanza-error.ts';
import { failures } from '../../renderer/i18n/en/failures.ts';

/** A condition of a stanza error (E01 to E23 of the checklist), and how Linnet says it, as the end of a sentence. */
export interface Condition {
  readonly number: number;
  readonly condition: StanzaErrorCondition;
  readonly words: string;
}

/** In the checklist's order: alphabetical, as RFC 3920 has the first 22. */
export const CONDITIONS: readonly Condition[] = [...STANZA_ERROR_CONDITIONS].sort().map((condition, index) => ({ number: index + 1, condition, words: failures.condition[condition] }));
