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
const PROSODY = 'test/integration/privacy-prosody.test.ts';
const SUBSCRIPTIONS = 'test/integration/subscription-tables.test.ts';

const departure = (software: string, file: string) => (lines: readonly number[], test: string, does: string, copes: string): Departure =>
  ({ software, lines, does, copes, proof: [{ file, test }] });
const ejabberd = departure('ejabberd 23.01', EJABBERD);
const ejabberdTables = departure('ejabberd 23.01', SUBSCRIPTIONS);
const prosody = departure('Prosody 0.12.3 (community module)', PROSODY);

const DOMAIN_RESOURCE = 'A privacy rule for domain/resource also matches user@domain/resource.';
const JUDGES = 'Judges by the RFC, and makes no such rule by itself.';

export const DEPARTURES: readonly Departure[] = [
  ejabberd([320], 'depart from the RFC in going by the sequence of the items, not by their orders (R320)',
    'Goes through the items of a privacy list as they stand in the list, whatever their orders say.',
    'Sends every list with its items in ascending order, so that both readings are one.'),
  ejabberd([298], 'depart from the RFC in a rule for domain/resource, which also matches users there', DOMAIN_RESOURCE, JUDGES),
  ejabberd([300, 306, 353], 'depart from the RFC in what is taken without an error: doubled orders, groups that the roster does not have, removal of a list that is not there (R300, R306, R353)',
    'Takes doubled orders and groups that are not in the roster, and answers the removal of an unknown list with success.',
    'Never sends doubled orders.'),
  ejabberd([327, 340, 343, 352], 'push each change to every resource, and depart from the RFC in letting lists be removed and defaults changed that others use (R325, R327, R340, R343, R346, R350, R352)',
    'Lets a list be removed and the default be changed that apply to another resource.',
    'The other resource learns of it by the push.'),
  ejabberdTables([281], 'departs from the tables in not telling that a request was withdrawn, and the person\'s answer ends it (Table 4)',
    'Does not tell its client that a request was withdrawn before it was answered.',
    'The request stays on the list until the person answers it, which then changes nothing else.'),
  ejabberdTables([257], 'departs from the tables in not telling the end of what was asked while a request of theirs waits (§8.4)',
    'Sends no push when the end of a subscription or request leaves somebody whose own request waits.',
    'The contact shows what was told last, until the roster is read again at the next sign-in.'),
  ejabberdTables([278], 'departs from the tables in taking an approval nobody asked for from somebody who sees the other (Table 1)',
    'Takes an approval that nobody asked for as a subscription where the sender sees the other already.',
    'Shows what the pushes say.'),
  prosody([308], 'depart from the RFC in blocking outgoing messages, too, by a rule for messages (R308)',
    'A rule with <message/> is about outgoing messages, too.',
    'A message of ours that it refuses is marked failed with the reason.'),
  prosody([298], 'depart from the RFC in a rule for domain/resource, which also matches users there (R298)', DOMAIN_RESOURCE, JUDGES),
  prosody([300, 353], 'depart from the RFC in taking groups that the roster does not have, and in what they call the removal of an unknown list (R300, R353)',
    'Takes groups that are not in the roster, and answers the removal of an unknown list with bad-request.',
    'The names are read, and a list that is gone vanishes all the same; a rule for a group that is no more is marked in the editor.'),
  prosody([340], 'depart from the RFC in refusing a first default, too, while another resource has no active list (R340)',
    'Refuses even a first default list with conflict while another resource has no active list.',
    'Told as "in use elsewhere".'),
];
