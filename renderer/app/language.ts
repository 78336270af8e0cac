import { bareTag } from '../i18n/locale.ts';
import { directionOf, languageToSpeak, speak, type Texts } from '../i18n/index.ts';
import type { AppStore } from '../state/store.ts';

/**
 * The language of the settings, else of the system; the page's direction follows it. The answer settles when what is known now is spoken:
 * whoever waits for it shows no word of another language first.
 */
export function followLanguage(store: AppStore, texts: Texts): () => Promise<void> {
  const root = document.documentElement;
  let wanted: string | undefined;
  let spoken = Promise.resolve();

  async function say(language: ReturnType<typeof languageToSpeak>): Promise<void> {
    // What cannot be fetched cannot be spoken; English can.
    const isSpoken = await speak(texts, language).catch(() => speak(texts, 'en'));
    if (!isSpoken) return;
    root.lang = bareTag(texts.language);
    root.dir = directionOf(texts.language);
    store.actions.speaks(root.lang);
  }

  function apply(): void {
    const { settings, profile, link } = store.getState();
    if (!profile && link !== 'lost') return;
    const language = languageToSpeak(settings.language, navigator.languages);
    if (language === wanted) return;
    wanted = language;
    spoken = say(language);
  }

  apply();
  store.subscribe(apply);
  window.addEventListener('languagechange', apply);
  return () => spoken;
}
