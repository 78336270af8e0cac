import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { afterAll, describe, expect, test } from 'vitest';
import { parseFlags } from './flags.ts';

const folder = mkdtempSync(join(tmpdir(), 'linnet-flags-'));
afterAll(() => rmSync(folder, { recursive: true }));
const [first, second] = rootCertificates as [string, string];
writeFileSync(join(folder, 'one.pem'), `a comment\n${first}\n`);
writeFileSync(join(folder, 'two.pem'), `${first}\n${second}\n`);
writeFileSync(join(folder, 'none.pem'), 'not a certificate');
writeFileSync(join(folder, 'broken.pem'), '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n');

const strict = (...args: string[]) => parseFlags(args, { toleratesForeign: false });
const sentence = (...args: string[]) => {
  const flags = strict(...args);
  return flags.ok ? undefined : flags.error;
};

describe('what the command line says', () => {
  test('nothing: the defaults', () => {
    expect(strict()).toEqual({ ok: true, value: { profile: undefined, trustedCas: [], language: undefined, port: 0, opensWindow: true, demo: false, hidden: false, link: undefined } });
  });

  test('every flag, in both forms', () => {
    const value = { profile: '/p', trustedCas: [], language: 'pt-BR', port: 8080, opensWindow: false, demo: false, hidden: false, link: undefined };
    expect(strict('--profile', '/p', '--language', 'PT-br', '--port', '8080', '--no-open')).toEqual({ ok: true, value });
    expect(strict('--profile=/p', '--language=pt-br', '--port=8080', '--no-open')).toEqual({ ok: true, value });
  });

  test('--ca may be given several times, each file with several certificates', () => {
    const flags = strict('--ca', join(folder, 'one.pem'), '--ca', join(folder, 'two.pem'));
    const blocks = flags.ok ? flags.value.trustedCas.map((pem) => pem.match(/BEGIN CERTIFICATE/g)!.length) : [];
    expect(blocks).toEqual([1, 2]);
    expect(flags.ok && flags.value.trustedCas[0]).toBe(first.trim());
  });
});

describe('a link (hazard U6)', () => {
  const linkOf = (...args: string[]): unknown => {
    const flags = strict(...args);
    return flags.ok ? [flags.value.link, flags.value.profile] : flags.error;
  };

  test('is the last argument, after the flags, with or without two dashes', () => {
    expect(linkOf('xmpp:romeo@montague.net?message;body=a')).toEqual(['xmpp:romeo@montague.net?message;body=a', undefined]);
    expect(linkOf('--profile', '/p', '--', 'im:romeo@montague.net')).toEqual(['im:romeo@montague.net', '/p']);
    expect(linkOf('--')).toEqual([undefined, undefined]);
  });

  test.each([
    [['xmpp:a@example.org', '--profile', '/evil']], [['xmpp:a@example.org', '--inspect']], [['--', 'xmpp:a@example.org', '--ca', '/evil.pem']], [['xmpp:a@example.org', 'xmpp:b@example.org']],
    [['xmpp:a@example.org" --profile "/evil']], [['--', '--profile']], [['xmpp:']], [['--', 'https://example.org/']],
  ])('that brings more with it, or is none, starts nothing: %j', (args) => {
    expect(linkOf(...args)).toMatch(/link/);
    expect(parseFlags(args, { toleratesForeign: true }).ok).toBe(false);
  });
});

describe('refusals are one sentence that names the cause', () => {
  test.each([
    [['--wat'], /"--wat"/],
    [['friend@example.org'], /"friend@example\.org"/],
    [['--no-open=1'], /"--no-open=1"/],
    [['--profile'], /--profile needs a value/],
    [['--profile', '--no-open'], /--profile needs a value/],
    [['--profile='], /--profile needs a value/],
    [['--port', 'x'], /--port needs a number/],
    [['--port', '65536'], /--port needs a number/],
    [['--port', '-1'], /--port needs a number/],
    [['--port', '1e3'], /--port needs a number/],
    [['--language', 'not_a tag'], /--language needs a language tag/],
    [['--ca', join(folder, 'absent.pem')], /cannot be read \(ENOENT\)/],
    [['--ca', join(folder, 'none.pem')], /no certificate/],
    [['--ca', join(folder, 'broken.pem')], /cannot be understood/],
    [['--demo=1'], /"--demo=1"/],
    [['--constructor', 'x'], /"--constructor"/],
  ])('%j', (args, expected) => {
    expect(sentence(...args)).toMatch(expected);
    expect(sentence(...args)).toMatch(/\.$/);
    expect(sentence(...args)).not.toContain('\n');
  });
});

describe('on the desktop', () => {
  test("Chromium's own switches and stray words are left alone, our own are still judged", () => {
    const lenient = (...args: string[]) => parseFlags(args, { toleratesForeign: true });
    expect(lenient('.', '--inspect=0', '--no-sandbox', '--profile', '/p', 'xmpp:ann@example.org?message')).toMatchObject({ ok: true, value: { profile: '/p' } });
    expect(lenient('--port', 'x').ok).toBe(false);
    expect(lenient('--demo')).toMatchObject({ ok: true, value: { demo: true, profile: undefined } });
    expect(lenient('--hidden')).toMatchObject({ ok: true, value: { hidden: true, demo: false } });
  });
});
