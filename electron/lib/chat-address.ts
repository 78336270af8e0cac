/** What a window of one conversation is opened with: the part of the page's address that names it. Text that another made is never trusted: core judges the address. */
const MARK = '#chat=';
const LONGEST_ADDRESS = 3071;

export interface ChatAddress {
  readonly accountId: number;
  readonly address: string;
}

export function buildChatHash({ accountId, address }: ChatAddress): string {
  return `${MARK}${accountId}/${encodeURIComponent(address)}`;
}

/** Undefined for anything else than what `buildChatHash` makes. */
export function parseChatHash(hash: string): ChatAddress | undefined {
  const match = /^#chat=([1-9][0-9]{0,14})\/([^/?#]+)$/u.exec(hash);
  if (!match) return undefined;
  try {
    const chat = { accountId: Number(match[1]), address: decodeURIComponent(match[2]!) };
    return chat.address.length <= LONGEST_ADDRESS && buildChatHash(chat) === hash ? chat : undefined;
  } catch {
    return undefined;
  }
}
