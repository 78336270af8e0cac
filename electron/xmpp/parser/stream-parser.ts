import { SaxesParser, type SaxesTagNS } from 'saxes';
import { Emitter } from '../../lib/emitter.ts';
import type { XmlElement } from '../kit/element.ts';
import { Utf8Decoder } from './utf8-decoder.ts';

/** What one stanza may be at most (hazards X13, X14; class B3 and B4). */
export const PARSER_LIMITS = {
  stanzaBytes: 1024 * 1024,
  bigStanzaBytes: 16 * 1024 * 1024,
  depth: 128,
  attributes: 256,
  children: 200_000,
} as const;

/** Stream error conditions (RFC 6120 §4.9.3) for XML that we do not accept. */
export type XmlViolation = 'not-well-formed' | 'restricted-xml' | 'unsupported-encoding' | 'policy-violation' | 'bad-format' | 'invalid-namespace';

interface Building {
  readonly name: string;
  readonly ns: string;
  readonly attrs: Record<string, string>;
  readonly children: (Building | string)[];
}

interface StreamParserEvents {
  /** The stream's root, without children. */
  start: XmlElement;
  /** A complete child of the root. */
  element: XmlElement;
  /** The root was closed. */
  end: undefined;
  /** Nothing more is read after this. */
  violation: XmlViolation;
}

const END = Symbol('end');
const XML_NS = 'http://www.w3.org/XML/1998/namespace';

class Violation extends Error {
  readonly condition: XmlViolation;

  constructor(condition: XmlViolation) {
    super(condition);
    this.condition = condition;
  }
}

/**
 * One XML stream (RFC 6120 §4) from bytes to elements: strict, namespace-aware, bounded, in linear time.
 * Never throws. `isBig` says of a stanza's start tag whether it may be as large as a roster; others may have `stanzaBytes`.
 */
export class StreamParser extends Emitter<StreamParserEvents> {
  readonly #decoder = new Utf8Decoder();
  readonly #saxes = new SaxesParser({ xmlns: true, position: false });
  readonly #isBig: (name: string, attrs: Readonly<Record<string, string>>) => boolean;
  readonly #stack: Building[] = [];
  readonly #stanzaBytes: number;
  #root: XmlElement | undefined;
  #contentNs: string | undefined;
  #finished: (XmlElement | typeof END)[] = [];
  #isRootNew = false;
  #isOver = false;
  #ended = 0;
  #hasRest = false;
  /** Between stanzas: something else than white space stands behind the last one, such as half a tag. */
  #hasTail = false;
  /** Bytes since the last complete element, and what they may come to. */
  #bytes = 0;
  #maxBytes: number;
  /** UTF-16 units given to saxes before this chunk, and where in them the last complete element ended. */
  #written = 0;
  #lastEnd = 0;

  constructor(isBig: (name: string, attrs: Readonly<Record<string, string>>) => boolean = () => false, stanzaBytes: number = PARSER_LIMITS.stanzaBytes) {
    super();
    this.#isBig = isBig;
    this.#stanzaBytes = this.#maxBytes = stanzaBytes;
    const saxes = this.#saxes;
    saxes.on('xmldecl', (declaration) => {
      if (declaration.version !== '1.0') throw new Violation('not-well-formed');
      // RFC 6120 §11.6: UTF-8 and nothing else.
      if (declaration.encoding !== undefined && declaration.encoding.toUpperCase() !== 'UTF-8') throw new Violation('unsupported-encoding');
    });
    // RFC 6120 §11.1: no comments, processing instructions, DTD subsets or entity references of one's own.
    const restricted = (): never => { throw new Violation('restricted-xml'); };
    saxes.on('doctype', restricted);
    saxes.on('processinginstruction', restricted);
    saxes.on('comment', restricted);
    saxes.on('text', (text) => this.#text(text));
    saxes.on('cdata', (text) => this.#text(text));
    saxes.on('opentag', (tag) => this.#open(tag));
    saxes.on('closetag', () => this.#close());
  }

  /** Whether a stanza has begun and not ended. */
  get isInside(): boolean {
    return this.#stack.length > 0 || this.#root === undefined;
  }

  /** Whether anything has begun and not ended, be it half a tag. */
  get isUnfinished(): boolean {
    return this.isInside || this.#hasTail;
  }

  /** How many stanzas have ended. */
  get ended(): number {
    return this.#ended;
  }

  get hasRoot(): boolean {
    return this.#root !== undefined;
  }

  /** The default namespace that the root declares (RFC 6120 §4.8.2); undefined when it declares none. */
  get contentNs(): string | undefined {
    return this.#contentNs;
  }

  /** After `stop`: whether there was anything behind the element that was being told when it was called (hazard X2). */
  get hasRest(): boolean {
    return this.#hasRest;
  }

  write(bytes: Uint8Array): void {
    if (this.#isOver) {
      this.#hasRest ||= bytes.length > 0;
      return;
    }
    let violation: XmlViolation | undefined;
    try {
      // A character split over two chunks waits in the decoder; bytes that are no UTF-8 end the stream (hazard X10).
      const text = this.#decoder.decode(bytes);
      this.#bytes += bytes.length;
      this.#saxes.write(text);
      this.#noteTail(text);
      this.#written += text.length;
      if (this.#decoder.isBroken || !isReferenceSound(this.#saxes)) throw new Violation('not-well-formed');
      if (this.#bytes > this.#maxBytes) throw new Violation('policy-violation');
    } catch (error) {
      violation = violationOf(error);
      // saxes tells that an element is closed before it finds the end tag to be another one's.
      if (isWrongEnd(error) && this.#lastEnd === this.#saxes.position) this.#finished.pop();
    }
    this.#tell();
    if (violation && !this.#isOver) {
      this.#isOver = true;
      this.emit('violation', violation);
    }
  }

  /** Tells nothing more. */
  stop(): void {
    this.#isOver = true;
  }

  #tell(): void {
    if (this.#isRootNew && !this.#isOver) {
      this.#isRootNew = false;
      this.emit('start', this.#root!);
    }
    const finished = this.#finished;
    this.#finished = [];
    for (const [index, item] of finished.entries()) {
      if (this.#isOver) return;
      if (item === END) {
        this.#isOver = true;
        this.emit('end', undefined);
        return;
      }
      this.emit('element', item);
      if (this.#isOver) this.#hasRest ||= index < finished.length - 1 || this.#stack.length > 0 || this.#written > this.#lastEnd;
    }
  }

  #open(tag: SaxesTagNS): void {
    const stack = this.#stack;
    if (stack.length >= PARSER_LIMITS.depth) throw new Violation('policy-violation');
    const attrs = attributesOf(tag);
    const element: Building = { name: tag.local, ns: tag.uri, attrs, children: [] };
    if (this.#root === undefined) {
      this.#root = element;
      this.#contentNs = tag.ns[''];
      this.#isRootNew = true;
      this.#complete();
      return;
    }
    const parent = stack.at(-1);
    if (parent) append(parent, element);
    else this.#maxBytes = this.#isBig(element.name, attrs) ? PARSER_LIMITS.bigStanzaBytes : this.#stanzaBytes;
    stack.push(element);
  }

  #close(): void {
    const element = this.#stack.pop();
    if (this.#stack.length > 0) return;
    this.#finished.push(element ?? END);
    this.#ended += 1;
    this.#complete();
  }

  #noteTail(text: string): void {
    const end = this.#lastEnd - this.#written;
    const isBlank = this.#stack.length > 0 || !/[^ \t\r\n]/.test(end > 0 ? text.slice(end) : text);
    this.#hasTail = !isBlank || (this.#hasTail && end <= 0 && this.#stack.length === 0);
  }

  #complete(): void {
    this.#lastEnd = this.#saxes.position;
    // What is left of this chunk belongs to the next stanza; less than one chunk, so it is not counted.
    this.#bytes = 0;
    this.#maxBytes = this.#stanzaBytes;
  }

  #text(text: string): void {
    // A CDATA section may be empty; then nothing stands there.
    if (text === '') return;
    const parent = this.#stack.at(-1);
    if (parent) return append(parent, text);
    // RFC 6120 §11.7: between stanzas only whitespace, as a keepalive.
    if (/[^ \t\r\n]/.test(text)) throw new Violation('bad-format');
  }
}

function append(parent: Building, child: Building | string): void {
  const { children } = parent;
  if (typeof child === 'string' && typeof children.at(-1) === 'string') children.push(`${children.pop() as string}${child}`);
  else children.push(child);
  if (children.length > PARSER_LIMITS.children) throw new Violation('policy-violation');
}

/** What a name may hold, but not begin with (XML 1.0 §2.3, NameStartChar): saxes looks at the beginning of the prefix only. */
const NO_START = /^[-.0-9\u00b7\u0300-\u036f\u203f\u2040]/;

/**
 * The attributes of a start tag, namespace declarations left out; `xml:lang` under that name, other prefixed ones under the name as written.
 * Throws at names of the tag or in it that Namespaces in XML does not allow (§4, NCName).
 */
export function attributesOf(tag: SaxesTagNS): Record<string, string> {
  const attrs = Object.create(null) as Record<string, string>;
  if (NO_START.test(tag.local)) throw new Violation('not-well-formed');
  let count = 0;
  for (const key in tag.attributes) {
    const attribute = tag.attributes[key]!;
    if (++count > PARSER_LIMITS.attributes) throw new Violation('policy-violation');
    if (NO_START.test(attribute.local)) throw new Violation('not-well-formed');
    if (attribute.prefix === 'xmlns' || attribute.name === 'xmlns') {
      // saxes would take the namespace without the spaces around it: another one than the server saw.
      if (attribute.value !== attribute.value.trim()) throw new Violation('invalid-namespace');
      continue;
    }
    attrs[attribute.uri === XML_NS ? `xml:${attribute.local}` : attribute.name] = attribute.value;
  }
  return attrs;
}

/**
 * saxes takes everything up to a semicolon for the name of a reference, however late that comes. It keeps what it has of it in
 * this private field (6.0.0): a stray ampersand is found here.
 */
function isReferenceSound(saxes: object): boolean {
  return /^[#0-9A-Za-z]{0,32}$/.test((saxes as { readonly entity: string }).entity);
}

function isWrongEnd(error: unknown): boolean {
  return error instanceof Error && /unexpected close tag/.test(error.message);
}

function violationOf(error: unknown): XmlViolation {
  if (error instanceof Violation) return error.condition;
  // saxes refuses a late DOCTYPE before it tells of it.
  return error instanceof Error && /doctype/i.test(error.message) ? 'restricted-xml' : 'not-well-formed';
}
