/** Foreign words, or the names of keys, inside one of our sentences: whichever way they run, they do not turn what stands around them (UAX 9, FSI and PDI). */
export function isolated(words: string): string {
  return `\u2068${words}\u2069`;
}
