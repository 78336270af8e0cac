import * as z from 'zod/mini';
import { accountId } from './address.ts';
import { languageTag } from './language.ts';
import { noticeSettings } from './notice.ts';
import { passingPresence, presenceRules, timetable } from './presence-rules.ts';
import { spellingSettings } from './spelling.ts';

/** Where a window is, in CSS pixels of the desktop: its corner, and the size of what is in it. */
export const windowBounds = z.object({ x: z.int(), y: z.int(), width: z.int().check(z.positive()), height: z.int().check(z.positive()) });
export type WindowBounds = z.infer<typeof windowBounds>;

/** The person's choices for this profile. Unknown or broken stored values fall back to the default of their key. */
export const settings = z.object({
  /** Of the interface: a tag, or `system`, which follows the computer's. Another one for a single start (`--language`) is told here and not stored. */
  language: z.union([z.literal('system'), languageTag]),
  theme: z.enum(['system', 'light', 'dark', 'high-contrast']),
  density: z.enum(['comfortable', 'compact']),
  /** What moves by itself on the page: as the computer's own setting says, or nothing. */
  motion: z.enum(['system', 'none']),
  fontScale: z.number().check(z.gte(0.75), z.lte(2)),
  showOffline: z.boolean(),
  listWidth: z.int().check(z.gte(240), z.lte(420)),
  collapsedGroups: z.array(z.string()),
  /** What contacts stand by within a group, then by name: who is online at all, how reachable they are, who wrote last, or the order they were put in. */
  contactSort: z.enum(['online', 'presence', 'name', 'activity', 'hand']),
  /**
   * Addresses in the order the person gave them, for each group by `<account>/<group>`. Kept on this device alone: a roster item has no
   * place (RFC 3921 §7.1), so no server could keep it.
   */
  contactOrders: z.record(z.string(), z.array(z.string())),
  /** Names of groups in the order the person gave them, by account; of this device alone, too. */
  groupOrders: z.record(z.string(), z.array(z.string())),
  /** What parts the names of nested groups (XEP-0083), by account, as its server said last; where nothing stands, groups are not nested. */
  groupDelimiters: z.record(z.string(), z.string()),
  recentStatuses: z.array(z.string()),
  /** People who are no contacts may be told our presence directly (RFC 6121 §5.1 would have it so by itself: N28). */
  presenceToStrangers: z.boolean(),
  /** Those who may see our presence are told that a message of theirs has come (XEP-0184), and that it was on the screen (XEP-0333). */
  sendsReceipts: z.boolean(),
  sendsDisplayed: z.boolean(),
  /** They, and the rooms one is in, are told that one is writing (XEP-0085). */
  sendsTyping: z.boolean(),
  /** Whether Linnet goes on in the system's tray when its window is closed, where there is a tray; `ask`: the person has not said. */
  staysInTray: z.enum(['ask', 'yes', 'no']),
  /** The system starts Linnet when its person signs in, without a window where there is a tray. */
  startsAtLogin: z.boolean(),
  /** Keys the person gave to shortcuts instead of theirs, by name, such as `mod+shift+k`; empty: none. */
  shortcuts: z.record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(40))),
  /** Where the windows of single conversations were, by `<account>/<address>`. */
  chatWindows: z.record(z.string(), windowBounds),
  notices: noticeSettings,
  spelling: spellingSettings,
  presenceRules,
  timetable,
  passingPresence: z.nullable(passingPresence),
  /** Accounts whose presence was chosen against the rules, and stays so until the person follows them again. */
  presenceByHand: z.array(accountId),
});
export type Settings = z.infer<typeof settings>;

export const DEFAULT_SETTINGS: Settings = {
  language: 'system', theme: 'system', density: 'comfortable', motion: 'system', fontScale: 1, showOffline: true, listWidth: 300, collapsedGroups: [], contactSort: 'online', contactOrders: {}, groupOrders: {}, groupDelimiters: {}, recentStatuses: [],
  presenceToStrangers: false, sendsReceipts: true, sendsDisplayed: true, sendsTyping: true, staysInTray: 'ask', startsAtLogin: false, shortcuts: {}, chatWindows: {},
  notices: {
    isOn: true, showsText: true, hasSound: true, mutedUntil: 0,
    rules: { keywords: [], quietHours: [], conversations: {}, groups: {} }, sounds: { message: 'drop', mention: 'chime', single: 'knock' },
  },
  spelling: { isOn: true, languages: [], conversations: {} },
  presenceRules: { awayAfterMinutes: 10, xaAfterMinutes: 60, awayWhenLocked: true, dndInFocus: true, dndInPresentation: false }, timetable: { rows: [], otherwise: 'away' }, passingPresence: null, presenceByHand: [],
};
