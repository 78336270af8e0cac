/** Where the page comes from on the desktop. */
export const SCHEME = 'app';
const HOST = 'linnet';
export const PAGE_URL = `${SCHEME}://${HOST}/`;

/** Judged by its parts, not by how the text begins. */
export function isPageUrl(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed?.protocol === `${SCHEME}:` && parsed.host === HOST && parsed.username === '' && parsed.password === '';
}
