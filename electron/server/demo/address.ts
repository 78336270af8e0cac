import { parseBareJid, type BareJid } from '../../lib/jid.ts';
import { PERSON } from './people.ts';

/** Reserved for such uses (RFC 2606 §3): there is no such server anywhere. */
export const DEMO_DOMAIN = 'demo.example' as BareJid;
/** The person's own address in the demo. */
export const DEMO_PERSON = addressOf(PERSON.local);

export function addressOf(local: string): BareJid {
  return parseBareJid(`${local}@demo.example`)!;
}
