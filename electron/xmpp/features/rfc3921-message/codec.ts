import type { Jid } from '../../../lib/jid.ts';
import { CLIENT_NS, childOf, el, textOf, type XmlElement } from '../../kit/element.ts';
import type { InboundStanza } from '../../kit/inbound-stanza.ts';
import { distinctLanguages, languageTag, readLanguageTexts, type LanguageText } from '../../kit/language.ts';
import { messageType, type MessageType } from '../../kit/messages.ts';
import { parseStanzaError, type StanzaError } from '../../kit/stanza-error.ts';

/** A message that came, its RFC 3921 parts read; the other features read theirs from `stanza`. */
export interface InboundMessage {
  readonly from: Jid;
  readonly to: Jid | undefined;
  readonly id: string | undefined;
  readonly type: MessageType;
  /** One per language, first the first; empty where the message says nothing to show (R031, R092). */
  readonly bodies: readonly LanguageText[];
  readonly subjects: readonly LanguageText[];
  /** Opaque: only ever compared (R044). */
  readonly thread: string | undefined;
  /** RFC 6121 §5.2.5: the thread this one branched off. */
  readonly parentThread: string | undefined;
  /** The stanza's own `xml:lang`. */
  readonly language: string | undefined;
  /** Exactly for type `error`: what became of the message we sent with this `id`; `bodies` then is our own echo (R025). */
  readonly error: StanzaError | undefined;
  readonly stanza: InboundStanza;
}

export interface OutboundMessage {
  readonly to: Jid;
  readonly id: string;
  readonly type: Exclude<MessageType, 'error'>;
  readonly bodies: readonly LanguageText[];
  readonly subjects?: readonly LanguageText[] | undefined;
  readonly thread?: string | undefined;
  /** `xml:lang` of the whole stanza. */
  readonly language?: string | undefined;
  /** Children of other specs. */
  readonly extensions?: readonly XmlElement[] | undefined;
}

export function parseMessage(stanza: InboundStanza): InboundMessage {
  const { element, from, to, id } = stanza;
  const type = messageType(stanza.type);
  const thread = childOf(element, 'thread', element.ns);
  return {
    from, to, id, type,
    bodies: readLanguageTexts(element, 'body'),
    subjects: readLanguageTexts(element, 'subject'),
    thread: (thread && textOf(thread)) || undefined,
    parentThread: thread?.attrs['parent'] || undefined,
    language: languageTag(element.attrs['xml:lang']),
    error: type === 'error' ? parseStanzaError(element) : undefined,
    stanza,
  };
}

/** Always with a type (R007); body, subject and thread carry no attribute but `xml:lang` (R027, R032, R043). */
export function buildMessage(message: OutboundMessage): XmlElement {
  const { to, id, type, language } = message;
  return el(
    'message', CLIENT_NS, { to, id, type, 'xml:lang': language },
    ...textElements('subject', message.subjects ?? [], language),
    ...textElements('body', message.bodies, language),
    message.thread === undefined ? undefined : el('thread', CLIENT_NS, {}, message.thread),
    ...(message.extensions ?? []),
  );
}

function textElements(name: string, texts: readonly LanguageText[], inherited: string | undefined): XmlElement[] {
  const resolved = texts.map(({ text, language }) => ({ text, language: language ?? inherited }));
  return distinctLanguages(resolved).map(({ text, language }) =>
    el(name, CLIENT_NS, { 'xml:lang': language === inherited ? undefined : language }, text));
}
