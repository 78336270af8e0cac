import { childOf, el, textOf, type XmlElement } from '../../kit/element.ts';
import { trimXml } from '../../kit/reader.ts';

export const NICK_NS = 'http://jabber.org/protocol/nick';
const MAX_LENGTH = 256;

/** What the sender calls themself: one line, at most 256 UTF-16 units; undefined where they say nothing. Foreign text. */
export function parseNick(stanza: XmlElement): string | undefined {
  const nick = childOf(stanza, 'nick', NICK_NS);
  if (!nick) return undefined;
  const line = trimXml(textOf(nick).replace(/[\s\u0085]+/g, ' '));
  return cut(line) || undefined;
}

export function buildNick(nick: string): XmlElement {
  return el('nick', NICK_NS, {}, nick);
}

function cut(text: string): string {
  if (text.length <= MAX_LENGTH) return text;
  // Never through the middle of a surrogate pair.
  const isSplit = /[\uD800-\uDBFF]/.test(text[MAX_LENGTH - 1]!);
  return text.slice(0, isSplit ? MAX_LENGTH - 1 : MAX_LENGTH);
}
