import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { placeInSheet, TRAY_COLUMNS, TRAY_LOOKS, TRAY_SIZES, type TraySize } from '../../electron/shell/desktop/tray/sheet.ts';

interface Picture {
  readonly width: number;
  /** Four bytes each, red, green, blue and how opaque, row by row. */
  readonly pixels: Uint8Array;
}

/** Reads a PNG of 8-bit RGBA, not interlaced (PNG specification, sections 5, 9 and 11). */
function readPng(file: Buffer): Picture {
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  if (file[24] !== 8 || file[25] !== 6 || file[28] !== 0) throw new Error('another kind of PNG');
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const [raw, line] = [inflateSync(Buffer.concat(parts)), width * 4];
  const pixels = new Uint8Array(line * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (line + 1)]!;
    for (let x = 0; x < line; x += 1) {
      const [a, b, c] = [x < 4 ? 0 : pixels[y * line + x - 4]!, y === 0 ? 0 : pixels[(y - 1) * line + x]!, x < 4 || y === 0 ? 0 : pixels[(y - 1) * line + x - 4]!];
      pixels[y * line + x] = raw[y * (line + 1) + 1 + x]! + [0, a, b, (a + b) >> 1, paeth(a, b, c)][filter]!;
    }
  }
  return { width, pixels };
}

function paeth(a: number, b: number, c: number): number {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}

/** Relative luminance (WCAG 2.2). */
function luminance(rgb: readonly number[]): number {
  const [red, green, blue] = rgb.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

const PANELS = { light: [235, 235, 235], dark: [30, 30, 30] } as const;

/** Which part of a picture stands out of a panel by 3:1, 0 to 1 (WCAG 2.2, 1.4.11). */
function seenOn(panel: readonly number[], { width, pixels }: Picture, place: ReturnType<typeof placeInSheet>): number {
  let seen = 0;
  for (let y = place.y; y < place.y + place.height; y += 1) for (let x = place.x; x < place.x + place.width; x += 1) {
    const [red, green, blue, alpha] = pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 4);
    const shown = [red, green, blue].map((value, index) => value! * (alpha! / 255) + panel[index]! * (1 - alpha! / 255));
    const [one, other] = [luminance(shown), luminance(panel)];
    if ((Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) >= 3) seen += 1;
  }
  return seen / (place.width * place.height);
}

function cut({ width, pixels }: Picture, { x, y, width: across, height }: ReturnType<typeof placeInSheet>): string {
  return Array.from({ length: height }, (_, row) => Buffer.from(pixels.subarray(((y + row) * width + x) * 4, ((y + row) * width + x + across) * 4)).toString('base64')).join('');
}

describe.each(TRAY_SIZES)('the tray’s pictures of %i pixels', (size: TraySize) => {
  const sheet = readPng(readFileSync(new URL(`../../assets/tray/${size}.png`, import.meta.url)));
  const places = TRAY_LOOKS.flatMap((look) => TRAY_COLUMNS.map((_, unread) => ({ name: `${look} ${unread}`, place: placeInSheet(look, unread, size) })));

  test('are all different: each presence, and each number of what is unread', () => {
    expect(new Set(places.map(({ place }) => cut(sheet, place))).size).toBe(TRAY_LOOKS.length * TRAY_COLUMNS.length);
  });

  test.each(['light', 'dark'] as const)('are seen on a %s panel, with the number and without', (panel) => {
    expect(places.filter(({ place }) => seenOn(PANELS[panel], sheet, place) < 0.08).map(({ name }) => name)).toEqual([]);
  });
});
