import { resourceOf, type BareJid } from '../../../lib/jid.ts';
import type { LanguageText } from '../../kit/language.ts';
import type { StanzaError } from '../../kit/stanza-error.ts';
import type { InboundPresence, Show } from '../rfc3921-presence/index.ts';
import { parseMucUser, type MucUser } from './codec.ts';

/** Why somebody is no longer in a room: of their own will, or §7.14, §8.2, §9.1, §9.4, §10.9. */
export type Departure = 'left' | 'kicked' | 'banned' | 'affiliation-lost' | 'members-only' | 'shut-down' | 'removed' | 'destroyed';

interface OfRoom {
  readonly room: BareJid;
  readonly nick: string;
  /** It is ourselves. */
  readonly isSelf: boolean;
}

/** What a room we are in, or are entering, tells by presence. */
export type RoomEvent =
  | OfRoom & {
    readonly kind: 'present'; readonly show: Show; readonly statuses: readonly LanguageText[]; readonly language: string | undefined; readonly user: MucUser;
  }
  | OfRoom & { readonly kind: 'renamed'; readonly newNick: string }
  | OfRoom & {
    readonly kind: 'gone'; readonly why: Departure; readonly by?: string | undefined; readonly reason?: string | undefined; readonly alternative?: BareJid | undefined;
  }
  /** We were not let in, or something we asked of the room by presence was refused. */
  | { readonly kind: 'refused'; readonly room: BareJid; readonly error: StanzaError };

const DEPARTURES: readonly (readonly [number, Departure])[] = [
  [301, 'banned'], [307, 'kicked'], [321, 'affiliation-lost'], [322, 'members-only'], [332, 'shut-down'], [333, 'removed'],
];

/** Undefined for presence of the room itself, which says nothing here (avatars, §13). `ownNick` is what we are called there. */
export function readRoomEvent(presence: InboundPresence, room: BareJid, ownNick: string): RoomEvent | undefined {
  if (presence.kind === 'error') return { kind: 'refused', room, error: presence.error };
  const nick = resourceOf(presence.from);
  if (nick === undefined) return undefined;
  const user = parseMucUser(presence.stanza.element) ?? { role: 'none', affiliation: 'none', codes: new Set<number>() };
  // Services from before status codes tell who is meant by the nickname alone.
  const place = { room, nick, isSelf: user.codes.has(110) || nick === ownNick };
  if (presence.kind === 'available') {
    return { kind: 'present', ...place, show: presence.show, statuses: presence.statuses, language: presence.language, user };
  }
  if (user.codes.has(303) && user.newNick !== undefined) return { kind: 'renamed', ...place, newNick: user.newNick };
  if (user.destroyed) return { kind: 'gone', ...place, why: 'destroyed', ...user.destroyed };
  const why = DEPARTURES.find(([code]) => user.codes.has(code))?.[1] ?? 'left';
  return { kind: 'gone', ...place, why, ...(user.by === undefined ? {} : { by: user.by }), ...(user.reason === undefined ? {} : { reason: user.reason }) };
}
