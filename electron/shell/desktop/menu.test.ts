import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { LANGUAGES } from '../../../renderer/i18n/choose.ts';
import { openWords } from './words.ts';

vi.mock('electron', () => ({ Menu: {} }));
const { applicationMenu } = await import('./menu.ts');

/** Every entry with its own name, those of submenus too. */
function entries(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? entries(item.submenu) : [])]).filter(({ type }) => type !== 'separator');
}
const said = (platform: NodeJS.Platform, language: string): string[] => {
  const { t, speak } = openWords();
  speak(language, []);
  return entries(applicationMenu(platform, t)).map(({ label }) => label ?? '');
};

describe.each(['linux', 'win32', 'darwin'] as const)('the menu on %s', (platform) => {
  it('has words of the language for everything in it, none of them Electron’s', () => {
    const english = said(platform, 'en');
    for (const language of Object.keys(LANGUAGES)) {
      const words = said(platform, language);
      expect(words.filter((word) => word === '' || word.includes('menu.') || word.includes('textMenu.'))).toEqual([]);
      expect(words).toHaveLength(english.length);
      if (language !== 'en') expect(words.filter((word, number) => word === english[number] && !/^(?:Linnet|Services|Substitutions|Zoom)$/u.test(word))).toEqual([]);
    }
  });

  it('has what the platform’s keys need', () => {
    const roles = entries(applicationMenu(platform, openWords().t)).map(({ role }) => role);
    expect(roles).toEqual(expect.arrayContaining(['editMenu', 'windowMenu', 'undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'minimize']));
    expect([roles.includes('quit'), roles.includes('close'), roles.includes('appMenu')]).toEqual(platform === 'darwin' ? [true, false, true] : [false, true, false]);
  });
});

it('is in the language that is chosen', () => {
  expect(said('linux', 'de').slice(0, 5)).toEqual(['Bearbeiten', 'Rückgängig', 'Wiederherstellen', 'Ausschneiden', 'Kopieren']);
  expect(said('darwin', 'cs').slice(0, 5)).toEqual(['Linnet', 'O aplikaci Linnet', 'Služby', 'Skrýt Linnet', 'Skrýt ostatní']);
});
