import { describe, expect, it } from 'vitest';
import { comboOf, comboText } from './combo.ts';

const press = (key: string, held = '', code = ''): Parameters<typeof comboOf>[0] =>
  ({ key, code, ctrlKey: held.includes('c'), metaKey: held.includes('m'), altKey: held.includes('a'), shiftKey: held.includes('s') });

describe('a combination of keys', () => {
  it('is Control elsewhere and Command on macOS', () => {
    expect([comboOf(press('k', 'c'), false), comboOf(press('k', 'm'), true), comboOf(press('k', 'm'), false), comboOf(press('k', 'c'), true)]).toEqual(['mod+k', 'mod+k', undefined, undefined]);
  });

  it('is known by its key where Shift changes what it writes', () => {
    expect([comboOf(press('!', 'cs', 'Digit1'), false), comboOf(press('K', 'cs', 'KeyK'), false), comboOf(press('/', 'c', 'Slash'), false)]).toEqual(['mod+shift+1', 'mod+shift+k', 'mod+/']);
  });

  it('is none of what writes text, nor of modifiers alone', () => {
    for (const [key, held] of [['k', ''], ['K', 's'], ['å', 'a'], ['€', 'ca'], ['Control', 'c'], ['Alt', 'a'], ['Dead', 'c']]) expect([key, comboOf(press(key!, held), false)]).toEqual([key, undefined]);
    expect([comboOf(press('ArrowDown', 'a'), false), comboOf(press('F2'), false)]).toEqual(['alt+arrowdown', 'f2']);
  });

  it('is shown as it stands on the keys', () => {
    expect([comboText('mod+shift+k', false), comboText('mod+shift+k', true), comboText('alt+arrowdown', false), comboText('f2', false), comboText('mod++', false), comboText('mod+/', true)])
      .toEqual(['Ctrl+Shift+K', '⌘⇧K', 'Alt+↓', 'F2', 'Ctrl++', '⌘/']);
  });
});
