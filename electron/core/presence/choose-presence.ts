import type { AppError } from '../../contract/errors.ts';
import type { OwnPresence, PresenceState } from '../../contract/models/presence.ts';
import { ok, type Result } from '../../lib/result.ts';
import type { AccountRoom } from '../accounts/account-room.ts';

export interface PresenceChoice {
  readonly state?: PresenceState | undefined;
  readonly status?: string | undefined;
}

/**
 * Makes the account what its person chose. Invisible is a mode (RFC 3921 §10.11): it begins before anything is said of us, and ends when they
 * choose to be seen. Whoever goes offline stays hidden for the next time.
 */
export async function choosePresence(
  room: AccountRoom, { state, status }: PresenceChoice, set: (presence: OwnPresence) => Promise<void>,
): Promise<Result<undefined, AppError>> {
  const { modes } = room.parts;
  if (state === 'invisible' || (state !== undefined && state !== 'offline' && modes.inForce?.kind === 'invisible')) {
    const changed = state === 'invisible' ? await modes.start({ kind: 'invisible' }) : await modes.end();
    if (!changed.ok) return changed;
  }
  const { presence } = room.stored;
  const show = state === 'invisible' ? (presence.show === 'offline' ? 'online' : presence.show) : state ?? presence.show;
  if (state === 'invisible' && show === presence.show && status === undefined) return ok(undefined);
  await set({ ...presence, show, ...(status === undefined ? {} : { status }) });
  return ok(undefined);
}
