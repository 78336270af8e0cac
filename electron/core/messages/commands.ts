import type { Handlers } from '../../contract/commands.ts';
import { parseBareJid } from '../../lib/jid.ts';
import { err, ok } from '../../lib/result.ts';
import type { StanzaId } from '../../store/keys.ts';
import { withoutIllegalCharacters } from '../../xmpp/kit/serialise.ts';
import { DONE, findTarget } from '../command-room.ts';
import type { AppPorts } from '../ports.ts';
import type { Workspace } from '../workspace.ts';
import { messageView, pageView } from './message-view.ts';

type MessageCommands = Pick<Handlers, 'message.send' | 'message.retry' | 'message.page' | 'message.search'>;

/** Servers take 256 KiB a stanza where they are asked to take little; XML escapes may make six bytes of one. */
const BODY_LIMIT_BYTES = 40_000;

export function messageCommands(workspace: Workspace, { clock, ids }: AppPorts): MessageCommands {
  const { store, conversations } = workspace;
  return {
    async 'message.send'({ accountId, address, body }) {
      const target = findTarget(workspace, { accountId, address });
      if (!target.ok) return target;
      const { room, address: peer } = target.value;
      const text = withoutIllegalCharacters(body);
      if (text.trim() === '') return err({ code: 'bad-input', field: 'body' });
      if (utf8Length(text) > BODY_LIMIT_BYTES) return err({ code: 'too-large', limitBytes: BODY_LIMIT_BYTES });
      const stored = await store.messages.storeOutbound({
        accountId, peer, sender: room.client?.session.jid ?? room.address, type: 'chat',
        stanzaId: ids.uuid() as StanzaId, body: text, thread: room.chats.threadOf(peer), sentAt: clock.now(),
      });
      if (!stored) return err({ code: 'unknown-account' });
      conversations.stored([stored.message], [stored.conversation]);
      room.outbox.kick();
      return ok({ message: messageView(stored.message) });
    },
    async 'message.retry'({ id }) {
      const requeued = await store.outbox.requeue(id, clock.now());
      if (!requeued) return err({ code: 'unknown-message' });
      conversations.changed([requeued]);
      workspace.accounts.get(requeued.accountId)?.outbox.kick();
      return DONE;
    },
    async 'message.page'({ accountId, address, before, after, around, limit }) {
      const target = findTarget(workspace, { accountId, address });
      if (!target.ok) return target;
      const peer = target.value.address;
      if (around === undefined) return ok(pageView(await store.messages.page(accountId, peer, { before, after, limit })));
      const page = await store.messages.around(around, limit);
      return page?.accountId === accountId && page.peer === peer ? ok(pageView(page)) : err({ code: 'unknown-message' });
    },
    async 'message.search'({ text, accountId, address, before, limit }) {
      const peer = address === undefined ? undefined : parseBareJid(address);
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

function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    length += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return length;
}

