import { serialise } from '../../xmpp/kit/serialise.ts';
import type { XmlElement } from '../../xmpp/kit/element.ts';
import { StreamParser } from '../../xmpp/parser/stream-parser.ts';

/** A stanza as it is kept: XML text, in the namespace of clients. */
export function stanzaText(stanza: XmlElement): string {
  return serialise(stanza);
}

/** What was kept; undefined where it is no XML any more. */
export function parseStanza(text: string): XmlElement | undefined {
  const parser = new StreamParser(() => true);
  let found: XmlElement | undefined;
  parser.on('element', (element) => { found ??= element; });
  parser.write(new TextEncoder().encode(`<kept xmlns='jabber:client'>${text}`));
  return found;
}
