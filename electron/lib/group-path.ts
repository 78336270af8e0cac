/** Longer ones are no sign between names but a mistake, or worse. Characters. */
export const LONGEST_DELIMITER = 32;

/** Whether a text can part the names of nested groups: a single letter or digit disables nesting (XEP-0083 §2). */
export function isDelimiter(text: string): boolean {
  return text !== '' && text.length <= LONGEST_DELIMITER && !/^[a-z0-9]$/i.test(text);
}

/** The names from the outermost group to this one; a name with an empty part is one name. Never empty. */
export function pathOf(group: string, delimiter: string | undefined): readonly string[] {
  const parts = delimiter === undefined ? [group] : group.split(delimiter);
  return parts.includes('') ? [group] : parts;
}

/** Whether a group is another one or lies in it, at any depth. */
export function isWithin(group: string, outer: string, delimiter: string | undefined): boolean {
  return group === outer || (delimiter !== undefined && group.startsWith(outer + delimiter) && pathOf(group, delimiter).length > 1);
}

/** The name a group has once `from`, and all that lies in it, is called `to`. */
export function renamedGroup(group: string, from: string, to: string, delimiter: string | undefined): string {
  return isWithin(group, from, delimiter) ? to + group.slice(from.length) : group;
}

/** The name a group has inside another one, or outermost where `into` is undefined. */
export function nestedName(group: string, into: string | undefined, delimiter: string): string {
  const last = pathOf(group, delimiter).at(-1)!;
  return into === undefined ? last : into + delimiter + last;
}
