import { bareOf, type BareJid, type Jid } from '../../lib/jid.ts';
import type { XmlElement } from '../../xmpp/kit/element.ts';
import { readJid } from '../../xmpp/kit/reader.ts';
import { ALL_ARCHIVED, type Account } from '../accounts/account.ts';
import type { Archive } from '../archive/archive.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { LocalServer } from '../local-server.ts';
import type { PortableAccount } from './account.ts';

/** All that is kept for the account, as it is now. */
export async function portableOf({ store, archive }: { readonly store: AccountStore; readonly archive: Archive }, account: Account): Promise<PortableAccount> {
  const archived = await archive.all(account.jid);
  const { jid, rosterVersion, roster, lists, defaultList, vcard, privateStorage, offline, notices, archivePreferences } = account;
  return {
    address: jid, credentials: store.credentialsOf(jid), rosterVersion, roster: [...roster.values()], lists: new Map(lists), defaultList, vcard, privateStorage,
    offline: [...offline], notices: [...notices], archivePreferences, archive: archived,
  };
}

/** Every account becomes what it is in the file; one that exists is replaced whole. In one step: on disk it is all or nothing. */
export function takeIn(server: LocalServer, accounts: readonly PortableAccount[]): Promise<void> {
  for (const account of accounts) {
    const former = server.store.get(account.address)?.rosterVersion ?? -1;
    server.replaceAccount(account.address);
    takeInOne(server, { ...account, rosterVersion: Math.max(account.rosterVersion, former + 1) });
  }
  return server.settled();
}

/** The addresses of the accounts that there are already. */
export function takenOf(store: AccountStore, accounts: readonly PortableAccount[]): BareJid[] {
  return accounts.map(({ address }) => address).filter((address) => store.get(address) !== undefined);
}

/** Keys for no hash: no password opens the account until it is given one. */
const NO_CREDENTIALS = '{}';

function takeInOne({ store, archive }: LocalServer, { address, credentials, rosterVersion, roster, lists, defaultList, vcard, privateStorage, offline, notices, ...said }: PortableAccount): void {
  const account = store.register(address, credentials ?? NO_CREDENTIALS);
  for (const entry of roster) store.setEntry(account, entry);
  // Clients may have the roster under its version, and must not have another one under it.
  if (rosterVersion > account.rosterVersion) store.setRosterVersion(account, rosterVersion);
  for (const [name, rules] of lists) store.setList(account, name, rules);
  if (defaultList !== undefined) store.setDefaultList(account, defaultList);
  if (vcard) store.setVcard(account, vcard);
  if (privateStorage) store.setPrivateStorage(account, privateStorage);
  for (const stanza of offline) store.keep(account, 'message', stanza);
  for (const stanza of notices) store.keep(account, 'notice', stanza);
  if (said.archivePreferences !== ALL_ARCHIVED) store.setArchivePreferences(account, said.archivePreferences);
  for (const { id, stamp, message } of said.archive) archive.add({ owner: address, id, at: stamp, peer: peerOf(address, message), stanza: message });
}

/** Whom it was said with. Whoever is not named is the account itself. */
function peerOf(address: BareJid, message: XmlElement): Jid {
  const from = readJid(message, 'from') ?? address;
  return bareOf(from) === address ? readJid(message, 'to') ?? address : from;
}
