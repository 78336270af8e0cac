import { childElements, childOf, el, is, textOf, type XmlElement } from '../../kit/element.ts';
import { childText } from '../../kit/reader.ts';

export const REGISTER_NS = 'jabber:iq:register';
/** Of the stream's feature (§8). */
export const REGISTER_STREAM_NS = 'http://jabber.org/features/iq-register';

/** What somebody who asks is told (§3.1): what to give, or what there is on file. */
export interface RegistrationForm {
  /** The server's words to the person; foreign text. */
  readonly instructions?: string | undefined;
  readonly isRegistered: boolean;
  /** The name on file; empty, or absent where none is asked for. */
  readonly username?: string | undefined;
  /** Whether a password can be given. */
  readonly hasPassword: boolean;
}

/** What somebody who registers, changes a password (§3.3) or cancels a registration (§3.2) sends. */
export type RegistrationRequest =
  | { readonly kind: 'fields'; readonly username?: string | undefined; readonly password?: string | undefined }
  | { readonly kind: 'remove' }
  /** `<remove/>` with something beside it. */
  | { readonly kind: 'malformed' };

/** Undefined when this is none. */
export function parseRegistrationForm(element: XmlElement): RegistrationForm | undefined {
  if (!is(element, 'query', REGISTER_NS)) return undefined;
  return {
    instructions: childText(element, 'instructions', REGISTER_NS),
    isRegistered: childOf(element, 'registered', REGISTER_NS) !== undefined,
    username: childText(element, 'username', REGISTER_NS),
    hasPassword: childOf(element, 'password', REGISTER_NS) !== undefined,
  };
}

/** No password is ever in it (§3.1). */
export function buildRegistrationForm({ instructions, isRegistered, username, hasPassword }: RegistrationForm): XmlElement {
  return el(
    'query', REGISTER_NS, {},
    isRegistered ? el('registered', REGISTER_NS) : undefined,
    instructions === undefined ? undefined : el('instructions', REGISTER_NS, {}, instructions),
    username === undefined ? undefined : field('username', username),
    hasPassword ? el('password', REGISTER_NS) : undefined,
  );
}

/** Undefined when this is none. */
export function parseRegistrationRequest(element: XmlElement): RegistrationRequest | undefined {
  if (!is(element, 'query', REGISTER_NS)) return undefined;
  const [first, ...more] = childElements(element);
  if (childOf(element, 'remove', REGISTER_NS)) return first && more.length === 0 ? { kind: 'remove' } : { kind: 'malformed' };
  const [username, password] = ['username', 'password'].map((name) => childOf(element, name, REGISTER_NS)).map((child) => child && textOf(child));
  return { kind: 'fields', ...(username === undefined ? {} : { username }), ...(password === undefined ? {} : { password }) };
}

export function buildRegistrationGet(): XmlElement {
  return el('query', REGISTER_NS);
}

export function buildPasswordChange(username: string, password: string): XmlElement {
  return el('query', REGISTER_NS, {}, field('username', username), field('password', password));
}

export function buildRemoval(): XmlElement {
  return el('query', REGISTER_NS, {}, el('remove', REGISTER_NS));
}

function field(name: string, text: string): XmlElement {
  return el(name, REGISTER_NS, {}, ...(text === '' ? [] : [text]));
}
