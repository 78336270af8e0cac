import { line, proven, type Line } from '../line.ts';
import { BLOCKING, BLOCKING_MODULE, PRESENCE, PRIVACY_MODULE, ROSTER, SUBSCRIPTIONS, TWO_PEOPLE, TWO_SERVERS } from '../files.ts';

export const section1: readonly Line[] = [
  line(1, '1.2', 'text', 'Messages can be exchanged with other users.',
    proven(TWO_SERVERS, 'asks, approves, sees presence both ways and chats both ways (R001…R004)', TWO_PEOPLE, 'they talk both ways, with states and unread counts')),
  line(2, '1.2', 'text', 'Presence can be exchanged with other users.',
    proven(TWO_SERVERS, 'asks, approves, sees presence both ways and chats both ways (R001…R004)', TWO_PEOPLE, 'each sees the other\'s presence change')),
  line(3, '1.2', 'text', 'Subscriptions to and from other users can be managed.',
    proven(SUBSCRIPTIONS, 'go out to the bare address with an id each, never to ourselves (R003, R157, R173, R176, R177, R227)',
      TWO_PEOPLE, 'one adds the other, who approves and adds back')),
  line(4, '1.2', 'text', 'Contact-list (roster) items can be managed.',
    proven(ROSTER, 'go out as one whole item: address without resource, name, groups, and nothing else (R157, R182, R190, R202, R209, R212, R214, R222–R225)',
      TWO_SERVERS, 'adds, renames, regroups and removes contacts; every resource follows by pushes (R203)')),
  line(5, '1.2', 'text', 'Communication to or from specific users can be blocked.',
    proven(BLOCKING, 'from the contact’s menu: they no longer see us, and nothing of theirs comes', 'ends with Unblock: they see us again, and what they write comes',
      PRIVACY_MODULE, 'sends one child each, without a recipient (R292, R311, R334, R337, R339, R342, R344, R351)', BLOCKING_MODULE, 'blocks, unblocks, unblocks all, and tells refusals (§3.3–§3.5)',
      BLOCKING, 'stands in the Privacy view, and another address can be typed there')),
  line(6, '1.2', 'text', 'Presence and messaging are separable; a service may offer only one of them.',
    proven(ROSTER, 'may hold nothing, anything, or refuse to be had: chat and presence go on (R006, R180–R183, R185, R186, R189, R200, R428)',
      PRESENCE, 'goes on where the server takes no messages, and messages go on where it takes no presence (R006)')),
];
