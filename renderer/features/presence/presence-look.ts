import type { Account } from '../../../electron/contract/models/account.ts';
import type { ContactPresence, OwnPresence } from '../../../electron/contract/models/presence.ts';
import type { PresenceReason } from '../../../electron/contract/models/presence-rules.ts';
import type { PresenceLook } from '../../ui/presence-shapes.ts';

/** A key of the catalogue's `presence` words. */
export type PresenceWord = PresenceLook;

/** How somebody's best resource looks; unknown where we may not see it, they are kept from telling us, or their server answered with an error. */
export function presenceLook(presence: ContactPresence | undefined, isSeen: boolean): PresenceLook {
  const best = presence?.resources[0];
  if (best) return best.show;
  return presence?.error !== undefined || presence?.isUnknown === true || !isSeen ? 'unknown' : 'offline';
}

/** One line of what they say of themselves; empty for nothing. */
export function statusOf(presence: ContactPresence | undefined): string {
  const text = presence?.resources[0]?.status ?? (presence?.resources.length === 0 ? presence.status : undefined) ?? '';
  return text.slice(0, 300).replace(/\s+/gu, ' ').trim();
}

/** What all accounts together show, of the first that is connected: how it looks (offline while none is), what was chosen, and why it is otherwise. */
export function ownLook(accounts: readonly Account[]): { readonly look: PresenceLook; readonly wish: OwnPresence; readonly reason: PresenceReason | undefined } {
  const shown = accounts.find(({ connection }) => connection.phase === 'online') ?? accounts[0];
  const wish = shown?.presence ?? { show: 'offline', status: '', priority: 0 };
  const isOnline = shown?.connection.phase === 'online';
  return { wish, look: isOnline ? shown.ruled?.show ?? wish.show : 'offline', reason: isOnline ? shown.ruled?.reason : undefined };
}
