/** More than anybody reads. */
const MOST_LANGUAGES = 16;

/** The languages of the browser that shows the page; until it has shown it, those of the computer. BCP 47 tags, best first. */
export class BrowserLanguages {
  #languages: readonly string[] = [new Intl.Locale(Intl.DateTimeFormat().resolvedOptions().locale).baseName];

  get languages(): readonly string[] {
    return this.#languages;
  }

  /** Takes what a browser says of itself (RFC 9110 §12.5.4); what names no language says nothing. */
  accept(acceptLanguage: string | undefined): void {
    const languages = parseAcceptLanguage(acceptLanguage ?? '');
    if (languages.length > 0) this.#languages = languages;
  }
}

/** The tags of an `Accept-Language`, best first; those refused (`q=0`), `*`, and what is no tag are left out. */
export function parseAcceptLanguage(header: string): string[] {
  return header.split(',').slice(0, MOST_LANGUAGES).flatMap((part) => {
    const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const quality = parameters.find((parameter) => /^q=/iu.test(parameter))?.slice(2);
    const weight = quality === undefined ? 1 : Number(quality);
    return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/u.test(tag) && weight > 0 ? [{ tag, weight }] : [];
  }).toSorted((one, other) => other.weight - one.weight).map(({ tag }) => tag);
}
