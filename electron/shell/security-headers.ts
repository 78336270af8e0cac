/** What the page may load and do (hazard U13): its own files, pictures it made itself, and the wire. */
export function contentSecurityPolicy(wireOrigin?: string): string {
  return [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' blob: data:", "font-src 'self'", "media-src 'self' blob:",
    // Named as well as 'self': not every browser counts a WebSocket of the same origin as 'self'.
    `connect-src 'self'${wireOrigin === undefined ? '' : ` ${wireOrigin}`}`,
    "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
  ].join('; ');
}

/** Headers of every answer, whatever it carries. */
export function securityHeaders(wireOrigin?: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(wireOrigin),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=(), display-capture=()',
  };
}

/** Hashed files are kept for good, everything else is asked for anew. */
export function cacheControl(isImmutable: boolean): string {
  return isImmutable ? 'private, max-age=31536000, immutable' : 'no-store';
}
