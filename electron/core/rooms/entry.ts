import type { OwnPresence } from '../../contract/models/presence.ts';
import type { OutboundPresence } from '../../xmpp/features/rfc3921-presence/index.ts';

/** How long a room may take to let us in, and to tell its history, milliseconds. */
export const ENTRY_MS = 30_000;
export const HISTORY_MS = 10_000;
/** A room that went away for a while is entered again after so long. */
export const AGAIN_MS = 30_000;

/** How much a room is asked to tell at the first entry, and at most at a later one. */
const FIRST_HISTORY = 50;
const MISSED_HISTORY = 1_000;
/** Our clock and the room's need not agree: so much of what is known is asked for again, and known as that. */
const CLOCK_MARGIN_MS = 5 * 60_000;

/** The history to ask for (XEP-0045 §7.2.14). `heard`: when the newest message that is known was said; undefined: none is. */
export function missingSince(heard: number | undefined): { readonly maxStanzas: number; readonly since?: number } {
  return heard === undefined ? { maxStanzas: FIRST_HISTORY } : { maxStanzas: MISSED_HISTORY, since: heard - CLOCK_MARGIN_MS };
}

/** What the person chose, as rooms are told of it. */
export function presenceInRooms({ show, status }: OwnPresence): OutboundPresence {
  return { show: show === 'offline' ? 'online' : show, ...(status === '' ? {} : { statuses: [{ text: status }] }) };
}
