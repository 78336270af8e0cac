/** XEP-0082 §3.2: year, month, day, time, fraction, zone. */
const DATE_TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,12}))?(Z|[+-]\d{2}:\d{2})$/;
/** XEP-0082 §4: the older form, always UTC. */
const LEGACY = /^(\d{4})(\d{2})(\d{2})T(\d{2}):(\d{2}):(\d{2})$/;

/** Epoch milliseconds of an XEP-0082 date and time; undefined for any other text. Finer fractions are cut. */
export function parseDateTime(text: string): number | undefined {
  const match = DATE_TIME.exec(text);
  if (!match) return undefined;
  const offset = zoneMs(match[8]!);
  const utc = utcMs(match.slice(1, 7).map(Number));
  if (utc === undefined || offset === undefined) return undefined;
  return utc + Number((match[7] ?? '').slice(0, 3).padEnd(3, '0')) - offset;
}

/** Epoch milliseconds of the older form `CCYYMMDDThh:mm:ss` (XEP-0091); undefined for any other text. */
export function parseLegacyDateTime(text: string): number | undefined {
  const match = LEGACY.exec(text);
  return match ? utcMs(match.slice(1, 7).map(Number)) : undefined;
}

/** XEP-0082 form in UTC with milliseconds. `ms` must lie in the years 0 to 9999. */
export function formatDateTime(ms: number): string {
  return new Date(ms).toISOString();
}

function utcMs(parts: readonly number[]): number | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  if (year < 1 || month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59) return undefined;
  // A leap second (RFC 3339 §5.7) counts as the second before it.
  if (second > 60 || (second === 60 && minute !== 59)) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1) return undefined;
  return date.setUTCHours(hour, minute, Math.min(second, 59));
}

function zoneMs(zone: string): number | undefined {
  if (zone === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4, 6));
  if (hours > 23 || minutes > 59) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
