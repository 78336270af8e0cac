import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { PageHarness, TestBrowser } from '../kit/page-harness.ts';
import { ScriptedCore } from '../kit/scripted-core.ts';

export interface OpenPage {
  readonly page: Page;
  readonly core: ScriptedCore;
  readonly harness: PageHarness;
}

export interface PageOptions {
  readonly initScript?: string;
  /** Where the page's clock stands, in epoch milliseconds; it goes on by itself when this is left out. */
  readonly at?: number;
}

/**
 * One Chromium for a test file; each test opens its page on a core it prepared. After each test the page must have complained of
 * nothing: no error, no refused policy, no unknown frame.
 */
export function usePages(options: PageOptions = {}): (prepare?: (core: ScriptedCore) => void, hash?: string) => Promise<OpenPage> {
  let browser: TestBrowser;
  const ends: (() => Promise<void>)[] = [];
  const complaints: string[][] = [];

  beforeAll(async () => {
    browser = await TestBrowser.start();
    browser.context.setDefaultTimeout(15_000);
    if (options.initScript !== undefined) await browser.context.addInitScript({ content: options.initScript });
  });
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
    expect(complaints.splice(0).flat()).toEqual([]);
  });
  afterAll(() => browser.stop());

  return async (prepare, hash = '') => {
    const core = new ScriptedCore();
    prepare?.(core);
    const harness = await PageHarness.start(core);
    const opened = await browser.open(`${harness.url}${hash}`, options.at);
    complaints.push(opened.complaints);
    ends.push(async () => {
      await opened.page.close();
      harness.stop();
    });
    await opened.page.locator('#root > :not(.skeleton)').first().waitFor();
    return { page: opened.page, core, harness };
  };
}

/** Waits until a condition of core's side holds. */
export async function until(condition: () => boolean, what: string): Promise<void> {
  const end = Date.now() + 15_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
