import i18next, { type i18n, type TFunction } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { en } from './en/index.ts';

export type { TFunction } from 'i18next';

/** Languages the page has words for; the last two only show how the page bears other languages. */
export const LANGUAGES = ['en', 'en-XA', 'ar-XB'] as const;
export type Language = (typeof LANGUAGES)[number];

const RIGHT_TO_LEFT = /^(ar|fa|he|ur|yi|dv|ps|sd|ug|ckb)\b/u;

/** The first language wanted that there are words for; English otherwise. */
export function pickLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const exact = LANGUAGES.find((language) => language.toLowerCase() === tag.toLowerCase());
    if (exact) return exact;
    const near = LANGUAGES.find((language) => !language.includes('-X') && language === tag.split('-')[0]!.toLowerCase());
    if (near) return near;
  }
  return 'en';
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(language.toLowerCase()) ? 'rtl' : 'ltr';
}

async function addPseudo(instance: i18n, language: 'en-XA' | 'ar-XB'): Promise<void> {
  const { mapCatalogue, pseudoLong, pseudoRightToLeft } = await import('./pseudo.ts');
  instance.addResourceBundle(language, 'translation', mapCatalogue(en, language === 'en-XA' ? pseudoLong : pseudoRightToLeft));
}

/** Makes the catalogues ready; English is there at once. A missing key is a bug and is told to `onMissing`. */
export function createTexts(onMissing?: (key: string) => void): i18n {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: 'en', fallbackLng: 'en', resources: { en: { translation: en } }, initAsync: false,
    // React writes text, never markup.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    ...(onMissing ? { saveMissing: true, missingKeyHandler: (_languages: readonly string[], _namespace: string, key: string) => onMissing(key) } : {}),
  });
  return instance;
}

export async function speak(instance: i18n, language: Language): Promise<void> {
  if ((language === 'en-XA' || language === 'ar-XB') && !instance.hasResourceBundle(language, 'translation')) await addPseudo(instance, language);
  if (instance.language !== language) await instance.changeLanguage(language);
}

/** The words of the language in use. */
export function useTexts(): TFunction {
  return useTranslation().t;
}

/** Words with the language they are in: for dates and sorting. */
export function useLanguage(): string {
  return useTranslation().i18n.language;
}

export type Texts = i18n;
