import type { Contact } from '../../electron/contract/models/contact.ts';
import type { SubscriptionEventKind } from '../../electron/contract/models/subscription-event.ts';
import { ACCOUNT, type ScriptedCore } from './scripted-core.ts';

/** What happened with somebody, oldest first, one thing an hour, the last one now. */
export function putHappened(core: ScriptedCore, address: string, kinds: readonly SubscriptionEventKind[], now: number): void {
  core.history.set(address, kinds.map((kind, index) => ({ id: index + 1, accountId: ACCOUNT, address, kind, at: now - (kinds.length - 1 - index) * 3_600_000 })).toReversed());
}

/** Another roster item for somebody of the sample. */
export function putStanding(core: ScriptedCore, address: string, change: Partial<Contact>): void {
  core.snapshot = { ...core.snapshot, contacts: core.snapshot.contacts.map((contact) => (contact.address === address ? { ...contact, ...change } : contact)) };
}
