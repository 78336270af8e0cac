import { availableOf, entryOf, explain, hasMoved, isFarewell, part, roleOf, silently, since, targetOf, type Context, type Explanation } from './explanation.ts';

const REMOVAL = /subscription='remove'/u;

/** Whether the other has approved whoever asks now before, in answer to a request or not. */
function wasApproved({ action, earlier }: Context): boolean {
  const target = /\{(\w+)\}/u.exec(action.stanzas[0] ?? '')?.[1];
  return earlier.some(({ action: { session, stanzas } }) => roleOf(session) === target && stanzas.some((stanza) => stanza.includes(`type='subscribed' to='{${roleOf(action.session)}}'`)));
}

/** Whether the real server alone took the request for one that is granted. */
function isGranted({ differences }: Context): boolean {
  return differences.some(({ only, words }) => (only === 'real' && words.startsWith('presence subscribed from ')) || (only === 'local' && words.startsWith('presence subscribe from ')));
}

function isBetween({ session, stanzas }: Context['action'], one: string, other: string): boolean {
  return [[one, other], [other, one]].some(([actor, target]) => session.startsWith(`${actor}/`) && stanzas.some((stanza) => stanza.includes(`'{${target}}'`)));
}

/**
 * Whether Prosody no longer knows that a session told an account of its presence directly: it takes the end that it tells the account by
 * itself, when a subscription is cancelled or the contact removed, for one told directly.
 */
function isForgotten({ earlier }: Context, session: string, to: string): boolean {
  return since(earlier, session, to).some(({ action: { session: actor, stanzas } }) => roleOf(actor) === roleOf(session) && stanzas.some((stanza) => (
    stanza.includes(`type='unsubscribed' to='{${to}}'`) || stanza.includes(`jid='{${to}}' subscription='remove'`))));
}

export const PROSODY: readonly Explanation[] = [
  explain('prosody', 'N17', 'Acknowledges a request by unavailable presence of the account, as RFC 6121 §3.1.3 lets it.',
    { only: 'real', words: /^presence unavailable from (\w+)$/u, when: ([, from], { role, after }) => /Out/u.test(entryOf(after, role, from!)?.state ?? '') },
    { only: 'real', words: /^presence unavailable from (\w+)$/u, action: /type='subscribe'/u, when: ([, from], { role, action }) => action.session.startsWith(`${role}/`) && action.stanzas[0]!.includes(`'{${from}}'`) }),
  explain('prosody', 'R144', 'Answers a probe for who is not there with unavailable presence of the account, without the last words.',
    { only: 'real', words: /^presence unavailable from (\w+)$/u, when: ([, from], { before }) => availableOf(before, from!).length === 0 }),
  explain('prosody', 'R197, R219, R379', 'Gives what is said of subscriptions to resources that have not said that they are there.',
    { only: 'real', words: /^presence (?:subscribe|subscribed|unsubscribe|unsubscribed) from /u, when: (_, { heard }) => heard?.isInterested === true && !heard.isAvailable }),
  explain('prosody', 'R197, R219', 'Gives requests to resources that did not ask for the roster.',
    { only: 'real', words: /^presence (?:subscribe|subscribed|unsubscribe|unsubscribed) from /u, when: (_, { heard }) => heard?.isInterested === false }),
  explain('prosody', 'R233', 'Gives presence again between two of whom one asks, or approves, again.',
    { only: 'real', words: /^presence from (\w+)\//u, action: /type='subscribed?'/u, when: ([, from], { role, action, before }) => isBetween(action, role, from!) && /^(?:To|Both)/u.test(entryOf(before, role, from!)?.state ?? '') }),
  explain('prosody', 'R258, R261', 'Does not tell who looks no longer that the other is gone.',
    { only: 'local', words: /^presence unavailable from (\w+)\/\w+$/u, action: /type='unsubscribe'|subscription='remove'/u, when: ([, from], { role, action }) => action.session.startsWith(`${role}/`) && isBetween(action, role, from!) }),
  explain('prosody', 'R215, R271, R272', 'Tells the removed that they are seen no more before it tells them that they are looked at no more.',
    { only: 'local', words: /^iq set roster \[(\w+) .*\b(?:to|none ask)\b/u, action: REMOVAL, when: ([, from], { action }) => action.session.startsWith(`${from}/`) },
    { only: 'real', words: /^iq set roster \[(\w+) .*\bfrom\b/u, action: REMOVAL, when: ([, from], { action }) => action.session.startsWith(`${from}/`) },
    { only: 'order', words: /^(?:presence unsubscribed .* presence unsubscribe |iq set roster)/u, action: REMOVAL }),
  part('prosody', 'R340', 'Does not let a default be set while another resource is there that goes by none, nor be set again while one goes by it.',
    { only: 'local', words: /^iq result$/u, action: /<default/u, when: (_, { differences }) => differences.some(({ words }) => words === 'iq error conflict') },
    { only: 'real', words: /^iq error conflict$/u, action: /<default/u, when: (_, { role, before, action }) => {
      const current = before.accounts.get(role)?.default;
      return current === undefined || action.stanzas.some((stanza) => stanza.includes(`<default name='${current}'/>`));
    } }),
  part('prosody', 'N05', 'Does not heed an approval in advance of who is not there.',
    { only: 'local', words: /^(?:iq set roster|presence (?:subscribed )?from)/u, action: /type='subscribe'/u, when: (_, context) => context.before.accounts.get(targetOf(context))?.entries.get(roleOf(context.action.session))?.isApproved === true && availableOf(context.before, targetOf(context)).length === 0 }),
  explain('prosody', 'R272', 'Tells the removed that who removed them is gone although they did not see them.',
    { only: 'real', words: /^presence unavailable from (\w+)\/\w+$/u, action: REMOVAL, when: ([, from], { action }) => action.session.startsWith(`${from}/`) }),
  explain('prosody', 'R272', 'Does not tell the removed that who removed them is gone.',
    { only: 'local', words: /^presence unavailable from (\w+)\/\w+$/u, action: REMOVAL, when: ([, from], { action, role }) => action.session.startsWith(`${from}/`) && isBetween(action, role, from!) }),
  part('prosody', 'R381', 'Hands out what was kept only to who comes online, not to who takes messages again.',
    { only: 'local', words: /^message .* late$/u, action: /^<presence>/u, when: (_, { action, session, before }) => action.session === session && (before.sessions.get(session)?.priority ?? 0) < 0 }),
  explain('prosody', 'R134, R155', 'Tells of the other resources those that have not said that they are there.',
    { only: 'real', words: /^presence (?:unavailable )?from (\S+)/u, when: ([, from], { action, session, role, heard }) => from === action.session && from !== session && roleOf(from) === role && heard?.isAvailable === false }),
  explain('prosody', 'R332, R336, R341, R353', 'Answers the removal of an unknown list with bad-request.',
    { only: 'local', words: /^iq error item-not-found$/u, action: /<list name='\w+'\/>/u }, { only: 'real', words: /^iq error bad-request$/u, action: /<list name='\w+'\/>/u }),
  explain('prosody', 'R140, R155', 'Forgets who was told of the presence directly when a subscription is cancelled or the contact removed.',
    { only: 'local', words: /^presence unavailable from (\S+)/u, when: ([, from], about) => about.action.session === from && isFarewell(about.action) && isForgotten(about, from, about.role) }),
  silently('prosody', 'N05', 'Never takes an approval in advance back.', (context) => (
    /type='unsubscribed'/u.test(context.action.stanzas[0] ?? '') && hasMoved(context, (entry) => entry?.isApproved === true, (entry) => entry?.isApproved === false))),
  silently('prosody', 'N05', 'Forgets an approval in advance when the contact is changed.', ({ action, before }) => {
    const target = /<item jid='\{(\w+)\}'(?! subscription)/u.exec(action.stanzas[0] ?? '')?.[1];
    return target !== undefined && entryOf(before, roleOf(action.session), target)?.isApproved === true;
  }),
  part('prosody', 'N05', 'Goes on to approve in advance who was granted that once, or was approved while seeing already.',
    { only: 'real', words: /^(?:presence subscribed from|iq set roster|presence from)/u, action: /type='subscribe'/u, when: (_, context) => wasApproved(context) && isGranted(context) },
    { only: 'local', words: /^presence subscribe from/u, action: /type='subscribe'/u, when: (_, context) => wasApproved(context) }),
  silently('prosody', 'N05', 'Goes on to approve in advance who was granted that once, while nobody is there to hear of it.', (context) => (
    /type='subscribe'/u.test(context.action.stanzas[0] ?? '') && wasApproved(context) && availableOf(context.before, targetOf(context)).length === 0
    && /In/u.test(entryOf(context.after, targetOf(context), roleOf(context.action.session))?.state ?? ''))),
  part('prosody', 'R280, R283', 'Asks again for what waits whenever somebody comes online: where they are seen already, they are told so.',
    { only: 'real', words: /^(?:presence (?:subscribed )?from (\w+)|iq set roster \[(\w+) )/u, when: ([, from, to], { action, role, before }) => {
      const other = from ?? to ?? '';
      return roleOf(action.session) === role && ['connect', 'presence'].includes(action.kind) && /Out/u.test(entryOf(before, role, other)?.state ?? '') && /^(?:From|Both)/u.test(entryOf(before, other, role)?.state ?? '');
    } }),
  silently('prosody', 'R291', 'Keeps the request of somebody who is removed.', (context) => (
    context.action.stanzas.some((stanza) => REMOVAL.test(stanza)) && hasMoved(context, (entry, role) => context.action.session.startsWith(`${role}/`) && /In/u.test(entry?.state ?? ''), (entry) => entry === undefined))),
  explain('prosody', 'R215', 'Tells the roster of a contact that it never showed that it is removed.',
    { only: 'real', words: /^iq set roster \[(\w+) remove\]$/u, when: ([, from], { role, before, after }) => entryOf(before, role, from!)?.isListed === false && entryOf(after, role, from!)?.isListed !== true }),
  silently('prosody', 'R142', 'Answers the probe of who waits for an answer with an end of the request.', (context) => (
    context.action.kind === 'probe' && /Out/u.test(entryOf(context.before, roleOf(context.action.session), targetOf(context))?.state ?? ''))),
  explain('prosody', 'R154', 'Adds words of its own to the end of a broken connection.',
    { only: 'real', words: /^presence unavailable from \S+ status Disconnected: /u, when: (_, { action }) => action.kind === 'leave' },
    { only: 'local', words: /^presence unavailable from \S+$/u, when: ([words], { action, session, differences }) => action.kind === 'leave' && differences.some((other) => other.session === session && other.words.startsWith(`${words} status Disconnected: `)) }),
];
