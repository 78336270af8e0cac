import { directionOf, pickLanguage, speak, type Texts } from '../i18n/index.ts';
import type { AppStore } from '../state/store.ts';

/** The language of the command line, else of the system; the page's direction follows it. */
export function followLanguage(store: AppStore, texts: Texts): void {
  const root = document.documentElement;
  let wanted: string | undefined;

  function apply(): void {
    const { language, profile } = store.getState();
    if (!profile || wanted === (language ?? '')) return;
    wanted = language ?? '';
    const picked = pickLanguage([...(language === undefined ? [] : [language]), ...navigator.languages]);
    root.lang = picked.replace(/-X[AB]$/u, '');
    root.dir = directionOf(picked);
    void speak(texts, picked);
  }

  apply();
  store.subscribe(apply);
}
