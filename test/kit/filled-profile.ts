import type { BareJid, FullJid } from '../../electron/lib/jid.ts';
import { createFileSecrets, createNodeProfile, nodeClock } from '../../electron/platform/node/index.ts';
import type { StanzaId } from '../../electron/store/keys.ts';
import { migrations } from '../../electron/store/migrations/index.ts';
import { createStore } from '../../electron/store/store.ts';

export interface ProfileContent {
  readonly contacts: number;
  /** Spread over the first `conversations` contacts; the first has a tenth of them and is open. */
  readonly messages: number;
  readonly conversations: number;
  /** Where the account's server would be. */
  readonly port: number;
}

const HOUR_MS = 3_600_000;

/** Writes a profile as weeks of use leave it behind, with one account whose password is kept. The directory must be empty. */
export async function fillProfile(directory: string, { contacts, messages, conversations, port }: ProfileContent): Promise<void> {
  const secrets = createFileSecrets(directory);
  const profile = createNodeProfile({ directory, secrets, clock: nodeClock });
  const database = await profile.open(migrations);
  const store = createStore(database);
  const address = 'me@localhost' as BareJid;
  const { id: accountId } = await store.accounts.add(address, {
    server: { host: '127.0.0.1', port }, keepsPassword: true, allowPlain: false, strongestMechanism: undefined, resource: undefined,
    isEnabled: true, presence: { show: 'online', status: '', priority: 0 },
  }, 0);
  await secrets.set(`password:${address}`, 'secret');
  const peer = (number: number): BareJid => `c${number}@contacts.localhost` as BareJid;
  await store.contacts.replaceAll(accountId, Array.from({ length: contacts }, (_, number) => ({
    address: peer(number), name: `Contact ${number}`, groups: [`Group ${number % 40}`], subscription: 'both' as const, isAsking: false, isApproved: false,
  })), '1');
  const now = Date.now();
  for (let from = 0; from < messages; from += 5_000) {
    await store.messages.storeInbound(Array.from({ length: Math.min(5_000, messages - from) }, (_, index) => {
      const number = from + index;
      const other = peer(number % 10 === 0 ? 0 : number % conversations);
      const at = now - (messages - number) * HOUR_MS / 20;
      return {
        accountId, peer: other, sender: `${other}/phone` as FullJid, type: 'chat' as const, stanzaId: `m-${number}` as StanzaId,
        body: `message ${number}: wherefore art thou, and what is the hour, and will it rain?`, sentAt: at, receivedAt: at,
        isDelayed: false, countsUnread: false,
      };
    }));
  }
  await store.settings.set({ lastOpenConversation: { accountId, address: peer(0) } });
  await database.close();
}
