import { describe, expect, it } from 'vitest';
import { formatDateTime, parseDateTime, parseLegacyDateTime } from './date-time.ts';

describe('XEP-0082 date and time', () => {
  it.each([
    ['1969-07-21T02:56:15Z', Date.UTC(1969, 6, 21, 2, 56, 15)],
    ['1969-07-20T21:56:15-05:00', Date.UTC(1969, 6, 21, 2, 56, 15)],
    ['2026-11-23T12:00:00.123456789Z', Date.UTC(2026, 10, 23, 12, 0, 0, 123)],
    ['2026-11-23T12:00:00.5+00:00', Date.UTC(2026, 10, 23, 12, 0, 0, 500)],
    ['2024-02-29T23:59:59Z', Date.UTC(2024, 1, 29, 23, 59, 59)],
    ['2016-12-31T23:59:60Z', Date.UTC(2016, 11, 31, 23, 59, 59)],
    ['9999-12-31T23:59:59Z', Date.UTC(9999, 11, 31, 23, 59, 59)],
    ['0001-01-01T00:00:00Z', -62135596800000],
  ])('%s', (text, ms) => {
    expect(parseDateTime(text)).toBe(ms);
    expect(parseDateTime(formatDateTime(ms))).toBe(ms);
  });

  it.each([
    '', '-1', 'now', '2026-11-23', '2026-11-23T12:00:00', '2026-11-23 12:00:00Z', '2026-11-23T12:00Z', '2026-13-01T00:00:00Z', '2026-00-01T00:00:00Z',
    '2026-02-30T00:00:00Z', '2025-02-29T00:00:00Z', '2026-01-01T24:00:00Z', '2026-01-01T00:60:00Z', '2026-01-01T00:00:61Z', '2026-01-01T00:00:60Z',
    '2026-01-01T00:00:00+24:00', '2026-01-01T00:00:00+0100', '2026-01-01T00:00:00.Z', '12026-01-01T00:00:00Z', '2026-1-1T0:0:0Z', '２０２６-01-01T00:00:00Z',
    '2026-01-01T00:00:00Z ', '0000-01-01T00:00:00Z', '2026-01-01T00:00:00z', '-2026-01-01T00:00:00Z',
  ])('refuses %j', (text) => {
    expect(parseDateTime(text)).toBeUndefined();
  });

  it('reads the older form, which is always UTC', () => {
    expect(parseLegacyDateTime('20020910T23:08:25')).toBe(Date.UTC(2002, 8, 10, 23, 8, 25));
    for (const text of ['20021310T23:08:25', '20020910T23:08:25Z', '2002-09-10T23:08:25', '20020910T230825']) expect(parseLegacyDateTime(text)).toBeUndefined();
  });
});
