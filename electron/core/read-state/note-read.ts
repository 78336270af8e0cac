import type { AccountId } from '../../contract/models/address.ts';
import type { Jid } from '../../lib/jid.ts';
import type { Workspace } from '../workspace.ts';

/** The person has read here, on the screen or by a notice's button, as far as the conversation says: their other devices are to know. */
export async function noteRead(workspace: Workspace, accountId: AccountId, peer: Jid): Promise<void> {
  const upTo = workspace.conversations.readUpTo(accountId, peer);
  if (upTo !== undefined) await workspace.accounts.get(accountId)?.parts.readState.read(peer, upTo);
}
