import { EXPAT, EXPAT_TEST, FLOODS, HOSTILE, MESSAGE_TEXT, PAGE_FLOODS, SPOOFING, STREAM_XML } from './files.ts';
import { hazard, type Hazard } from './hazard.ts';

/** What is read, and what it costs. */
export const PARSING: readonly Hazard[] = [
  hazard('B1', 'entities that grow', 'the stream ends with restricted-xml', STREAM_XML, '%s', EXPAT, EXPAT_TEST),
  hazard('B2', 'comments, processing instructions, document types; CDATA', 'the stream ends; CDATA is text', STREAM_XML, '%s', 'CDATA is text', EXPAT, EXPAT_TEST),
  hazard('B3', '100,000 levels, attributes or children', '128 levels, 256 attributes and 200,000 children, then the stream ends', STREAM_XML, '%s is too much', 'depth 128, 256 attributes and a body of nearly 1 MiB are not', EXPAT, EXPAT_TEST),
  hazard('B4', '40 MB in a stanza; one byte a second; white space without end', '1 MiB a stanza (16 MiB for the roster), one minute', STREAM_XML, 'a body of 40 MB ends the stream at once', 'a stanza that drips in for more than a minute ends the stream'),
  hazard('B5', 'overlong forms, lone surrogates, U+0000, U+FFFE', 'the stream ends; nothing of it is stored', STREAM_XML, 'bytes that are no UTF-8: %s', EXPAT, EXPAT_TEST, 'electron/xmpp/parser/stream-parser.test.ts', 'B5: what stands before bytes that are no UTF-8 counts, in one piece with them or not'),
  hazard('B6', 'a stanza that another parser takes for two', 'the same stanzas as expat reads, to the attribute', EXPAT, EXPAT_TEST, 'electron/xmpp/parser/stream-parser.test.ts', 'B6: behind a prefix a name begins with a letter as well (Namespaces in XML §4)', 'electron/server/stream/hostile-streams.test.ts', 'what one client smuggles stays text for the other (B6)'),
  hazard('B7', 'fifty forwards in one another', 'one level at most', SPOOFING, '%s is no message, of whomever it comes'),
  hazard('B8', 'texts that make a search for links slow', 'linear time', MESSAGE_TEXT, 'takes long hostile texts at once (hazard B8)', 'electron/lib/address-link.test.ts', 'take long hostile texts at once'),
  hazard('B9', 'thousands of marks on a letter, 100,000 marks of direction, a megabyte in one word', 'collapsed, and shown in pieces when asked for', PAGE_FLOODS, '%s: shown in part, quickly, and whole when asked for', FLOODS, '%s is stored, told whole and found again within bounds'),
  hazard('B10', 'compression is offered', 'is never asked for', 'test/hostile/compression.test.ts', 'compression that is offered is not asked for (B10)'),
  hazard('B11', '1,000 strangers with 10 messages each, 5,000 requests', 'one list, one notice in ten seconds, the page stays in use',
    PAGE_FLOODS, '1,000 strangers with 10 messages each: one request for each, of which only those in sight are drawn, and one count; typing goes on', '5,000 requests: one list of which only what is in sight is drawn; typing goes on',
    'electron/core/notices/notice-room.test.ts', 'of strangers are one, not more than every ten seconds (B11)'),
];

/** Who it seems to be. */
export const IDENTITY: readonly Hazard[] = [
  hazard('C1', 'letters of another script in an address', 'are marked in words, shown as the network has them, and never taken for the other', 'test/page/look-alikes.test.ts', 'is marked in words in the chat and in the details, and shares nothing with the other', 'is marked on a request and while it is typed, with the server’s name as the network has it'),
  hazard('C2', 'marks that turn the direction, in names, addresses, files', 'end where their text ends', HOSTILE, 'as names and groups: rows keep their height and their one line, the address is at hand', 'as bodies and subjects: the text and nothing but the text, within its bubble',
    'renderer/state/contact-index.test.ts', 'shows hostile names on one line, without what turns the direction (hazards C2, C5)', 'test/page/attachments.test.ts', 'is a card with name and host that leads out, and nothing of it is fetched; other words stay beside it'),
  hazard('C3', 'an address escaped into another’s', 'is shown as it is, escapes and all', HOSTILE, 'as names and groups: rows keep their height and their one line, the address is at hand'),
  hazard('C4', 'names of parts of every object', 'are names like any other', 'electron/xmpp/parser/stream-parser.test.ts', 'C4: attributes called like parts of every object are just attributes', 'electron/core/presence/presence-book.test.ts', 'knows addresses that are names of object members (hazard C4)', HOSTILE, 'as names and groups: rows keep their height and their one line, the address is at hand'),
  hazard('C5', 'names of 10,000 letters, of lines, of nothing; 200 groups', 'one line of one height, the address at hand', HOSTILE, 'as names and groups: rows keep their height and their one line, the address is at hand', 'renderer/state/contact-index.test.ts', 'shows hostile names on one line, without what turns the direction (hazards C2, C5)'),
];
