import { proven } from '../../conformance/line.ts';
import { ROSTER_MODULE, ROUTER, SERIALISE, STREAM_XML } from '../files.ts';
import { nothingToSay, says, type Fault } from '../fault.ts';

const CONTENT = 'test/faults/content.test.ts';
const CORE_FAULTS = 'test/faults/core.test.ts';

/** F35 to F41: what is in the stream. */
export const content: readonly Fault[] = [
  {
    number: 35, fault: 'XML that is broken, in 50 ways', injected: 'a scripted server', expected: 'the right stream error, then back online; nothing of it is shown', seen: says('failure.protocol', 'connection.now'),
    ...proven(CONTENT, 'F35: 50 kinds of broken XML, one after the other: each ends its stream, none the program', STREAM_XML, '%s is too much', 'what stood before the fault is still handled'), holds: 'crashes 0 of 50',
  },
  {
    number: 36, fault: 'The person types or pastes what XML cannot carry', injected: 'control characters, halves of pairs, U+FFFE and U+FFFF', expected: 'left out before it is stored; the stream stays up', seen: nothingToSay('the message is shown as it was sent, without what cannot be seen anyway'),
    ...proven(CONTENT, 'F36: what XML cannot carry is left out of what is sent, and the stream stays up', SERIALISE, 'drops what XML cannot carry (hazard F36)'), holds: '0 streams dropped',
  },
  {
    number: 37, fault: 'Scripts of every kind, one byte at a time', injected: 'the fault proxy, ending TLS, hands over single bytes', expected: 'bit for bit, both ways', seen: nothingToSay('the text, as it was written'),
    ...proven(CONTENT, 'F37: every text comes through bit for bit, both ways, when the network hands over one byte at a time inside TLS', STREAM_XML, 'X10: characters of all scripts survive one byte at a time'), holds: 'all of them equal',
  },
  {
    number: 38, fault: 'Hostile names in the roster', injected: '228 hostile texts as names and groups, in Chromium', expected: 'text on one line, the address at hand', seen: nothingToSay('the name as text; there is nothing to decide'),
    ...proven('test/browser/hostile.test.ts', 'as names and groups: rows keep their height and their one line, the address is at hand', 'renderer/state/contact-index.test.ts', 'shows hostile names on one line, without what turns the direction (hazards C2, C5)'), holds: '0 scripts, 0 requests, layout intact',
  },
  {
    number: 39, fault: 'A roster of 100,000', injected: 'a roster of 60,000 through the parser; 10,000 through core and page', expected: 'usable while it loads', seen: says('connection.connecting'),
    ...proven(STREAM_XML, 'only the roster that was asked for may be larger', 'renderer/state/contact-index.test.ts', 'takes 10,000 presence changes without copying or sorting the list'), holds: 'BENCHMARKS.md has the times', notTried: '100,000 contacts through the page: not run',
  },
  {
    number: 40, fault: 'The roster changes before, while and after it is fetched', injected: 'random orders of pushes and the answer', expected: 'in the end the server’s', seen: nothingToSay('the contacts as they are'),
    ...proven(CORE_FAULTS, 'F40: changes before, while and after the roster is fetched: in the end it is the server’s', ROSTER_MODULE, 'tells answer and pushes in the server\'s order, though all come in one segment (hazard F40)', 'tells an unchanged roster from an empty one (N04)', ROUTER, 'call onReply before any later stanza is handled (hazard F40)'), holds: 'differences 0',
  },
  {
    number: 41, fault: 'Privacy lists: another device uses one, removes it, or edits it at the same time', injected: 'core and page on scripted servers; two devices on Prosody and ejabberd', expected: 'told; the list is read again; nothing is overwritten',
    seen: says('error.privacy.in-use', 'lists.conflict.changed', 'lists.lostGone'),
    ...proven('test/conformance/privacy-lists.test.ts', 'bring new names and take away those that are gone, and an active list that is gone is told (R350)', 'test/integration/privacy-lists.test.ts', 'are saved, used, followed from another device, and removed', 'renderer/features/privacy-lists/list-draft.test.ts', 'the server\'s rules are taken where nothing was changed, and never over what was (R348)'), holds: 'nothing overwritten',
  },
];
