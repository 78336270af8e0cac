import type { FullJid, BareJid } from '../../electron/lib/jid.ts';
import type { AccountId, StanzaId } from '../../electron/store/keys.ts';
import type { InboundMessage } from '../../electron/store/message.ts';

/** A small generator with a seed (mulberry32), so that every run loads the same text. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SYLLABLES = ['ka', 'lo', 'mi', 'ren', 'tas', 'vel', 'sho', 'da', 'ni', 'pur', 'an', 'est', 'or', 'gu', 'zel', 'bri', 'qua', 'fe', 'hy', 'jo'];
const HAN = '的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面';

export interface BenchText {
  /** The word at a rank of use: 0 is the commonest. */
  word(rank: number): string;
  /** A message of about 80 characters; words by Zipf's law, one in twenty messages in Chinese. */
  body(): string;
}

export function benchText(random: () => number, vocabulary = 50_000): BenchText {
  const word = (rank: number): string => {
    let text = '';
    for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) text += SYLLABLES[rest % SYLLABLES.length]!;
    return text;
  };
  const words = Array.from({ length: vocabulary }, (_, rank) => word(rank));
  const zipf = (): string => words[Math.min(vocabulary - 1, Math.floor(vocabulary ** random()) - 1)]!;
  return {
    word: (rank) => words[rank]!,
    body() {
      if (random() < 0.05) return Array.from({ length: 25 }, () => HAN[Math.floor(random() ** 2 * HAN.length)]!).join('');
      const count = 3 + Math.floor(random() * 20);
      return Array.from({ length: count }, zipf).join(' ');
    },
  };
}

export const CHATS = 200;

export function chatPeer(number: number): BareJid {
  return `person${number}@example.org` as BareJid;
}

export function benchMessage(accountId: AccountId, number: number, random: () => number, text: BenchText): InboundMessage {
  // The busiest chat holds about a tenth of all, the least busy some hundreds.
  const peer = chatPeer(Math.min(CHATS - 1, Math.floor(CHATS ** random()) - 1));
  const at = 1_700_000_000_000 + number * 1000;
  return {
    accountId, peer, sender: `${peer}/phone` as FullJid, type: 'chat',
    stanzaId: `${number.toString(16).padStart(8, '0')}-7c1e-4f0a-9b58-2d6f0c3a9e41` as StanzaId,
    body: text.body(), sentAt: at, receivedAt: at, isDelayed: false, countsUnread: false,
  };
}
