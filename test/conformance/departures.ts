import type { Proof } from './line.ts';

/** What a living server does otherwise than RFC 3921 says, as tests measured it. */
export interface Departure {
  readonly software: string;
  readonly lines: readonly number[];
  readonly does: string;
  readonly copes: string;
  readonly proof: readonly Proof[];
}

const EJABBERD = 'test/integration/privacy-evaluator.test.ts';
const ejabberd = (lines: readonly number[], test: string, does: string, copes: string): Departure =>
  ({ software: 'ejabberd 23.01', lines, does, copes, proof: [{ file: EJABBERD, test }] });

export const DEPARTURES: readonly Departure[] = [
  ejabberd([320], 'depart from the RFC in going by the sequence of the items, not by their orders (R320)',
    'Goes through the items of a privacy list as they stand in the list, whatever their orders say.',
    'Sends every list with its items in ascending order, so that both readings are one.'),
  ejabberd([298], 'depart from the RFC in a rule for domain/resource, which also matches users there',
    'A privacy rule for domain/resource also matches user@domain/resource.',
    'Judges by the RFC and offers no such rule by itself.'),
  ejabberd([300, 306, 353], 'depart from the RFC in what is taken without an error: doubled orders, groups that the roster does not have, removal of a list that is not there (R300, R306, R353)',
    'Takes doubled orders and groups that are not in the roster, and answers the removal of an unknown list with success.',
    'Never sends doubled orders; a list counts as gone after either answer.'),
];
