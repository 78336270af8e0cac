import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

/** Debian's Chromium. As root it runs without its sandbox; nothing of it goes over the network by itself. */
export async function launchChromium(switches: readonly string[] = []): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', ...switches,
    ],
  });
}

/** What went wrong in a page: exceptions, console errors and refusals of the Content-Security-Policy. A good page has none. */
export interface PageProblems {
  readonly list: string[];
}

/** A page in a context of its own (its own cookies), whose problems are collected. */
export async function newPage(browser: Browser, options: BrowserContextOptions = {}): Promise<{ readonly page: Page; readonly problems: PageProblems }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const problems: PageProblems = { list: [] };
  page.on('pageerror', (error) => problems.list.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.list.push(`console: ${message.text()}`);
  });
  return { page, problems };
}
