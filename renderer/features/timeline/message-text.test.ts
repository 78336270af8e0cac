import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emojiCount, messageParts } from './message-text.ts';

function links(text: string): string[] {
  return messageParts(text).flatMap((part) => (part.kind === 'link' ? [part.text] : []));
}

describe('links in messages', () => {
  it.each([
    ['see https://example.org/a.', ['https://example.org/a']],
    ['(https://example.org/a_(b))', ['https://example.org/a_(b)']],
    ['https://example.org/?q=1&r=2, and http://b.example', ['https://example.org/?q=1&r=2', 'http://b.example']],
    ['посмотри https://example.org/макет!', ['https://example.org/макет']],
    ['javascript:alert(1) file:///etc/passwd data:text/html,x ftp://a.example', []],
    ['https:// http://', []],
    ['xhttps://example.org', []],
    ['http://127.0.0.1:8080/ http://localhost/ http://a.localhost:1/ http://[::1]/ http://2130706433/ http://0x7f.1/ http://0/ http://[::ffff:127.0.0.1]/ http://127.0.0.1./', []],
    ['http://127.example.org http://localhost.example', ['http://127.example.org', 'http://localhost.example']],
  ])('%s', (text, expected) => {
    expect(links(text)).toEqual(expected);
  });

  it('of people are their own kind, whatever sign ends the sentence (R392, R393)', () => {
    const parts = messageParts('Write to xmpp:romeo@montague.net?message;subject=Hi, or im:juliet@capulet.example. pres:nurse@capulet.example!');
    expect(parts.filter(({ kind }) => kind === 'address')).toEqual([
      { kind: 'address', text: 'xmpp:romeo@montague.net?message;subject=Hi', address: 'romeo@montague.net' },
      { kind: 'address', text: 'im:juliet@capulet.example', address: 'juliet@capulet.example' },
      { kind: 'address', text: 'pres:nurse@capulet.example', address: 'nurse@capulet.example' },
    ]);
    for (const text of ['im:Grunde', 'xmpp:montague.net', 'pres:x', 'xmpp:', 'xmpp:a%@b', 'im:a@', 'sim:a@b.example']) expect(messageParts(text)).toEqual([{ kind: 'text', text }]);
  });

  it('names the real host where the text may pretend another one', () => {
    const [first] = messageParts('https://bank.example@evil.example/login');
    expect(first).toMatchObject({ kind: 'link', host: 'evil.example', isDeceptive: true });
    expect(messageParts('https://аpple.example/')[0]).toMatchObject({ kind: 'link', isDeceptive: true });
    for (const other of ['https://bank.example\u3002evil.example/', 'https://b\u00adank.example/', 'https://3232235521/', 'https://％65vil.example/']) {
      const [part] = messageParts(other);
      if (part?.kind === 'link') expect([other, part.isDeceptive]).toEqual([other, true]);
    }
    expect(messageParts('https://bank.example\u3002evil.example/')[0]).toMatchObject({ host: 'bank.example.evil.example', isDeceptive: true });
    for (const plain of ['https://example.org/', 'HTTPS://Example.org:443/x', 'http://example.org:8080/?q']) expect(messageParts(plain)[0]).toMatchObject({ kind: 'link', isDeceptive: false });
  });

  it('gives every character back, whatever is said', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('https://', 'http://a.b', ')', '(', ' ', '@', '.')), { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      expect(messageParts(text).map((part) => part.text).join('')).toBe(text);
    }));
  });

  it('takes long hostile texts at once (hazard B8)', () => {
    for (const text of ['http://'.repeat(10_000), `https://${'.'.repeat(60_000)}`, `https://a.b/${'('.repeat(30_000)}${')'.repeat(30_000)}`, `https://${'a.'.repeat(30_000)}`,
      `https://a.b/${')'.repeat(60_000)}`, `https://a.b/${'.'.repeat(60_000)}x`, `https://a.b/${').'.repeat(500_000)}`, `${'*_`~'.repeat(250_000)}`, `${'👩\u200d'.repeat(100_000)}`]) {
      const before = performance.now();
      messageParts(text);
      // Linear work takes a few milliseconds; quadratic work on 60,000 characters takes minutes.
      expect(performance.now() - before).toBeLessThan(2000);
    }
  });
});

describe('emoji', () => {
  it.each([['🎉', 1], ['👩‍👩‍👧 🏳️‍🌈', 2], ['👍🏽❤️🦜', 3], ['🎉🎉🎉🎉', 0], ['ok 🎉', 0], ['7', 0], ['#', 0], ['', 0], ['©', 0]])('%s', (text, count) => {
    expect(emojiCount(text)).toBe(count);
  });
});
