import { bareTag, numberLocale } from './locale.ts';

/** The region's way of writing dates, where the system speaks the page's language: 14:30 in Britain, 2:30 pm in America. */
export function regionalLocale(language: string): string {
  const bare = bareTag(language);
  return numberLocale(typeof navigator === 'undefined' ? bare : (navigator.languages.find((tag) => tag === bare || tag.startsWith(`${bare}-`)) ?? bare));
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: string, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${name}`;
  let found = formats.get(key);
  if (!found) formats.set(key, (found = new Intl.DateTimeFormat(regionalLocale(language), options)));
  return found;
}

/** The number of the calendar day in local time; days apart are numbers apart. Epoch milliseconds in. */
export function dayOf(at: number): number {
  const date = new Date(at);
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000);
}

export function timeOfDay(language: string, at: number): string {
  return format(language, 'time', { hour: 'numeric', minute: '2-digit' }).format(at);
}

/** To the millisecond: for what is looked at closely. */
export function exactTime(language: string, at: number): string {
  return format(language, 'exact', { hour: 'numeric', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3 }).format(at);
}

/** A day and a time to the second. */
export function secondTime(language: string, at: number): string {
  return format(language, 'second', { dateStyle: 'medium', timeStyle: 'medium' }).format(at);
}

/** What CLDR says of weeks; the older form is a property. TypeScript's library has neither yet. */
interface WithWeek {
  readonly getWeekInfo?: () => { readonly firstDay: number };
  readonly weekInfo?: { readonly firstDay: number };
}

/** The days of the week, 1 is Monday, in the order people of the language (and region) count them: from Sunday in America, from Saturday in Egypt. */
export function weekDays(language: string): readonly number[] {
  const locale = new Intl.Locale(regionalLocale(language)) as Intl.Locale & WithWeek;
  const first = (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
  return [0, 1, 2, 3, 4, 5, 6].map((later) => ((first - 1 + later) % 7) + 1);
}

/** Of the week that begins with 1, Monday. 4 January 2021 was one. */
export function weekdayName(language: string, day: number, width: 'long' | 'short'): string {
  return format(language, `weekday-${width}`, { weekday: width, timeZone: 'UTC' }).format(Date.UTC(2021, 0, 3 + day));
}

export function weekdayTime(language: string, at: number): string {
  return format(language, 'weekday-time', { weekday: 'short', hour: 'numeric', minute: '2-digit' }).format(at);
}

export function fullTime(language: string, at: number): string {
  return format(language, 'full', { dateStyle: 'full', timeStyle: 'short' }).format(at);
}

export function dateOnly(language: string, at: number): string {
  return format(language, 'date', { year: 'numeric', month: 'long', day: 'numeric' }).format(at);
}

/** A day's name for a line between messages: today and yesterday in words, this year without the year. */
export function dayName(language: string, at: number, now: number, words: { readonly today: string; readonly yesterday: string }): string {
  const age = dayOf(now) - dayOf(at);
  if (age === 0) return words.today;
  if (age === 1) return words.yesterday;
  const isSameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return format(language, isSameYear ? 'day' : 'day-year', { weekday: 'long', day: 'numeric', month: 'long', ...(isSameYear ? {} : { year: 'numeric' }) }).format(at);
}

/** As short as a list can show it: time today, yesterday in a word, weekday this week, else the date. */
export function listTime(language: string, at: number, now: number, yesterday: string): string {
  const age = dayOf(now) - dayOf(at);
  if (age <= 0) return timeOfDay(language, at);
  if (age === 1) return yesterday;
  if (age < 7) return format(language, 'weekday', { weekday: 'short' }).format(at);
  const isSameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return format(language, isSameYear ? 'short' : 'short-year', isSameYear ? { day: 'numeric', month: 'short' } : { dateStyle: 'short' }).format(at);
}

/** Of a moment that is near: the time, with the weekday where it is not today. */
export function nearTime(language: string, at: number, now: number): string {
  return dayOf(at) === dayOf(now) ? timeOfDay(language, at) : weekdayTime(language, at);
}
