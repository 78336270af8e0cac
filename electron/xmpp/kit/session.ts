import type { Events } from '../../lib/emitter.ts';
import type { BareJid, FullJid } from '../../lib/jid.ts';
import type { SendOutcome } from '../stream/xmpp-stream.ts';
import type { XmlElement } from './element.ts';

export interface SessionStart {
  readonly jid: FullJid;
  /** The former session goes on (XEP-0198 §5): the server still has our presence and will not repeat the others'. */
  readonly resumed: boolean;
  /** The children of `<stream:features/>` after authentication. */
  readonly features: readonly XmlElement[];
  readonly streamManagement: boolean;
}

export interface SessionEvents {
  /** Stanzas can be sent. With `resumed` false everything of a former session is void. */
  started: SessionStart;
  /** The connection broke; the session may yet be resumed. Until then nothing can be sent. */
  interrupted: object;
  /** The session will not come back: requests are refused, presence is void (R171). Precedes the next `started` that is no resumption. */
  ended: object;
}

/** The session with the own server as features see it. */
export interface Session {
  /** The own full address, of the last session while none is up; undefined before the first one. */
  readonly jid: FullJid | undefined;
  /** Its bare form. */
  readonly account: BareJid | undefined;
  readonly isOnline: boolean;
  readonly streamManagement: boolean;
  readonly events: Events<SessionEvents>;
  /** Whether the server's stream features, after authentication, have this one. */
  hasFeature(name: string, ns: string): boolean;
  /** Sends one stanza; `lost` at once while not online. */
  send(stanza: XmlElement): Promise<SendOutcome>;
  /** Says something that is no stanza; nothing while not online. */
  tell(nonza: XmlElement): void;
}
