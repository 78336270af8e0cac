import { sha1 } from '../../electron/lib/sha1.ts';

const encoder = new TextEncoder();

/** XEP-0392 §5.1: the hue of a text, in degrees, the same in every client. The text is an address in its normal form. */
export function hueOf(text: string): number {
  const digest = sha1(encoder.encode(text));
  return ((digest[0]! + digest[1]! * 256) / 65_536) * 360;
}

const MATRIX = [
  [3.240969941904521, -1.537383177570093, -0.498610760293],
  [-0.96924363628087, 1.87596750150772, 0.041555057407175],
  [0.055630079696993, -0.20397695888897, 1.056971514242878],
] as const;
const KAPPA = 903.2962962;
const EPSILON = 0.0088564516;
const WHITE_U = 0.19783000664283;
const WHITE_V = 0.46831999493879;

/** The greatest chroma that sRGB can show at this lightness and hue. */
function greatestChroma(lightness: number, hue: number): number {
  const radians = (hue / 360) * Math.PI * 2;
  const cubed = (lightness + 16) ** 3 / 1_560_896;
  const luminance = cubed > EPSILON ? cubed : lightness / KAPPA;
  let least = Number.MAX_VALUE;
  for (const [m1, m2, m3] of MATRIX) {
    for (const limit of [0, 1]) {
      const top1 = (284_517 * m1 - 94_839 * m3) * luminance;
      const top2 = (838_422 * m3 + 769_860 * m2 + 731_718 * m1) * lightness * luminance - 769_860 * limit * lightness;
      const bottom = (632_260 * m3 - 126_452 * m2) * luminance + 126_452 * limit;
      const length = top2 / bottom / (Math.sin(radians) - (top1 / bottom) * Math.cos(radians));
      if (length >= 0) least = Math.min(least, length);
    }
  }
  return least;
}

/** HSLuv to sRGB (XEP-0392 §5.2). Hue in degrees, saturation and lightness 0 to 100; answers three parts from 0 to 1. */
export function hsluvToRgb(hue: number, saturation: number, lightness: number): [number, number, number] {
  if (lightness > 99.9999999) return [1, 1, 1];
  if (lightness < 0.00000001) return [0, 0, 0];
  const chroma = (greatestChroma(lightness, hue) / 100) * saturation;
  const radians = (hue / 360) * Math.PI * 2;
  const u = (Math.cos(radians) * chroma) / (13 * lightness) + WHITE_U;
  const v = (Math.sin(radians) * chroma) / (13 * lightness) + WHITE_V;
  const y = lightness > 8 ? ((lightness + 16) / 116) ** 3 : lightness / KAPPA;
  const x = -(9 * y * u) / ((u - 4) * v - u * v);
  const z = (9 * y - 15 * v * y - v * x) / (3 * v);
  return MATRIX.map(([m1, m2, m3]) => {
    const linear = m1 * x + m2 * y + m3 * z;
    const part = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
    return Math.min(1, Math.max(0, part));
  }) as [number, number, number];
}

const colours = new Map<string, string>();
const KEPT_COLOURS = 2000;

/** The colour of an address's picture, dark enough for white letters. */
export function addressColour(address: string): string {
  let colour = colours.get(address);
  if (colour === undefined) {
    const parts = hsluvToRgb(hueOf(address), 72, 46).map((part) => Math.round(part * 255));
    colour = `rgb(${parts.join(' ')})`;
    if (colours.size >= KEPT_COLOURS) colours.clear();
    colours.set(address, colour);
  }
  return colour;
}
