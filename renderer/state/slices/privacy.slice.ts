import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { Contact } from '../../../electron/contract/models/contact.ts';
import type { AccountPrivacy, Blocked } from '../../../electron/contract/models/privacy.ts';
import { modeOfList, type PrivacyMode } from '../../../electron/contract/models/privacy-mode.ts';
import type { AccountLists, ListRule, PrivacyList, RuleScopeName } from '../../../electron/contract/models/privacy-list.ts';

/** Whom each account blocks, and the privacy lists it has. */
export interface PrivacySlice {
  readonly byAccount: ReadonlyMap<AccountId, AccountPrivacy>;
  readonly lists: ReadonlyMap<AccountId, AccountLists>;
}

export function privacyFrom(privacies: readonly AccountPrivacy[], lists: readonly AccountLists[]): PrivacySlice {
  return {
    byAccount: new Map(privacies.map((privacy) => [privacy.accountId, privacy])),
    lists: new Map(lists.map((each) => [each.accountId, each])),
  };
}

export function withPrivacy(slice: PrivacySlice, privacy: AccountPrivacy): PrivacySlice {
  return { ...slice, byAccount: new Map(slice.byAccount).set(privacy.accountId, privacy) };
}

export function withLists(slice: PrivacySlice, lists: AccountLists): PrivacySlice {
  return { ...slice, lists: new Map(slice.lists).set(lists.accountId, lists) };
}

export function withoutAccountPrivacy({ byAccount, lists }: PrivacySlice, accountId: AccountId): PrivacySlice {
  const others = new Map(byAccount);
  others.delete(accountId);
  const otherLists = new Map(lists);
  otherLists.delete(accountId);
  return { byAccount: others, lists: otherLists };
}

/** The row that blocks exactly this address, if one does. */
export function blockOf({ byAccount }: PrivacySlice, accountId: AccountId, address: string): Blocked | undefined {
  return byAccount.get(accountId)?.blocked.find(({ scope, value }) => scope === 'jid' && value === address);
}

/** A row of the Blocked table, or the rule of the list in force that is about everybody. */
export type Silence = Blocked | ListRule;

/**
 * What stops the messages between the account and this address: a row of their name, of their server's, of a group they are in, or of how
 * the two see each other (RFC 3921 §10.1); who is no contact shares no presence. Of several the widest, for it says most. None of them
 * counts behind a rule that lets theirs through (§10.2 rule 6, R321). Else the list in force, where it shuts out everybody it does not name.
 */
export function silenceOf(slice: PrivacySlice, accountId: AccountId, address: string, contact?: Pick<Contact, 'groups' | 'subscription'>): Silence | undefined {
  const server = address.slice(address.indexOf('@') + 1);
  const isAbout: Readonly<Record<RuleScopeName, (value: string) => boolean>> = {
    jid: (value) => value === address || value === server,
    group: (value) => contact?.groups.includes(value) ?? false,
    subscription: (value) => value === (contact?.subscription ?? 'none'),
    everybody: () => true,
  };
  const concerns = ({ scope, value, kinds }: Silence): boolean => isAbout[scope](value) && (kinds.length === 0 || kinds.includes('message'));
  const list = listInForce(slice, accountId);
  const rules = list?.rules ?? [];
  const isExcepted = (row: Blocked): boolean => {
    const place = rules.findIndex(({ scope, value, action }) => action === 'deny' && scope === row.scope && value === row.value);
    return rules.slice(0, Math.max(0, place)).some((rule) => rule.action === 'allow' && concerns(rule));
  };
  const rows = slice.byAccount.get(accountId)?.blocked.filter((row) => concerns(row) && !isExcepted(row)) ?? [];
  if (rows.length > 0) return rows.find(({ kinds }) => kinds.length === 0) ?? rows[0];
  // What a mode keeps out is said where the mode is.
  const decisive = modeOfList(list?.name) ? undefined : rules.find(concerns);
  return decisive?.scope === 'everybody' && decisive.action === 'deny' ? decisive : undefined;
}

/** The one list that counts, where the server keeps lists (RFC 3921 §10.2 rules 1 to 3, R316). */
export function listInForce({ byAccount, lists }: PrivacySlice, accountId: AccountId): PrivacyList | undefined {
  const known = byAccount.get(accountId)?.means === 'blocking-command' ? undefined : lists.get(accountId);
  return known?.lists.find(({ name }) => name === (known.active ?? known.default));
}

/** The list that the person made active on this computer, unless it is a mode's. */
export function ownActiveList({ lists }: PrivacySlice, accountId: AccountId): string | undefined {
  const active = lists.get(accountId)?.active;
  return modeOfList(active) ? undefined : active;
}

/** The mode of an account: behind which it hides, else that of the list in force; `isHeld`: it is not certain yet that it is hidden. */
export function modeInForce({ lists }: PrivacySlice, accountId: AccountId): { readonly mode: PrivacyMode; readonly isHeld: boolean } | undefined {
  const known = lists.get(accountId);
  const mode = modeOfList(known?.hidden?.list ?? known?.active ?? known?.default);
  return mode && { mode, isHeld: known?.hidden?.isHeld ?? false };
}
