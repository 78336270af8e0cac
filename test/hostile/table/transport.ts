import { STREAM_SASL, STREAM_TLS } from './files.ts';
import { hazard, notHere, type Hazard } from './hazard.ts';

/** The way to the server, and what must not leave. */
export const TRANSPORT: readonly Hazard[] = [
  hazard('D1', 'STARTTLS taken away, refused, or not required', 'not a byte of a sign-in; TLS all the same where it is offered', STREAM_TLS, 'a server that offers only mechanisms', 'TLS refused with <failure/>', 'a feature without <required/> is taken all the same'),
  hazard('D2', 'stanzas in clear behind <proceed/>, or before the session', 'the stream ends; nothing of them counts', STREAM_TLS, '%s', '<proceed/> before it was asked for', 'a stanza in place of the features, inside TLS', 'a stanza in place of a SASL challenge', 'a stanza before the resource is bound'),
  hazard('D3', 'certificates expired, early, self-signed, of others, weak', 'each refused with its reason; one can be pinned, all cannot', STREAM_TLS, '%s is refused as %s, by ${tls}', 'a pinned certificate is accepted, another one in its place is "changed"', 'test/browser/refused-sign-in.test.ts', 'a certificate that is %s: its own sentence, its details, and not a byte of a sign-in'),
  hazard('D4', 'DNS that leads to a server of somebody else’s, with its own good certificate', 'refused: the name is the account’s domain', STREAM_TLS, 'D4: a certificate for the SRV target alone is refused', 'X8: direct TLS by SRV, checked against the domain and not the host that was dialled'),
  hazard('D5', 'PLAIN alone is offered after SCRAM was seen', 'blocked; said', STREAM_SASL, 'is refused after SCRAM was seen, consent or not', 'is asked about first', 'test/browser/refused-sign-in.test.ts', 'PLAIN is used only after the person agreed, and then inside verified TLS only (X24)'),
  hazard('D6', 'mechanisms with channel binding taken out of the list', 'the attempt ends', STREAM_SASL, 'D6: %s', 'D6: less than %s is refused', '%s binds to the TLS channel', 'another list: somebody altered it'),
  hazard('D7', 'a server that does not prove itself; a foreign nonce, 1 or 2³¹ rounds, no salt', 'no proof is sent, nothing believed', STREAM_SASL, '%s is refused', '%s'),
  notHere('D8', 'a token copied and used again', 'Linnet keeps no tokens (XEP-0484): it signs in by the password alone'),
  hazard('D9', 'passwords and messages read from disk, list of processes or log', 'profile for its owner alone, encrypted where there is a key store, and said where there is none',
    'test/desktop/chat.test.ts', 'neither password nor message lies in a file of the profile in plain, nor in the log', 'test/desktop/program.test.ts', 'is closed to others, and encrypted where there is a key store', 'is not claimed to be protected where there is no key store',
    'electron/platform/node/profile-folder.test.ts', 'everything in a profile is readable by its owner alone'),
  hazard('D10', 'ids that can be guessed', '122 random bits', 'test/scenario/stream-reconnect.test.ts', 'X6: ids of our own requests are random UUIDs', 'electron/platform/node/clock.test.ts', 'ids are random UUIDs of version 4, in lower case'),
  hazard('D11', 'words, passwords or line ends in the log', 'none, at its lowest level too', 'test/scenario/traces.test.ts', 'the log at its lowest level holds no body, subject, status, nick, note, query or password; each event is one line (D11)', 'electron/platform/node/file-log.test.ts', 'no value ends a line, moves the cursor or turns the direction'),
];
