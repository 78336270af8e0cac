import type { AccountId } from '../../contract/models/address.ts';
import type { Jid } from '../../lib/jid.ts';
import type { Workspace } from '../workspace.ts';

/** What is read counts as displayed where it stands on a screen that somebody looks at: not what a notice's button or another device says. */
export async function noteSeen(workspace: Workspace, accountId: AccountId, peer: Jid): Promise<void> {
  const upTo = workspace.conversations.readUpTo(accountId, peer);
  if (upTo !== undefined && workspace.notices.isOnScreen(accountId, peer)) await workspace.accounts.get(accountId)?.parts.receipts.seen(peer, upTo);
}
