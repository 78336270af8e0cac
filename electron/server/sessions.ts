import type { BareJid, FullJid, Jid } from '../lib/jid.ts';
import type { XmlElement } from '../xmpp/kit/element.ts';
import type { Journal } from './journal.ts';
import { priorityOf } from './stanzas/stanza.ts';

/** Where a session's stanzas go to: a socket's stream, a program in this process, or nothing while it may be resumed. */
export interface Outlet {
  send(stanza: XmlElement): void;
  /** Ends the stream with this error (RFC 3920 §4.7). */
  end(condition: 'conflict' | 'not-authorized' | 'internal-server-error' | 'system-shutdown' | 'policy-violation'): void;
}

/** One connected resource (RFC 3921 §3: an active one; with presence, an available one). */
export class Session {
  readonly jid: FullJid;
  readonly account: BareJid;
  outlet: Outlet;
  /** Its last broadcast presence, as sent; undefined: it is not available. */
  presence: XmlElement | undefined;
  /** It asked for the roster: only then it hears of the roster and of requests (R197). */
  isInterested = false;
  /** It asked for the block list (XEP-0191 §3.3). */
  hearsOfBlocks = false;
  /** It asked for copies of what the other resources say and hear (XEP-0280). */
  hasCarbons = false;
  /** The privacy list of this session (RFC 3921 §10.4). */
  activeList: string | undefined;
  /** Who was sent available presence directly and has not been sent unavailable presence since (§5.1.4). */
  readonly directed = new Set<Jid>();
  /** From whom an error came back for our presence (§5.1.1, R136). */
  readonly unwilling = new Set<BareJid>();
  readonly #journal: Journal;

  constructor(jid: FullJid, account: BareJid, outlet: Outlet, journal: Journal) {
    this.jid = jid;
    this.account = account;
    this.outlet = outlet;
    this.#journal = journal;
  }

  get isAvailable(): boolean {
    return this.presence !== undefined;
  }

  /** What an available resource gives itself; those below zero get no messages to the bare address (R375). */
  get priority(): number {
    return this.presence ? priorityOf(this.presence) : 0;
  }

  /** After everything that was written before is on disk. */
  send(stanza: XmlElement): void {
    this.#journal.tell(() => this.outlet.send(stanza));
  }
}
