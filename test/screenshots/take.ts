/**
 * Pictures of every view at every size and look, into `out/screenshots`: `npm run screenshots [-- name…]`. The one the README shows
 * is written to `assets/screenshot.png` when all are made. `npm run screenshots -- --handbook [name…]` makes those of the handbook instead.
 */
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { languageToSpeak } from '../../renderer/i18n/choose.ts';
import { PageHarness, TestBrowser } from '../kit/page-harness.ts';
import { textsIn } from '../kit/texts.ts';
import { VIEW_TIME, type View } from './view.ts';
import { VIEWS } from './views.ts';
import { galleryPage, HANDBOOK_LOOKS, pictureName } from './handbook.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'out/screenshots');

const { values: { handbook: isHandbook }, positionals: wanted } = parseArgs({ options: { handbook: { type: 'boolean', default: false } }, allowPositionals: true });
const pictures = join(root, 'docs/handbook/pictures');
/** Small enough that all of them are a few megabytes. */
const HANDBOOK_SIZE = { width: 960, height: 640 } as const;
const WEBP_QUALITY = 34;
/** The real language where there is one; else the one that only mirrors. */
const RIGHT_TO_LEFT = (existsSync(join(root, 'renderer/i18n/ar')) ? 'ar' : 'ar-XB') as 'ar-XB';

/** `LINNET_LANGUAGE=de npm run screenshots` shows the same in another. */
const LANGUAGE = languageToSpeak(process.env['LINNET_LANGUAGE'] ?? 'en', []);

const SIZES = [{ width: 1280, height: 800 }, { width: 800, height: 600 }, { width: 480, height: 800 }] as const;
const LOOKS = ['light', 'dark', 'high-contrast', 'right-to-left'] as const;

async function take(browser: TestBrowser, view: View, size: (typeof SIZES)[number] | typeof HANDBOOK_SIZE, look: (typeof LOOKS)[number]): Promise<void> {
  const harness = await PageHarness.start();
  const { core } = harness;
  view.prepare(core, VIEW_TIME);
  const language = look === 'right-to-left' ? RIGHT_TO_LEFT : LANGUAGE;
  core.snapshot = {
    ...core.snapshot,
    settings: { ...core.snapshot.settings, theme: look === 'right-to-left' ? 'light' : look, language },
  };
  const page = await browser.context.newPage();
  try {
    await page.clock.setFixedTime(VIEW_TIME);
    await page.setViewportSize(size);
    await page.goto(`${harness.url}${view.hash ?? ''}`);
    await page.locator('#root > :not(.skeleton)').first().waitFor();
    await view.reach?.(page, core, await textsIn(language));
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.waitForTimeout(250);
    if (isHandbook) await savePicture(page, join(pictures, pictureName(view.name, look)));
    else await page.screenshot({ path: join(folder, `${view.name}-${size.width}-${look}.png`), animations: 'disabled' });
  } catch (error) {
    // On a narrow window a view may hide what leads to another one: the picture then shows how far one comes.
    process.stderr.write(`${view.name} at ${size.width}, ${look}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}\n`);
    process.exitCode = 1;
    if (!isHandbook) await page.screenshot({ path: join(folder, `${view.name}-${size.width}-${look}.png`) });
  } finally {
    await page.close();
    harness.stop();
  }
}

/** Playwright writes PNG and JPEG only; Chromium's own way makes WebP, a third of the size. */
async function savePicture(page: Page, file: string): Promise<void> {
  await page.evaluate(() => { for (const animation of document.getAnimations()) animation.finish(); }).catch(() => undefined);
  const devTools = await page.context().newCDPSession(page);
  const { data } = await devTools.send('Page.captureScreenshot', { format: 'webp', quality: WEBP_QUALITY });
  writeFileSync(file, Buffer.from(data, 'base64'));
}

const views = VIEWS.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)));
const only = process.env['LINNET_LOOK'];
const target = isHandbook ? pictures : folder;
if (wanted.length === 0) rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
const browser = await TestBrowser.start();
browser.context.setDefaultTimeout(8000);
for (const view of views) {
  for (const size of isHandbook ? [HANDBOOK_SIZE] : SIZES) {
    for (const look of isHandbook ? HANDBOOK_LOOKS : LOOKS) if (!only || only === `${size.width}-${look}` || only === look) await take(browser, view, size, look);
  }
}
await browser.stop();
if (isHandbook) writeFileSync(join(root, 'docs/handbook/views.md'), galleryPage(VIEWS.map(({ name }) => name)));
else if (wanted.length === 0 && !only) copyFileSync(join(folder, 'chat-details-1280-light.png'), join(root, 'assets/screenshot.png'));
process.stdout.write(`Screenshots are in ${target}\n`);
