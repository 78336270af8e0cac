export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * Where the program says what it does. `event` is a constant in English such as `stream.closed`;
 * fields hold addresses, ids and counts, never bodies or secrets.
 */
export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
  /** Gives up everything written so far: it names people, and the person wants somebody forgotten (hazard U16). */
  clear?(): void;
}
