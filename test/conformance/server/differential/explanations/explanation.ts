import type { Action } from '../actions.ts';
import type { Difference } from '../compare.ts';
import type { EntryState, ServerState, SessionState } from '../state.ts';

/** An action, and how things stood on the local server before it. */
export interface Moment {
  readonly action: Action;
  readonly before: ServerState;
}

export interface Context extends Moment {
  readonly after: ServerState;
  /** What was done before, oldest first. */
  readonly earlier: readonly Moment[];
  /** All differences of the step. */
  readonly differences: readonly Difference[];
}

/** Why a server says otherwise than the local one, where the RFC is on the local one's side or leaves it free. */
export interface Explanation {
  readonly server: 'prosody' | 'ejabberd';
  /** R-numbers of the checklist, N-rows of what RFC 6121 changed. */
  readonly lines: string;
  readonly what: string;
  /** The servers' states differ from here on: nothing that follows can be compared. */
  readonly diverges: boolean;
  readonly applies: (difference: Difference, context: Context) => boolean;
  /** Of a divergence that nobody need hear of when it begins: whether this step begins it. */
  readonly begins: (context: Context) => boolean;
}

/** What it takes to tell one difference from others; each that is given must hold. */
export interface Signs {
  readonly only: Difference['only'];
  readonly words: RegExp;
  /** The action that it comes with. */
  readonly action?: RegExp;
  readonly when?: (match: RegExpExecArray, about: About) => boolean;
}

/** A difference with what was true of whoever heard it. */
export interface About extends Context {
  readonly session: string;
  readonly role: string;
  readonly heard: SessionState | undefined;
}

export function explain(server: Explanation['server'], lines: string, what: string, ...signs: readonly Signs[]): Explanation {
  return { server, lines, what, diverges: false, begins: () => false, applies: (difference, context) => signs.some((each) => fits(each, difference, context)) };
}

/** As `explain`, where the servers go different ways from here on. */
export function part(...explained: Parameters<typeof explain>): Explanation {
  return { ...explain(...explained), diverges: true };
}

/** As `part`, where it shows from the action and the state alone; any difference of a step that begins it counts as its own. */
export function silently(server: Explanation['server'], lines: string, what: string, begins: Explanation['begins']): Explanation {
  return { server, lines, what, diverges: true, begins, applies: (_, context) => begins(context) };
}

/** Whether some account's entry for somebody was so before the step and is so after it. */
export function hasMoved({ before, after }: Context, from: (entry: EntryState | undefined, role: string) => boolean, to: (entry: EntryState | undefined) => boolean): boolean {
  return [...before.accounts.keys()].some((role) => [...before.accounts.keys()].some((other) => from(entryOf(before, role, other), role) && to(entryOf(after, role, other))));
}

function fits({ only, words, action, when }: Signs, difference: Difference, context: Context): boolean {
  const match = difference.only === only ? words.exec(difference.words) : null;
  if (!match || (action && !context.action.stanzas.some((stanza) => action.test(stanza)))) return false;
  const { session } = difference;
  return when?.(match, { ...context, session, role: roleOf(session), heard: context.after.sessions.get(session) ?? context.before.sessions.get(session) }) ?? true;
}

export function roleOf(address: string): string {
  return address.split('/')[0]!;
}

/** Whom the first stanza of the action is for or about. */
export function targetOf({ action }: Pick<Moment, 'action'>): string {
  return /\{(\w+)/u.exec(action.stanzas[0] ?? '')?.[1] ?? '';
}

export function entryOf(state: ServerState, role: string, other: string): EntryState | undefined {
  return state.accounts.get(role)?.entries.get(other);
}

export function availableOf(state: ServerState, role: string): readonly SessionState[] {
  return [...state.sessions.values()].filter(({ account, isAvailable }) => account === role && isAvailable);
}

/** The end of a session, or unavailable presence for everybody. */
export function isFarewell({ kind, stanzas }: Action): boolean {
  return kind === 'leave' || (stanzas[0]?.startsWith("<presence type='unavailable'>") ?? false);
}

/** When the session last told the address of its presence directly, and what was done then and since. */
export function since(earlier: Context['earlier'], session: string, to: string): readonly Moment[] {
  const last = earlier.findLastIndex(({ action }) => action.kind === 'directed' && action.session === session && action.stanzas[0]!.includes(` to='{${to}}'`));
  return last < 0 ? [] : earlier.slice(last);
}
