import type { ConnectionNote } from '../../../electron/contract/models/connection-report.ts';
import { exactTime, fullTime } from '../../i18n/dates.ts';
import type { TFunction } from '../../i18n/index.ts';
import { noteWords } from './note-words.ts';

/** One attempt to reach the server and the session that came of it, if one did. */
export interface Attempt {
  readonly key: string;
  readonly number: number;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly outcome: 'goesOn' | 'online' | 'failed' | 'ended';
  /** What was done, without the note of its beginning. */
  readonly notes: readonly ConnectionNote[];
}

/** Oldest first. What is left of one whose beginning is forgotten is an attempt too. */
export function attemptsOf(notes: readonly ConnectionNote[]): readonly Attempt[] {
  const groups: { number: number; at: number; notes: ConnectionNote[] }[] = [];
  for (const note of notes) {
    if (note.kind === 'attempt') groups.push({ number: note.number, at: note.at, notes: [] });
    else {
      if (groups.length === 0) groups.push({ number: 1, at: note.at, notes: [] });
      groups.at(-1)!.notes.push(note);
    }
  }
  return groups.map((group, index) => ({ ...group, key: `${group.at} ${index}`, outcome: outcomeOf(group.notes, index < groups.length - 1) }));
}

function outcomeOf(notes: readonly ConnectionNote[], isPast: boolean): Attempt['outcome'] {
  const last = notes.at(-1)?.kind;
  if (last === 'failed' || last === 'redirected') return notes.some(({ kind }) => kind === 'session') || last === 'redirected' ? 'ended' : 'failed';
  if (last === 'stopped' || isPast) return 'ended';
  return last === 'session' ? 'online' : 'goesOn';
}

/** The whole report to hand on: the same words, and no secret, as none is in the notes. */
export function reportText(t: TFunction, language: string, address: string, attempts: readonly Attempt[]): string {
  const lines = [`Linnet: ${t('report.title')}, ${address}`];
  for (const { number, at, outcome, notes } of attempts) {
    lines.push('', `${t('report.attempt', { number, time: `${fullTime(language, at)} (${exactTime(language, at)})` })}: ${t(`report.${outcome}`)}`);
    for (const note of notes) {
      const { text, more } = noteWords(t, language, note);
      lines.push(`  +${((note.at - at) / 1000).toFixed(3)} ${text}`, ...more.map((line) => `           ${line}`));
    }
  }
  return `${lines.join('\n').replace(/[\u2066-\u2069]/gu, '')}\n`;
}
