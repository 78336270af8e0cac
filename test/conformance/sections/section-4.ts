import { line, proven, type Line } from '../line.ts';
import { CORE_MESSAGES, LANGUAGE, MESSAGES, MESSAGE_CODEC, MESSAGE_MODULE, ROOM_MESSAGES, SINGLES, SINGLES_PAGE } from '../files.ts';

export const section4: readonly Line[] = [
  line(114, '4.1', 'SHOULD', 'The message names a recipient other than the sender in \'to\'.',
    proven(MESSAGES, 'has a type, a recipient, a body and at most one thread without attributes (R007, R008, R042, R043, R045, R114, R118, R119)', 'to the own address goes nowhere else (R114)')),
  line(115, '4.1', 'SHOULD', 'A reply to a message from a full JID goes to that full JID.',
    proven(MESSAGES, 'the resource that wrote last (R115)')),
  line(116, '4.1', 'SHOULD/unless', 'Unless presence says that resource is gone.',
    proven(MESSAGES, 'the bare address again once any presence of theirs or an error comes, or a new session begins (R116, R373, N27)')),
  line(117, '4.1', 'SHOULD', 'A message outside any existing chat goes to the bare JID.',
    proven(MESSAGES, 'the bare address first, whoever is online (R117)')),
  line(118, '4.2', 'RECOMMENDED', 'Message type reflects the conversational context.',
    proven(SINGLES, 'an answer is of the same type, in the same thread, to whoever wrote (R020, R036, R115, R118)', SINGLES_PAGE, 'are answered in kind by the keyboard alone: the subject with Re:, to the one who wrote (R020)',
      MESSAGES, 'has a type, a recipient, a body and at most one thread without attributes (R007, R008, R042, R043, R045, R114, R118, R119)',
      ROOM_MESSAGES, 'goes out once to the room, and is sent when the room tells it back or the server acknowledges (R011)')),
  line(119, '4.3', 'MAY', 'A message may have a body with the primary meaning.',
    proven(MESSAGES, 'has a type, a recipient, a body and at most one thread without attributes (R007, R008, R042, R043, R045, R114, R118, R119)',
      MESSAGE_CODEC, 'keeps white space and every script as it came (R119, hazard F37)')),
  line(120, '4.3', 'text', 'A stanza-level xml:lang plus body without own xml:lang and a second body with xml:lang is the normal multi-language form.',
    proven(LANGUAGE, 'gives a text without a language the stanza\'s (R120, N30)', MESSAGES, 'in several languages is one message in the best one (R029, R034, R120)')),
  line(121, '4.4', 'MAY', 'A message may have one or more subjects.',
    proven(SINGLES, 'an answer is of the same type, in the same thread, to whoever wrote (R020, R036, R115, R118)', 'the thread of a letter is not that of the chat beside it (R038, R039)', SINGLES_PAGE, 'are answered in kind by the keyboard alone: the subject with Re:, to the one who wrote (R020)', MESSAGE_CODEC, 'rfc3921-example-3-subject')),
  line(122, '4.5', 'MAY', 'A message may have a thread for tracking.',
    proven(MESSAGES, 'are taken over from them as they are, and kept with each message (R036, R039, R044, R122)')),
  line(123, '4', 'drv', 'Message order on the stream is display order.',
    proven(CORE_MESSAGES, 'keeps its delay stamp and the order of arrival (XEP-0203, R123)',
      MESSAGE_MODULE, 'tells every message but errors, of each type, in order (R016, R123)')),
];
