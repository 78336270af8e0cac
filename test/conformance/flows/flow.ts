import type { CommandInput, CommandName } from '../../../electron/contract/commands.ts';
import { JULIET, ROMEO } from '../people.ts';
import type { State } from '../../../electron/server/subscriptions/states.ts';
import { itemOf } from '../state-tables/roster-item.ts';

/** What the page shows of `JULIET` at a point of a flow; what is left out is not looked at. */
export interface Shown {
  /** Undefined: no item of the roster. */
  readonly state?: State | undefined;
  readonly name?: string;
  readonly groups?: readonly string[];
  /** Whose requests wait for an answer. */
  readonly requests?: readonly string[];
  /** The resources of hers whose presence is known. */
  readonly resources?: readonly string[];
  /** Condition of the error that her presence came back with. */
  readonly error?: string | undefined;
}

export type Step =
  | { readonly kind: 'does'; readonly command: CommandName; readonly input: object }
  | { readonly kind: 'out'; readonly stanzas: readonly string[] }
  | { readonly kind: 'comes'; readonly stanzas: readonly string[]; readonly isOrderFree: boolean }
  | { readonly kind: 'shows'; readonly shown: Shown }
  | { readonly kind: 'signs in again'; readonly roster: string };

/** A flow of the checklist (F01 to F23) as one client sees it. */
export interface Flow {
  readonly number: number;
  /** Of RFC 3921. */
  readonly section: string;
  readonly name: string;
  /** Whose client it is: of the user or of the contact in the RFC's words, or either's. */
  readonly side: 'user' | 'contact' | 'either';
  /** Of romeo towards juliet when it begins; undefined: no item. */
  readonly start: State | undefined;
  readonly steps: readonly Step[];
}

export function flow(number: number, section: string, name: string, side: Flow['side'], start: State | undefined, ...steps: readonly Step[]): Flow {
  return { number, section, name, side, start, steps };
}

/** The person does something with juliet; the rest of the command's input is given. */
export function does<Name extends CommandName>(command: Name, input: Partial<CommandInput<Name>> = {}): Step {
  return { kind: 'does', command, input };
}

/** Exactly these go out, in this order, as `name type to`; answers of IQs left aside, which are counted for each push. */
export const out = (...stanzas: readonly string[]): Step => ({ kind: 'out', stanzas });
/** These come, in this order. */
export const comes = (...stanzas: readonly string[]): Step => ({ kind: 'comes', stanzas, isOrderFree: false });
/** These come in either order: the flow is replayed in both. */
export const comesInAnyOrder = (...stanzas: readonly string[]): Step => ({ kind: 'comes', stanzas, isOrderFree: true });
export const shows = (shown: Shown): Step => ({ kind: 'shows', shown });
/** The connection is lost, and a new session begins with this roster. */
export const signsInAgain = (state: State | undefined): Step => ({ kind: 'signs in again', roster: state === undefined ? '' : itemOf(state, JULIET) });

/** A roster push of juliet's item in this state, or of its removal. */
export function pushOf(state: State | 'remove', name = '', group = ''): string {
  const item = state === 'remove' ? `<item jid='${JULIET}' subscription='remove'/>` : itemOf(state, JULIET);
  const named = name === '' ? item : item.replace('/>', ` name='${name}'/>`);
  const whole = group === '' ? named : named.replace('/>', `><group>${group}</group></item>`);
  return `<iq type='set' id='${PUSH_ID}'><query xmlns='jabber:iq:roster'>${whole}</query></iq>`;
}

/** The id of every push of a replay: each must be answered. */
export const PUSH_ID = 'push';
/** A push that counts: it names nobody, so that it is of the own server. */
export const isPush = (stanza: string): boolean => stanza.startsWith(`<iq type='set' id='${PUSH_ID}'>`);
export const presence = (type = '', from = JULIET): string => `<presence from='${from}' to='${ROMEO}'${type === '' ? '' : ` type='${type}'`}/>`;
