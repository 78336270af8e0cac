import type { Jid } from '../../../lib/jid.ts';
import { childrenOf, el, textOf, type XmlElement } from '../../kit/element.ts';
import { formatDateTime, parseDateTime, parseLegacyDateTime } from '../../kit/date-time.ts';
import { readJid } from '../../kit/reader.ts';

export const DELAY_NS = 'urn:xmpp:delay';
export const LEGACY_DELAY_NS = 'jabber:x:delay';

/** A claim that the stanza was held up. */
export interface Delay {
  /** When it was first sent, epoch milliseconds. */
  readonly stamp: number;
  /** Who says so; absent where nobody is named. */
  readonly by?: Jid | undefined;
  /** Natural language; absent where there is none. Foreign text. */
  readonly reason?: string | undefined;
}

/** All readable claims, those of the newer form first. One with an unreadable stamp or an unreadable `from` is none. */
export function parseDelays(stanza: XmlElement): readonly Delay[] {
  return [
    ...childrenOf(stanza, 'delay', DELAY_NS).flatMap((delay) => parseDelay(delay, parseDateTime)),
    ...childrenOf(stanza, 'x', LEGACY_DELAY_NS).flatMap((delay) => parseDelay(delay, (text) => parseLegacyDateTime(text) ?? parseDateTime(text))),
  ];
}

function parseDelay(element: XmlElement, parseStamp: (text: string) => number | undefined): Delay[] {
  const stamp = parseStamp(element.attrs['stamp'] ?? '');
  const by = readJid(element, 'from');
  if (stamp === undefined || (by === undefined && element.attrs['from'] !== undefined)) return [];
  const reason = textOf(element);
  return [{ stamp, ...(by === undefined ? {} : { by }), ...(reason === '' ? {} : { reason }) }];
}

/** For servers: a client never writes one of its own. */
export function buildDelay({ stamp, by, reason }: Delay): XmlElement {
  return el('delay', DELAY_NS, { from: by, stamp: formatDateTime(stamp) }, reason);
}
