import type { SqlRow } from './database.ts';

/** Reads of one row's columns. A column that is not of the asked kind is a bug of the schema or the query, so it throws. */
export function text<T extends string = string>(row: SqlRow, column: string): T {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`${column} is not text`);
  return value as T;
}

export function integer<T extends number = number>(row: SqlRow, column: string): T {
  const value = row[column];
  if (typeof value !== 'number') throw new TypeError(`${column} is not a number`);
  return value as T;
}

export function flag(row: SqlRow, column: string): boolean {
  return integer(row, column) !== 0;
}

/** `undefined` for NULL. */
export function optionalText<T extends string = string>(row: SqlRow, column: string): T | undefined {
  return row[column] === null ? undefined : text<T>(row, column);
}

/** `undefined` for NULL. */
export function optionalInteger<T extends number = number>(row: SqlRow, column: string): T | undefined {
  return row[column] === null ? undefined : integer<T>(row, column);
}

/** A JSON array of strings. */
export function texts(row: SqlRow, column: string): readonly string[] {
  const value = text(row, column);
  return value === '[]' ? [] : JSON.parse(value) as string[];
}
