import * as z from 'zod/mini';
import { accountId, address } from './address.ts';
import { singleType } from './message.ts';
import { noticeRules, noticeSounds } from './notice-rules.ts';

/** What has come is worth a look. A later one with the same id takes the place of the former. Texts are remote, and cut. */
export const notice = z.discriminatedUnion('kind', [
  /** In a conversation: the newest words, and how much in it is unread. `sender`: who said it in a room. `isForUs`: it mentions the person, or a keyword. */
  z.object({ kind: z.literal('chat'), id: z.string(), accountId, peer: address, sender: z.optional(z.string()), body: z.string(), count: z.int(), isForUs: z.optional(z.boolean()) }),
  /** A headline, or a message of type normal. */
  z.object({ kind: z.literal('single'), id: z.string(), accountId, peer: address, type: singleType, subject: z.string(), body: z.string() }),
  /** Somebody unknown wants something: never with sound, and not more often than now and then. */
  z.object({ kind: z.literal('requests'), id: z.string() }),
  /** Much at once, such as after a long absence. */
  z.object({ kind: z.literal('digest'), id: z.string(), messages: z.int(), conversations: z.int() }),
]);
export type Notice = z.infer<typeof notice>;

export const noticeSettings = z.object({
  isOn: z.boolean(),
  /** What was said stands in the notice, not only who said something. */
  showsText: z.boolean(),
  hasSound: z.boolean(),
  /** None until then, epoch milliseconds; 0: not muted. */
  mutedUntil: z.number(),
  rules: z._default(noticeRules, () => ({ keywords: [], quietHours: [], conversations: {}, groups: {} })),
  sounds: z._default(noticeSounds, () => ({ message: 'drop' as const, mention: 'chime' as const, single: 'knock' as const })),
});
export type NoticeSettings = z.infer<typeof noticeSettings>;
