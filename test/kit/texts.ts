import { createTexts, speak, type TFunction } from '../../renderer/i18n/index.ts';

/** The words of a language as the page has them: to find things by. */
export async function textsIn(language: Parameters<typeof speak>[1]): Promise<TFunction> {
  const texts = createTexts();
  await speak(texts, language);
  return texts.t;
}
