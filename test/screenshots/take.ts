/**
 * Pictures of every view at every size and look, into `out/screenshots`: `npm run screenshots [-- name…]`. The one the README shows
 * is written to `assets/screenshot.png` when all are made.
 */
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PageHarness, TestBrowser } from '../kit/page-harness.ts';
import { textsIn } from '../kit/texts.ts';
import { VIEWS, type View } from './views.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'out/screenshots');

const SIZES = [{ width: 1280, height: 800 }, { width: 800, height: 600 }, { width: 480, height: 800 }] as const;
const LOOKS = ['light', 'dark', 'high-contrast', 'right-to-left'] as const;
/** A working day's afternoon: pictures of two days are the same. */
const NOW = Date.UTC(2026, 4, 12, 14, 30);

async function take(browser: TestBrowser, view: View, size: (typeof SIZES)[number], look: (typeof LOOKS)[number]): Promise<void> {
  const harness = await PageHarness.start();
  const { core } = harness;
  view.prepare(core, NOW);
  core.snapshot = {
    ...core.snapshot,
    settings: { ...core.snapshot.settings, theme: look === 'right-to-left' ? 'light' : look, language: look === 'right-to-left' ? 'ar-XB' : (process.env['LINNET_LANGUAGE'] ?? 'en') },
  };
  const page = await browser.context.newPage();
  try {
    await page.clock.setFixedTime(NOW);
    await page.setViewportSize(size);
    await page.goto(harness.url);
    await page.locator('#root > :not(.skeleton)').first().waitFor();
    await view.reach?.(page, core, await textsIn(look === 'right-to-left' ? 'ar-XB' : 'en'));
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.waitForTimeout(250);
    await page.screenshot({ path: join(folder, `${view.name}-${size.width}-${look}.png`), animations: 'disabled' });
  } catch (error) {
    // On a narrow window a view may hide what leads to another one: the picture then shows how far one comes.
    process.stderr.write(`${view.name} at ${size.width}, ${look}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}\n`);
    process.exitCode = 1;
    await page.screenshot({ path: join(folder, `${view.name}-${size.width}-${look}.png`) });
  } finally {
    await page.close();
    await harness.stop();
  }
}

const wanted = process.argv.slice(2);
const views = VIEWS.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)));
const only = process.env['LINNET_LOOK'];
if (wanted.length === 0) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const browser = await TestBrowser.start();
browser.context.setDefaultTimeout(8000);
for (const view of views) {
  for (const size of SIZES) {
    for (const look of LOOKS) if (!only || only === `${size.width}-${look}` || only === look) await take(browser, view, size, look);
  }
}
await browser.stop();
if (wanted.length === 0 && !only) copyFileSync(join(folder, 'chat-details-1280-light.png'), join(root, 'assets/screenshot.png'));
process.stdout.write(`Screenshots are in ${folder}\n`);
