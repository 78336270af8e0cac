import type { Jid } from '../../lib/jid.ts';
import type { MessageFailure } from '../../store/message.ts';
import type { StanzaError } from '../../xmpp/kit/stanza-error.ts';
import { newAddressOf } from '../new-address.ts';

/** What is kept of the error with which a message to `peer` came back. */
export function failureOf({ condition, type, text, language, address }: StanzaError, peer: Jid): MessageFailure {
  return { condition, type, text, language, address: newAddressOf(address, peer) };
}
