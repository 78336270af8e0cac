import type { Handlers } from '../../contract/commands.ts';
import { ok } from '../../lib/result.ts';
import { DONE, findPeer, findTarget } from '../command-room.ts';
import { pageView } from '../messages/message-view.ts';
import { noteRead } from '../read-state/note-read.ts';
import { noteSeen } from '../receipts/note-seen.ts';
import type { Workspace } from '../workspace.ts';

type ConversationCommands = Pick<Handlers, 'conversation.open' | 'conversation.answer' | 'conversation.close' | 'conversation.markRead'>;

/** What an opened conversation shows at first; also what the first paint of the next start shows. */
export const FIRST_PAGE = 50;

export function conversationCommands(workspace: Workspace): ConversationCommands {
  return {
    async 'conversation.open'({ accountId, address }) {
      const target = findPeer(workspace, { accountId, address });
      if (!target.ok) return target;
      const { peer } = target.value;
      const page = await workspace.store.messages.page(accountId, peer, { limit: FIRST_PAGE });
      // The page does not wait until the disk has noted what is only for the next start.
      if (!workspace.isReadOnly) workspace.settings.setLastOpen({ accountId, address: peer }).catch((error: unknown) => workspace.log.warn('settings.not-stored', { detail: String(error) }));
      return ok(pageView(page));
    },
    async 'conversation.close'({ accountId, address }) {
      const { lastOpen } = workspace.settings;
      if (!workspace.isReadOnly && lastOpen?.accountId === accountId && lastOpen.address === address) await workspace.settings.setLastOpen(undefined);
      return DONE;
    },
    async 'conversation.answer'({ accountId, address, isAccepted }) {
      const target = findTarget(workspace, { accountId, address });
      if (!target.ok) return target;
      await workspace.conversations.answerRequest(accountId, target.value.address, isAccepted);
      return DONE;
    },
    async 'conversation.markRead'({ accountId, address, upTo }) {
      const target = findPeer(workspace, { accountId, address });
      if (!target.ok) return target;
      const { peer } = target.value;
      await workspace.conversations.markRead(accountId, peer, upTo);
      await noteRead(workspace, accountId, peer);
      await noteSeen(workspace, accountId, peer);
      return DONE;
    },
  };
}
