/** Pixels of a side. */
const SIDE = 72;

/** A small landscape in the person's colour, as PNG bytes: a sky, a sun, two hills. `seed`: where they stand. */
export function landscape(hue: number, seed: number): Uint8Array {
  const rows = new Uint8Array(SIDE * (SIDE * 3 + 1));
  const sunX = 0.25 + 0.5 * wave(seed);
  for (let y = 0; y < SIDE; y += 1) {
    const row = y * (SIDE * 3 + 1);
    for (let x = 0; x < SIDE; x += 1) rows.set(colourAt(x / SIDE, y / SIDE, hue, seed, sunX), row + 1 + x * 3);
  }
  return png(rows);
}

function colourAt(x: number, y: number, hue: number, seed: number, sunX: number): readonly [number, number, number] {
  const near = 0.72 + 0.09 * Math.sin(x * 5 + seed);
  const far = 0.58 + 0.1 * Math.sin(x * 3.2 + seed * 2.3);
  if (y > near) return rgb(hue + 150, 0.38, 0.3 + 0.25 * (1 - y));
  if (y > far) return rgb(hue + 120, 0.34, 0.46);
  if (Math.hypot(x - sunX, y - 0.34) < 0.13) return rgb(hue + 20, 0.9, 0.86);
  return rgb(hue, 0.55, 0.8 - 0.3 * (1 - y));
}

function wave(seed: number): number {
  return 0.5 + 0.5 * Math.sin(seed * 12.9898);
}

/** CSS Color 4 §7: hsl to rgb. */
function rgb(hue: number, saturation: number, lightness: number): readonly [number, number, number] {
  const channel = (n: number): number => {
    const k = (n + hue / 30) % 12;
    return Math.round(255 * (lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}

/** PNG (ISO/IEC 15948) of 8-bit RGB rows, each behind its filter byte; deflated without compression (RFC 1951 §3.2.4). */
function png(rows: Uint8Array): Uint8Array {
  const size = [...number(SIDE), ...number(SIDE), 8, 2, 0, 0, 0];
  const length = [rows.length & 0xff, rows.length >> 8];
  const stored = [0x78, 0x01, 1, ...length, ...length.map((byte) => byte ^ 0xff), ...rows, ...number(adler(rows))];
  return new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...chunk('IHDR', size), ...chunk('IDAT', stored), ...chunk('IEND', [])]);
}

function chunk(name: string, data: readonly number[]): readonly number[] {
  const body = [...name].map((letter) => letter.charCodeAt(0)).concat(data);
  return [...number(data.length), ...body, ...number(crc(body))];
}

function number(value: number): readonly number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}

function crc(bytes: readonly number[]): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return ~value >>> 0;
}

function adler(bytes: Uint8Array): number {
  let [one, two] = [1, 0];
  for (const byte of bytes) {
    one = (one + byte) % 65_521;
    two = (two + one) % 65_521;
  }
  return ((two << 16) | one) >>> 0;
}
