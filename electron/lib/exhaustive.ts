/** Ends a switch over a closed union: a member without a case does not compile. */
export function exhaustive(value: never): never {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`);
}
