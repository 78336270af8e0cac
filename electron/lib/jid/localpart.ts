/** The localpart in its normal form (RFC 7622 §3.3), or undefined. */
export function normaliseLocal(text: string): string | undefined {
  const local = text.toLowerCase();
  return /^[!#-%(-.0-9;=?a-z[-~]{1,1023}$/.test(local) ? local : undefined;
}
