import i18next, { type TFunction } from 'i18next';
import { desktop as arDesktop } from '../../../renderer/i18n/ar/desktop.ts';
import { shell as arShell } from '../../../renderer/i18n/ar/shell.ts';
import { LANGUAGES, languageToSpeak, type Language } from '../../../renderer/i18n/choose.ts';
import { desktop as deDesktop } from '../../../renderer/i18n/de/desktop.ts';
import { shell as deShell } from '../../../renderer/i18n/de/shell.ts';
import { desktop as esDesktop } from '../../../renderer/i18n/es/desktop.ts';
import { shell as esShell } from '../../../renderer/i18n/es/shell.ts';
import { desktop as frDesktop } from '../../../renderer/i18n/fr/desktop.ts';
import { shell as frShell } from '../../../renderer/i18n/fr/shell.ts';
import { desktop as csDesktop } from '../../../renderer/i18n/cs/desktop.ts';
import { shell as csShell } from '../../../renderer/i18n/cs/shell.ts';
import { desktop } from '../../../renderer/i18n/en/desktop.ts';
import { shell } from '../../../renderer/i18n/en/shell.ts';
import { desktop as zhHansDesktop } from '../../../renderer/i18n/zh-Hans/desktop.ts';
import { shell as zhHansShell } from '../../../renderer/i18n/zh-Hans/shell.ts';
import type { Tree } from '../../../renderer/i18n/tree.ts';

const CATALOGUES: { readonly [Name in Language]: Tree } = {
  en: { ...desktop, presence: shell.presence },
  de: { ...deDesktop, presence: deShell.presence },
  fr: { ...frDesktop, presence: frShell.presence },
  es: { ...esDesktop, presence: esShell.presence },
  cs: { ...csDesktop, presence: csShell.presence },
  ar: { ...arDesktop, presence: arShell.presence },
  'zh-Hans': { ...zhHansDesktop, presence: zhHansShell.presence },
};

export interface Words {
  /** Always in the language spoken now. */
  readonly t: TFunction;
  /** What the settings say (`system` or a tag), and the system's own languages. Answers whether another language is spoken now. */
  readonly speak: (setting: string, system: readonly string[]) => boolean;
}

/** The words of the program outside its page, from the page's own catalogues; i18next for the plurals of each language. */
export function openWords(): Words {
  const instance = i18next.createInstance();
  void instance.init({
    lng: 'en', fallbackLng: 'en', initAsync: false, interpolation: { escapeValue: false },
    resources: Object.fromEntries(Object.entries(CATALOGUES).map(([language, translation]) => [language, { translation }])),
  });
  return {
    t: instance.t,
    speak(setting, system) {
      const language = languageToSpeak(setting, system);
      const isOther = Object.hasOwn(LANGUAGES, language) && language !== instance.language;
      if (isOther) void instance.changeLanguage(language);
      return isOther;
    },
  };
}
