import type { Fault } from './fault.ts';
import { archiveAndRooms } from './rows/archive-and-rooms.ts';
import { content } from './rows/content.ts';
import { line } from './rows/line.ts';
import { machine } from './rows/machine.ts';
import { program } from './rows/program.ts';
import { security } from './rows/security.ts';
import { stream } from './rows/stream.ts';

/** All faults, F1 to F56. */
export const FAULTS: readonly Fault[] = [...program, ...line, ...security, ...stream, ...content, ...archiveAndRooms, ...machine]
  .toSorted((one, other) => one.number - other.number);
