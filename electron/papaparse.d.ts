/** The part of papaparse that is used. Its published types stand on Node's, which the layers that use it do not know. */
declare module 'papaparse' {
  interface Parsed {
    readonly data: readonly (readonly string[])[];
  }
  const papaparse: {
    /** Rows of fields of RFC 4180; empty lines are passed over. The delimiter is found out where it is empty. Never throws. */
    parse(text: string, options: { readonly delimiter: string; readonly delimitersToGuess: readonly string[]; readonly skipEmptyLines: 'greedy' }): Parsed;
    unparse(rows: readonly (readonly string[])[], options: { readonly newline: string }): string;
  };
  export default papaparse;
}
