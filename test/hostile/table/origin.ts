import { CLAIMS, SPOOFING } from './files.ts';
import { hazard, type Hazard } from './hazard.ts';

const CARD = '%s beside a body shows the body alone, as said by the one who sent it';
const NO_MESSAGE = '%s is no message, of whomever it comes';

/** Who said it. */
export const ORIGIN: readonly Hazard[] = [
  hazard('A1', 'a roster push of a stranger', 'the roster stays; those of the own server, account and of nobody count',
    SPOOFING, 'a roster is changed by the own account and server alone (A1)', 'electron/xmpp/features/rfc3921-roster/module.test.ts', 'from %s change nothing and learn nothing (R193, hazard A1)'),
  hazard('A2', 'an answer under our id by somebody else: roster, card, disco, archive, upload slot', 'is passed over; the right answer still counts',
    SPOOFING, 'an answer to what we asked the server counts from the server alone (A2)', CLAIMS, 'an answer to %s counts from whom it was asked alone (A2)', 'electron/xmpp/features/xep-0363-http-upload/module.test.ts', 'believes nobody but the service for a slot (A2), and tells a limit it is refused with'),
  hazard('A3', 'a forged carbon, received, sent or twice over', 'is shown nowhere',
    SPOOFING, NO_MESSAGE, 'test/scenario/carbons.test.ts', 'what somebody makes up, the own other device included, is a copy to nobody, and neither is its copy (hazards A3, B7)'),
  hazard('A4', 'a genuine carbon from the own address in other letters', 'is shown once', 'electron/xmpp/features/xep-0280-carbons/module.test.ts', 'is believed however the own address is written: %s (hazard A4)'),
  hazard('A5', 'a forged result of an archive, with and without a query that is open', 'is passed over', SPOOFING, NO_MESSAGE, CLAIMS, 'a result of an archive counts from the archive and in its query alone (A5)'),
  hazard('A6', 'an address of somebody put into a room’s message by who wrote it', 'is read from presence of the room alone', CLAIMS, 'an address that an occupant puts into a message is nobody’s (A6)'),
  hazard('A7', 'a forwarded message by itself', 'no message; the body beside it is the sender’s', SPOOFING, NO_MESSAGE, CARD),
  hazard('A8', 'a correction of somebody else’s message; 1,000 corrections; of itself', 'what was said stays; a correction is a message of its own, of who sent it', CLAIMS, 'a correction changes nothing that was said, whoever sends it (A8)'),
  hazard('A9', 'a retraction, or a moderation by nobody of the room', 'what was said stays', CLAIMS, 'a retraction takes nothing away, whoever sends it (A9)'),
  hazard('A10', 'receipts, markers, 10,000 reactions and errors by others than who got it', 'nothing of our message changes', SPOOFING, 'a receipt, marker, reaction or error for what we wrote to Ann changes nothing when another sends it (A10)',
    'test/scenario/receipts.test.ts', 'is believed of nobody but whom the message went to, nor of a room, an error or a forged copy (A10)'),
  hazard('A11', 'events of bookmarks, pictures, nicks, read marks by a stranger', 'change nothing, fetch nothing', CLAIMS, 'events of personal nodes change nothing, whoever they come from (A11)',
    'test/scenario/read-state.test.ts', 'is believed of the own bare address alone, in its own conversation, by the id of its own archive (A11)'),
  hazard('A12', 'private data on a server that publishes it to all', 'read marks stay here unless the server keeps them for the account alone; the rest is in private storage (XEP-0049)',
    'test/scenario/read-state.test.ts', 'leaves this device for no server that does not keep it for the account alone: %s (A12)', 'electron/xmpp/features/xep-0163-pep/module.test.ts', 'is offered by a server that does what a publication asks for: %s %s (hazard A12)'),
  hazard('A13', 'a nickname that looks like another’s', 'keeps a conversation and a colour of its own, and is marked; a private message never lands in the chat of a contact',
    CLAIMS, 'nicknames that look alike stay apart: who wrote, and whose private chat it is (A13)', 'test/scenario/room-messages.test.ts', 'to us alone is a chat with that occupant, answered to them and marked as theirs (XEP-0045 §7.5, hazard A13)',
    'renderer/features/look-alikes/look-alikes.test.ts', '%s and %s share nothing: neither conversation nor colour (%s)'),
  hazard('A14', 'ids of another’s message sent before it', 'both are shown', SPOOFING, "Ann's ids in the mouth of another do not keep hers from being shown (A14)", 'test/scenario/core-messages.test.ts', 'delivered twice is shown once (G2), but never across senders (A14)'),
  hazard('A15', 'a stamp of 1970, 9999, −1, or by a stranger', 'no message leaves its place', SPOOFING, "a stamp far off does not move a message, and a stranger's word on it counts for nothing (A15)"),
  hazard('A16', 'a nick that is a contact’s name; 500 contacts pushed on us', 'the address always stands first; nobody is added', SPOOFING, 'put nobody onto the contact list, and their names never stand for an address (A16)', 'test/page/requests.test.ts', 'whatever somebody calls themselves, the address stands first (hazard A16)'),
  hazard('A17', 'another disco answer under Ann’s hash of capabilities', 'hashes are not believed, nor kept: nobody is asked for one', CLAIMS, 'a hash of capabilities makes us ask nobody, and is nothing to believe (A17)'),
  hazard('A18', 'a stranger asks for version, time, presence, commands, receipts', 'learns nothing', SPOOFING, 'learn nothing: whether we are here, what we are, whether a message came (A18)', 'test/scenario/receipts.test.ts', 'is not said to strangers and to those who may not see us (A18)',
    'test/scenario/typing.test.ts', 'is said to nobody who may not see us, to no stranger, and not at all where it is switched off (A18)'),
  hazard('A19', 'a stranger’s push of a block list; 1,000 invitations', 'nothing is unblocked; none is followed, the newest 50 wait', 'electron/xmpp/features/xep-0191-blocking/module.test.ts', 'from %s unblock nobody (hazard A1)', 'test/scenario/room-messages.test.ts', 'from an occupant in the name of the room are none, a thousand leave the newest fifty (hazard A19)'),
  hazard('A20', 'a body, item or nick in another namespace; two bodies', 'only the exact name and namespace; the first counts', SPOOFING, 'are no body, and of two bodies the first counts', 'are no subscription, status, show, nick or roster item'),
];
