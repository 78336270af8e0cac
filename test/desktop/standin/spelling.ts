import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';

/** Those that Electron's session has of a spell checker. */
export type SpellingShape = Pick<
  Electron.Session,
  'setSpellCheckerDictionaryDownloadURL' | 'setSpellCheckerEnabled' | 'isSpellCheckerEnabled' | 'setSpellCheckerLanguages' | 'getSpellCheckerLanguages' | 'availableSpellCheckerLanguages'
  | 'listWordsInSpellCheckerDictionary' | 'addWordToSpellCheckerDictionary' | 'removeWordFromSpellCheckerDictionary'
>;

/**
 * The spell checker of a session, as Electron has it on Linux: on from the start, in the system's language, and whatever dictionary it
 * lacks is fetched. `fetched` tells what would have been asked for, and where; nothing is.
 */
export class SessionSpelling extends EventEmitter {
  readonly fetched: string[] = [];
  readonly availableSpellCheckerLanguages = ['de', 'en-GB', 'en-US', 'fr', 'pt-BR'];
  #url = 'https://redirector.gvt1.com/edgedl/chrome/dict/';
  #languages: readonly string[] = ['en-US'];
  #isEnabled = true;
  readonly #words = new Set<string>();

  /** The session is made. */
  begin(): void {
    this.#load();
  }

  setSpellCheckerDictionaryDownloadURL(url: string): void {
    this.#url = url;
  }

  setSpellCheckerEnabled(enable: boolean): void {
    this.#isEnabled = enable;
  }

  isSpellCheckerEnabled(): boolean {
    return this.#isEnabled;
  }

  setSpellCheckerLanguages(languages: string[]): void {
    const unknown = languages.find((language) => !this.availableSpellCheckerLanguages.includes(language));
    if (unknown !== undefined) throw new Error(`Invalid language code provided: "${unknown}" is not a valid language code`);
    // Only a change loads anything.
    if (String(languages) === String(this.#languages)) return;
    this.#languages = [...languages];
    this.#load();
  }

  getSpellCheckerLanguages(): string[] {
    return [...this.#languages];
  }

  listWordsInSpellCheckerDictionary(): Promise<string[]> {
    return Promise.resolve([...this.#words]);
  }

  addWordToSpellCheckerDictionary(word: string): boolean {
    this.#words.add(word);
    return true;
  }

  removeWordFromSpellCheckerDictionary(word: string): boolean {
    return this.#words.delete(word);
  }

  /** The dictionary is looked for on disk first, in the background: where it is fetched from is what is set by then. */
  #load(): void {
    const languages = this.#languages;
    setImmediate(() => {
      if (languages !== this.#languages) return;
      for (const language of languages) {
        this.fetched.push(`${this.#url}${language}`);
        this.emit('spellcheck-dictionary-download-begin', {}, language);
        if (this.#url.startsWith('https:')) this.emit('spellcheck-dictionary-initialized', {}, language);
        else this.emit('spellcheck-dictionary-download-failure', {}, language);
      }
    });
  }
}
