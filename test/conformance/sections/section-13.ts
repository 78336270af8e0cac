import { line, proven, type Line } from '../line.ts';
import { CONTACT_INDEX, DIRECTION, LANGUAGE, LANGUAGES_PAGE, MESSAGES, STREAM, STREAM_XML, TEXTS, TWO_SERVERS } from '../files.ts';

export const section13: readonly Line[] = [
  line(394, '13 (3920 §9.1.5)', 'core-SHOULD', 'A stanza with human-readable text carries xml:lang.',
    proven(STREAM, 'names the language of what is written in each stream header inside TLS (R394, R397)')),
  line(395, '13 (3920 §9.1.5)', 'core-MUST', 'Stanza without xml:lang inherits the stream\'s; a child\'s xml:lang overrides the stanza\'s.',
    proven(STREAM, 'reads a stanza that names no language in that of the server\'s stream (R395)',
      LANGUAGE, 'gives a text without a language the stanza\'s (R120, N30)', MESSAGES, 'in several languages is one message in the best one (R029, R034, R120)')),
  line(396, '13 (3920 §11.5)', 'core-MUST', 'UTF-8 only.',
    proven(MESSAGES, 'in any script is kept to the letter (R396)', TEXTS, 'chat messages in every script', 'a message in several languages, each with its subject', 'names and groups of contacts',
      STREAM_XML, 'X10: characters of all scripts survive one byte at a time', 'bytes that are no UTF-8: %s', TWO_SERVERS, 'asks, approves, sees presence both ways and chats both ways (R001…R004)', 'adds, renames, regroups and removes contacts; every resource follows by pushes (R203)')),
  line(397, '13 (3920 §4.4)', 'core-SHOULD', 'Stream header carries xml:lang as default language.',
    proven(STREAM, 'names the language of what is written in each stream header inside TLS (R394, R397)')),
  line(398, '13', 'drv', 'lang tags are compared case-insensitively; \'cs-CZ\' falls back to \'cs\'.',
    proven(LANGUAGE, 'lets the first of one language count, whatever its case (R033)', '%j gives %s: %s', 'falls back to the stanza\'s language, then to the unmarked, then to the first (R029)')),
  line(399, '13', 'drv', 'Right-to-left text is laid out correctly and cannot disturb neighbours.',
    proven(DIRECTION, '%s: stands by itself wherever it is shown', 'has its own direction, and leaves name, state and time where they are', LANGUAGES_PAGE, 'is laid out by its own direction and disturbs no neighbour (R399)', CONTACT_INDEX, 'shows hostile names on one line, without what turns the direction (hazards C2, C5)')),
];
