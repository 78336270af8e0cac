/**
 * Chromium lets nobody add schemes from outside. `app://linnet/x` is shown as `https://linnet.app.electron-standin.test/x`, which is
 * as secure a context and an origin as distinct; no such name exists, and every request for it is answered by the app's own handler.
 */
const SUFFIX = 'electron-standin.test';

export function toShown(url: string, schemes: ReadonlySet<string>): string {
  const [, scheme = '', host = '', rest = ''] = /^([a-z][a-z\d+.-]*):\/\/([^/?#]*)(.*)$/is.exec(url) ?? [];
  return schemes.has(scheme) ? `https://${host}.${scheme}.${SUFFIX}${rest}` : url;
}

export function toOwn(url: string): string {
  return url.replace(/^https:\/\/([^/?#]*)\.([a-z\d]+)\.electron-standin\.test(?=[/?#]|$)/, '$2://$1');
}
