import type { Part } from '../../ui/Marked.tsx';

const BEFORE = 30;
const LENGTH = 140;

/** The stretch of a text around its first highlight, cut at whole characters, as plain and found parts. */
export function excerpt(text: string, highlights: readonly (readonly [number, number])[]): Part[] {
  const first = highlights[0]?.[0] ?? 0;
  const from = wholeCharacter(text, first > BEFORE * 2 ? first - BEFORE : 0);
  const to = wholeCharacter(text, Math.min(text.length, from + LENGTH));
  const parts: Part[] = [];
  const put = (start: number, end: number, isFound: boolean): void => {
    if (end > start) parts.push({ text: text.slice(start, end).replace(/\s+/gu, ' '), isFound });
  };
  if (from > 0) parts.push({ text: '…', isFound: false });
  let at = from;
  for (const [start, end] of highlights) {
    if (start < at || end > to || start >= end) continue;
    put(at, start, false);
    put(start, end, true);
    at = end;
  }
  put(at, to, false);
  if (to < text.length) parts.push({ text: '…', isFound: false });
  return parts;
}

function wholeCharacter(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff ? index - 1 : index;
}
