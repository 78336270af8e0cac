import { closeSync, fstatSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../lib/clock.ts';
import type { Log, LogFields } from '../../lib/log.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';
const LEVELS: readonly LogLevel[] = ['debug', 'info', 'warn', 'error'];

export interface FileLogOptions {
  readonly directory: string;
  readonly clock: Pick<Clock, 'now'>;
  /** The least that is written; default `info`. */
  readonly level?: LogLevel | undefined;
  /** A file that would grow beyond this is renamed to `linnet.1.log`, that one to `linnet.2.log` …; default 1 MiB. */
  readonly maxBytes?: number | undefined;
  /** How many old files are kept; default 3. */
  readonly keep?: number | undefined;
}

export interface FileLog extends Log {
  readonly path: string;
  clear(): void;
  close(): void;
}

/** Words that never belong into a log, should a caller ever pass them (hazards D9, D11). */
const WITHHELD = /body|password|passphrase|secret|token|proof/i;
const LONGEST_VALUE = 500;
/** What JSON leaves as it is but a terminal or an editor obeys: C1 controls, line separators, bidirectional controls. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** One line per event: time, level, event, fields. Lines are written at once, so that a crash loses none; failing to write is no failure. */
export function createFileLog(options: FileLogOptions): FileLog {
  const { directory, clock, level = 'info', maxBytes = 1024 * 1024, keep = 3 } = options;
  const path = join(directory, 'linnet.log');
  let file: number | undefined;
  let size = 0;

  const open = (): void => {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    file = openSync(path, 'a', 0o600);
    size = fstatSync(file).size;
  };
  const rotate = (): void => {
    close();
    rmSync(numbered(directory, keep), { force: true });
    for (let number = keep; number > 0; number -= 1) {
      try {
        renameSync(number === 1 ? path : numbered(directory, number - 1), numbered(directory, number));
      } catch {
        // Not there yet.
      }
    }
    if (keep === 0) rmSync(path, { force: true });
  };
  const close = (): void => {
    if (file !== undefined) closeSync(file);
    file = undefined;
  };
  const write = (at: LogLevel, event: string, fields: LogFields = {}): void => {
    if (LEVELS.indexOf(at) < LEVELS.indexOf(level)) return;
    const line = Buffer.from(`${new Date(clock.now()).toISOString()} ${at} ${plain(event)}${formatFields(fields)}\n`);
    try {
      if (file === undefined) open();
      if (size > 0 && size + line.length > maxBytes) {
        rotate();
        open();
      }
      writeSync(file!, line);
      size += line.length;
    } catch {
      // A full disk or a vanished folder must not stop the program that wanted to say so.
    }
  };
  return {
    path,
    debug: (event, fields) => write('debug', event, fields),
    info: (event, fields) => write('info', event, fields),
    warn: (event, fields) => write('warn', event, fields),
    error: (event, fields) => write('error', event, fields),
    clear() {
      close();
      try {
        rmSync(path, { force: true });
        for (let number = keep; number > 0; number -= 1) rmSync(numbered(directory, number), { force: true });
      } catch {
        // As with writing: a log that cannot be removed stops nothing.
      }
    },
    close,
  };
}

function numbered(directory: string, number: number): string {
  return join(directory, `linnet.${number}.log`);
}

function formatFields(fields: LogFields): string {
  return Object.entries(fields).filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${plain(name)}=${WITHHELD.test(name) ? '[withheld]' : plain(String(value))}`).join('');
}

/** The text itself where it is harmless, else a quoted and escaped form on one line. */
function plain(text: string): string {
  const short = text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
  if (/^[\w@./:+~-]+$/.test(short)) return short;
  return JSON.stringify(short).replace(CONTROLS, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
