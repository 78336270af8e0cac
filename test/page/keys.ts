import type { Page } from 'playwright-core';

/** Moves on with Tab, as a person without a mouse does, until what has the focus is called so; fails when it comes round without it. */
export async function tabTo(page: Page, name: string | RegExp, { back = false, most = 80 } = {}): Promise<void> {
  const seen: string[] = [];
  for (let step = 0; step < most; step += 1) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      const label = element?.getAttribute('aria-labelledby')?.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
      const own = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement ? element.labels?.[0]?.textContent : element?.textContent;
      return (element?.getAttribute('aria-label') ?? label ?? own ?? '').trim();
    });
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
    seen.push(focused);
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`Tab never came to ${String(name)}: ${seen.join(' | ')}`);
}

/** Goes there and presses the key. */
export async function press(page: Page, name: string | RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

/** Goes there and types. */
export async function write(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.type(text);
}
