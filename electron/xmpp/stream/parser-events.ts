import { EventEmitter } from 'node:events';
import type { XmlElement } from '../kit/element.ts';
import { StreamParser, type XmlViolation } from '../parser/stream-parser.ts';

interface ParserEventMap {
  start: [XmlElement];
  element: [XmlElement];
  end: [];
  violation: [XmlViolation];
}

/** The parser as @xmpp/client knows one: a Node event emitter. */
export class ParserEvents extends EventEmitter<ParserEventMap> {
  readonly stream: StreamParser;

  constructor(isBig: (name: string, attrs: Readonly<Record<string, string>>) => boolean) {
    super();
    this.stream = new StreamParser(isBig);
    this.stream.on('start', (root) => void this.emit('start', root));
    this.stream.on('element', (element) => void this.emit('element', element));
    this.stream.on('end', () => void this.emit('end'));
    this.stream.on('violation', (condition) => void this.emit('violation', condition));
  }

  write(bytes: Uint8Array): void {
    this.stream.write(bytes);
  }
}
