import * as z from 'zod/mini';
import { accountId, address } from './address.ts';
import { timetableRow } from './presence-rules.ts';

/** Which messages of a conversation are told of: each, those that mention the person or a keyword, none. */
export const NOTICE_LEVELS = ['always', 'mentions', 'never'] as const;
export const noticeLevel = z.enum(NOTICE_LEVELS);
export type NoticeLevel = z.infer<typeof noticeLevel>;

/** The rule of one conversation; `until` in epoch milliseconds, 0: for good. */
export const conversationRule = z.object({ level: noticeLevel, until: z.number() });
export type ConversationRule = z.infer<typeof conversationRule>;

/** On these days (1 is Monday) from one time of day to another, as in a timetable. */
export const quietHours = z.pick(timetableRow, { days: true, from: true, to: true });
export type QuietHours = z.infer<typeof quietHours>;

export const NOTICE_SOUNDS = ['drop', 'chime', 'knock', 'chirp', 'bell'] as const;
export const noticeSound = z.enum([...NOTICE_SOUNDS, 'none']);
export type NoticeSound = z.infer<typeof noticeSound>;

/** What is heard: of a message, of one that mentions the person or a keyword, of a headline or a message of type normal. */
export const noticeSounds = z.object({ message: noticeSound, mention: noticeSound, single: noticeSound });
export type NoticeSounds = z.infer<typeof noticeSounds>;

export const noticeRules = z.object({
  /** Words that are told of wherever they are said, capitals aside. */
  keywords: z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.maxLength(50)),
  /** Nothing is told in these hours but of those who are always told of. */
  quietHours: z.array(quietHours).check(z.maxLength(20)),
  /** By `<account>/<address>`. */
  conversations: z.record(z.string(), conversationRule),
  /** Of contacts in a group, by `<account>/<group>`; what the conversation itself has goes before. */
  groups: z.record(z.string(), z.enum(['always', 'never'])),
});
export type NoticeRules = z.infer<typeof noticeRules>;

/** Why there was a notice, or none; the first that holds decides, in this order. */
export const NOTICE_REASONS = [
  'on-screen', 'off', 'muted', 'dnd', 'conversation-always', 'group-always', 'quiet-hours', 'keyword', 'conversation-never', 'mention', 'conversation-mentions', 'group-never', 'room', 'usual',
] as const;
export const noticeReason = z.enum(NOTICE_REASONS);
export type NoticeReason = z.infer<typeof noticeReason>;

/** What was decided about a message that came. Kept while the program runs, for its person to ask why; none of the words are in it. */
export const noticeDecision = z.object({
  /** Epoch milliseconds. */
  at: z.number(), accountId, peer: address, isTold: z.boolean(), reason: noticeReason,
  /** Which group or keyword it was. */
  which: z.optional(z.string()),
});
export type NoticeDecision = z.infer<typeof noticeDecision>;
