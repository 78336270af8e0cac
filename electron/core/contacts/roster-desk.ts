import type { AppError } from '../../contract/errors.ts';
import type { AccountId } from '../../contract/models/address.ts';
import type { BareJid } from '../../lib/jid.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { rosterFeature } from '../../xmpp/features/rfc3921-roster/index.ts';
import type { XmppClient } from '../../xmpp/kit/xmpp-client.ts';
import { findRoom } from '../command-room.ts';
import { refusal } from '../refusal.ts';
import type { Workspace } from '../workspace.ts';
import type { ContactList } from './contact-list.ts';
import type { ItemWords } from './edit-items.ts';
import type { RosterDesk } from './roster-edits.ts';

/** Where one account's items are read and set. Refusals: unknown-account, offline. */
export function rosterDesk(workspace: Workspace, accountId: AccountId): Result<RosterDesk, AppError> {
  const room = findRoom(workspace, accountId);
  if (!room.ok) return room;
  const account = room.value;
  if (!account.client) return err({ code: 'offline' });
  return ok({
    itemOf: (address) => account.parts.contacts.wordsOf(address),
    // The connection may have gone since the first of them.
    set: async (address, item) => (account.client ? setItem(account.client, account.parts.contacts, address, item) : err({ code: 'offline' })),
  });
}

/** The push, not the answer, changes what is shown (R203); the next edit builds on the answer. */
export async function setItem(client: XmppClient, contacts: ContactList, address: BareJid, { name, groups }: ItemWords): Promise<Result<undefined, AppError>> {
  const set = await client.api(rosterFeature).set({ jid: address, name, groups });
  if (!set.ok) return err(refusal(set.error));
  contacts.agreed(address, { name, groups });
  return ok(undefined);
}
