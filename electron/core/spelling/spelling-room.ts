import type { EventMap } from '../../contract/events.ts';
import type { Spelling } from '../../contract/models/spelling.ts';
import { Undos } from '../../lib/disposable.ts';
import type { AppEvents } from '../app-events.ts';
import type { SpellChecker } from '../ports.ts';
import type { SettingsRoom } from '../settings/settings-room.ts';

/**
 * Has the shell's spell checker check what the person chose, and nothing else: until a language is chosen it is off, because where it
 * has no dictionary it would fetch one (hazard U15).
 */
export class SpellingRoom {
  readonly #checker: SpellChecker;
  readonly #settings: Pick<SettingsRoom, 'current'>;
  readonly #events: AppEvents;
  readonly #undos = new Undos();
  #dictionaries: Spelling['dictionaries'] = {};
  /** Of what is being written now. */
  #language: string | undefined;
  #used: string | undefined;

  constructor(checker: SpellChecker, settings: Pick<SettingsRoom, 'current'>, events: AppEvents) {
    this.#checker = checker;
    this.#settings = settings;
    this.#events = events;
    this.#undos.add(
      checker.onDictionary((language, state) => this.#set({ ...this.#dictionaries, [language]: state })),
      events.onAny((name, data) => {
        if (name === 'settings.changed') this.#follow((data as EventMap['settings.changed']).settings);
      }),
    );
    this.#follow();
  }

  view(): Spelling {
    const { languages, dictionaryHost } = this.#checker;
    return { languages: [...languages], ...(dictionaryHost === undefined ? {} : { dictionaryHost }), dictionaries: this.#dictionaries };
  }

  /** What is being written now is in this language, or in any of those that were chosen. */
  write(language: string | undefined): void {
    this.#language = language;
    this.#follow();
  }

  /** Fetches anew what could not be fetched. */
  retry(): void {
    if (!Object.values(this.#dictionaries).includes('failed')) return;
    this.#use(undefined);
    this.#follow();
  }

  words(): Promise<readonly string[]> {
    return this.#checker.words();
  }

  forget(word: string): void {
    this.#checker.forget(word);
  }

  dispose(): void {
    this.#undos.run();
  }

  #follow({ spelling: { isOn, languages } } = this.#settings.current): void {
    const known = languages.filter((language) => this.#checker.languages.includes(language));
    const isFetched = this.#checker.dictionaryHost !== undefined;
    if (!isOn || (isFetched && known.length === 0)) return this.#use(undefined);
    this.#use(this.#language !== undefined && known.includes(this.#language) ? [this.#language] : known);
  }

  #use(languages: readonly string[] | undefined): void {
    const asked = languages === undefined ? 'off' : JSON.stringify(languages);
    if (asked === this.#used) return;
    this.#used = asked;
    const kept = Object.entries(this.#dictionaries).filter(([language, state]) => languages !== undefined && state === 'ready' && this.#settings.current.spelling.languages.includes(language));
    if (kept.length < Object.keys(this.#dictionaries).length) this.#set(Object.fromEntries(kept));
    this.#checker.use(languages);
  }

  #set(dictionaries: Spelling['dictionaries']): void {
    this.#dictionaries = dictionaries;
    this.#events.emit('spelling.changed', { spelling: this.view() });
  }
}
