import type { IqError } from '../../kit/stanza-error.ts';

/**
 * What a refused privacy request means (RFC 3921 §10.1 to §10.8).
 * - `not-found`: no list of that name; or, on a set, a group the roster does not have.
 * - `in-use`: the list or default applies to another connected resource; nothing was changed.
 * - `malformed`: doubled orders, several children, or what else the server could not take.
 * - `unsupported`: the server has no privacy lists (R368).
 * - `unanswered`: nobody answered; whether anything changed is not known.
 */
export type PrivacyProblem = 'not-found' | 'in-use' | 'malformed' | 'unsupported' | 'unanswered' | 'refused';

export function privacyProblem({ condition }: IqError): PrivacyProblem {
  switch (condition) {
    case 'item-not-found': return 'not-found';
    case 'conflict': return 'in-use';
    case 'bad-request':
    case 'jid-malformed': return 'malformed';
    case 'service-unavailable':
    case 'feature-not-implemented': return 'unsupported';
    case 'timeout':
    case 'disconnected': return 'unanswered';
    default: return 'refused';
  }
}
