import type { OwnPresence } from '../../../contract/models/presence.ts';
import type { PassingPresence, PresenceReason, PresenceRules, Timetable } from '../../../contract/models/presence-rules.ts';
import { timetableAt } from './timetable.ts';

export interface Circumstances {
  readonly now: number;
  readonly rules: PresenceRules;
  readonly timetable: Timetable;
  /** Chosen for a while; counts until its end. */
  readonly passing: PassingPresence | undefined;
  /** The person chose against the rules, and has not taken it back. */
  readonly isByHand: boolean;
  /** The last key or movement, epoch milliseconds; undefined where nobody tells. */
  readonly lastActive: number | undefined;
  readonly isLocked: boolean;
  /** The system's focus mode is on. */
  readonly isFocusOn: boolean;
  /** A program keeps the screen awake. */
  readonly isPresenting: boolean;
}

export interface RuledPresence {
  readonly presence: OwnPresence;
  /** Undefined: it is what was chosen, and no rule says otherwise. */
  readonly reason: PresenceReason | undefined;
  /** When it may be another one without anything else happening, epoch milliseconds. */
  readonly nextAt: number | undefined;
}

const MINUTE_MS = 60_000;

/**
 * How one is, from what was chosen and from the rules. Offline stays offline. What was chosen for a while, or by hand against the rules, holds;
 * else the timetable; and whoever would be online or free for chat is not to be
 * disturbed in the system's focus mode and in presentations, and away while nobody is there. Who may see it is not decided here.
 */
export function presenceByRules(chosen: OwnPresence, { now, rules, timetable, passing, isByHand, lastActive, isLocked, isFocusOn, isPresenting }: Circumstances): RuledPresence {
  if (chosen.show === 'offline') return { presence: chosen, reason: undefined, nextAt: undefined };
  if (passing && passing.until > now) {
    const { show, status, until } = passing;
    return { presence: { ...chosen, show, ...(status === '' ? {} : { status, translations: [] }) }, reason: { why: 'until', until }, nextAt: until };
  }
  if (isByHand) return { presence: chosen, reason: { why: 'by-hand' }, nextAt: undefined };
  const scheduled = timetableAt(timetable, now);
  const base: RuledPresence = scheduled && scheduled.show !== chosen.show
    ? { presence: { ...chosen, show: scheduled.show }, reason: { why: 'timetable', ...(scheduled.until === undefined ? {} : { until: scheduled.until }) }, nextAt: scheduled.until }
    : { presence: chosen, reason: undefined, nextAt: scheduled?.until };
  if (base.presence.show !== 'online' && base.presence.show !== 'chat') return base;
  const quiet = isFocusOn && rules.dndInFocus ? 'focus' : isPresenting && rules.dndInPresentation ? 'presentation' : undefined;
  if (quiet) return { ...base, presence: { ...base.presence, show: 'dnd' }, reason: { why: quiet } };
  if (isLocked && rules.awayWhenLocked) return { ...base, presence: { ...base.presence, show: 'away' }, reason: { why: 'locked' } };
  if (lastActive === undefined) return base;
  const limits = [[rules.xaAfterMinutes, 'xa'], [rules.awayAfterMinutes, 'away']] as const;
  const idleFor = now - lastActive;
  const reached = limits.find(([minutes]) => minutes > 0 && idleFor >= minutes * MINUTE_MS);
  const next = limits.filter(([minutes]) => minutes > 0 && idleFor < minutes * MINUTE_MS).map(([minutes]) => lastActive + minutes * MINUTE_MS);
  const nextAt = [...next, ...(base.nextAt === undefined ? [] : [base.nextAt])].toSorted((one, other) => one - other)[0];
  if (!reached) return { ...base, nextAt };
  return { presence: { ...base.presence, show: reached[1] }, reason: { why: 'idle', minutes: reached[0] }, nextAt };
}
