import type { Availability } from '../../../contract/models/presence.ts';
import type { Timetable, TimetableRow } from '../../../contract/models/presence-rules.ts';

/** A change is looked for this many days ahead: a week, and today's rest. */
const HORIZON_DAYS = 8;

/** What the timetable says at a moment, in the computer's own time, and until when; undefined without rows. Times in epoch milliseconds. */
export function timetableAt({ rows, otherwise }: Timetable, now: number): { readonly show: Availability; readonly until: number | undefined } | undefined {
  if (rows.length === 0) return undefined;
  const showAt = (moment: number): Availability => rows.find((row) => holds(row, new Date(moment)))?.show ?? otherwise;
  const show = showAt(now);
  const until = momentsAfter(rows, now).find((moment) => showAt(moment) !== show);
  return { show, until };
}

/** When anything can change, in order: where a row begins or ends, and each whole hour, for that is when clocks are put forward or back. */
function momentsAfter(rows: readonly TimetableRow[], now: number): readonly number[] {
  const times = [...rows.flatMap(({ from, to }) => [minutesOf(from), minutesOf(to)]), ...Array.from({ length: 24 }, (_, hour) => hour * 60)];
  const today = new Date(now);
  const moments = Array.from({ length: HORIZON_DAYS }, (_, day) => times.map((time) => new Date(today.getFullYear(), today.getMonth(), today.getDate() + day, 0, time).getTime())).flat();
  return [...new Set(moments)].filter((moment) => moment > now).toSorted((one, other) => one - other);
}

/** Whether a row holds at a moment, in the computer's own time. */
export function holds({ days, from, to }: Pick<TimetableRow, 'days' | 'from' | 'to'>, moment: Date): boolean {
  const time = moment.getHours() * 60 + moment.getMinutes();
  const today = moment.getDay() || 7;
  const yesterday = today === 1 ? 7 : today - 1;
  const [begin, end] = [minutesOf(from), minutesOf(to)];
  if (begin < end) return days.includes(today) && time >= begin && time < end;
  return (days.includes(today) && time >= begin) || (days.includes(yesterday) && time < end);
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return hours! * 60 + minutes!;
}
