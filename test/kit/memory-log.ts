import type { Log, LogFields } from '../../electron/lib/log.ts';

export interface LogEntry {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly event: string;
  readonly fields: LogFields;
}

/** Keeps every line, so that a test can say what was told and what was not. */
export class MemoryLog implements Log {
  readonly entries: LogEntry[] = [];

  debug(event: string, fields: LogFields = {}): void {
    this.entries.push({ level: 'debug', event, fields });
  }

  info(event: string, fields: LogFields = {}): void {
    this.entries.push({ level: 'info', event, fields });
  }

  warn(event: string, fields: LogFields = {}): void {
    this.entries.push({ level: 'warn', event, fields });
  }

  error(event: string, fields: LogFields = {}): void {
    this.entries.push({ level: 'error', event, fields });
  }

  events(): string[] {
    return this.entries.map(({ event }) => event);
  }

  /** Everything as one text: secrets and bodies must not be in it. */
  text(): string {
    return JSON.stringify(this.entries);
  }
}
