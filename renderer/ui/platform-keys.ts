/** The keys people expect on their system: Command and Option on macOS, Control elsewhere. */
export const isMac = navigator.platform.startsWith('Mac');

interface Modifiers {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The key of shortcuts is held. */
export function hasCommandKey(event: Modifiers): boolean {
  return isMac ? event.metaKey : event.ctrlKey;
}

/** The key that makes a drag copy is held. */
export function hasCopyKey(event: Modifiers): boolean {
  return isMac ? event.altKey : event.ctrlKey;
}

/** A shortcut as its menu shows it. */
export function shortcut(letter: string): string {
  return isMac ? `⌘${letter}` : `Ctrl+${letter}`;
}
