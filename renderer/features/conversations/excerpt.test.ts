import { describe, expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';

function marked(text: string, highlights: [number, number][]): string {
  return excerpt(text, highlights).map((part) => (part.isFound ? `<${part.text}>` : part.text)).join('');
}

describe('excerpt', () => {
  it('marks what was found', () => {
    expect(marked('the lake and the lake', [[4, 8], [17, 21]])).toBe('the <lake> and the <lake>');
  });

  it('begins near the first place found in a long text', () => {
    const text = `${'x '.repeat(200)}lake ${'y '.repeat(200)}`;
    const found = marked(text, [[400, 404]]);
    expect(found).toMatch(/^….*<lake>.*…$/u);
    expect(found.length).toBeLessThan(160);
  });

  it('cuts no character in two and bears places that make no sense', () => {
    const text = `${'🦜'.repeat(100)}lake`;
    expect(marked(text, [[200, 204]])).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/u);
    expect(marked('abc', [[2, 1], [-5, 1], [2, 99], [0, 0]])).toBe('abc');
  });
});
