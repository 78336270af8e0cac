import { proven } from '../../conformance/line.ts';
import { BACKOFF, ENDPOINTS, FAULTS_PAGE, LIVENESS, NETWORK, RECONNECT, REFUSED, STREAM_ERRORS, STREAM_TLS } from '../files.ts';
import { says, type Fault } from '../fault.ts';

const LINE = 'test/faults/line.test.ts';

/** F5 to F13: the line between. */
export const line: readonly Fault[] = [
  {
    number: 5, fault: 'A half-open line: nobody says that it is gone', injected: 'the fault proxy swallows both directions; a network interface of the kernel’s is taken down',
    expected: 'found, and the session is resumed', seen: says('failure.timeout', 'connection.now'),
    ...proven(FAULTS_PAGE, 'a half-open line: noticed when something is sent, resumed, nothing lost or twice either way (F5)', RECONNECT, 'F5: a half-open line is found after 75 s of silence (stream management: %s)', '"connect now" asks at once: 15 s after waking up', LIVENESS, 'asks after 60 s of silence, gives up 15 s later', NETWORK, 'F5: gone while nothing is said: after waking up it is known within 15 s'),
    holds: 'found 15 s after anything is sent or the computer wakes, else after 75 s of silence',
  },
  {
    number: 6, fault: 'The first packet vanishes (SYN dropped)', injected: 'a listener that is frozen, its queue full',
    expected: 'the next place of the domain is tried', seen: says('failure.timeout', 'connection.now'),
    ...proven(LINE, 'F6: where nobody answers the first packet the next place is tried after 15 s', STREAM_TLS, 'the next endpoint is tried when one is refused'),
    holds: '15 s to the next place',
  },
  {
    number: 7, fault: 'The server accepts and is silent', injected: 'SIGSTOP of Prosody; a scripted server that says nothing',
    expected: 'each step has its deadline, then back-off', seen: says('failure.timeout', 'connection.now'),
    ...proven(FAULTS_PAGE, 'a frozen server: said within the deadline; "Connect now" brings it back when it has thawed (F7)', RECONNECT, 'F7: a server that accepts and is silent', 'a server that does not answer the sign-in', 'a TLS handshake that does not come to an end'),
    holds: 'TLS 15 s, sign-in 30 s, bind 30 s',
  },
  {
    number: 8, fault: 'A server that drips: one byte a second', injected: 'features byte by byte, in clear and inside TLS',
    expected: 'the deadline of the step holds, whatever moves', seen: says('failure.timeout', 'connection.now'),
    ...proven(LINE, 'F8: a server that says its features one byte a second, inside TLS, has 30 s', RECONNECT, 'F8: a server that sends its features by drips', LIVENESS, 'B4: one stanza may take a minute'),
    holds: 'given up at 15 s (clear) and 30 s (inside TLS); a stanza of the session has 60 s',
  },
  {
    number: 9, fault: 'The connection is refused for ten minutes', injected: 'a port nobody listens at, and a clock of the test’s',
    expected: 'ever rarer attempts with jitter; "Connect now" begins anew', seen: says('failure.refused', 'connection.now'),
    ...proven(RECONNECT, 'F9: at most 12 attempts in ten minutes, ever further apart, and "connect now" skips the wait', BACKOFF, 'X18: 50 clients of a server that is down for ten minutes come back spread over more than 30 s', REFUSED, 'a port where nobody listens is named'),
    holds: 'at most 12 attempts; 50 clients spread over more than 30 s',
  },
  {
    number: 10, fault: 'A link that flaps: 2 s up, 2 s down, for five minutes', injected: 'the fault proxy, and a clock of the test’s; a network interface out and in three times',
    expected: 'no storm of sign-ins, one resource, nothing lost or doubled', seen: says('failure.closed', 'connection.now'),
    ...proven(LINE, 'F10: a link that is up for 2 s and down for 2 s, five minutes long: no storm, one resource, nothing lost or twice', RECONNECT, 'sessions that end at once keep the distance growing', 'a bad line does not make the first complaint about our XML the last word (F10, F29)', NETWORK, 'F10: out and in again while both write: each message once, in order, both ways'),
    holds: 'at most 20 sign-ins, one resource, lost 0, doubled on the page 0',
  },
  {
    number: 11, fault: 'The name cannot be looked up: NXDOMAIN, SERVFAIL, time-out, SRV ".", 50 SRV records', injected: 'a resolver of the test’s in place of the system’s',
    expected: 'a sentence that names it, or the domain’s own address', seen: says('failure.host-not-found', 'failure.lookup-failed', 'failure.no-service', 'failure.timeout'),
    ...proven(STREAM_ERRORS, '%s is told as %s', 'an SRV lookup that fails leaves the domain\'s own address', 'a domain that decidedly has no such service', RECONNECT, 'a lookup that does not come to an end', ENDPOINTS, 'F11: of 50 records not all are tried', REFUSED, 'an unknown host is named'),
    holds: '5 of 5 named; at most 16 places tried; a lookup has 10 s', notTried: 'a real name server that answers so: the answers come from the port behind which the system’s resolver lies',
  },
  {
    number: 12, fault: 'IPv6 that goes nowhere', injected: 'a frozen listener at ::1, the server at 127.0.0.1, one name for both',
    expected: 'IPv4 after a second', seen: says('connection.step.connect'),
    ...proven(LINE, 'F12: IPv6 that swallows everything costs about a second, then IPv4 serves'),
    holds: 'between 0.9 and 5 s in all on a busy machine',
  },
  {
    number: 13, fault: 'Something else answers: a captive portal, HTML on port 5222', injected: 'a scripted server that speaks HTTP, or anything',
    expected: 'told as not XMPP; nothing is sent', seen: says('failure.not-xmpp', 'failure.tls'),
    ...proven(STREAM_TLS, 'F13: something else that answers on the port is not XMPP', 'something else than TLS where TLS should be', REFUSED, 'something that is not XMPP is told as such'),
    holds: 'no crash, 0 bytes of a sign-in',
  },
];
