import type { BareJid } from '../../lib/jid.ts';
import type { Account } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { LocalServer } from '../local-server.ts';
import type { PortableAccount } from './account.ts';

/** All that is kept for the account, as it is now. */
export function portableOf(store: AccountStore, account: Account): PortableAccount {
  const { jid, rosterVersion, roster, lists, defaultList, vcard, offline, notices } = account;
  return {
    address: jid, credentials: store.credentialsOf(jid), rosterVersion, roster: [...roster.values()], lists: new Map(lists), defaultList, vcard,
    offline: [...offline], notices: [...notices],
  };
}

/** Every account becomes what it is in the file; one that exists is replaced whole. In one step: on disk it is all or nothing. */
export function takeIn(server: LocalServer, accounts: readonly PortableAccount[]): Promise<void> {
  for (const account of accounts) {
    const former = server.store.get(account.address)?.rosterVersion ?? -1;
    server.replaceAccount(account.address);
    takeInOne(server.store, { ...account, rosterVersion: Math.max(account.rosterVersion, former + 1) });
  }
  return server.settled();
}

/** The addresses of the accounts that there are already. */
export function takenOf(store: AccountStore, accounts: readonly PortableAccount[]): BareJid[] {
  return accounts.map(({ address }) => address).filter((address) => store.get(address) !== undefined);
}

/** Keys for no hash: no password opens the account until it is given one. */
const NO_CREDENTIALS = '{}';

function takeInOne(store: AccountStore, { address, credentials, rosterVersion, roster, lists, defaultList, vcard, offline, notices }: PortableAccount): void {
  const account = store.register(address, credentials ?? NO_CREDENTIALS);
  for (const entry of roster) store.setEntry(account, entry);
  // Clients may have the roster under its version, and must not have another one under it.
  if (rosterVersion > account.rosterVersion) store.setRosterVersion(account, rosterVersion);
  for (const [name, rules] of lists) store.setList(account, name, rules);
  if (defaultList !== undefined) store.setDefaultList(account, defaultList);
  if (vcard) store.setVcard(account, vcard);
  for (const stanza of offline) store.keep(account, 'message', stanza);
  for (const stanza of notices) store.keep(account, 'notice', stanza);
}
