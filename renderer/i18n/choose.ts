/** Languages there are words for, each with the name its own people give it. */
export const LANGUAGES = { en: 'English', de: 'Deutsch', fr: 'Français', es: 'Español', cs: 'Čeština', ar: 'العربية', 'zh-Hans': '简体中文' } as const;
export type Language = keyof typeof LANGUAGES;
/** These only show how the page bears other languages: a third longer, and from right to left. */
export const PSEUDO_LANGUAGES = ['en-XA', 'ar-XB'] as const;
export type PseudoLanguage = (typeof PSEUDO_LANGUAGES)[number];

const ALL: readonly (Language | PseudoLanguage)[] = [...(Object.keys(LANGUAGES) as Language[]), ...PSEUDO_LANGUAGES];
const RIGHT_TO_LEFT = /^(ar|fa|he|ur|yi|dv|ps|sd|ug|ckb)\b/u;

/** Which of several scripts a tag asks for without saying so: zh-TW is written in the traditional one, which there are no words for. */
function withScript(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script ?? ''}`;
  } catch {
    return tag;
  }
}

/** The first language wanted that there are words for; English otherwise. Tags are BCP 47; what is none is passed over. */
export function pickLanguage(wanted: readonly string[]): Language | PseudoLanguage {
  for (const tag of wanted) {
    const exact = ALL.find((language) => language.toLowerCase() === tag.toLowerCase());
    if (exact) return exact;
    const near = (Object.keys(LANGUAGES) as Language[]).find((language) => withScript(language) === withScript(tag));
    if (near) return near;
  }
  return 'en';
}

/** What is to be spoken: what the settings say (`system` or a tag), else the system's languages. */
export function languageToSpeak(setting: string, system: readonly string[]): Language | PseudoLanguage {
  return pickLanguage([...(setting === 'system' ? [] : [setting]), ...system]);
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(language.toLowerCase()) ? 'rtl' : 'ltr';
}
