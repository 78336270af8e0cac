import type { RoomProblem } from '../../contract/models/room.ts';
import type { BareJid } from '../../lib/jid.ts';
import type { RoomEvent } from '../../xmpp/features/xep-0045-muc/index.ts';
import type { IqError, StanzaErrorCondition } from '../../xmpp/kit/stanza-error.ts';
import { newAddressOf } from '../new-address.ts';

/** What a condition means at the door of a room (XEP-0045 §7.2). */
const AT_THE_DOOR: Readonly<Partial<Record<StanzaErrorCondition, RoomProblem['kind']>>> = {
  'not-authorized': 'password-required', forbidden: 'banned', 'registration-required': 'members-only', conflict: 'nick-conflict',
  'not-acceptable': 'nick-locked', 'jid-malformed': 'nick-bad', 'item-not-found': 'not-found', 'not-allowed': 'creation-restricted',
  'service-unavailable': 'full',
};

export function refusedEntry(error: IqError, room: BareJid): RoomProblem {
  if (error.condition === 'timeout' || error.condition === 'disconnected') return { kind: 'timeout' };
  const kind = AT_THE_DOOR[error.condition] ?? 'refused';
  const moved = error.condition === 'gone' ? newAddressOf(error.address, room) : undefined;
  return {
    kind,
    ...(error.text === undefined ? {} : { reason: error.text }),
    ...(kind === 'refused' ? { condition: error.condition } : {}),
    ...(moved === undefined ? {} : { alternative: moved }),
  };
}

/** Why we are no longer there; undefined: we left. */
export function departure(event: RoomEvent & { readonly kind: 'gone' }): RoomProblem | undefined {
  if (event.why === 'left') return undefined;
  const { why, by, reason, alternative } = event;
  return {
    kind: why, ...(by === undefined ? {} : { by }), ...(reason === undefined ? {} : { reason }), ...(alternative === undefined ? {} : { alternative }),
  };
}

/** Whether the room would say the same again: then it is not entered anew until the person says so. */
export function isFinal({ kind }: RoomProblem): boolean {
  return kind === 'kicked' || kind === 'banned' || kind === 'affiliation-lost' || kind === 'members-only' || kind === 'destroyed';
}

/** Whether it may be another matter after a while. */
export function mayPass({ kind }: RoomProblem): boolean {
  return kind === 'shut-down' || kind === 'removed' || kind === 'timeout';
}
