import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

/** The colours of one look, by token. */
function look(name: 'light' | 'dark' | 'high-contrast'): Map<string, string> {
  const colours = new Map<string, string>();
  const root = /:root \{([^}]*)\}/u.exec(css)![1]!;
  const contrast = /:root\[data-theme='high-contrast'\] \{([^}]*)\}/u.exec(css)![1]!;
  for (const [, token, value] of root.matchAll(/--([\w-]+): ((?:light-dark|oklch)\([^;]*\));/gu)) {
    const pair = /^light-dark\((oklch\([^)]*\)), (oklch\([^)]*\))\)$/u.exec(value!);
    colours.set(token!, pair ? (name === 'light' ? pair[1]! : pair[2]!) : value!);
  }
  if (name === 'high-contrast') for (const [, token, value] of contrast.matchAll(/--([\w-]+): (oklch\([^)]*\));/gu)) colours.set(token!, value!);
  return colours;
}

/** WCAG 2 relative luminance of an oklch colour, after CSS Color 4 §10. */
function luminance(oklch: string): number {
  const [lightness, chroma, hue] = /^oklch\(([\d.]+)% ([\d.]+) ([\d.]+)/u.exec(oklch)!.slice(1).map(Number) as [number, number, number];
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness / 100 + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness / 100 - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness / 100 - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (part: number): number => Math.min(1, Math.max(0, part));
  return 0.2126 * clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)
    + 0.7152 * clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)
    + 0.0722 * clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const surfaces = ['surface-0', 'surface-1', 'surface-2'];
const TEXT: [string, string[]][] = [
  ['text-strong', [...surfaces, 'surface-3', 'rail', 'own', 'accent-soft', 'danger-soft', 'highlight']],
  ['text-normal', [...surfaces, 'surface-3', 'accent-soft', 'danger-soft']],
  ['text-faint', [...surfaces, 'rail', 'accent-soft']],
  ['own-faint', ['own']],
  ['accent-text', [...surfaces, 'own', 'accent-soft']],
  ['danger-text', [...surfaces, 'danger-soft']],
  ['on-accent', ['accent', 'accent-hover', 'accent-pressed']],
];
const MARKS: [string, string[]][] = [
  ['success', surfaces.slice(0, 2)], ['warning', surfaces.slice(0, 2)], ['danger', surfaces.slice(0, 2)], ['idle', surfaces.slice(0, 2)],
  ['focus', [...surfaces, 'rail']], ['line-strong', ['surface-0', 'surface-1']], ['danger-text', ['own']],
];

describe.each(['light', 'dark', 'high-contrast'] as const)('colours, %s', (name) => {
  const colours = look(name);
  const pairs = (table: [string, string[]][]): [string, string][] => table.flatMap(([front, backs]) => backs.map((back): [string, string] => [front, back]));

  it.each(pairs(TEXT))('text %s on %s: 4.5:1', (front, back) => {
    expect(contrast(colours.get(front)!, colours.get(back)!)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(MARKS))('mark %s on %s: 3:1', (front, back) => {
    expect(contrast(colours.get(front)!, colours.get(back)!)).toBeGreaterThanOrEqual(3);
  });
});

it.each(globSync('renderer/styles/*.css').filter((path) => !path.endsWith('/tokens.css')))('%s has no colour of its own', (path) => {
  expect(readFileSync(path, 'utf8').match(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(|oklch\(/giu) ?? []).toEqual([]);
});
