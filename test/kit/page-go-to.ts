import type { Page } from 'playwright-core';

/** Goes where Ctrl+K leads by these letters, to the one of this name. */
export async function goTo(page: Page, letters: string, name: string): Promise<void> {
  await page.getByRole('searchbox').waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').waitFor();
  await page.keyboard.type(letters);
  await page.getByRole('option', { name, selected: true }).waitFor();
  await page.keyboard.press('Enter');
}
