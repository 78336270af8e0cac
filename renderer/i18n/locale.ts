/** The page's language as a tag to write in, which `Intl` knows: a pseudo language is the one it stands for. */
export function bareTag(language: string): string {
  return language.replace(/-X[AB]$/u, '');
}

/**
 * The locale to write dates and sizes in. Their digits are those that are counted, typed and shown everywhere else on the page (0 to 9): Arabic
 * has digits of its own in some countries, and a line must not have both.
 */
export function numberLocale(tag: string): string {
  const locale = new Intl.Locale(bareTag(tag), { numberingSystem: 'latn' });
  return locale.toString();
}
