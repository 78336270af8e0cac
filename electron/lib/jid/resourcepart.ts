/** The resourcepart in its normal form (RFC 7622 §3.4), or undefined. */
export function normaliseResource(text: string): string | undefined {
  return /^[\x20-\x7e]{1,1023}$/.test(text) ? text : undefined;
}
