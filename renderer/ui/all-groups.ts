/** The groups meant by chosen ones and by what stands in the field but was not entered yet. */
export function allGroups(groups: readonly string[], text: string): string[] {
  return [...new Set([...groups, ...text.split(',')].map((group) => group.trim()).filter((group) => group !== ''))];
}
