/** How much of a text is shown before the person asks for the rest (hazard B9). */
export interface Measure {
  /** UTF-16 units. */
  readonly characters: number;
  readonly lines: number;
}

export const BODY_MEASURE: Measure = { characters: 5000, lines: 60 };
export const SUBJECT_MEASURE: Measure = { characters: 300, lines: 3 };

/** Whatever a browser breaks a line at. */
const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu;

/** The beginning of a text that is too long, cut between characters; undefined where all of it may be shown. Reads no more than it shows. */
export function shorten(text: string, { characters, lines }: Measure): string | undefined {
  const head = text.slice(0, characters);
  let end = text.length > characters ? wholeCharacters(head) : Infinity;
  let count = 0;
  for (const { index } of head.matchAll(LINE_END)) {
    count += 1;
    if (count < lines) continue;
    end = Math.min(end, index);
    break;
  }
  return end < text.length ? text.slice(0, end) : undefined;
}

/**
 * A text in pieces of at most so many characters, cut after a line, else after a word, else between characters. Browsers take a time
 * that grows with the square of what stands in one paragraph of mixed directions or piled marks: a megabyte of it takes minutes.
 */
export function pieces(text: string, { characters }: Measure): string[] {
  const found: string[] = [];
  let at = 0;
  while (text.length - at > characters) {
    const head = text.slice(at, at + characters);
    const end = head.lastIndexOf('\n') + 1 || head.lastIndexOf(' ') + 1 || wholeCharacters(head);
    found.push(head.slice(0, end));
    at += end;
  }
  found.push(text.slice(at));
  return found;
}

function wholeCharacters(head: string): number {
  const last = head.charCodeAt(head.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? head.length - 1 : head.length;
}
