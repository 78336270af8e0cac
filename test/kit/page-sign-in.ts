import type { Page } from 'playwright-core';

/** Signs in through the page's own form, at a server of the test's. */
export async function signInOnPage(page: Page, server: { readonly host: string; readonly port: number }, address: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Address' }).fill(address);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Connection settings' }).click();
  await page.getByRole('textbox', { name: 'Server' }).fill(server.host);
  await page.getByRole('spinbutton', { name: 'Port' }).fill(String(server.port));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'My presence: Online' }).waitFor();
}
