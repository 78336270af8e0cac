import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VECTORS } from './jid/vectors.ts';
import {
  bareOf, domainOf, isBare, isFull, localOf, parseBareJid, parseFullJid, parseJid, resourceOf, sameBare, sameDomain, withResource,
  type BareJid, type Jid,
} from './jid.ts';

describe('parseJid (RFC 7622, hazard X23)', () => {
  const all = Object.entries(VECTORS).flatMap(([group, vectors]) => vectors.map(([text, expected, why]) => ({ group, text, expected, why })));

  it('is held to at least 200 vectors, none of them twice', () => {
    expect(all.length).toBeGreaterThanOrEqual(200);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
  });

  it.each(Object.entries(VECTORS))('%s (R385)', (_, vectors) => {
    const wrong = vectors.filter(([text, expected]) => parseJid(text) !== (expected === true ? text : expected || undefined))
      .map(([text, expected, why]) => ({ text, expected, got: parseJid(text), why }));
    expect(wrong).toEqual([]);
  });

  it('changes nothing that is already normal', () => {
    const normal = all.flatMap(({ text }) => parseJid(text) ?? []);
    expect(normal.map(parseJid)).toEqual(normal);
  });

  it('never throws and is idempotent on any text', () => {
    const part = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ unit: 'grapheme', maxLength: 12 }), fc.string({ maxLength: 12 }));
    const text = fc.oneof(part, fc.tuple(part, part, part).map(([local, domain, resource]) => `${local}@${domain}/${resource}`),
      part.map((local) => `${local}@example.org`), part.map((domain) => `a@${domain}.org`), part.map((resource) => `a@b.org/${resource}`));
    fc.assert(fc.property(text, (given) => {
      const once = parseJid(given);
      if (once !== undefined && parseJid(once) !== once) throw new Error(`not idempotent: ${JSON.stringify([given, once])}`);
    }), { numRuns: 3000, seed: 7622 });
  });

  it('holds each part to 1023 bytes of UTF-8, not characters', () => {
    const local = (count: number, character = 'a'): string => `${character.repeat(count)}@b.example`;
    expect(parseJid(local(1023))).toBe(local(1023));
    expect(parseJid(local(1024))).toBeUndefined();
    expect(parseJid(local(341, '한'))).toBe(local(341, '한'));
    expect(parseJid(local(342, '한'))).toBeUndefined();
    const resource = (count: number, character = 'a'): string => `a@b.example/${character.repeat(count)}`;
    expect(parseJid(resource(1023))).toBe(resource(1023));
    expect(parseJid(resource(1024))).toBeUndefined();
    expect(parseJid(resource(255, '♚') + '!')).toBe(resource(255, '♚') + '!');
    expect(parseJid(resource(342, '♚'))).toBeUndefined();
  });

  it('holds a domain to 63 octets a label and 253 in all, as the DNS counts', () => {
    expect(parseJid(`${'a'.repeat(63)}.example`)).toBe(`${'a'.repeat(63)}.example`);
    expect(parseJid(`${'a'.repeat(64)}.example`)).toBeUndefined();
    expect(parseJid(`a@${'b'.repeat(64)}`)).toBeUndefined();
    const long = `${`${'a'.repeat(62)}.`.repeat(4)}`;
    expect(parseJid(`${long}a`)).toBe(`${long}a`);
    expect(parseJid(`${long}aa`)).toBeUndefined();
    expect(parseJid(`x@${long}aa`)).toBeUndefined();
    // 59 letters fit into an A-label, 60 do not.
    expect(parseJid(`${'ü'.repeat(53)}.example`)).toBeDefined();
    expect(parseJid(`${'ü'.repeat(60)}.example`)).toBeUndefined();
  });

  it('gives up early on megabytes', () => {
    for (const text of ['a', '\u0301', '한', '@', '/', '.', '\u200c', 'xn--']) {
      expect(parseJid(`${text.repeat(1_000_000)}@example.org`)).toBeUndefined();
      expect(parseJid(`a@${text.repeat(1_000_000)}`)).toBeUndefined();
      expect(parseJid(`a@b.example/ü${text.repeat(1_000_000)}`)).toBeUndefined();
    }
  });
});

describe('parts', () => {
  const jid = (text: string): Jid => parseJid(text)!;

  it('takes addresses apart', () => {
    const full = jid('romeo@example.net/or/ch@rd');
    expect([bareOf(full), localOf(full), domainOf(full), resourceOf(full)]).toEqual(['romeo@example.net', 'romeo', 'example.net', 'or/ch@rd']);
    const service = jid('example.net/a@b');
    expect([bareOf(service), localOf(service), domainOf(service), resourceOf(service)]).toEqual(['example.net', undefined, 'example.net', 'a@b']);
    const bare = jid('romeo@example.net');
    expect([bareOf(bare), resourceOf(bare), isFull(bare), isBare(bare)]).toEqual([bare, undefined, false, true]);
    expect([isFull(full), isBare(full)]).toEqual([true, false]);
  });

  it('refuses what is not of the kind asked for instead of cutting it', () => {
    expect(parseBareJid('a@b.example/c')).toBeUndefined();
    expect(parseBareJid('a@b.example/')).toBeUndefined();
    expect(parseBareJid('A@b.example')).toBe('a@b.example');
    expect(parseFullJid('a@b.example')).toBeUndefined();
    expect(parseFullJid('a@b.example/')).toBeUndefined();
    expect(parseFullJid('a@b.example/C')).toBe('a@b.example/C');
  });

  it('adds a resource only where it is one', () => {
    const bare = jid('a@b.example') as BareJid;
    expect(withResource(bare, 'Home\u00a0PC')).toBe('a@b.example/Home PC');
    expect(withResource(bare, '')).toBeUndefined();
    expect(withResource(bare, 'a\0')).toBeUndefined();
  });

  it('compares', () => {
    expect(sameDomain(jid('a@b.example/x'), jid('b.example'))).toBe(true);
    expect(sameDomain(jid('a@b.example'), jid('a@b.example.org'))).toBe(false);
    expect(sameBare(jid('a@b.example/x'), jid('A@B.example/y'))).toBe(true);
    expect(sameBare(jid('a@b.example'), jid('b.example'))).toBe(false);
  });
});
