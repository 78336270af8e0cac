import { proven, type Proof } from '../../conformance/line.ts';
import { HOSTILE } from './files.ts';

const PAGE = 'test/hostile/page-places.test.ts';
const TEXT = 'test/hostile/text-places.test.ts';

/** Where text of others is shown or written, and the test that puts every hostile text there. */
export const PLACES: Readonly<Record<string, readonly Proof[]>> = {
  'bodies and subjects': proven(HOSTILE, 'as bodies and subjects: the text and nothing but the text, within its bubble').proof,
  'names and groups': proven(HOSTILE, 'as names and groups: rows keep their height and their one line, the address is at hand').proof,
  'statuses': proven(HOSTILE, 'as statuses: one line, as text').proof,
  'devices': proven(HOSTILE, 'as resources: odd ones are no address, and nothing else comes of them').proof,
  'error texts': proven(HOSTILE, 'as error texts: on one short stretch beside the message').proof,
  'what strangers say': proven(HOSTILE, 'as what strangers say: apart from the chats, never without the address, never higher than a card').proof,
  'nicks and notes of requests': proven(HOSTILE, 'as nicks and notes of requests: never without the address, never higher than a card').proof,
  'names and subjects of rooms': proven(PAGE, 'as names and subjects of rooms: one line in the list and at the head, the address at hand').proof,
  'nicknames, files, invitations, notices of a browser': proven(PAGE, 'as nicknames, names of files, invitations and notices').proof,
  'profiles': proven(PAGE, 'as what a profile says: text, and none of it leaves its dialog').proof,
  'the XML console': proven(PAGE, 'in the XML console: as written, within it').proof,
  'the connection’s details': proven(PAGE, 'in the connection’s details: what servers, names and certificates say').proof,
  'words of the server': proven(PAGE, 'in why the account is not connected, in words of the server').proof,
  'titles of windows': proven(PAGE, 'as the title of a window of its own: as said, in a page with every fence').proof,
  'notices of the system': proven(TEXT, 'are letters in a native notice, whether the system reads marks or not').proof,
  'the tray’s menu': proven(TEXT, 'are one short line in the tray’s menu, without keys and without another direction').proof,
  'exported contacts': proven(TEXT, 'come back from exported contacts as they were, and are no formula to a spreadsheet', 'come back from an export that other servers read (XEP-0227) as they were').proof,
};

/** Ours: written here, or read strictly as what it is (an address, a language, a fingerprint, a condition) before the page hears of it. */
const OURS = 'ours';

/**
 * Each text of the contract's events by the end of its path: the place it is shown at. The first match counts. A field that none matches is a
 * place that nobody has thought of.
 */
export const FIELDS: readonly (readonly [path: RegExp, place: string])[] = [
  [/^(?:profile|settings|signIn|spelling|updates|draft|directed|archive|privacyLists|subscription|connection)\./u, OURS],
  [/^privacy\.changed\..*\.(?:value|reason)$/u, OURS],
  [/^account\.changed\.account\.(?:address|server\.host|pinnedCertificates|presence\..*)$/u, OURS],
  [/failure\.(?:host|detail|certificate\..*|offered|expected)$/u, 'the connection’s details'],
  [/^account\.changed\.account\.connection\.failure\.text$/u, 'words of the server'],
  [/^account\.changed\.account\.connection\.(?:jid|mechanism|tlsVersion|host|certificate)$/u, OURS],
  [/^notice\.raised\.notice\.(?:sender|body|subject)$/u, 'nicknames, files, invitations, notices of a browser'],
  [/^console\.passed\.stanzas\.xml$/u, 'the XML console'],
  [/^requests\.changed\.changed\.(?:nick|note)$/u, 'nicks and notes of requests'],
  [/^room\.changed\.rooms\.(?:name|subject)$/u, 'names and subjects of rooms'],
  [/^room\.changed\.rooms\.problem\.(?:by|reason)$|waits\.problem\.problem\.(?:by|reason)$/u, 'words of the server'],
  [/^room\.(?:changed\.rooms\.nick|occupants\.changed\.(?:nick|status)|occupants\.removed|invitations\.changed\.reason)$/u, 'nicknames, files, invitations, notices of a browser'],
  [/^contacts\.changed\.changed\.(?:name|groups)$/u, 'names and groups'],
  [/(?:failure|problem)\.text$/u, 'error texts'],
  [/^presence\.changed\..*\.(?:status|versions\.text)$/u, 'statuses'],
  [/\.resource$/u, 'devices'],
  [/^typing\.changed\.typing\.nicks$/u, 'nicknames, files, invitations, notices of a browser'],
  [/\.file\.(?:name|type|url)$/u, 'nicknames, files, invitations, notices of a browser'],
  [/\.(?:body|subject)$/u, 'bodies and subjects'],
  [/\.(?:address|peer|sender|inviter|newAddress|alternative|language|thread|condition|error|field|id|window|photo|removed|problem)$/u, OURS],
];
