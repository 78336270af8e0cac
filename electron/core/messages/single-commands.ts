import type { Handlers } from '../../contract/commands.ts';
import { err, ok } from '../../lib/result.ts';
import type { StanzaId } from '../../store/keys.ts';
import { DONE, findTarget } from '../command-room.ts';
import type { AppPorts } from '../ports.ts';
import type { Workspace } from '../workspace.ts';
import { THREAD_LENGTH } from './chat-sessions.ts';
import { messageView, singleView } from './message-view.ts';
import { textToSend } from './outgoing-body.ts';

type SingleCommands = Pick<Handlers, 'single.send' | 'single.page' | 'single.markRead'>;

/** Messages that stand by themselves: type normal is written and read like mail, headlines are read only (RFC 3921 §2.1.1). */
export function singleCommands(workspace: Workspace, { clock, ids }: AppPorts): SingleCommands {
  const { store, conversations } = workspace;
  return {
    async 'single.send'({ accountId, address, subject, body, inReplyTo, language, versions }) {
      const target = findTarget(workspace, { accountId, address });
      if (!target.ok) return target;
      const { room, address: peer } = target.value;
      const text = textToSend({ body, subject, language, versions });
      if (!text.ok) return text;
      const answered = inReplyTo === undefined ? undefined : await store.messages.get(inReplyTo);
      // What is answered must be of the same two: a thread is nobody else's business (R411).
      if (inReplyTo !== undefined && (answered?.accountId !== accountId || answered.peer !== peer)) return err({ code: 'unknown-message' });
      await room.parts.modes.letIn(peer, { isAsked: false });
      const theirs = answered?.thread;
      const stored = await store.messages.storeOutbound({
        accountId, peer, sender: room.client?.session.jid ?? room.address, type: 'normal', stanzaId: ids.uuid() as StanzaId, ...text.value,
        thread: theirs !== undefined && theirs.length <= THREAD_LENGTH ? theirs : ids.uuid(),
        sentAt: clock.now(),
      });
      if (!stored) return err({ code: 'unknown-account' });
      conversations.stored([stored.message], [], { messages: [{ ...stored.message, isUnread: false }], unread: conversations.singles.unread });
      room.parts.outbox.kick();
      return ok({ message: messageView(stored.message) });
    },
    async 'single.page'({ type, before, limit }) {
      const { messages, hasOlder } = await store.singles.page(type, { before, limit });
      return ok({ messages: messages.map(singleView), hasOlder });
    },
    async 'single.markRead'({ type, from, upTo }) {
      await conversations.singles.markRead(type, from, upTo);
      return DONE;
    },
  };
}
