import { line, proven, type Line } from '../line.ts';
import { CORE, REQUESTS_PAGE, ROSTER, STANDING, SUBSCRIPTIONS, SUBSCRIPTIONS_PAGE, SUBSCRIPTION_CODEC, WORDS, TRANSLATIONS } from '../files.ts';

export const section6: readonly Line[] = [
  line(172, '6', 'text', 'Presence is disclosed only to approved entities; a subscription lasts across sessions until ended by either side.',
    proven(ROSTER, 'is the server\'s: what it no longer has goes, what it says of each holds (R172, R179, R180, R184, R188, R199)',
      CORE, 'shows contacts and the open conversation from disk before there is any connection')),
  line(173, '6.1', 'text', 'Request: presence type=subscribe to the bare JID.',
    proven(SUBSCRIPTIONS, 'go out to the bare address with an id each, never to ourselves (R003, R157, R173, R176, R177, R227)', SUBSCRIPTION_CODEC, 'R173-subscribe')),
  line(174, '6.2', 'MUST', 'A received request is answered with subscribed (approve) or unsubscribed (refuse).',
    proven(SUBSCRIPTIONS, 'wait for a person: nothing goes out by itself, and an answer goes to the bare address (R049, R158, R174, R175, R235, R241)',
      SUBSCRIPTION_CODEC, 'R174-subscribed')),
  line(175, '6.2', 'drv', 'Closing the card without a decision sends nothing and the request stays pending.',
    proven(REQUESTS_PAGE, 'strangers’ messages stand apart: one count on the rail, none among the chats, let in with one key',
      SUBSCRIPTIONS, 'that nobody has decided wait on over a restart, before there is any connection (R175)', 'wait for a person: nothing goes out by itself, and an answer goes to the bare address (R049, R158, R174, R175, R235, R241)', 'are one card however often and from wherever they come, also over a new session (R159, R160, R164, R279, R379)')),
  line(176, '6.3', 'text', 'Cancelling a granted subscription: presence type=unsubscribed.',
    proven(SUBSCRIPTIONS, 'go out to the bare address with an id each, never to ourselves (R003, R157, R173, R176, R177, R227)', SUBSCRIPTION_CODEC, 'R176-unsubscribed')),
  line(177, '6.4', 'text', 'Unsubscribing: presence type=unsubscribe.',
    proven(SUBSCRIPTIONS, 'go out to the bare address with an id each, never to ourselves (R003, R157, R173, R176, R177, R227)', SUBSCRIPTION_CODEC, 'R177-unsubscribe')),
  line(178, '6', 'drv', 'The UI names the two directions in plain words and never mixes them up.',
    proven(STANDING, 'is one of nine, from the roster and the request that waits (T1, R275, R276)', SUBSCRIPTIONS_PAGE, 'they see me and I do not see them: one button asks, and says what it does (R178)',
      'I see them and they do not see me: where the server takes it, one button lets them without asking (N05)', WORDS, 'each subscription says who sees whom, both ways (R178)', TRANSLATIONS, 'has no text that nothing shows')),
];
