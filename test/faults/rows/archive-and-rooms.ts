import { proven } from '../../conformance/line.ts';
import { ARCHIVE, CORE_MESSAGES, MANAGEMENT, QUEUE, ROOMS, ROOM_MESSAGES, STRETCH, TWO_SERVERS } from '../files.ts';
import { nothingToSay, says, type Fault } from '../fault.ts';

/** F42 to F47: archives, repetition, rooms. */
export const archiveAndRooms: readonly Fault[] = [
  {
    number: 42, fault: 'A million messages in the archive at the first sign-in', injected: 'a few hundred, in core on Linnet’s server and on Prosody and ejabberd', expected: 'the newest first; the past as far as it is looked at', seen: says('gap.past.waiting', 'gap.past.fetch'),
    ...proven(ARCHIVE, 'gives the past as far as it is looked at', 'is not read again from the beginning: a third session asks for what is new'), holds: 'at most 500 messages of the past unasked', notTried: 'a million: not run; the rate of catching up is in BENCHMARKS.md',
  },
  {
    number: 43, fault: 'The archive has let go of the last message we know', injected: 'item-not-found on its id', expected: 'read on by time; the rest is a gap', seen: says('gap.missed.waiting', 'gap.missed.fetch'),
    ...proven(STRETCH, 'goes on by time where the archive does not know that message any more (F43)', 'ends at what was read before, or at its time where the archive has let go of it'), holds: 'lost 0 of what is kept',
  },
  {
    number: 44, fault: 'Archive pages that repeat, go round, are empty or never end', injected: 'answers of the test’s', expected: 'bounded; how far it was read moves only with the page that was stored', seen: says('gap.missed.failed', 'gap.missed.fetch'),
    ...proven(STRETCH, 'ends where pages lead nowhere: an empty one, or the same again (F44)', ARCHIVE, 'that is interrupted goes on where it stopped, in the next session', 'electron/store/archived-messages.test.ts', 'how far it was read is kept with each page; a gap of which nothing was read goes on in the next session', 'what is stored is known again: by the id of the archive, by the sender’s, by text and time; never across senders (G2, A14)'), holds: 'doubled 0',
    notTried: 'an own server that makes up ever older messages is read to the 500 of the past, and what was missed without end',
  },
  {
    number: 45, fault: 'After a resumption the server sends everything again', injected: 'a scripted server that does not heed what we acknowledged', expected: 'shown once', seen: nothingToSay('nothing comes twice'),
    ...proven('test/faults/resent.test.ts', 'F45: a server that sends everything again after the resumption, whatever was acknowledged: each is shown once, in order', CORE_MESSAGES, 'delivered twice is shown once (G2), but never across senders (A14)', MANAGEMENT, 'what came and was acknowledged before the break does not come again; what was not does, once'), holds: 'doubled 0',
  },
  {
    number: 46, fault: 'Acknowledgements that cannot be: too many, too few, not numbers, at the wrap of 2^32', injected: 'a scripted server', expected: 'the stream is ended and made anew; nothing is taken for sent', seen: says('failure.protocol'),
    ...proven(QUEUE, 'X15: what cannot be changes nothing', 'X15: counts wrap at 2^32', MANAGEMENT, 'less than before', 'a resumption that answers for another session, or counts more than was sent, ends the stream'), holds: 'each once',
  },
  {
    number: 47, fault: 'Rooms: their server restarts, we are put out, our nickname is taken', injected: 'scripted rooms; Prosody and ejabberd', expected: 'entered again with what was missed, once', seen: says('roomProblem.removed', 'roomProblem.kicked'),
    ...proven(ROOMS, 'by a service that goes down is temporary: the room is entered again', 'by our own goodbye to the server is none: the next session enters again', 'takes another nickname when the room says so, and keeps the old one when somebody has it', ROOM_MESSAGES, 'is entered again, is asked for what is missing only, and tells nothing twice', 'test/integration/rooms.test.ts', 'two people talk, see who is there, and each other leave; nothing stands twice after a restart (R011, R012, R016, R387)', TWO_SERVERS, 'comes back by itself after the server died, and what was written meanwhile goes out once, in order'), holds: 'lost 0, doubled 0',
    notTried: 'ghosts (a self-ping as of XEP-0410 is not made); 500 rooms at once',
  },
];
