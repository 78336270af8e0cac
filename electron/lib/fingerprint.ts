/** A fingerprint as people compare it: pairs of hex digits in capitals. */
export function readableFingerprint(fingerprint: string): string {
  return (fingerprint.toUpperCase().match(/../gu) ?? []).join(' ');
}
