/** For how long; `date`: until the day that is given. */
export const BLOCK_TIMES = ['always', 'hour', 'tomorrow', 'week', 'date'] as const;
export type BlockTime = (typeof BLOCK_TIMES)[number];

/**
 * When a block of that length ends, epoch milliseconds of local time; undefined for never. `date`: YYYY-MM-DD, through the end of which it
 * holds; an unreadable or past one ends nothing and is answered as NaN.
 */
export function endOf(time: BlockTime, now: number, date: string): number | undefined {
  const today = new Date(now);
  const midnightIn = (days: number): number => new Date(today.getFullYear(), today.getMonth(), today.getDate() + days).getTime();
  switch (time) {
    case 'always': return undefined;
    case 'hour': return now + 3_600_000;
    case 'tomorrow': return midnightIn(1);
    case 'week': return midnightIn(7);
    case 'date': {
      const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/u.exec(date) ?? []).map(Number);
      if (year === undefined || month === undefined || day === undefined) return Number.NaN;
      const end = new Date(year, month - 1, day + 1).getTime();
      return end > now ? end : Number.NaN;
    }
  }
}
