import type { Message } from '../../../electron/contract/models/message.ts';
import { contactLabel } from '../../state/contact-index.ts';

/** Who said it: in a room whoever is called so there, else the other side. */
export function senderLabel({ type, direction, sender }: Message, label: string): string {
  const slash = sender.indexOf('/');
  return type === 'groupchat' && direction === 'in' && slash >= 0 ? contactLabel(sender.slice(slash + 1), sender) : label;
}
