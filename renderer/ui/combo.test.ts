import { describe, expect, it } from 'vitest';
import { comboOf, comboText, signCombo } from './combo.ts';

const press = (key: string, held = '', code = ''): Parameters<typeof comboOf>[0] =>
  ({ key, code, ctrlKey: held.includes('c'), metaKey: held.includes('m'), altKey: held.includes('a'), shiftKey: held.includes('s') });

describe('a combination of keys', () => {
  it('is Control elsewhere and Command on macOS', () => {
    expect([comboOf(press('k', 'c'), false), comboOf(press('k', 'm'), true), comboOf(press('k', 'm'), false), comboOf(press('k', 'c'), true)]).toEqual(['mod+k', 'mod+k', undefined, undefined]);
  });

  it('is known by its key where Shift changes what it writes', () => {
    expect([comboOf(press('!', 'cs', 'Digit1'), false), comboOf(press('K', 'cs', 'KeyK'), false), comboOf(press('/', 'c', 'Slash'), false)]).toEqual(['mod+shift+1', 'mod+shift+k', 'mod+/']);
  });

  it('is known by its place where the keyboard writes other letters', () => {
    const written = [press('ن', 'c', 'KeyK'), press('л', 'cs', 'KeyK'), press('ظ', 'c', 'Slash'), press('و', 'c', 'Comma'), press('٥', 'c', 'Digit5'), press('ž', 'c', 'Digit6')];
    expect(written.map((event) => comboOf(event, false))).toEqual(['mod+k', 'mod+shift+k', 'mod+/', 'mod+,', 'mod+5', 'mod+6']);
  });

  it('is known by its sign too, where the keyboard has that only with Shift', () => {
    const german = press('/', 'cs', 'Digit7');
    expect([comboOf(german, false), signCombo(german, false)]).toEqual(['mod+shift+7', 'mod+/']);
    expect([signCombo(press('K', 'cs', 'KeyK'), false), signCombo(press('/', 'c', 'Slash'), false), signCombo(press('ArrowDown', 'as'), false)]).toEqual([undefined, undefined, undefined]);
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
