import type { SettingsRoom } from './settings-room.ts';

/** The language somebody writes in, and that of the stream they write on: what is in the stream's needs no tag of its own (RFC 3920 §4.4). */
export interface Spoken {
  readonly own: string;
  readonly stream: string;
}

/** Whether two tags name the same language (RFC 5646 §2.1.1: case says nothing). */
export function isSameLanguage(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The tag that what is in the person's own language is sent with: none where the stream's says it already. */
export function ownTag({ own, stream }: Spoken): string | undefined {
  return isSameLanguage(own, stream) ? undefined : own;
}

/**
 * The person's languages, as they are now: that of the interface first, which the settings name or leave to the system, then the system's own,
 * and English at last. Asked anew each time, so that a choice counts from the moment it is made.
 */
export class PersonLanguages {
  readonly #settings: Pick<SettingsRoom, 'current'>;
  readonly #system: () => readonly string[];

  /** `system`: the system's languages, BCP 47, best first. */
  constructor(settings: Pick<SettingsRoom, 'current'>, system: () => readonly string[] = () => []) {
    this.#settings = settings;
    this.#system = system;
  }

  /** BCP 47 tags, best first; never empty. */
  get wishes(): readonly string[] {
    const { language } = this.#settings.current;
    return [...new Set([...(language === 'system' ? [] : [language]), ...this.#system(), 'en'])];
  }

  /** That of the interface: what the person writes is in it where they named no other. */
  get own(): string {
    return this.wishes[0] ?? 'en';
  }
}
