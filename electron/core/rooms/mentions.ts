/** Whether the nickname stands in the text as a word of its own, capitals aside. */
export function mentions(text: string, nick: string): boolean {
  const escaped = nick.replace(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}_])${escaped}(?![\p{L}\p{N}_])`, 'iu').test(text);
}
