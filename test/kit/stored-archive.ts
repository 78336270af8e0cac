import type { ArchivedMessage, ArchivedPage } from '../../electron/store/archived-messages.ts';
import type { ArchiveGap } from '../../electron/store/archive-gaps.ts';
import type { Database } from '../../electron/store/database.ts';
import type { AccountId, ArchiveId } from '../../electron/store/keys.ts';
import { createStore, type Store } from '../../electron/store/store.ts';
import type { Jid } from '../../electron/lib/jid.ts';
import { addAccount, ANN, BOB, full, inbound, stanza } from './stored-things.ts';

export const archiveId = (text: string): ArchiveId => text as ArchiveId;

/** A store with an account, and what an archive says of it. */
export async function preparedArchive(open: () => Promise<Database>) {
  const store = createStore(await open());
  const { id } = await addAccount(store);
  const archived = (name: string, change: Partial<ArchivedMessage> = {}): ArchivedMessage =>
    ({ ...inbound(id, { body: name, stanzaId: stanza(name), ...change }), archiveId: archiveId(`a-${name}`), ...change });
  const own = (name: string, change: Partial<ArchivedMessage> = {}): ArchivedMessage => archived(name, { sender: full(`${ANN}/phone`), isOwn: true, ...change });
  /** A new session: what arrives from now on stands behind the gap. */
  const gap = async (): Promise<ArchiveGap> => {
    await store.archiveGaps.open(id, await store.archiveGaps.makeRoom(id));
    return (await store.archiveGaps.list(id))[0]!;
  };
  const bodies = async (peer: Jid = BOB): Promise<string[]> => (await store.messages.page(id, peer, { limit: 100 })).messages.map(({ body }) => body);
  const page = (of: ArchiveGap, messages: readonly ArchivedMessage[], change: Partial<ArchivedPage> = {}): ArchivedPage => ({
    messages, gap: of, oldest: messages.length > 0 ? { id: messages.at(-1)!.archiveId, at: 10 } : undefined, isLast: false, ...change,
  });
  return { store, id, archived, own, gap, bodies, page };
}

/** The gap as it is now. */
export const reread = async (store: Store, id: AccountId): Promise<ArchiveGap> => (await store.archiveGaps.list(id)).find(({ peer }) => peer === undefined)!;
