/** Scripts that addresses are written in (UAX 31, recommended and in common use), by their ISO 15924 codes. */
const SCRIPTS = [
  'Latn', 'Cyrl', 'Grek', 'Armn', 'Geor', 'Hebr', 'Arab', 'Deva', 'Beng', 'Guru', 'Gujr', 'Orya', 'Taml', 'Telu', 'Knda', 'Mlym', 'Sinh', 'Thai', 'Laoo', 'Tibt', 'Mymr', 'Ethi', 'Khmr',
  'Hani', 'Hira', 'Kana', 'Bopo', 'Hang', 'Cher', 'Cans', 'Syrc', 'Thaa', 'Copt', 'Goth', 'Glag', 'Mong', 'Nkoo', 'Tfng',
] as const;
export type Script = (typeof SCRIPTS)[number];

const EXPRESSIONS = SCRIPTS.map((script) => [script, new RegExp(`^\\p{Script_Extensions=${script}}$`, 'u')] as const);
/** Languages that are written in several scripts at once (UTS 39 §5.1): together these are as one. */
const TOGETHER: readonly (readonly Script[])[] = [['Hani', 'Hira', 'Kana'], ['Hani', 'Bopo'], ['Hani', 'Hang']];
const SHARED = /^[\p{Script=Common}\p{Script=Inherited}]$/u;
const known = new Map<string, readonly Script[]>();

function scriptsOf(character: string): readonly Script[] {
  let found = known.get(character);
  if (!found) {
    found = EXPRESSIONS.flatMap(([script, expression]) => (expression.test(character) ? [script] : []));
    known.set(character, found);
  }
  return found;
}

/**
 * The scripts that a name mixes though no language does, in order of appearance; empty where all is as it should be. This is the level
 * "Highly Restrictive" of UTS 39 §5.2: one script, or Latin beside what Chinese, Japanese or Korean is written in.
 */
export function mixedScripts(name: string): readonly Script[] {
  const characters = [...name].filter((character) => !SHARED.test(character)).map(scriptsOf).filter((scripts) => scripts.length > 0);
  const fits = (allowed: readonly Script[]): boolean => characters.every((scripts) => scripts.some((script) => allowed.includes(script)));
  if (SCRIPTS.some((script) => fits([script])) || TOGETHER.some((group) => fits([...group, 'Latn']))) return [];
  return [...new Set(characters.map((scripts) => scripts[0]!))];
}

/** The same of an address: its local part and each label of its domain is a name of its own. */
export function mixedScriptsOfAddress(address: string): readonly Script[] {
  const [bare = ''] = address.split('/', 1);
  const at = bare.indexOf('@');
  const names = [...(at < 0 ? [] : [bare.slice(0, at)]), ...bare.slice(at + 1).split('.')];
  return names.map(mixedScripts).find((scripts) => scripts.length > 0) ?? [];
}
