import type { Page } from 'playwright-core';

/** Opens the sample's conversation with Rui. */
export async function openRui(page: Page): Promise<void> {
  await page.getByRole('list', { name: 'Conversations' }).getByRole('button', { name: /Rui/u }).click();
  await page.getByRole('article').last().waitFor();
}

/** How far the end of the timeline is below what is in sight, in pixels. */
export async function gap(page: Page): Promise<number> {
  return page.getByRole('log').evaluate((log) => log.scrollHeight - log.scrollTop - log.clientHeight);
}
