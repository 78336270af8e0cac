import type { Action } from '../actions.ts';
import type { ServerState } from '../state.ts';
import { explain, part, roleOf, silently, targetOf, type About, type Context, type Explanation, type Moment } from './explanation.ts';
import { stops, takers, type Asked } from './lists.ts';

const SUBSCRIPTION = /^<presence type='(?:un)?subscribed?'/u;

type Name = 'message' | 'iq' | 'presence';

/** As `stops`, read as Prosody reads lists: rules for messages and requests go both ways, and those for notifications are for all presence. */
function holdsBack(state: ServerState, who: string, direction: Asked['direction'], name: Name, peer: string): boolean {
  return stops(state, who, name === 'presence' ? { direction, kind: 'notification', peer } : { direction: 'in', kind: name, peer });
}

/** Of what is for an account Prosody asks the list of one of the sessions alone that take messages. */
function holdsBackFor(state: ServerState, role: string, name: Name, peer: string): boolean {
  return takers(state, role).some((session) => holdsBack(state, session, 'in', name, peer));
}

function letsInFor(state: ServerState, role: string, name: Name, peer: string): boolean {
  const asked = takers(state, role);
  return asked.length === 0 || asked.some((session) => !holdsBack(state, session, 'in', name, peer));
}

/** What is done may be judged by how things stand before it as well as after. */
function whenever({ before, after }: Context, test: (state: ServerState) => boolean): boolean {
  return test(before) || test(after);
}

/** `juliet/phone`: to whom the action's stanza is. */
function addresseeOf({ stanzas }: Action): string {
  return / to='\{(\w+(?:\/\w+)?)\}'/u.exec(stanzas[0] ?? '')?.[1] ?? '';
}

function nameOf({ kind }: Action): Name {
  return kind === 'message' ? 'message' : kind === 'request' ? 'iq' : 'presence';
}

function kindOf(action: Action): Asked['kind'] {
  const name = nameOf(action);
  return name !== 'presence' ? name : SUBSCRIPTION.test(action.stanzas[0] ?? '') ? 'other-presence' : 'notification';
}

/** Whether the own list stops what is sent, or stops it by Prosody's reading. */
function isHeld({ action, before }: Moment): { readonly here: boolean; readonly there: boolean } {
  const peer = addresseeOf(action);
  return { here: stops(before, action.session, { direction: 'out', kind: kindOf(action), peer }), there: holdsBack(before, action.session, 'out', nameOf(action), peer) };
}

/** For a device that is not there, or for an account none of whose sessions takes messages, while the list of who would hear it stops it. */
function isUnasked({ action, before }: Moment, role: string, hearer?: string): boolean {
  const to = addresseeOf(action);
  const asked = takers(before, role);
  if (roleOf(to) !== role || (to.includes('/') ? before.sessions.has(to) : asked.length > 0)) return false;
  const hearers = hearer === undefined ? asked : [hearer];
  return (hearers.length === 0 ? [role] : hearers).some((each) => stops(before, each, { direction: 'in', kind: kindOf(action), peer: action.session }));
}

/** A request or an answer about whose passing a list read Prosody's way says otherwise. */
function isAboutNotifications({ action, before }: Moment): boolean {
  const { here, there } = isHeld({ action, before });
  const target = addresseeOf(action);
  return here !== there || takers(before, target).some((session) => (
    holdsBack(before, session, 'in', 'presence', roleOf(action.session)) !== stops(before, session, { direction: 'in', kind: 'other-presence', peer: roleOf(action.session) })));
}

function isOwnBlocked(_: unknown, context: About): boolean {
  return context.action.session === context.session && isHeld(context).here;
}

/** What comes of Prosody's privacy lists, a module of 2009. */
export const PROSODY_LISTS: readonly Explanation[] = [
  explain('prosody', 'R319', 'Hands out what was kept past the list of who it is for.',
    { only: 'real', words: /^message (?:\w+ )?from (\S+) .*late$/u, when: ([, from], context) => context.action.session === context.session && whenever(context, (state) => stops(state, context.session, { direction: 'in', kind: 'message', peer: from! })) }),
  explain('prosody', 'R319, R400', 'Asks no list about what is for a device that is not there, or for who takes no messages.',
    { only: 'local', words: /^message error service-unavailable from (\w+)/u, when: ([, from], context) => isUnasked(context, from!) },
    { only: 'real', words: /^(?:message (?!error)|presence (?:unavailable )?from)/u, when: (_, context) => isUnasked(context, context.role, context.session) }),
  part('prosody', 'R319', 'Asks no list about requests where nobody takes messages.',
    { only: 'real', words: /^(?:presence (?:subscribe|subscribed|unsubscribe|unsubscribed) from|iq set roster)/u, action: SUBSCRIPTION, when: (_, context) => isUnasked(context, targetOf(context)) }),
  explain('prosody', 'R155, R319', 'Asks no list any more when the last connection of an account ends.',
    { only: 'real', words: /^presence unavailable from (\S+)/u, when: ([, from], { action, before, session }) => (
      action.kind === 'leave' && action.session === from && [...before.sessions].every(([each, { account }]) => each === from || account !== roleOf(from)) && stops(before, from, { direction: 'out', kind: 'notification', peer: roleOf(session) })) }),
  explain('prosody', 'R132', 'Sends no probe where presence may not go out.',
    { only: 'local', words: /^presence (?:unavailable )?from (\w+)/u, when: ([, from], context) => context.action.session === context.session && whenever(context, (state) => holdsBack(state, context.session, 'out', 'presence', from!)) }),
  explain('prosody', 'R294, R310, R316', 'Lets no probe in where a rule of one of the sessions stops notifications that come.',
    { only: 'local', words: /^presence (?:unavailable )?from (\w+)/u, when: ([, from], context) => context.action.session === context.session && whenever(context, (state) => holdsBackFor(state, from!, 'presence', context.session)) }),
  explain('prosody', 'R316', 'Judges what is for the account by the list of one of its sessions.',
    { only: 'local', words: /^(?:presence (?:unavailable )?|message (?:\w+ )?)from (\S+)/u, when: ([words, from], context) => whenever(context, (state) => holdsBackFor(state, context.role, words.startsWith('message') ? 'message' : 'presence', from!)) },
    { only: 'real', words: /^(?:presence (?:unavailable )?|message (?!error)(?:\w+ )?)from (\S+)/u, when: ([words, from], context) => {
      const name = words.startsWith('message') ? 'message' : 'presence';
      return whenever(context, (state) => stops(state, context.session, { direction: 'in', kind: name === 'message' ? name : 'notification', peer: from! }) && letsInFor(state, context.role, name, from!));
    } },
    { only: 'real', words: /^message error service-unavailable from (\w+)$/u, when: ([, from], { action, before }) => holdsBackFor(before, from!, 'message', action.session) },
    { only: 'local', words: /^message error service-unavailable from (\w+)/u, when: ([, from], { action, before }) => letsInFor(before, from!, 'message', action.session) && takers(before, from!).every((each) => stops(before, each, { direction: 'in', kind: 'message', peer: action.session })) },
    { only: 'local', words: /^iq (?:result|error item-not-found) from (\w+)\b/u, when: ([, from], { action, before }) => holdsBackFor(before, from!, 'iq', action.session) },
    { only: 'real', words: /^iq error service-unavailable from (\w+)$/u, when: ([, from], { action, before }) => holdsBackFor(before, from!, 'iq', action.session) }),
  silently('prosody', 'R310', 'Holds own messages against rules about messages that come.', (context) => context.action.kind === 'message' && isHeld(context).here !== isHeld(context).there),
  explain('prosody', 'R310', 'Holds own requests against rules about requests that come.',
    { only: 'local', words: /^iq /u, when: (_, context) => context.action.kind === 'request' && isHeld(context).here !== isHeld(context).there },
    { only: 'real', words: /^iq /u, when: (_, context) => context.action.kind === 'request' && isHeld(context).here !== isHeld(context).there }),
  silently('prosody', 'R294, R310', 'Holds requests and answers against rules about notifications alone.', (context) => SUBSCRIPTION.test(context.action.stanzas[0] ?? '') && isAboutNotifications(context)),
  explain('prosody', 'R366', 'Answers what is sent to who is blocked as if there were no such service.',
    { only: 'local', words: /^(?:iq|message) error not-acceptable from /u, when: isOwnBlocked }, { only: 'real', words: /^(?:iq|message) error service-unavailable from /u, when: isOwnBlocked }),
];
