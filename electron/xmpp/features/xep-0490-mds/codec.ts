import { parseJid, type BareJid, type Jid } from '../../../lib/jid.ts';
import { childrenOf, el, is } from '../../kit/element.ts';
import type { PepItem } from '../xep-0163-pep/index.ts';
import { buildStanzaId, parseStanzaIds, STANZA_IDS_NS } from '../xep-0359-ids/index.ts';

export const MDS_NS = 'urn:xmpp:mds:displayed:0';

/** How far a conversation was displayed on some device of ours. */
export interface DisplayedState {
  /** The conversation: a bare address, or an occupant's where they speak with us alone (§4.1). */
  readonly peer: Jid;
  /** The newest message displayed, by the id that `by` gave it: the own account, or the room. */
  readonly stanzaId: string;
  readonly by: BareJid;
}

/** Undefined where it is none: exactly one `<stanza-id/>` says it (§4.1). */
export function parseDisplayed({ id, payload }: PepItem): DisplayedState | undefined {
  const peer = parseJid(id);
  if (peer === undefined || !is(payload, 'displayed', MDS_NS) || childrenOf(payload, 'stanza-id', STANZA_IDS_NS).length !== 1) return undefined;
  const [claim] = parseStanzaIds(payload);
  return claim && { peer, stanzaId: claim.id, by: claim.by };
}

export function buildDisplayed({ peer, stanzaId, by }: DisplayedState): PepItem {
  return { id: peer, payload: el('displayed', MDS_NS, {}, buildStanzaId({ id: stanzaId, by })) };
}
