/** SASL mechanisms from weakest to strongest; `-PLUS` adds channel binding (RFC 5802 §4, XEP-0440). */
const ORDER = [
  'PLAIN', 'SCRAM-SHA-1', 'SCRAM-SHA-1-PLUS', 'SCRAM-SHA-256', 'SCRAM-SHA-256-PLUS', 'SCRAM-SHA-512', 'SCRAM-SHA-512-PLUS',
];

/** The stronger of two; whatever is unknown counts as weakest. */
export function strongerMechanism(known: string | undefined, used: string): string {
  return known !== undefined && ORDER.indexOf(known) > ORDER.indexOf(used) ? known : used;
}
