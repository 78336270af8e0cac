import { proven } from '../../conformance/line.ts';
import { FAULTS_PAGE, KILL, OUTBOX, TWO_SERVERS, CORE_MESSAGES, MANAGEMENT } from '../files.ts';
import { nothingToSay, says, type Fault } from '../fault.ts';

const PROGRAM = 'test/faults/program.test.ts';

/** F1 to F4: the program or the server dies. */
export const program: readonly Fault[] = [
  {
    number: 1, fault: 'The program is killed while messages pour in', injected: 'SIGKILL at a random moment of a burst from Prosody, again and again',
    expected: 'after the start every message is there, once, in order', seen: nothingToSay('the program is gone; started again it shows all of it'),
    ...proven(PROGRAM, 'F1: killed at random moments of 1,000 messages a second, the program has all of them once, in order', FAULTS_PAGE, 'killed while a burst comes in, again and again: nothing lost, nothing twice, in order (F1, G1, G2)', KILL, 'killed at any moment of writing, nothing that was confirmed is lost and nothing is half there: $name'),
    holds: 'lost 0, doubled 0; the database is sound after each kill', alsoMeasuredBy: 'G9',
    notTried: 'more than two kills at 1,000 messages a second: of two longer tries one ended at a start that had no session within 20 s, the other was broken off after 170 s; whether Prosody or the program is slow then was not looked into',
  },
  {
    number: 2, fault: 'The program is killed between Send and the acknowledgement', injected: 'SIGKILL at six moments: before and after it is stored, before and after it is written, acknowledged, and marked as sent; over Prosody',
    expected: 'what was shown as queued is sent, under one id, and never vanishes', seen: says('state.queued', 'state.sent'),
    ...proven(PROGRAM, 'F2: killed at six moments between "Send" and the end of the acknowledgement, what was promised goes out under one id', FAULTS_PAGE, 'killed at once after "Send", again and again: what the page shows goes out, once (F2, G1, G2)', OUTBOX, 'marks what was acknowledged last before it settles, without waiting for the frame'),
    holds: 'lost 0, other ids 0',
  },
  {
    number: 3, fault: 'The server is restarted', injected: 'SIGTERM and a new start of Prosody and ejabberd',
    expected: 'the program comes back by itself, and the outbox is drained in order', seen: says('streamError.system-shutdown', 'connection.now'),
    ...proven(TWO_SERVERS, 'comes back by itself after the server died, and what was written meanwhile goes out once, in order', CORE_MESSAGES, 'written while offline goes out in order with the next session, and what was lost goes out again with its id (X17)'),
    holds: 'lost 0, doubled 0, order kept',
  },
  {
    number: 4, fault: 'The server is killed and forgets its sessions', injected: 'SIGKILL of Prosody and ejabberd; a resumption that is refused',
    expected: 'a new session; what nobody acknowledged goes out again under its id; what was missed comes from the archive', seen: says('failure.closed', 'connection.now'),
    ...proven(TWO_SERVERS, 'comes back by itself after the server died, and what was written meanwhile goes out once, in order', 'catches up with what another device said and heard meanwhile, in order, once (XEP-0313, G1 to G3)', MANAGEMENT, 'X17: when it fails, what the server still knew is acknowledged and the rest is lost'),
    holds: 'lost 0, doubled 0',
  },
];
