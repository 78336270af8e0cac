import type { BareJid } from '../../lib/jid.ts';
import type { LocalServer } from '../../server/local-server.ts';
import { buildServerData } from '../../server/portable/build.ts';
import { portableOf } from '../../server/portable/move.ts';

/** The accounts of a server, of this program or of one that is running. */
export interface Accounts {
  list(): Promise<readonly string[]>;
  has(address: BareJid): Promise<boolean>;
  /** A new account, or new credentials for one. What is resolved is on disk. */
  set(address: BareJid, credentials: string): Promise<void>;
  /** With all that is kept for it; its clients are let go. */
  remove(address: BareJid): Promise<void>;
  /** The file of XEP-0227 with all that is kept for everybody, or for one. */
  exported(address: BareJid | undefined): Promise<string>;
}

export function accountsOf(server: LocalServer): Accounts {
  const { store } = server;
  return {
    list: () => Promise.resolve(store.all().map(({ jid }) => jid).toSorted()),
    has: (address) => Promise.resolve(store.get(address) !== undefined),
    set: (address, credentials) => {
      store.register(address, credentials);
      return server.settled();
    },
    remove: (address) => {
      server.removeAccount(address);
      return server.settled();
    },
    exported: async (address) => {
      const accounts = store.all().filter(({ jid }) => address === undefined || jid === address).toSorted((one, other) => (one.jid < other.jid ? -1 : 1));
      return buildServerData(server.domain, await Promise.all(accounts.map((account) => portableOf(server, account))));
    },
  };
}
