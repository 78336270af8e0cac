import type { NoticeSettings } from '../../contract/models/notice.ts';
import type { NoticeReason } from '../../contract/models/notice-rules.ts';
import { mentions } from '../rooms/mentions.ts';
import { holds } from '../presence/rules/timetable.ts';

/** What a notice is decided by. */
export interface NoticeCase {
  readonly accountId: number;
  /** The conversation; in private with somebody in a room `room/nick`. */
  readonly peer: string;
  readonly body: string;
  readonly isInRoom: boolean;
  /** Our nickname stands in it. */
  readonly isMention: boolean;
  readonly isOnScreen: boolean;
  readonly isDnd: boolean;
  /** Groups of the roster that the contact is in. */
  readonly groups: readonly string[];
  /** Epoch milliseconds. */
  readonly now: number;
}

export interface NoticeVerdict {
  readonly isTold: boolean;
  readonly reason: NoticeReason;
  /** The group or the keyword that decided. */
  readonly which?: string;
}

/**
 * Whether a message deserves a notice, and what decides that. What is on the screen never does. What silences everything goes before the
 * rules of one conversation, these before those of its groups; who is always told of is so in quiet hours too, and a keyword is heard
 * through the silence of a conversation or a group. Of a contact in several groups one that is always told of goes before one that never is.
 */
export function judgeNotice(given: NoticeCase, { isOn, mutedUntil, rules }: NoticeSettings): NoticeVerdict {
  const { accountId, peer, now } = given;
  if (given.isOnScreen) return { isTold: false, reason: 'on-screen' };
  if (!isOn) return { isTold: false, reason: 'off' };
  if (mutedUntil > now) return { isTold: false, reason: 'muted' };
  if (given.isDnd) return { isTold: false, reason: 'dnd' };
  const ofOne = [peer, peer.split('/', 1)[0]!].map((address) => rules.conversations[`${accountId}/${address}`]).find((rule) => rule !== undefined && (rule.until === 0 || rule.until > now));
  const groupThat = (level: 'always' | 'never'): string | undefined => (ofOne ? undefined : given.groups.find((group) => rules.groups[`${accountId}/${group}`] === level));
  if (ofOne?.level === 'always') return { isTold: true, reason: 'conversation-always' };
  const loud = groupThat('always');
  if (loud !== undefined) return { isTold: true, reason: 'group-always', which: loud };
  if (rules.quietHours.some((hours) => holds(hours, new Date(now)))) return { isTold: false, reason: 'quiet-hours' };
  const keyword = rules.keywords.find((word) => mentions(given.body, word));
  if (keyword !== undefined) return { isTold: true, reason: 'keyword', which: keyword };
  if (ofOne?.level === 'never') return { isTold: false, reason: 'conversation-never' };
  if (given.isMention) return { isTold: true, reason: 'mention' };
  if (ofOne?.level === 'mentions') return { isTold: false, reason: 'conversation-mentions' };
  const silent = groupThat('never');
  if (silent !== undefined) return { isTold: false, reason: 'group-never', which: silent };
  return given.isInRoom ? { isTold: false, reason: 'room' } : { isTold: true, reason: 'usual' };
}
