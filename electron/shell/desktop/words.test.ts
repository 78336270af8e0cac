import { expect, it } from 'vitest';
import { LANGUAGES } from '../../../renderer/i18n/choose.ts';
import { openWords } from './words.ts';

it('speaks each language there are words for, and changes at once', () => {
  const { t, speak } = openWords();
  const said = Object.keys(LANGUAGES).map((language) => {
    speak(language, ['en-GB']);
    return [t('tray.quit'), t('presence.away'), t('tray.titleUnread', { presence: 'x', count: 3 })];
  });
  expect(said[0]).toEqual(['Quit Linnet', 'Away', 'Linnet: x, 3 unread']);
  for (const part of [0, 1, 2]) expect(new Set(said.map((texts) => texts[part])).size).toBeGreaterThan(Object.keys(LANGUAGES).length / 2);
  expect(said[1]).toEqual(['Linnet beenden', 'Abwesend', 'Linnet: x, 3 ungelesen']);
});

it('follows the system where nothing was chosen, and English where there are no words', () => {
  const { t, speak } = openWords();
  speak('system', ['de-AT']);
  expect(t('tray.show')).toBe('Linnet anzeigen');
  speak('system', ['tlh']);
  expect(t('tray.show')).toBe('Show Linnet');
  speak('ar-XB', ['de']);
  expect(t('tray.show')).toBe('Show Linnet');
});
