import * as z from 'zod/mini';
import { account } from './account.ts';
import { contact, subscriptionRequest } from './contact.ts';
import { conversation, draft, messagePage, unreadSingles } from './message.ts';
import { accountId, address } from './address.ts';
import { accountArchive } from './archive.ts';
import { desktop } from './desktop.ts';
import { contactPresence, toldDirectly } from './presence.ts';
import { accountPrivacy } from './privacy.ts';
import { accountLists } from './privacy-list.ts';
import { profileState } from './profile.ts';
import { room, roomInvitation, roomOccupants } from './room.ts';
import { settings } from './settings.ts';
import { spelling } from './spelling.ts';
import { updates } from './updates.ts';

/** Everything the page needs for its first paint, as of event `seq`. */
export const snapshot = z.object({
  seq: z.int(),
  profile: profileState,
  settings,
  accounts: z.array(account),
  contacts: z.array(contact),
  presences: z.array(contactPresence),
  directed: z.array(toldDirectly),
  requests: z.array(subscriptionRequest),
  privacy: z.array(accountPrivacy),
  privacyLists: z.array(accountLists),
  conversations: z.array(conversation),
  archives: z.array(accountArchive),
  /** As the page kept them; what it has since is its own. */
  drafts: z.array(draft),
  rooms: z.array(room),
  occupants: z.array(roomOccupants),
  invitations: z.array(roomInvitation),
  unreadSingles,
  /** The conversation that was open last, with its newest page. */
  open: z.optional(z.object({ accountId, peer: address, page: messagePage })),
  /** A link from outside waits for `link.take`. */
  hasLink: z.optional(z.literal(true)),
  /** There is a demo to try; accounts of this domain are of the one that runs. */
  demo: z.optional(z.object({ domain: address })),
  /** Linnet runs in a desktop shell, which has found out about its desktop. */
  desktop: z.optional(desktop),
  /** The shell has a spell checker of its own. */
  spelling: z.optional(spelling),
  /** Absent where the program has no update address. */
  updates: z.optional(updates),
});
export type Snapshot = z.infer<typeof snapshot>;
