import type { AccountId } from '../../electron/contract/models/address.ts';
import type { WindowBounds } from '../../electron/contract/models/settings.ts';
import { buildChatHash, parseChatHash } from '../../electron/lib/chat-address.ts';
import { accountOf, addressOf, peerKey, type PeerKey } from './keys.ts';

/** So many windows of conversations remember where they were. */
const MOST_REMEMBERED = 50;
const FIRST_SIZE = { width: 440, height: 640 };

/** The one conversation that a page of this address shows; undefined: it is the main window. */
export function chatOfHash(hash: string): PeerKey | undefined {
  const chat = parseChatHash(hash);
  return chat && peerKey(chat.accountId as AccountId, chat.address);
}

/** Address, name and features with which a conversation's window is opened, where it was before. The same name is the same window. */
export function chatWindowOf(key: PeerKey, remembered: WindowBounds | undefined): { readonly url: string; readonly name: string; readonly features: string } {
  const hash = buildChatHash({ accountId: accountOf(key), address: addressOf(key) });
  const { width, height } = remembered ?? FIRST_SIZE;
  const place = remembered ? `,left=${remembered.x},top=${remembered.y}` : '';
  return { url: `/${hash}`, name: hash, features: `popup,width=${width},height=${height}${place}` };
}

/** Where windows were, with this one; those that were put somewhere longest ago are forgotten. */
export function withBounds(all: Readonly<Record<string, WindowBounds>>, key: PeerKey, bounds: WindowBounds): Record<string, WindowBounds> {
  const name = settingsKey(key);
  return Object.fromEntries([...Object.entries(all).filter(([other]) => other !== name), [name, bounds] as const].slice(-MOST_REMEMBERED));
}

/** As the settings name a conversation. */
export function settingsKey(key: PeerKey): string {
  return `${accountOf(key)}/${addressOf(key)}`;
}
