import { CLIENT_NS, childElements, isElement, type XmlElement } from '../../xmpp/kit/element.ts';
import { serialise } from '../../xmpp/kit/serialise.ts';
import { parseDocument } from '../../xmpp/parser/document.ts';

/** As much of one stanza as is shown, UTF-16 units. */
const LONGEST = 64 * 1024;
const STANZAS: ReadonlySet<string> = new Set(['iq', 'message', 'presence']);

/** What a person typed as stanzas; undefined where it is no sound XML, or anything else than stanzas. */
export function parseTyped(text: string): readonly XmlElement[] | undefined {
  const root = parseDocument(`<typed xmlns='${CLIENT_NS}'>${text}</typed>`);
  const stanzas = root ? childElements(root) : [];
  const isSound = root?.children.every((child) => isElement(child) || child.trim() === '') === true;
  return isSound && stanzas.length > 0 && stanzas.every(({ name, ns }) => STANZAS.has(name) && ns === CLIENT_NS) ? stanzas : undefined;
}

/** A stanza as text to show: without passwords, of accounts and of rooms. */
export function shownText(stanza: XmlElement): { readonly xml: string; readonly isCut: boolean } {
  const xml = serialise(withoutPasswords(stanza));
  return { xml: xml.slice(0, LONGEST), isCut: xml.length > LONGEST };
}

function withoutPasswords(element: XmlElement): XmlElement {
  const children = element.children.map((child) => (isElement(child) ? withoutPasswords(child) : element.name === 'password' ? '•••' : child));
  // A direct invitation (XEP-0249) says the room's in an attribute.
  const attrs = 'password' in element.attrs ? { ...element.attrs, password: '•••' } : element.attrs;
  return { ...element, attrs, children };
}
