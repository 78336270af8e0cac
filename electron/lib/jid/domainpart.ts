/** The domainpart in its normal form (RFC 7622 §3.2), or undefined. */
export function normaliseDomain(text: string): string | undefined {
  const domain = (text.endsWith('.') ? text.slice(0, -1) : text).toLowerCase();
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(domain) ? domain : undefined;
}
