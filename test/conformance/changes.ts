import {
  BLOCKING_MODULE, BOOK, CORE, EVALUATOR_PROPERTIES, FLOWS_TEST, JID, LANGUAGE, LINKS_PAGE, LOGIN, MESSAGES, MESSAGE_CODEC, ONE_SIDE, PRESENCE, PRESENCE_CODEC, PRIVACY_MODULE, ROSTER, ROSTER_CODEC, ROSTER_MODULE, SASL,
  SECURITY, STANZA_ERROR, STREAM_XML, SUBSCRIPTIONS, SUBSCRIPTION_MODULE, TWO_SIDES,
} from './files.ts';
import { proven, type Proof } from './line.ts';

/** How many changes the checklist has: N01 to N37. */
export const CHANGE_COUNT = 37;

/** What RFC 6121 (with 6120 and 7622) changed, and which reading Linnet takes where the two differ. */
export interface Change {
  readonly number: number;
  readonly says: string;
  readonly reading: string;
  readonly proof: readonly Proof[];
}

/** Without tests it is nothing to be carried out, or not carried out: the reading says which. */
const change = (number: number, says: string, reading: string, ...filesAndTests: readonly string[]): Change => ({ number, says, reading, ...proven(...filesAndTests) });

export const CHANGES: readonly Change[] = [
  change(1, 'The session is no longer established; servers may still offer it.', 'Both: asked for only where the server offers it and does not call it optional.',
    LOGIN, 'R099 to R103: the session is asked for where it is offered, after binding and before anything else', 'R103, R104: no session is asked for where it is optional or not offered'),
  change(2, 'Privacy lists moved to XEP-0016, which does not match subdomains.', 'Both are judged; the server is asked whether it has lists.',
    EVALUATOR_PROPERTIES, 'differs between the readings only where a rule for a domain meets its subdomain (N02)', PRIVACY_MODULE, 'tells first whether the server has lists at all (R368)'),
  change(3, 'The blocking command (XEP-0191) shares its store with privacy lists.', 'One of the two in a session: lists where the server has them.',
    BLOCKING_MODULE, 'blocks, unblocks, unblocks all, and tells refusals (§3.3–§3.5)'),
  change(4, 'Roster versioning.', '6121 where the server offers it; no version is sent otherwise.',
    ROSTER_MODULE, 'asks without a version where the server keeps none, and takes the answer whole (R198, R199, N04)', 'tells an unchanged roster from an empty one (N04)'),
  change(5, 'A subscription can be approved before it is asked for.', '6121 where the server offers it; neither `approved` nor `ask` is ever sent.',
    SUBSCRIPTION_MODULE, 'knows whether the server takes approvals in advance (N05)', ROSTER_MODULE, 'are whole items without subscription or recipient (R190, R202, R209, R212, R213)'),
  change(6, 'A roster push counts from nobody or the own bare address only.', 'Both: the own full address, which 3921 allows and nobody can forge, counts too.',
    ROSTER, 'are each answered once, and believed whoever of ours they name (R192, R205, R218, R220, R221, R407)', FLOWS_TEST, '$id (§$section, $side): $name'),
  change(7, 'A roster set has one item, and its recipient is no longer ignored.', '6121, which is right by 3921 too: one item, no recipient.',
    ROSTER_MODULE, 'are whole items without subscription or recipient (R190, R202, R209, R212, R213)'),
  change(8, 'Errors of a roster set are named; no empty or doubled groups.', '6121: each refusal is told with its reason, none changes anything.',
    ROSTER_CODEC, 'leaves empty and doubled groups out of a set (N08)', ROSTER, 'show when the push says so, whichever of push and answer comes first; refused ones show nothing (R203, R204, R208)'),
  change(9, 'There may be no roster, as an error.', 'Both: no roster is an empty one; chat and presence go on.',
    ROSTER, 'may hold nothing, anything, or refuse to be had: chat and presence go on (R006, R180–R183, R185, R186, R189, R200, R428)'),
  change(10, 'An item without subscription has "none"; unknown values are ignored.', '6121.',
    ROSTER, 'may hold nothing, anything, or refuse to be had: chat and presence go on (R006, R180–R183, R185, R186, R189, R200, R428)'),
  change(11, 'Pushes go to whoever asked for the roster, available or not.', 'Both: the roster is asked for first, presence follows.',
    PRESENCE, 'begins with one presence without type and recipient, after the roster is asked for (R111, R124, R127–R130, R195)'),
  change(12, 'Requests go to the bare address, each with an id of its own.', '6121.',
    SUBSCRIPTION_MODULE, 'asks, approves, refuses and cancels, each with a fresh id to a bare address (R173–R177, R227, N12)'),
  change(13, 'A request is shown to the person.', 'Both: it always is.',
    SUBSCRIPTIONS, 'wait for a person: nothing goes out by itself, and an answer goes to the bare address (R049, R158, R174, R175, R235, R241)'),
  change(14, 'Notifications are no longer affirmed.', '3921: each is affirmed once a session, which 6121 suffers; none is ever waited for.',
    ONE_SIDE, 'in $state leads to $next, affirmed once, whether the push comes after or before (R218, R240, R243, R252, R255, R260, R287–R289)', TWO_SIDES, '$kind sent in $state: both end in the states of the tables, and both fall silent (R218, R262, R263, R279–R281, R288, R290)'),
  change(15, 'The notification comes before the push.', 'Either order; the roster says what holds.',
    ONE_SIDE, 'in $state leads to $next, affirmed once, whether the push comes after or before (R218, R240, R243, R252, R255, R260, R287–R289)', FLOWS_TEST, '$id (§$section, $side): $name'),
  change(16, 'Who stops looking forgets the presence known.', '6121.', PRESENCE, 'is void once we look no longer, and nobody is shown while the connection is away (R171, R259, N16)'),
  change(17, 'A request may be acknowledged by unavailable presence, which is none.', '6121: unavailable presence takes resources away and makes none.', BOOK, 'unavailable from the bare address takes every resource with it'),
  change(18, 'A probe without right is answered by `unsubscribed` instead of an error.', 'Both are taken: the error is shown as such, and `unsubscribed` changes nothing that the roster does not say.',
    PRESENCE, 'that failed is told with its condition and never as online, until more is heard (R055, R057, R136, R141, R142, R170)', ONE_SIDE, 'in $state, where no server should deliver it, changes nothing (R162, R238, R278–R283)'),
  change(19, 'Unavailable presence from the bare address is about all resources.', '6121.', BOOK, 'unavailable from the bare address takes every resource with it', PRESENCE, 'is kept by resource; the best one is shown, until the last has left (R131, R145, R168, N19)'),
  change(20, 'Who has moved is told by an error with the new address.', 'The new address is read and kept.', STANZA_ERROR, 'keeps type, text, language, new address and the application condition'),
  change(21, 'The server echoes the own presence.', '6121: it is nobody else\'s.', PRESENCE, 'of the own other devices is theirs, not a contact\'s (R134, R155, N21)'),
  change(22, 'Unavailable presence holds neither show nor priority.', 'Both: it holds a status at most.', CORE, 'says goodbye with unavailable presence before it goes offline (R152, R153)'),
  change(23, 'Presence without priority has 0, for clients too.', 'Both.', PRESENCE_CODEC, 'counts the priority %j as zero (R080)'),
  change(24, 'All four kinds of subscription presence may hold a status.', 'Sent with a request, shown with a request as its note.', SUBSCRIPTIONS, 'wait for a person: nothing goes out by itself, and an answer goes to the bare address (R049, R158, R174, R175, R235, R241)'),
  change(25, 'Presence of an unknown type should be answered by an error.', '3921: it changes nothing and is not answered, so that nobody learns of us by it.', PRESENCE, 'of an undefined type changes nothing (R056, N25)'),
  change(26, 'Presence of strangers is ignored.', '6121.', CORE, 'ignores strangers\' presence (R151)'),
  change(27, 'A chat is locked to the resource that answers, and unlocked by presence.', '6121.',
    MESSAGES, 'the resource that wrote last (R115)', 'the bare address again once any presence of theirs or an error comes, or a new session begins (R116, R373, N27)'),
  change(28, 'Who chats with somebody who is no contact should send them presence; this must be possible to switch off.', 'Departs from the SHOULD: nothing is sent by itself, so that a stranger never learns when somebody is there.',
    SECURITY, 'messages, receipts asked for, typing and presence of strangers are met with silence (R404)'),
  change(29, 'A thread may name its parent; it must not say who we are.', '6121: threads are random; a parent is nothing Linnet shows.', MESSAGES, 'differ between conversations, stay the same within one, and say nothing of us (R037, R038, R411, R422)'),
  change(30, 'A text without a language has that of the stanza.', 'Both.', LANGUAGE, 'gives a text without a language the stanza\'s (R120, N30)'),
  change(31, 'What a server does is said for each type of message.', 'Whatever comes back is marked failed with its reason; of no message it is supposed that a server keeps it.', MESSAGES, 'the bare address again once any presence of theirs or an error comes, or a new session begins (R116, R373, N27)', MESSAGE_CODEC, 'takes a message without sender for one of the own account (RFC 6120 §8.1.2.1)'),
  change(32, 'A request to a device that does not share presence is refused.', 'A refusal is a value like another: nothing waits for it.', SECURITY, 'strangers get for what we know the answer they get for what nobody knows (R093, R403, R405)'),
  change(33, 'Links of im:, pres: and xmpp: are encouraged.', '3921 for im:, which is a MUST there, and the others likewise.', LINKS_PAGE, 'in a message open the right dialog, filled in, and do nothing before the person says so'),
  change(34, 'The records for _im and _pres are dropped, and the encryption of RFC 3923.', '6121: neither is used (R391, R413). No other end-to-end encryption is there yet.', MESSAGES, 'of an unknown namespace only is nothing: no message, no conversation (R031, R092, R391)'),
  change(35, 'RFC 6120: SCRAM, new conditions, restricted XML.', '6120, and every condition of 3920 is still read.', SASL, '%s binds to the TLS channel', STANZA_ERROR, 'knows the 22 conditions of RFC 3920 §9.3.3 and policy-violation, each read as written', STREAM_XML, 'X10: characters of all scripts survive one byte at a time'),
  change(36, 'Addresses by PRECIS (RFC 7622) instead of stringprep.', '7622: one normal form for the roster, comparison and what is typed.', JID, 'is held to at least 200 vectors, none of them twice'),
  change(37, 'A list of what a client must do (RFC 6121 §12).', 'Everything it demands is among the lines above; pre-approval, a MAY, is there too.',
    TWO_SIDES, 'one asks, the other approves and asks back, the first approves: both see each other (F01, F02, F07, F08, R222, R239, R244, R246, R248, R249)'),
];
