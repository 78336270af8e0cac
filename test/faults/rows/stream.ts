import { proven } from '../../conformance/line.ts';
import { BACKOFF, LOGIN, OUTBOX, RECONNECT, ROUTER, STREAM_ERRORS, STREAM_XML, CORE_MESSAGES } from '../files.ts';
import { says, type Fault } from '../fault.ts';

const CORE_FAULTS = 'test/faults/core.test.ts';

/** F24 to F34: the stream and what the server does in it. */
export const stream: readonly Fault[] = [
  {
    number: 24, fault: 'The resource is taken', injected: 'a scripted server', expected: 'another resource, once', seen: says('bindRefusal.conflict'),
    ...proven(STREAM_ERRORS, 'F24, F25: another client took the place: back once, under another resource, and no going back and forth', LOGIN, 'R098: a taken resource is replaced by another one'), holds: '1 reconnect',
  },
  {
    number: 25, fault: 'Another client takes the session’s place', injected: 'stream error conflict, twice', expected: 'the end of the attempts; a button', seen: says('streamError.conflict', 'connection.now'),
    ...proven(STREAM_ERRORS, 'F24, F25: another client took the place: back once, under another resource, and no going back and forth'), holds: '0 loops',
  },
  {
    number: 26, fault: 'The server ends the stream over what it read (policy-violation)', injected: 'a scripted server', expected: 'what was on its way is put aside after three times, the others flow', seen: says('streamError.policy-violation', 'state.failedWhy', 'condition.policy-violation'),
    ...proven(OUTBOX, 'gives up what the server ended the stream over three times, and lets the others flow (F26)', STREAM_ERRORS, 'F26, F28: %s is waited out'), holds: 'lost 0',
  },
  {
    number: 27, fault: 'The server does not serve the domain (any more)', injected: 'host-gone, host-unknown', expected: 'rare attempts', seen: says('streamError.host-unknown'),
    ...proven(STREAM_ERRORS, 'F27: %s is waited out long', BACKOFF, 'F27: what only an administrator can mend is tried rarely from the first time on'), holds: 'at least 60 s between attempts',
  },
  {
    number: 28, fault: 'The server has trouble of its own', injected: 'system-shutdown, reset, internal-server-error, resource-constraint, connection-timeout', expected: 'back with back-off', seen: says('streamError.system-shutdown', 'streamError.reset', 'streamError.resource-constraint', 'failure.stream-error'),
    ...proven(STREAM_ERRORS, 'F26, F28: %s is waited out', LOGIN, 'R105: trouble inside the server is waited out'), holds: '5 of 5 back online',
  },
  {
    number: 29, fault: 'The server says that our XML is bad', injected: 'not-well-formed, at each attempt', expected: 'logged, three times at most without a change', seen: says('failure.stream-error'),
    ...proven(STREAM_ERRORS, 'F29: a server that finds our XML bad is asked three times', RECONNECT, 'a bad line does not make the first complaint about our XML the last word (F10, F29)'), holds: '3 attempts',
  },
  {
    number: 30, fault: 'Binding or session is refused', injected: 'a scripted server', expected: 'named, and waited out or ended as the condition says', seen: says('failure.bind', 'bindRefusal.not-allowed', 'bindRefusal.resource-constraint', 'sessionRefusal.forbidden'),
    ...proven(STREAM_ERRORS, 'F30: binding refused for want of resources is waited out', LOGIN, 'R098: "not allowed" ends the attempts', 'R106: who may not have a session does not ask again'), holds: 'each condition once',
  },
  {
    number: 31, fault: 'A server of RFC 3921 alone: no stream management, carbons, archive or blocking command', injected: 'core on a server that refuses all that came later',
    expected: 'chat, presence, roster, subscriptions and privacy lists work', seen: says('error.refused', 'condition.service-unavailable'),
    ...proven(CORE_FAULTS, 'F31: on a server of RFC 3921 alone everything that the RFC has works, and what is missing is said', LOGIN, 'a server of RFC 3921 alone works: no stream management, acknowledged by a ping'), holds: 'all core flows',
  },
  {
    number: 32, fault: 'No request is ever answered', injected: 'a server that swallows every IQ', expected: 'each gives up, messages flow', seen: says('error.timeout', 'connection.timeoutStep.bind'),
    ...proven(CORE_FAULTS, 'F32: a server that answers no request at all: each gives up within 30 s, and messages flow meanwhile', RECONNECT, 'F32: a server that does not answer the binding', ROUTER, 'give up after 30 s, or after the time asked for, and leave no timer behind (hazard F32)'), holds: 'no wait beyond 30 s',
    notTried: 'messages that come before the roster’s answer are held until its 30 s are over, so that older ones stand before them: they are neither lost nor acknowledged',
  },
  {
    number: 33, fault: 'The server sends us elsewhere, again and again', injected: 'see-other-host, in a ring', expected: 'followed after TLS only, to hosts that prove to be the account’s', seen: says('failure.stream-error'),
    ...proven(STREAM_ERRORS, 'F33: is followed three times at most', 'is not followed before TLS', 'is not followed to a host with another certificate'), holds: '3 hops',
  },
  {
    number: 34, fault: 'A huge stanza, either way', injected: '40 MB from the server; more than 256 KiB from the person', expected: 'the stream is closed before it is read; what is too long is refused before it is stored, with the size', seen: says('failure.protocol', 'error.too-large'),
    ...proven(STREAM_XML, 'a body of 40 MB ends the stream at once', 'only the roster that was asked for may be larger', CORE_MESSAGES, 'too large or empty is refused before it is stored'), holds: '1 MiB a stanza, 16 MiB the roster asked for',
  },
];
