import type { AppError } from '../../contract/errors.ts';
import type { AccountId } from '../../contract/models/address.ts';
import { ok, type Result } from '../../lib/result.ts';
import type { AccountRoom } from '../accounts/account-room.ts';
import { findRoom } from '../command-room.ts';
import type { Workspace } from '../workspace.ts';
import type { RosterDesk } from './edit-items.ts';
import { nowOrLater, rosterLine } from './roster-line.ts';
import type { RosterLine } from './waiting-edits.ts';

/** Where one account's items are read and set, or kept until they can be. Refusals: unknown-account. */
export function rosterDesk(workspace: Workspace, accountId: AccountId): Result<RosterDesk, AppError> {
  const room = findRoom(workspace, accountId);
  if (!room.ok) return room;
  const { parts } = room.value;
  return ok({
    itemOf: (address) => parts.contacts.wordsOf(address),
    isSeen(address) {
      const contact = parts.contacts.get(address);
      return contact?.isAsking === true || contact?.subscription === 'to' || contact?.subscription === 'both' || parts.waiting.get(address)?.request !== undefined;
    },
    set: (address, words, request) => nowOrLater(parts, lineOf(workspace, room.value), address, words, request),
  });
}

/** Undefined while there is no session. */
export function lineOf({ settings }: Pick<Workspace, 'settings'>, { id, parts, client }: AccountRoom): RosterLine | undefined {
  return client && rosterLine({ id, parts, client, settings });
}
