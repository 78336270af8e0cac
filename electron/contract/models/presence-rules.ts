import * as z from 'zod/mini';
import { availability } from './presence.ts';

const minutes = z.int().check(z.gte(0), z.lte(1_440));
const timeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** What follows from what the person does. Minutes without a key or a pointer moved, 0 for never; they count while one would be online or free for chat. */
export const presenceRules = z.object({
  awayAfterMinutes: minutes,
  xaAfterMinutes: minutes,
  /** Away while the screen is locked or the computer sleeps. */
  awayWhenLocked: z.boolean(),
  /** Do not disturb while the system's focus mode is on, where the system tells. */
  dndInFocus: z._default(z.boolean(), true),
  /** Do not disturb while a program keeps the screen awake, as presentations and films do, where the system tells. */
  dndInPresentation: z._default(z.boolean(), false),
});
export type PresenceRules = z.infer<typeof presenceRules>;

/** On these days (1 is Monday) from one time of day to another, in the computer's own time; one that ends before it begins ends on the next day. */
export const timetableRow = z.object({ days: z.array(z.int().check(z.gte(1), z.lte(7))).check(z.minLength(1), z.maxLength(7)), from: timeOfDay, to: timeOfDay, show: availability });
export type TimetableRow = z.infer<typeof timetableRow>;

/** The first row that fits holds; outside all of them `otherwise`. No rows: no timetable. */
export const timetable = z.object({ rows: z.array(timetableRow).check(z.maxLength(20)), otherwise: availability });
export type Timetable = z.infer<typeof timetable>;

/** A presence with an end, epoch milliseconds: "back at 14:00". `status` in place of the usual words, where it says anything. */
export const passingPresence = z.object({ show: availability, status: z.string().check(z.maxLength(1024)), until: z.number() });
export type PassingPresence = z.infer<typeof passingPresence>;

/** Why the presence is not what was chosen last, or that it is so by hand, against the rules. Times in epoch milliseconds. */
export const presenceReason = z.discriminatedUnion('why', [
  z.object({ why: z.literal('idle'), minutes: z.number() }),
  z.object({ why: z.literal('locked') }),
  z.object({ why: z.enum(['focus', 'presentation']) }),
  z.object({ why: z.literal('until'), until: z.number() }),
  z.object({ why: z.literal('timetable'), until: z.optional(z.number()) }),
  z.object({ why: z.literal('by-hand') }),
]);
export type PresenceReason = z.infer<typeof presenceReason>;
