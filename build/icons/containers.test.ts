import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { buildIcns, buildIco } from './containers.ts';

const asset = (name: string): Buffer => readFileSync(fileURLToPath(new URL(`../../assets/icons/${name}`, import.meta.url)));
const picture = (size: number) => ({ size, png: asset(`${size}x${size}.png`) });
/** Width and height, as the PNG itself says them. */
const sizeOf = (png: Buffer): [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];
const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

describe('icon.ico', () => {
  const ico = asset('icon.ico');
  const entries = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const at = 6 + 16 * index;
    const offset = ico.readUInt32LE(at + 12);
    return { width: ico.readUInt8(at) || 256, height: ico.readUInt8(at + 1) || 256, png: ico.subarray(offset, offset + ico.readUInt32LE(at + 8)) };
  });

  test('names each picture with its size, and holds it whole', () => {
    expect(entries.map(({ width }) => width)).toEqual([16, 24, 32, 48, 64, 128, 256]);
    for (const { width, height, png } of entries) {
      expect(png.subarray(0, 8)).toEqual(SIGNATURE);
      expect(sizeOf(png)).toEqual([width, height]);
      expect(png).toEqual(picture(width).png);
    }
  });

  test('is what the script makes of the pictures', () => expect(buildIco([16, 24, 32, 48, 64, 128, 256].map(picture))).toEqual(ico));
  test('has no room for more than 256 pixels', () => expect(() => buildIco([picture(512)])).toThrow(RangeError));
});

describe('icon.icns', () => {
  const icns = asset('icon.icns');

  test('holds a picture of every size macOS asks for, and says its own length', () => {
    expect(icns.toString('latin1', 0, 4)).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const found: Record<string, number> = {};
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
      const png = icns.subarray(at + 8, at + icns.readUInt32BE(at + 4));
      expect(png.subarray(0, 8)).toEqual(SIGNATURE);
      found[icns.toString('latin1', at, at + 4)] = sizeOf(png)[0];
    }
    expect(found).toEqual({ icp4: 16, icp5: 32, ic11: 32, icp6: 64, ic12: 64, ic07: 128, ic08: 256, ic13: 256, ic09: 512, ic14: 512, ic10: 1024 });
  });

  test('is what the script makes of the pictures', () => expect(buildIcns([16, 24, 32, 48, 64, 128, 256, 512, 1024].map(picture))).toEqual(icns));
});
