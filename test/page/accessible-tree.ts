import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** One file a view: what a screen reader has of it, roles, names and states in the order they are read, as Playwright writes them. */
export const TREES = fileURLToPath(new URL('accessible-tree/', import.meta.url));
/** The view whose parts are not written again in others: the window as it stands behind most of them. */
export const PLAIN_VIEW = 'main';

/** Set to write the files anew; what changed is then read, and kept or mended, by whoever changed it. */
const isRenewing = process.env['LINNET_RENEW_TREES'] !== undefined;
/** Longer than a list takes to notice that it no longer scrolls, when it draws more rows above and below. */
const SETTLE_MS = 500;
/** How long a view may take to stand still on a busy machine. */
const PATIENCE_MS = 10_000;
/** Parts of fewer lines are written where they are. */
const LEAST_LINES = 3;

/** Where the part that begins at each line ends: before the next line that is not indented deeper. */
function endOf(lines: readonly string[], start: number): number {
  const indent = lines[start]!.search(/\S/u);
  const next = lines.findIndex((line, index) => index > start && line.search(/\S/u) <= indent);
  return next < 0 ? lines.length : next;
}

/** A tree without the parts that stand in another in the very same words. */
export function withoutKnown(tree: string, plain: string): string {
  const known = plain.trimEnd().split('\n');
  const parts = new Set(known.flatMap((_line, start) => {
    const end = endOf(known, start);
    return end - start < LEAST_LINES ? [] : [known.slice(start, end).join('\n')];
  }));
  const lines = tree.trimEnd().split('\n');
  const left: string[] = [];
  for (let start = 0; start < lines.length;) {
    const end = endOf(lines, start);
    const isKnown = parts.has(lines.slice(start, end).join('\n'));
    left.push(isKnown ? `${lines[start]!.replace(/- /u, '# ').replace(/:$/u, '')}, as in ${PLAIN_VIEW}.yml` : lines[start]!);
    start = isKnown ? end : start + 1;
  }
  return `${left.join('\n')}\n`;
}

/** What is inert is out of reach of a screen reader, which Playwright's tree does not know. */
async function read(page: Page): Promise<string> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('[inert]:not([aria-hidden])')) {
      element.ariaHidden = 'true';
      element.dataset['hiddenToRead'] = '';
    }
  });
  const tree = await page.locator('body').ariaSnapshot();
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('[data-hidden-to-read]')) {
      element.ariaHidden = null;
      delete element.dataset['hiddenToRead'];
    }
  });
  return `${tree}\n`;
}

/** Twice the same with a little time between: nothing is still being loaded. */
async function readSettled(page: Page): Promise<string> {
  for (let before = await read(page); ;) {
    await page.waitForTimeout(SETTLE_MS);
    const now = await read(page);
    if (now === before) return now;
    before = now;
  }
}

/** Holds what is on the screen to the file of its view; shows where they differ. */
export async function expectTree(page: Page, view: string): Promise<void> {
  const file = `${TREES}${view}.yml`;
  const plain = view === PLAIN_VIEW ? '' : readFileSync(`${TREES}${PLAIN_VIEW}.yml`, 'utf8');
  if (isRenewing) {
    mkdirSync(TREES, { recursive: true });
    writeFileSync(file, withoutKnown(await readSettled(page), plain));
    return;
  }
  const kept = existsSync(file) ? readFileSync(file, 'utf8') : '';
  await expect.poll(async () => withoutKnown(await read(page), plain), { message: `test/page/accessible-tree/${view}.yml: LINNET_RENEW_TREES=1 writes it anew, see test/README.md`, timeout: PATIENCE_MS }).toBe(kept);
}
