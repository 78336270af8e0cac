import type { Combo } from '../../ui/combo.ts';

/** What a shortcut does; each has its words in the catalogue. */
export const SHORTCUTS = {
  'go-to': 'mod+k', shortcuts: 'mod+/', settings: 'mod+,', find: 'mod+f',
  'previous-chat': 'alt+arrowup', 'next-chat': 'alt+arrowdown', 'next-unread': 'alt+shift+arrowdown', details: 'mod+i', 'own-window': 'mod+shift+o',
  'add-contact': 'mod+shift+e', 'write-message': 'mod+m', 'join-room': 'mod+j',
  chats: 'mod+shift+1', contacts: 'mod+shift+2', requests: 'mod+shift+3', privacy: 'mod+shift+4',
} as const satisfies Readonly<Record<string, Combo>>;

export type ShortcutName = keyof typeof SHORTCUTS;
export const SHORTCUT_NAMES = Object.keys(SHORTCUTS) as ShortcutName[];

/** What there is in a window of one conversation, too; the rest is about the lists, which it has not. */
const ALONE: ReadonlySet<ShortcutName> = new Set<ShortcutName>(['go-to', 'shortcuts', 'settings', 'details', 'add-contact', 'write-message', 'join-room']);

export function worksAlone(name: ShortcutName): boolean {
  return ALONE.has(name);
}

/** What the person chose instead, by name; empty: no keys. */
export type ChosenShortcuts = Readonly<Partial<Record<string, Combo>>>;

export function comboFor(name: ShortcutName, chosen: ChosenShortcuts): Combo {
  return chosen[name] ?? SHORTCUTS[name];
}

/** What these keys do. */
export function shortcutFor(combo: Combo | undefined, chosen: ChosenShortcuts): ShortcutName | undefined {
  return combo === undefined ? undefined : SHORTCUT_NAMES.find((name) => comboFor(name, chosen) === combo);
}

/** What editing and the list itself use: no shortcut may take them. */
const TAKEN: ReadonlySet<Combo> = new Set(['mod+a', 'mod+c', 'mod+v', 'mod+x', 'mod+z', 'mod+shift+z', 'f6', 'shift+f6', 'mod+ ', 'mod+0', 'mod+-', 'mod++', 'mod+=', 'mod+shift++', 'mod+shift+_']);

export function isTaken(combo: Combo): boolean {
  return TAKEN.has(combo);
}
