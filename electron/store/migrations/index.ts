import type { Migration } from '../database.ts';
import { first } from './0001-first.ts';

/** Every step of the schema, oldest first. A released step is never edited: what it should have been comes as a new step. */
export const migrations: readonly Migration[] = [first];
