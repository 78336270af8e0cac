import { describe, expect, it } from 'vitest';
import type { AppError } from '../../electron/contract/errors.ts';
import type { ConnectionFailure } from '../../electron/contract/models/connection.ts';
import { dayName, dayOf, listTime } from './dates.ts';
import { en } from './en/index.ts';
import { appErrorWords, conditionWords, connectionFailureWords, messageFailureWords } from './failure-words.ts';
import { createTexts, speak } from './index.ts';
import { keysOf } from './tree.ts';

const certificate = { subject: 's', issuer: 'i', names: [], validFrom: 0, validTo: 1, fingerprint: 'a'.repeat(64) };
/** One of each: a code that is missing here does not compile. */
const FAILURES: { readonly [Code in ConnectionFailure['code']]: Extract<ConnectionFailure, { code: Code }> } = {
  'host-not-found': { code: 'host-not-found', host: 'h.example' }, 'lookup-failed': { code: 'lookup-failed', host: 'h.example' }, 'no-service': { code: 'no-service', host: 'h.example' },
  refused: { code: 'refused', host: 'h.example', port: 5222 }, unreachable: { code: 'unreachable', host: 'h.example', port: 5222 }, timeout: { code: 'timeout', step: 'tls' },
  'encryption-missing': { code: 'encryption-missing' }, tls: { code: 'tls', detail: 'd' }, certificate: { code: 'certificate', problem: 'expired', host: 'h.example', certificate },
  'not-xmpp': { code: 'not-xmpp' }, protocol: { code: 'protocol', condition: 'c' }, 'stream-error': { code: 'stream-error', condition: 'c' }, authentication: { code: 'authentication', condition: 'c' },
  'no-mechanism': { code: 'no-mechanism', offered: [] }, 'plain-needs-consent': { code: 'plain-needs-consent' }, 'mechanism-downgrade': { code: 'mechanism-downgrade', expected: 'SCRAM-SHA-256', offered: [] },
  'server-not-proven': { code: 'server-not-proven', detail: 'd' }, bind: { code: 'bind', condition: 'c' }, session: { code: 'session', condition: 'c' }, closed: { code: 'closed' }, bug: { code: 'bug', detail: 'd' },
};
const ERRORS: { readonly [Code in AppError['code']]: Extract<AppError, { code: Code }> } = {
  'bad-input': { code: 'bad-input' }, 'bad-address': { code: 'bad-address' }, 'unknown-account': { code: 'unknown-account' }, 'unknown-contact': { code: 'unknown-contact' },
  'unknown-message': { code: 'unknown-message' }, offline: { code: 'offline' }, 'own-address': { code: 'own-address' }, 'too-large': { code: 'too-large', limitBytes: 40_000 },
  connection: { code: 'connection', failure: { code: 'closed' } }, refused: { code: 'refused', condition: 'forbidden', text: 'no' }, 'vcard-changed': { code: 'vcard-changed' }, 'changed-elsewhere': { code: 'changed-elsewhere' }, 'no-private-storage': { code: 'no-private-storage' }, timeout: { code: 'timeout' },
  privacy: { code: 'privacy', problem: 'in-use' }, room: { code: 'room', problem: { kind: 'banned', by: 'Ann', reason: 'spam' } },
  storage: { code: 'storage', problem: 'disk-full' }, 'newer-data': { code: 'newer-data' }, 'wrong-passphrase': { code: 'wrong-passphrase' }, 'not-allowed': { code: 'not-allowed' }, bug: { code: 'bug' },
};

const missing: string[] = [];
const texts = createTexts((key) => missing.push(key));
const { t } = texts;

describe('failures in words', () => {
  it('every connection failure says what went wrong and what to do next', () => {
    const said = new Set<string>();
    for (const failure of Object.values(FAILURES)) {
      const { what, next } = connectionFailureWords(t, failure);
      expect(what).toMatch(/^[\p{Lu}\u2068].*\.$/u);
      expect(next).toMatch(/^\p{Lu}.*\.$/u);
      expect(`${what}${next}`).not.toMatch(/\{\{|undefined|failure\./u);
      said.add(what);
    }
    expect(said.size).toBe(Object.keys(FAILURES).length);
    expect(missing).toEqual([]);
  });

  it('every problem of a certificate, every step and every known condition has a sentence of its own', () => {
    for (const problem of ['expired', 'not-yet-valid', 'wrong-host', 'self-signed', 'untrusted-issuer', 'revoked', 'weak', 'changed', 'other'] as const) {
      expect(connectionFailureWords(t, { ...FAILURES.certificate, problem }).what).toContain('h.example');
    }
    for (const condition of Object.keys(en.authentication)) expect(connectionFailureWords(t, { code: 'authentication', condition }).what).toMatch(/\.$/u);
    for (const code of ['bind', 'session'] as const) for (const condition of Object.keys(en[`${code}Refusal`])) expect(connectionFailureWords(t, { code, condition }).what).not.toContain(condition);
    for (const condition of Object.keys(en.streamError)) expect(connectionFailureWords(t, { code: 'stream-error', condition }).what).not.toContain(condition);
    for (const step of ['lookup', 'connect', 'tls', 'authenticate', 'bind', 'alive'] as const) expect(connectionFailureWords(t, { code: 'timeout', step }).what).toContain(en.connection.timeoutStep[step]);
    expect(missing).toEqual([]);
  });

  it('every refused command has a sentence', () => {
    for (const error of Object.values(ERRORS)) expect(appErrorWords(t, error)).toMatch(/^[\p{Lu}].*\.$/u);
    expect(appErrorWords(t, ERRORS['too-large'])).toContain('40 kB');
    expect(missing).toEqual([]);
  });

  it('foreign words cannot leave their place in a sentence, nor name what they are not', () => {
    expect(conditionWords(t, '__proto__')).toContain('__proto__');
    expect(connectionFailureWords(t, { code: 'authentication', condition: 'constructor' }).what).toContain('constructor');
    const said = messageFailureWords(t, { condition: 'forbidden', text: 'line\nbreak \u202e turned {{x}}' }).said;
    expect(said).not.toMatch(/[\n\u202e]/u);
    expect(said).toContain('\u2068line break turned {{x}}\u2069');
  });
});

describe('the catalogue', () => {
  it('has a text for every key, and both forms wherever things are counted', () => {
    const keys = keysOf(en);
    for (const key of keys.filter((name) => name.endsWith('_one'))) expect(keys).toContain(key.replace(/_one$/u, '_other'));
    for (const key of keys.filter((name) => name.endsWith('_other'))) expect(keys).toContain(key.replace(/_other$/u, '_one'));
    expect(t('contacts.rowUnread', { row: 'x', count: 1 })).toBe('x, 1 unread');
  });

  it('speaks in pseudo languages without losing what is filled in', async () => {
    const other = createTexts((key) => missing.push(key));
    await speak(other, 'en-XA');
    expect(other.t('presence.mine', { state: 'X' })).toMatch(/^\[.*X.*·+\]$/u);
    await speak(other, 'ar-XB');
    expect(other.t('presence.mine', { state: 'X' })).toContain('\u202e');
    expect(missing).toEqual([]);
  });
});

describe('dates', () => {
  const words = { today: 'Today', yesterday: 'Yesterday' };
  const now = new Date(2026, 4, 12, 14, 30).getTime();

  it('names days as people do', () => {
    expect(dayName('en', now, now, words)).toBe('Today');
    expect(dayName('en', new Date(2026, 4, 11, 23, 59).getTime(), now, words)).toBe('Yesterday');
    expect(dayName('en', new Date(2026, 0, 5).getTime(), now, words)).toMatch(/January/u);
    expect(dayName('en', new Date(2024, 0, 5).getTime(), now, words)).toMatch(/2024/u);
  });

  it('keeps days apart over the change of the clocks', () => {
    for (let day = 1; day < 366; day += 1) expect(dayOf(new Date(2026, 0, day + 1, 0, 30).getTime()) - dayOf(new Date(2026, 0, day, 23, 30).getTime())).toBe(1);
  });

  it('is short in lists', () => {
    expect(listTime('en', now, now, 'Yesterday')).toMatch(/30/u);
    expect(listTime('en', now - 86_400_000, now, 'Yesterday')).toBe('Yesterday');
    expect(listTime('en', now - 3 * 86_400_000, now, 'Yesterday').length).toBeLessThanOrEqual(4);
  });
});
