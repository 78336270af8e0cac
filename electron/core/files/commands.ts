import type { Handlers } from '../../contract/commands.ts';
import { decodeBase64 } from '../../lib/base64.ts';
import { bareOf, isBare } from '../../lib/jid.ts';
import { err, ok } from '../../lib/result.ts';
import type { StanzaId } from '../../store/keys.ts';
import { DONE, findPeer, findRoom } from '../command-room.ts';
import { messageView } from '../messages/message-view.ts';
import type { AppPorts } from '../ports.ts';
import type { Workspace } from '../workspace.ts';

type FileCommands = Pick<Handlers, 'file.begin' | 'file.append' | 'file.send' | 'file.drop' | 'file.cancel'>;

export function uploadCommands(workspace: Workspace, { clock, ids }: AppPorts): FileCommands {
  const { store, conversations } = workspace;
  return {
    async 'file.begin'({ accountId, name, type, size }) {
      const room = findRoom(workspace, accountId);
      if (!room.ok) return room;
      // Without a connection it is not known what the server takes: the file waits with its message.
      const service = await room.value.parts.uploads.service();
      if (service === undefined) return err({ code: 'not-allowed' });
      if (service !== 'unknown' && size > (service.limit ?? Infinity)) return err({ code: 'too-large', limitBytes: service.limit! });
      const file = await store.files.begin({ accountId, name, type, size });
      return file === undefined ? err({ code: 'unknown-account' }) : ok({ file });
    },
    async 'file.append'({ file, data }) {
      const bytes = decodeBase64(data);
      return bytes && bytes.length > 0 && (await store.files.append(file, bytes)) ? DONE : err({ code: 'bad-input', field: 'data' });
    },
    async 'file.send'({ accountId, address, file: id }) {
      const target = findPeer(workspace, { accountId, address });
      if (!target.ok) return target;
      const { room, peer } = target.value;
      const isRoom = isBare(peer) && room.parts.rooms.has(peer);
      if (isRoom && room.parts.rooms.get(peer)?.phase === 'out') return err({ code: 'not-allowed' });
      const file = await store.files.whole(id);
      if (file?.accountId !== accountId) return err({ code: 'bad-input', field: 'file' });
      await room.parts.modes.letIn(bareOf(peer), { isAsked: false });
      const { name, type, size } = file;
      const stored = await store.messages.storeOutbound({
        accountId, peer, sender: room.client?.session.jid ?? room.address, type: isRoom ? 'groupchat' : 'chat', stanzaId: ids.uuid() as StanzaId,
        // What is said is the link; until there is one, the name stands for it.
        body: name, file: { name, type, size }, ...(isRoom ? {} : { thread: room.parts.chats.threadOf(peer) }), sentAt: clock.now(),
      }, id);
      if (!stored) return err({ code: 'unknown-account' });
      conversations.stored([stored.message], stored.conversation ? [stored.conversation] : []);
      room.parts.outbox.kick();
      return ok({ message: messageView(stored.message) });
    },
    async 'file.drop'({ file }) {
      await store.files.drop(file);
      return DONE;
    },
    async 'file.cancel'({ id }) {
      const message = await store.messages.get(id);
      const room = message && workspace.accounts.get(message.accountId);
      return room && (await room.parts.uploads.cancel(id)) ? DONE : err({ code: 'unknown-message' });
    },
  };
}
