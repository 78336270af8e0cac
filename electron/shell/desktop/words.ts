import i18next, { type TFunction } from 'i18next';
import { desktop } from '../../../renderer/i18n/en/desktop.ts';
import { shell } from '../../../renderer/i18n/en/shell.ts';

/** The words of the program outside its page, from the page's own catalogues; i18next for the plurals of each language. */
export function openWords(): TFunction {
  const instance = i18next.createInstance();
  void instance.init({
    lng: 'en', fallbackLng: 'en', initAsync: false, interpolation: { escapeValue: false },
    resources: { en: { translation: { ...desktop, presence: shell.presence } } },
  });
  return instance.t;
}
