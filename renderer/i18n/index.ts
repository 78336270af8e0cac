import i18next, { type i18n, type TFunction } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Catalogue, PluralCategory } from './catalogue.ts';
import type { Language, PseudoLanguage } from './choose.ts';
import { en } from './en/index.ts';
import type { Tree } from './tree.ts';

export type { TFunction } from 'i18next';
export { directionOf, LANGUAGES, languageToSpeak } from './choose.ts';

/** What is fetched when it is spoken; English is there at once, as whatever is missing elsewhere is said in it. */
const CATALOGUES: { readonly [Name in Exclude<Language | PseudoLanguage, 'en'>]: () => Promise<Tree> } = {
  de: () => import('./de/index.ts').then(({ de }): Catalogue<'one' | 'other'> => de),
  fr: () => import('./fr/index.ts').then(({ fr }): Catalogue<'one' | 'many' | 'other'> => fr),
  es: () => import('./es/index.ts').then(({ es }): Catalogue<'one' | 'many' | 'other'> => es),
  cs: () => import('./cs/index.ts').then(({ cs }): Catalogue<'one' | 'few' | 'many' | 'other'> => cs),
  ar: () => import('./ar/index.ts').then(({ ar }): Catalogue<PluralCategory> => ar),
  'zh-Hans': () => import('./zh-Hans/index.ts').then(({ zhHans }): Catalogue<'other'> => zhHans),
  'en-XA': async () => (await import('./pseudo.ts')).pseudo(en, 'long'),
  'ar-XB': async () => (await import('./pseudo.ts')).pseudo(en, 'right-to-left'),
};

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

/** What each instance was last asked to speak: a slow catalogue must not overtake a later wish. */
const wishes = new WeakMap<i18n, string>();

/** Speaks a language as soon as its words are here. False: another one was wished for meanwhile. Rejects where its words cannot be had. */
export async function speak(instance: i18n, language: Language | PseudoLanguage): Promise<boolean> {
  wishes.set(instance, language);
  if (language !== 'en' && !instance.hasResourceBundle(language, 'translation')) instance.addResourceBundle(language, 'translation', await CATALOGUES[language]());
  if (wishes.get(instance) !== language) return false;
  if (instance.language !== language) await instance.changeLanguage(language);
  return true;
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
