/** The part of the binding that is used here; the package's own types cannot be reached through its `exports`. */
declare module 'better-sqlite3-multiple-ciphers' {
  interface PreparedStatement {
    readonly reader: boolean;
    all(params: unknown): unknown[];
    run(params: unknown): { readonly changes: number };
  }

  export default class Sqlite {
    constructor(path: string, options: { readonly timeout: number });
    key(key: Uint8Array): number;
    rekey(key: Uint8Array): number;
    exec(sql: string): this;
    prepare(sql: string): PreparedStatement;
    close(): this;
  }
}
