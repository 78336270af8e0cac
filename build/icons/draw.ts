/**
 * `npm run icons`: draws the program's icon (for Linux, Windows and macOS) and the tray's, from `renderer/styles/linnet.svg` and the page's own drawings of presence, into
 * `assets/`. Chromium draws; what comes out is kept with the sources, for a start needs no Chromium.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { launchChromium } from '../../test/kit/chromium.ts';
import { TRAY_COLUMNS, TRAY_LOOKS, TRAY_SIZES } from '../../electron/shell/desktop/tray/sheet.ts';
import { buildIcns, buildIco } from './containers.ts';
import { trayCell } from './tray-cell.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const APP_SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

const bird = readFileSync(join(root, 'renderer/styles/linnet.svg'), 'utf8');

async function draw(page: Page, svg: string, width: number, height: number, file: string): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.setContent(`<body style="margin:0">${svg}</body>`);
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), await page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width, height } }));
}

const browser = await launchChromium();
try {
  const page = await browser.newPage();
  for (const size of APP_SIZES) await draw(page, bird.replace('<svg ', `<svg style="display:block" width="${size}" height="${size}" `), size, size, `assets/icons/${size}x${size}.png`);
  for (const size of TRAY_SIZES) {
    const cells = TRAY_LOOKS.flatMap((look, row) => TRAY_COLUMNS.map((count, column) => trayCell({ bird, look, count, size, x: column * size, y: row * size })));
    const [width, height] = [TRAY_COLUMNS.length * size, TRAY_LOOKS.length * size];
    await draw(page, `<svg xmlns="http://www.w3.org/2000/svg" style="display:block" width="${width}" height="${height}">${cells.join('')}</svg>`, width, height, `assets/tray/${size}.png`);
  }
  const pictures = APP_SIZES.map((size) => ({ size, png: readFileSync(join(root, `assets/icons/${size}x${size}.png`)) }));
  writeFileSync(join(root, 'assets/icons/icon.ico'), buildIco(pictures.filter(({ size }) => size <= 256)));
  writeFileSync(join(root, 'assets/icons/icon.icns'), buildIcns(pictures));
} finally {
  await browser.close();
}
