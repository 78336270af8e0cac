import { availableOf, entryOf, explain, isFarewell, part, roleOf, silently, since, type Context, type Explanation } from './explanation.ts';
import { stops } from './lists.ts';

/** What both servers do. */
export function sharedBy(server: Explanation['server']): readonly Explanation[] {
  return [
    explain(server, 'R134, N21', 'Gives a resource its own presence, too, as RFC 6121 §4.2.2 has it.',
      { only: 'real', words: /^presence (?:unavailable )?from (\S+)/u, when: ([, from], { session, action }) => from === session && action.session === session }),
    explain(server, 'R141, R401', 'Does not answer the probe of a stranger.',
      { only: 'local', words: /^presence error forbidden from (\S+)$/u, action: /type='probe'/u, when: ([, from], { role, before }) => !/From|Both|In/u.test(entryOf(before, from!, role)?.state ?? '') }),
    explain(server, 'R371, R373', 'Gives presence for a device to it although it has sent none itself.',
      { only: 'real', words: /^presence (?:unavailable )?from (\S+)/u, when: ([, from], { action, session, heard, before }) => action.session === from && (isFor(action, session) || before.sessions.get(from)?.directed.includes(session) === true) && heard?.isAvailable === false }),
    explain(server, 'R284', 'Forgets an answer to a request that comes while nobody is there; only the roster shows it.',
      { only: 'local', words: /^presence (?:subscribed|unsubscribed|unsubscribe) from \w+(?: |$)/u, when: (_, { action, session, role, before }) => action.session === session && (before.accounts.get(role)?.notices ?? 0) > 0 }),
    explain(server, 'R218', 'Tells the roster again of a contact of whom nothing changed that it shows.',
      { only: 'real', words: /^iq set roster \[((\w+) .*)\]$/u, when: ([, item, to], { role, before, after }) => {
        const [was, is] = [entryOf(before, role, to!), entryOf(after, role, to!)];
        // A request that ends does not show in the roster either, whatever else the step changes.
        return is?.shown === item && (was?.shown === item || (/In/u.test(was?.state ?? '') && !/In/u.test(is?.state ?? '')));
      } }),
    explain(server, 'R371, R373', 'Answers the probe of a device that has not said that it is there.',
      { only: 'real', words: /^presence from /u, action: /type='probe'/u, when: (_, { action, session, heard }) => action.session === session && heard?.isAvailable === false }),
    explain(server, 'R373', 'Drops a headline for a device that is not there.',
      { only: 'local', words: /^message headline /u, action: /<message .* to='\{\w+\/\w+\}' type='headline'/u, when: (_, { action, session }) => !action.stanzas.some((stanza) => stanza.includes(`'{${session}}'`)) }),
    explain(server, 'R325', 'Tells nobody that a list was removed.', { only: 'local', words: /^iq set lists \[list \w+\]$/u, action: /<list name='\w+'\/>/u }),
    explain(server, 'R371, R373', 'Gives a headline for a device to it although it has not said that it is there.',
      { only: 'real', words: /^message headline from /u, when: (_, { action, session, heard }) => isFor(action, session) && heard?.isAvailable === false }),
    part(server, 'R371, R373, R319', 'Asks the list in force on a device that has not said that it is there about a message for it: it is not kept for the account.',
      { only: 'real', words: /^message error service-unavailable from (\w+\/\w+)$/u, when: ([, from], { action, before }) => (
        action.stanzas.some((stanza) => stanza.includes(` to='{${from}}'`)) && before.sessions.get(from!)?.isAvailable === false && stops(before, from!, { direction: 'in', kind: 'message', peer: action.session })) }),
    part(server, 'R371, R373', 'Gives a message for a device to it although it has not said that it is there: it is not kept for the others.',
      { only: 'real', words: /^message (?!headline|error)/u, when: (_, { action, session, heard }) => isFor(action, session) && heard?.isAvailable === false },
      { only: 'local', words: /^message (?!headline|error)/u, when: (_, { action, before }) => [...before.sessions].some(([session, { isAvailable }]) => isFor(action, session) && !isAvailable) }),
    explain(server, 'R144', 'Says nothing, or not the last words, of who is gone.',
      { only: 'local', words: /^presence unavailable from (\w+)\/\w+/u, when: ([, from], { session, action, before }) => action.session === session && availableOf(before, from!).length === 0 }),
    explain(server, 'R155', 'Tells again that who had gone is gone.',
      { only: 'real', words: /^presence unavailable from (\S+)/u, when: ([, from], { action, session, role, before }) => action.session === from && isFarewell(action) && before.sessions.get(from)?.isAvailable === false && ![session, role].some((each) => before.sessions.get(from)?.directed.includes(each)) }),
    explain(server, 'R155', 'Tells the end twice to who was told of the presence directly and sees it as well.',
      { only: 'real', words: /^presence unavailable from (\S+)/u, when: ([, from], { action, session, role, before }) => action.session === from && isFarewell(action) && [session, role].some((each) => before.sessions.get(from)?.directed.includes(each)) && /^(?:To|Both)/u.test(entryOf(before, role, roleOf(from))?.state ?? '') }),
    explain(server, 'R381', 'Keeps messages in which nothing is said.', { only: 'real', words: /^message (?:chat )?from \S+ late$/u }),
    silently(server, 'R316', 'Judges a request for the account by the active list of one of its sessions.', ({ action, before }) => {
      const target = /^<presence type='(?:un)?subscribed?' to='\{(\w+)\}'|<item jid='\{(\w+)\}' subscription='remove'/u.exec(action.stanzas[0] ?? '')?.slice(1).find((role) => role !== undefined);
      const request = { direction: 'in', kind: 'other-presence', peer: roleOf(action.session) } as const;
      return target !== undefined && [...before.sessions].some(([session, { account, active }]) => account === target && active !== undefined && stops(before, session, request) !== stops(before, target, request));
    }),
    explain(server, 'R319', 'Hands out requests that wait past the list of who they are for.',
      { only: 'real', words: /^presence subscribe from (\w+)/u, when: ([, from], { action, session, before, after }) => action.session === session && [before, after].some((state) => stops(state, session, { direction: 'in', kind: 'other-presence', peer: from! })) }),
    explain(server, 'R140, R149, R155', 'Does not note who is told directly and is a subscriber, by who is not there for others.',
      { only: 'local', words: /^presence unavailable from (\S+)/u, when: ([, from], { action, session, role, before, earlier }) => {
        const told = before.sessions.get(from!)?.directed.filter((to) => to === session || to === role) ?? [];
        return action.session === from && isFarewell(action) && told.length > 0 && told.every((to) => {
          const [moment] = since(earlier, from, to);
          return moment !== undefined && /^(?:From|Both)/u.test(entryOf(moment.before, roleOf(from), role)?.state ?? '');
        });
      } }),
    part(server, 'R300', 'Takes a rule for a group that the roster does not have.',
      { only: 'local', words: /^iq error item-not-found$/u, action: /<list .*type='group'/u },
      { only: 'real', words: /^iq (?:result|set lists \[list \w+\])$/u, action: /<list .*type='group'/u, when: (_, { differences }) => differences.some(({ words }) => words === 'iq error item-not-found') }),
  ];
}

function isFor({ stanzas }: Context['action'], session: string): boolean {
  return stanzas.some((stanza) => stanza.includes(`to='{${session}}'`));
}
