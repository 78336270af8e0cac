/** The groups meant by chosen ones, which are names as they are (RFC 3921 §7.1), and by what stands in the field but was not entered yet. */
export function allGroups(groups: readonly string[], text: string): string[] {
  const typed = text.split(',').map((group) => group.trim()).filter((group) => group !== '');
  return [...new Set([...groups, ...typed])];
}
