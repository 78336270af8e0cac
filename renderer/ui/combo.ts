import { isMac } from './platform-keys.ts';

/** What is pressed together, such as `mod+shift+k`: `mod` is Command on macOS and Control elsewhere. */
export type Combo = string;

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const ALONE = new Set(['Control', 'Meta', 'Alt', 'Shift', 'AltGraph', 'Dead', 'Process', 'Unidentified']);

/** Undefined where nothing but modifiers is pressed, or what is pressed writes text. */
export function comboOf(event: Pressed, mac = isMac): Combo | undefined {
  const { key, altKey, shiftKey } = event;
  const hasMod = mac ? event.metaKey : event.ctrlKey;
  const hasOther = mac ? event.ctrlKey : event.metaKey;
  // The right-hand Alt of many keyboards writes letters, and tells itself as Control and Alt.
  if (ALONE.has(key) || hasOther || (hasMod && altKey && !mac)) return undefined;
  const isFunction = /^F\d{1,2}$/u.test(key);
  if (!hasMod && !isFunction && !(altKey && key.startsWith('Arrow'))) return undefined;
  return [hasMod && 'mod', altKey && 'alt', shiftKey && 'shift', keyName(event)].filter(Boolean).join('+');
}

/** What this keyboard writes only with Shift, such as `/` on most of Europe's: the sign without it. Undefined of anything else. */
export function signCombo(event: Pressed, mac = isMac): Combo | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const isSign = shiftKey && [...key].length === 1 && key.toLowerCase() === key.toUpperCase();
  return isSign ? comboOf({ key, code: '', ctrlKey, metaKey, altKey, shiftKey: false }, mac) : undefined;
}

const PLACES: Readonly<Record<string, string>> = { Slash: '/', Comma: ',' };

/** What a key is called, whatever alphabet it writes. */
export function keyName({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  // With Shift a digit is another character on each keyboard; its key is the same.
  if (/^Digit\d$/u.test(code)) return code.slice(5);
  // Where Arabic or Cyrillic is written, the keys are meant by their place.
  if (/^\p{L}$/u.test(key) && !/^\p{Script=Latin}$/u.test(key)) return PLACES[code] ?? (/^Key[A-Z]$/u.test(code) ? code.slice(3).toLowerCase() : key);
  return key.toLowerCase();
}

const NAMES: Readonly<Record<string, string>> = { arrowup: '↑', arrowdown: '↓', arrowleft: '←', arrowright: '→', ' ': 'Space' };

/** As it stands on the keys of this system. */
export function comboText(combo: Combo, mac = isMac): string {
  const parts = combo.split(/\+(?=.)/u);
  const names = parts.map((part, index) => {
    if (index < parts.length - 1) {
      if (part === 'mod') return mac ? '⌘' : 'Ctrl';
      if (part === 'alt') return mac ? '⌥' : 'Alt';
      return mac ? '⇧' : 'Shift';
    }
    return NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part.replace(/^./u, (first) => first.toUpperCase()));
  });
  return names.join(mac ? '' : '+');
}
