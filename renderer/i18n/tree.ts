/** A catalogue as data, whatever its keys. */
export type Tree = { readonly [key: string]: string | Tree };

/** Every key of a catalogue, its parts joined by points. */
export function keysOf(tree: Tree, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [`${prefix}${key}`] : keysOf(value, `${prefix}${key}.`)));
}

/** The text of a key, where there is one. */
export function textOf(tree: Tree, key: string): string | undefined {
  const found = key.split('.').reduce<string | Tree | undefined>((at, part) => (typeof at === 'object' && Object.hasOwn(at, part) ? at[part] : undefined), tree);
  return typeof found === 'string' ? found : undefined;
}
