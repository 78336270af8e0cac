import { OUTBOUND } from '../../../../../electron/server/subscriptions/outbound.ts';
import { SUBSCRIPTION_KINDS } from '../../../../../electron/server/stanzas/stanza.ts';
import { entryOf, explain, hasMoved, part, roleOf, silently, targetOf, type About, type Context, type Explanation, type Moment } from './explanation.ts';
import { hasListInForce, isUsedElsewhere, rulesInForce, stops, takers } from './lists.ts';

const VCARD = /^iq result from (\w+) vCard vcard-temp$/u;
const SUBSCRIPTION = /^<presence type='(?:un)?subscribed?'/u;

/** Contacts that only one of two rosters has. */
function missing(one: string, other: string): readonly string[] {
  return one.split(', ').filter((item) => item !== '' && !other.split(', ').includes(item));
}

function isUnasked(context: Context, state: RegExp): boolean {
  return state.test(entryOf(context.before, context.action.session.split('/')[0]!, targetOf(context))?.state ?? 'None');
}

function isUnknown(_: unknown, about: About): boolean {
  return entryOf(about.before, about.role, targetOf(about)) === undefined;
}

function isUnlisted(_: unknown, context: Context): boolean {
  return entryOf(context.before, roleOf(context.action.session), targetOf(context))?.isListed === false;
}

/** Whether the own list stops what is asked or answered, as things stand. */
function isStopped({ action }: Pick<Moment, 'action'>, state: Moment['before']): boolean {
  return stops(state, action.session, { direction: 'out', kind: 'other-presence', peer: targetOf({ action }) });
}

function removedList({ action }: Pick<Moment, 'action'>): string {
  return /<list name='(\w+)'\/>/u.exec(action.stanzas[0] ?? '')?.[1] ?? '';
}

function isUnknownList(_: unknown, about: About): boolean {
  return about.action.session === about.session && about.before.accounts.get(about.role)?.lists.has(removedList(about)) === false;
}

/** Whether the default list of the account stops the request. */
function isAskedPastList([, account]: RegExpExecArray, { action, before }: Moment): boolean {
  return stops(before, account!, { direction: 'in', kind: 'iq', peer: action.session });
}

export const EJABBERD: readonly Explanation[] = [
  part('ejabberd', 'R277', 'Takes an approval that nobody asked for, of somebody who is seen, for a grant.',
    { only: 'real', words: /./u, action: /type='subscribed'/u, when: (_, context) => isUnasked(context, /^To$/u) }),
  silently('ejabberd', 'N05', 'Does not know approval in advance.', (context) => hasMoved(context, (entry) => entry?.isApproved !== true, (entry) => entry?.isApproved === true)),
  silently('ejabberd', 'R281', 'Drops a contact when a request of theirs ends.', (context) => hasMoved(context, (entry) => entry?.isListed === true && entry.state === 'None + Pending In', (entry) => entry?.state === 'None')),
  silently('ejabberd', 'R271', 'Leaves requests standing, the own one and theirs, when a contact is removed.', (context) => (
    context.action.stanzas.some((stanza) => stanza.includes("subscription='remove'"))
    && hasMoved(context, (entry, role) => context.action.session.startsWith(`${role}/`) && /Out|In/u.test(entry?.state ?? ''), (entry) => entry === undefined))),
  explain('ejabberd', 'R272', 'Tells both, when a subscription ends, that the other is gone, who had gone before.',
    { only: 'real', words: /^presence unavailable from (\w+\/\w+)$/u, action: /type='unsubscribed?'|subscription='remove'/u, when: ([, from], { before }) => before.sessions.get(from!)?.isAvailable !== true }),
  explain('ejabberd', 'R272, R319', 'Tells, when a subscription ends, that who was seen is gone, past the list of these.',
    { only: 'real', words: /^presence unavailable from (\w+\/\w+)$/u, action: /type='unsubscribed?'|subscription='remove'/u, when: ([, from], { role, before, after }) => [before, after].some((state) => stops(state, from!, { direction: 'out', kind: 'notification', peer: role })) }),
  part('ejabberd', 'N08', 'Removes who is not in the roster together with the request of theirs that waits.',
    { only: 'real', words: /./u, action: /subscription='remove'/u, when: isUnlisted }, { only: 'local', words: /./u, action: /subscription='remove'/u, when: isUnlisted }),
  explain('ejabberd', 'R369', 'Judges by the lists what goes between the own resources.',
    { only: 'local', words: /^presence .*from (\w+)\/\w+/u, when: ([, from], { role, before }) => from === role && hasListInForce(before, role) }),
  explain('ejabberd', 'N08', 'Removes, and tells so, whom the roster does not have.',
    { only: 'real', words: /^iq (?:set roster \[\w+ remove\]|result)$/u, action: /subscription='remove'/u, when: isUnknown },
    { only: 'local', words: /^iq error item-not-found$/u, action: /subscription='remove'/u, when: isUnknown }),
  explain('ejabberd', 'R366', 'Tells who is blocked by the own list that presence did not go.',
    { only: 'real', words: /^presence error not-acceptable from /u, when: (_, { action, session, role, before }) => action.session === session && hasListInForce(before, role) }),
  silently('ejabberd', 'R302, R319', 'Changes the roster for what is asked or answered, which the own list then stops.', ({ action, before }) => {
    const kind = SUBSCRIPTION_KINDS.find((each) => action.stanzas[0]?.startsWith(`<presence type='${each}'`));
    const state = entryOf(before, roleOf(action.session), targetOf({ action }))?.state ?? 'None';
    return kind !== undefined && isStopped({ action }, before) && OUTBOUND[kind].find((row) => row.state === state)!.next !== state;
  }),
  part('ejabberd', 'R302, R319', 'Asks the own list about a request or an answer after the roster has changed for it.',
    { only: 'local', words: /^(?:iq set roster|presence )/u, action: SUBSCRIPTION, when: (_, context) => isStopped(context, context.after) }),
  part('ejabberd', 'R327, R352', 'Lets a list be removed that another resource uses.',
    { only: 'local', words: /^iq error conflict$/u, action: /<list name='\w+'\/>/u, when: (_, about) => about.action.session === about.session && isUsedElsewhere(about.before, about.session, removedList(about)) },
    { only: 'real', words: /^iq result$/u, action: /<list name='\w+'\/>/u, when: (_, about) => about.action.session === about.session && isUsedElsewhere(about.before, about.session, removedList(about)) }),
  part('ejabberd', 'R352', 'Does not let the active list of the own session be removed.',
    { only: 'local', words: /^iq result$/u, action: /<list name='\w+'\/>/u, when: (_, { differences }) => differences.some(({ words }) => words === 'iq error conflict') },
    { only: 'real', words: /^iq error conflict$/u, action: /<list name='(\w+)'\/>/u, when: (_, { action, session, before }) => action.stanzas.some((stanza) => stanza.includes(`<list name='${before.sessions.get(session)?.active}'/>`)) }),
  explain('ejabberd', 'R319', 'Holds against the list, and loses, what was kept before the list was in force.',
    { only: 'local', words: /^message .* late$/u, when: (_, { action, session, role, before }) => action.session === session && rulesInForce(before, role).some((rule) => rule.action === 'deny') }),
  explain('ejabberd', 'R133, N26', 'Gives presence to who is let see it although they look no longer, or not yet.',
    { only: 'real', words: /^presence (?:unavailable )?from (\w+)\//u, when: ([, from], { role, before }) => !/^(?:To|Both)/u.test(entryOf(before, role, from!)?.state ?? '') && /^(?:From|Both)/u.test(entryOf(before, from!, role)?.state ?? '') }),
  explain('ejabberd', 'R316', 'Tells the sender of each session that stops a message, also where another one takes it.',
    { only: 'real', words: /^message error service-unavailable from (\w+)$/u, when: ([, from], { action, session, before }) => {
      const asked = takers(before, from!);
      const stopping = asked.filter((each) => stops(before, each, { direction: 'in', kind: 'message', peer: action.session }));
      return action.session === session && stopping.length > (stopping.length === asked.length ? 1 : 0);
    } }),
  part('ejabberd', 'R375, R381', 'Hands out what was kept to who takes no messages.',
    { only: 'real', words: /^message .* late$/u, when: (_, { heard }) => heard !== undefined && (heard.priority < 0 || !heard.isAvailable) },
    { only: 'local', words: /^message .* late$/u, when: ([words], { action, session, differences }) => action.session === session && differences.some((other) => other.only === 'real' && other.words === words) }),
  explain('ejabberd', 'R364', 'Says nothing to who sends a headline that is stopped.',
    { only: 'local', words: /^message error service-unavailable from (\w+)/u, action: /type='headline'/u, when: ([, from], { before }) => hasListInForce(before, from!) }),
  explain('ejabberd', 'R353', 'Answers the removal of an unknown list as if it were one.',
    { only: 'local', words: /^iq error item-not-found$/u, action: /<list name='\w+'\/>/u, when: isUnknownList }, { only: 'real', words: /^iq result$/u, action: /<list name='\w+'\/>/u, when: isUnknownList }),
  explain('ejabberd', 'R379', 'Loses the words of a request when it is met by one.',
    { only: 'local', words: /^(presence subscribe from \w+) status /u, when: ([, words], { session, differences }) => differences.some((other) => other.session === session && other.words === words) },
    { only: 'real', words: /^presence subscribe from \w+$/u, when: ([words], { session, differences }) => differences.some((other) => other.session === session && other.words.startsWith(`${words} status `)) }),
  explain('ejabberd', 'R379', 'Gives requests that wait to no resource that takes no messages.',
    { only: 'local', words: /^presence subscribe from /u, when: (_, { action, session, heard }) => action.session === session && heard !== undefined && heard.priority < 0 }),
  explain('ejabberd', 'R281', 'Does not tell that a request was withdrawn.',
    { only: 'local', words: /^presence unsubscribe from (\w+)/u, action: /type='unsubscribe'/u, when: ([, from], { role, before }) => (entryOf(before, role, from!)?.state ?? '').includes('In') }),
  explain('ejabberd', 'R142', 'Does not answer the probe of who waits for an answer.',
    { only: 'local', words: /^presence error not-authorized from (\w+)$/u, action: /type='probe'/u, when: ([, from], { role, before }) => /In/u.test(entryOf(before, from!, role)?.state ?? '') }),
  explain('ejabberd', 'R197, R219', 'Gives requests and pushes to resources that did not ask for the roster.',
    { only: 'real', words: /^(?:presence (?:subscribe|subscribed|unsubscribe|unsubscribed) from |iq set roster )/u, when: (_, { heard }) => heard?.isInterested === false }),
  explain('ejabberd', 'R319, R365', 'Answers what is asked of an account without asking its list.',
    { only: 'local', words: /^iq error service-unavailable from (\w+)$/u, action: /<vCard/u, when: isAskedPastList }, { only: 'real', words: VCARD, action: /<vCard/u, when: isAskedPastList }),
  explain('ejabberd', 'XEP-0054 §3.3', 'Answers with an empty card where there is none.',
    { only: 'local', words: /^iq error item-not-found from (\w+)$/u, action: /<vCard/u, when: (_, { differences }) => differences.some(({ only, words }) => only === 'real' && VCARD.test(words)) },
    { only: 'real', words: VCARD, action: /<vCard/u, when: ([, from], { differences }) => differences.some(({ only, words }) => only === 'local' && words === `iq error item-not-found from ${from}`) }),
  explain('ejabberd', 'R224', 'Leaves a contact out of the roster while a request of theirs waits.',
    { only: 'local', words: /^iq set roster \[(\w+) /u, when: ([, to], { role, after }) => entryOf(after, role, to!)?.state === 'None + Pending In' },
    ...(['local', 'real'] as const).map((only) => ({
      only, words: /^iq result roster \[(.*)\]$/u,
      when: ([, own]: RegExpExecArray, { differences, session, role, after }) => {
        const other = differences.find((each) => each.session === session && each.only !== only && each.words.startsWith('iq result roster'))?.words.slice('iq result roster ['.length, -1);
        if (other === undefined) return false;
        const [local, real] = only === 'local' ? [own!, other] : [other, own!];
        return missing(real, local).length === 0 && missing(local, real).every((item) => entryOf(after, role, item.split(' ')[0]!)?.state === 'None + Pending In');
      },
    } satisfies Parameters<typeof explain>[3]))),
];
