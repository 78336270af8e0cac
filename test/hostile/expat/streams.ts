import { Chance } from './chance.ts';
import { header, stanza } from './grammar.ts';

/** Nothing that is well-formed goes on behind this: whatever is still open then is refused by everybody. */
const CLOSER = `;'"/>]]>?>--><x/>\u0000`;
/** Stands behind each hostile stanza: whether and how it arrives tells whether that one has changed its neighbours. */
const NEIGHBOUR = `<message id='after'><body>still here</body></message>`;

const INSERTED: readonly string[] = [
  '<', '>', '/', '&', ';', '"', "'", '=', ' ', ':', '!', '?', '-', '[', ']', '#', 'x', 'xmlns', '\u0000', '\r', '\n', ']]>', '<!--', '-->', '<![CDATA[', '<?', '?>', '/>', '</', '&amp;', '&#x', '\u00e9', '\u{1F600}', '\ufffe', '<a>', '</a>', '</message>', '</stream:stream>', ` xmlns=''`, ` a='1'`,
];
/** No UTF-8, or not quite: overlong, surrogates, beyond Unicode, cut short, a byte that is nobody's. */
const BYTES: readonly (readonly number[])[] = [
  [0xc0, 0x80], [0xc0, 0xaf], [0xc1, 0xbf], [0xe0, 0x80, 0xaf], [0xe0, 0x9f, 0xbf], [0xf0, 0x80, 0x80, 0xaf], [0xf0, 0x8f, 0xbf, 0xbf], [0xed, 0xa0, 0x80], [0xed, 0xbf, 0xbf], [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xf5, 0x80, 0x80, 0x80],
  [0xf8, 0x88, 0x80, 0x80, 0x80], [0xff], [0xfe], [0xff, 0xfe], [0x80], [0xbf], [0xc2], [0xe2, 0x82], [0xf0, 0x9f, 0x98], [0xef, 0xbf, 0xbe], [0xef, 0xbf, 0xbf], [0xf0, 0x9f, 0xbf, 0xbe], [0xef, 0xbb, 0xbf], [0xc2, 0x80], [0x7f], [0x00], [0x1b],
];

export interface HostileXml {
  /** What was made, as bytes, and where they are cut for the one who reads in pieces. */
  readonly bytes: Uint8Array;
  readonly cuts: readonly number[];
}

/** The stream of this number of this seed: always the same. */
export function hostileXml(seed: number, number: number): HostileXml {
  const chance = new Chance(Math.imul(seed, 2_654_435_761) + number);
  let text = stanza(chance);
  if (chance.happens(0.25)) text = mutated(chance, text, () => stanza(chance));
  const body = Buffer.from(text);
  const bytes = Buffer.concat([
    Buffer.from(header(chance)), chance.happens(0.06) ? damaged(chance, body) : body, Buffer.from(`${NEIGHBOUR}</stream:stream>${CLOSER}`),
  ]);
  return { bytes, cuts: cuts(chance, bytes.length) };
}

function mutated(chance: Chance, given: string, other: () => string): string {
  let text = given;
  for (let left = chance.few(4); left > 0; left -= 1) {
    const at = chance.below(text.length + 1);
    const length = chance.few(12);
    switch (chance.below(6)) {
      case 0: text = text.slice(0, at) + text.slice(at + length); break;
      case 1: text = text.slice(0, at) + text.slice(at, at + length) + text.slice(at); break;
      case 2: text = text.slice(0, at) + other().slice(0, 40) + text.slice(at); break;
      case 3: text = text.slice(0, at) + chance.pick(INSERTED) + text.slice(at + 1); break;
      default: text = text.slice(0, at) + chance.pick(INSERTED) + text.slice(at);
    }
  }
  // A cut between two halves of a character leaves none of UTF-16 alone: bytes that are no UTF-8 come from `damaged`.
  return text.toWellFormed();
}

function damaged(chance: Chance, bytes: Buffer): Buffer {
  const at = chance.below(bytes.length + 1);
  if (chance.happens(0.7)) return Buffer.concat([bytes.subarray(0, at), Buffer.from(chance.pick(BYTES)), bytes.subarray(at + chance.below(2))]);
  const copy = Buffer.from(bytes);
  copy[chance.below(copy.length)] = chance.below(256);
  return copy;
}

function cuts(chance: Chance, length: number): readonly number[] {
  if (chance.happens(0.4)) return [];
  if (chance.happens(0.1) && length < 600) return Array.from({ length }, (_, at) => at);
  return Array.from({ length: chance.few(12) }, () => chance.below(length)).sort((one, other) => one - other);
}
