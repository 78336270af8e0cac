import type { VcardChange, VcardProperty } from '../../../electron/contract/models/vcard.ts';
import { shapeOf, VCARD_NAMES, type VcardName } from '../../../electron/lib/vcard-shape.ts';
import { SEVERAL } from './layout.ts';

/** A property while it is being edited. */
export interface DraftProperty {
  /** Tells it from the others of the draft. */
  readonly id: string;
  readonly name: VcardName;
  /** What it was in the card; undefined for a new one. */
  readonly base: { readonly ordinal: number; readonly property: VcardProperty } | undefined;
  readonly types: readonly string[];
  /** A new picture stands here as `BINVAL`, in base64. */
  readonly parts: Readonly<Record<string, string>>;
  readonly list: readonly string[];
  readonly isRemoved: boolean;
}

export type Draft = readonly DraftProperty[];

/** Where the same thing was changed here and elsewhere: what it says there. */
export interface Clash {
  readonly name: VcardName;
  readonly text: string;
}

let lastId = 0;

export function newProperty(name: VcardName): DraftProperty {
  return { id: `new-${++lastId}`, name, base: undefined, types: [], parts: {}, list: [], isRemoved: false };
}

/** All of a card, with an empty one of each kind that it has none of. */
export function draftOf(properties: readonly VcardProperty[]): Draft {
  const counts = new Map<VcardName, number>();
  const drafts = properties.map((property): DraftProperty => {
    const { name, types, parts, list } = property;
    const ordinal = counts.get(name) ?? 0;
    counts.set(name, ordinal + 1);
    return { id: `${name}-${ordinal}`, name, base: { ordinal, property }, types, parts, list, isRemoved: false };
  });
  return [...drafts, ...VCARD_NAMES.filter((name) => !counts.has(name)).map(newProperty)];
}

/** What has to be done to the card so that it says what the draft says; nothing for what is as it was. */
export function changesOf(draft: Draft): VcardChange[] {
  return draft.flatMap((property) => changeOf(property) ?? []);
}

export function changeOf({ name, base, types, parts, list, isRemoved }: DraftProperty): VcardChange | undefined {
  if (isRemoved) return base && { name, ordinal: base.ordinal, isRemoved: true };
  const before = base?.property ?? { types: [], parts: {} as Record<string, string>, list: [] };
  const said = list.filter((text) => text.trim() !== '');
  const hasNewList = !isSame(list, before.list) && !isSame(said, before.list);
  const changedParts = Object.fromEntries(shapeOf(name).parts.flatMap((path) => {
    const text = parts[path] ?? '';
    return text === (before.parts[path] ?? '') ? [] : [[path, text]];
  }));
  const isChanged = Object.keys(changedParts).length > 0 || hasNewList;
  const hasNewTypes = !isSame(types, before.types);
  const isKind = shapeOf(name).parts.length === 0 && shapeOf(name).list === undefined;
  // Kinds alone make no new property: an address without a place says nothing.
  if (!isChanged && !(hasNewTypes && (base !== undefined || isKind))) return undefined;
  return {
    name,
    ...(base ? { ordinal: base.ordinal } : {}),
    ...(hasNewTypes ? { types: [...types] } : {}),
    ...(Object.keys(changedParts).length > 0 ? { parts: changedParts } : {}),
    ...(hasNewList ? { list: said } : {}),
  };
}

/** The card as it is now with what was changed in the draft of an older one, and where both changed the same. Nothing typed is lost. */
export function rebased(draft: Draft, properties: readonly VcardProperty[]): { readonly draft: Draft; readonly clashes: readonly Clash[] } {
  let next = draftOf(properties);
  const clashes: Clash[] = [];
  for (const mine of draft) {
    const change = changeOf(mine);
    if (!change) continue;
    const theirs = next.find(({ name, base }) => name === mine.name && base !== undefined && base.ordinal === (mine.base?.ordinal ?? (SEVERAL.has(name) ? -1 : 0)));
    if (!theirs?.base) {
      // Gone there, or new here: a blank one of its kind makes room.
      if (!change.isRemoved) next = [...next.filter(({ name, base }) => name !== mine.name || base !== undefined || SEVERAL.has(name)), { ...mine, base: undefined }];
      continue;
    }
    const was = mine.base?.property;
    const now = theirs.base.property;
    if (wordsOf(now) !== (was ? wordsOf(was) : '') && wordsOf(now) !== wordsOf(mine)) clashes.push({ name: mine.name, text: wordsOf(now) });
    next = next.map((other) => (other !== theirs ? other : {
      ...other,
      types: change.types ?? other.types,
      parts: { ...other.parts, ...change.parts },
      list: change.list ?? other.list,
      isRemoved: change.isRemoved ?? false,
    }));
  }
  return { draft: next, clashes };
}

/** All that a property says, in one line. */
export function wordsOf({ name, parts, list }: Pick<DraftProperty, 'name' | 'parts' | 'list'>): string {
  return [...shapeOf(name).parts.filter((path) => path !== 'BINVAL').map((path) => parts[path] ?? ''), ...list].filter((text) => text.trim() !== '').join(', ');
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}
