import type { Handlers } from '../../contract/commands.ts';
import { bareOf, isBare, parseJid } from '../../lib/jid.ts';
import { err, ok } from '../../lib/result.ts';
import type { StanzaId } from '../../store/keys.ts';
import { DONE, findPeer } from '../command-room.ts';
import type { AppPorts } from '../ports.ts';
import type { Workspace } from '../workspace.ts';
import { messageView, pageView } from './message-view.ts';
import { stepsOf } from './message-way.ts';
import { textToSend } from './outgoing-body.ts';

type MessageCommands = Pick<Handlers, 'message.send' | 'message.draft' | 'message.retry' | 'message.delete' | 'message.way' | 'message.page' | 'message.search'>;

export function messageCommands(workspace: Workspace, { clock, ids }: AppPorts): MessageCommands {
  const { store, conversations } = workspace;
  return {
    async 'message.send'({ accountId, address, body, language, versions }) {
      const target = findPeer(workspace, { accountId, address });
      if (!target.ok) return target;
      const { room, peer } = target.value;
      // A room has one thread: whatever is said in it.
      const isRoom = isBare(peer) && room.parts.rooms.has(peer);
      if (isRoom && room.parts.rooms.get(peer)?.phase === 'out') return err({ code: 'not-allowed' });
      const text = textToSend({ body, language, versions });
      if (!text.ok) return text;
      await room.parts.modes.letIn(bareOf(peer), { isAsked: false });
      const stored = await store.messages.storeOutbound({
        accountId, peer, sender: room.client?.session.jid ?? room.address, type: isRoom ? 'groupchat' : 'chat',
        stanzaId: ids.uuid() as StanzaId, ...text.value, ...(isRoom ? {} : { thread: room.parts.chats.threadOf(peer) }), sentAt: clock.now(),
      });
      if (!stored) return err({ code: 'unknown-account' });
      conversations.stored([stored.message], stored.conversation ? [stored.conversation] : []);
      room.parts.outbox.kick();
      return ok({ message: messageView(stored.message) });
    },
    async 'message.draft'({ window, accountId, address, body }) {
      const target = findPeer(workspace, { accountId, address });
      if (!target.ok) return target;
      await store.drafts.set({ accountId, peer: target.value.peer, body });
      workspace.events.emit('draft.changed', { draft: { accountId, address: target.value.peer, body }, ...(window === undefined ? {} : { window }) });
      return DONE;
    },
    async 'message.retry'({ id }) {
      const requeued = await store.outbox.requeue(id, clock.now());
      if (!requeued) return err({ code: 'unknown-message' });
      conversations.changed([requeued]);
      workspace.accounts.get(requeued.accountId)?.parts.outbox.kick();
      return DONE;
    },
    async 'message.delete'({ id }) {
      const deleted = await store.outbox.deleteFailed(id);
      if (!deleted) return err({ code: 'unknown-message' });
      const { message, conversation } = deleted;
      const isRoom = isBare(message.peer) && workspace.accounts.get(message.accountId)?.parts.rooms.has(message.peer) === true;
      conversations.deleted(message, conversation?.last || isRoom ? conversation : undefined);
      return DONE;
    },
    async 'message.way'({ id }) {
      const way = await store.ways.of(id);
      return way ? ok({ steps: stepsOf(way) }) : err({ code: 'unknown-message' });
    },
    async 'message.page'({ accountId, address, before, after, around, limit }) {
      const target = findPeer(workspace, { accountId, address });
      if (!target.ok) return target;
      const { peer } = target.value;
      if (around === undefined) return ok(pageView(await store.messages.page(accountId, peer, { before, after, limit })));
      const page = await store.messages.around(around, limit);
      return page?.accountId === accountId && page.peer === peer ? ok(pageView(page)) : err({ code: 'unknown-message' });
    },
    async 'message.search'({ text, accountId, address, before, limit }) {
      const peer = address === undefined ? undefined : parseJid(address);
      if (address !== undefined && peer === undefined) return err({ code: 'bad-address' });
      const { hits, hasMore } = await store.search.search({ text, accountId, peer, before, limit });
      return ok({
        hits: hits.map(({ message, highlights }) => ({
          message: messageView(message), highlights: highlights.map(([start, end]): [number, number] => [start, end]),
        })),
        hasMore,
      });
    },
  };
}
