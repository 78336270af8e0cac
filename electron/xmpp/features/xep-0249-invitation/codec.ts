import type { BareJid } from '../../../lib/jid.ts';
import { childOf, type XmlElement } from '../../kit/element.ts';
import { readBareJid } from '../../kit/reader.ts';

export const CONFERENCE_NS = 'jabber:x:conference';
const REASON_LENGTH = 1024;

/** Somebody asks us into a room. */
export interface DirectInvitation {
  readonly room: BareJid;
  /** Natural language, empty where there is none. Foreign text. */
  readonly reason: string;
  readonly password?: string | undefined;
}

/** Undefined where the message is none, or names no room. */
export function parseInvitation(message: XmlElement): DirectInvitation | undefined {
  const x = childOf(message, 'x', CONFERENCE_NS);
  const room = x && readBareJid(x, 'jid');
  if (!x || room === undefined) return undefined;
  const { reason = '', password } = x.attrs;
  return { room, reason: reason.slice(0, REASON_LENGTH), ...(password ? { password } : {}) };
}
