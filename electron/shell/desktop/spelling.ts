import { app, type Session } from 'electron';
import type { SpellChecker } from '../../core/ports.ts';
import type { Log } from '../../lib/log.ts';

/** Chromium never connects to this port of this very computer: nothing that would be fetched from there is asked for anywhere. */
const NOWHERE = 'http://127.0.0.1:1/';
/** Electron's own source for the dictionaries that its version reads. */
const SOURCE = 'https://redirector.gvt1.com/edgedl/chrome/dict/';

/**
 * To be called before Electron is ready. A session of Electron's begins to fetch the dictionary of the system's language by itself, even
 * where `spellcheck: false` stands in every window; no session of ours does (hazard U15).
 */
export function refuseDictionaries(): void {
  app.on('session-created', (session) => stopChecking(session));
}

function stopChecking(session: Session): void {
  session.setSpellCheckerDictionaryDownloadURL(NOWHERE);
  session.setSpellCheckerEnabled(false);
  // What it kept from before is forgotten: the same language chosen later is a change, which loads it.
  session.setSpellCheckerLanguages([]);
}

/** Electron's spell checker. On macOS it is the system's; elsewhere it reads dictionaries that it fetches. */
export function createSpellChecker(session: Session, platform: NodeJS.Platform, log: Log): SpellChecker {
  stopChecking(session);
  const isSystems = platform === 'darwin';
  let isOn = false;
  return {
    languages: isSystems ? [] : session.availableSpellCheckerLanguages,
    ...(isSystems ? {} : { dictionaryHost: new URL(SOURCE).host }),
    use(languages) {
      if (languages === undefined) {
        if (isOn) stopChecking(session);
        isOn = false;
        return;
      }
      isOn = true;
      if (!isSystems) {
        session.setSpellCheckerDictionaryDownloadURL(SOURCE);
        session.setSpellCheckerLanguages([...languages]);
      }
      session.setSpellCheckerEnabled(true);
    },
    onDictionary(listener) {
      const tell = (state: 'fetching' | 'ready' | 'failed') => (_event: unknown, language: string): void => {
        // What is refused while it is off was never asked for.
        if (!isOn) return;
        if (state === 'failed') log.warn('spelling.no-dictionary', { language });
        listener(language, state);
      };
      const [begin, initialized, failure] = [tell('fetching'), tell('ready'), tell('failed')];
      session.on('spellcheck-dictionary-download-begin', begin);
      session.on('spellcheck-dictionary-initialized', initialized);
      session.on('spellcheck-dictionary-download-failure', failure);
      return () => {
        session.off('spellcheck-dictionary-download-begin', begin);
        session.off('spellcheck-dictionary-initialized', initialized);
        session.off('spellcheck-dictionary-download-failure', failure);
      };
    },
    words: () => session.listWordsInSpellCheckerDictionary(),
    forget: (word) => void session.removeWordFromSpellCheckerDictionary(word),
  };
}
