import type { Clock } from '../../lib/clock.ts';
import type { Ids } from '../../lib/ids.ts';
import { bareOf, resourceOf, type BareJid, type Jid } from '../../lib/jid.ts';
import type { ReadDb } from '../../store/database.ts';
import { integer, text } from '../../store/rows.ts';
import type { ArchiveResult } from '../../xmpp/features/xep-0313-mam/index.ts';
import type { XmlElement } from '../../xmpp/kit/element.ts';
import type { Account } from '../accounts/account.ts';
import type { Journal } from '../journal.ts';
import { stanzaText } from '../store/stanza-text.ts';
import { resultOf } from './archive-row.ts';
import { withoutStanzaIds, withStanzaId } from './stanza-ids.ts';
import { isWanted, isWorthArchiving } from './worth.ts';

/** A message on its way into an archive. */
export interface Archived {
  readonly owner: BareJid;
  /** Unpredictable, and nobody else's in this archive (XEP-0313 §5.2). */
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly peer: Jid;
  readonly stanza: XmlElement;
}

/**
 * What was said, for each account: on disk alone, but for how much there is. Writes go through the journal, so that whoever is told an id
 * finds the message under it after any crash.
 */
export class Archive {
  readonly #ports: { readonly journal: Journal; readonly clock: Clock; readonly ids: Ids };
  readonly #mostMessages: number;
  readonly #counts = new Map<BareJid, number>();
  #lastPosition = 0;
  /** The stanza written last and its text: the sender's archive and the receiver's take the same one. */
  #written: { readonly stanza: XmlElement; readonly text: string } | undefined;

  /** `mostMessages`: in each archive; 0: there are none. */
  constructor(ports: { readonly journal: Journal; readonly clock: Clock; readonly ids: Ids }, mostMessages: number) {
    this.#ports = ports;
    this.#mostMessages = mostMessages;
  }

  async load(db: ReadDb): Promise<void> {
    for (const row of await db.all({ sql: 'SELECT owner, COUNT(*) AS kept, MAX(position) AS last FROM archive GROUP BY owner' })) {
      this.#counts.set(text<BareJid>(row, 'owner'), integer(row, 'kept'));
      this.#lastPosition = Math.max(this.#lastPosition, integer(row, 'last'));
    }
  }

  get isOffered(): boolean {
    return this.#mostMessages > 0;
  }

  /**
   * Keeps what was said with `peer`, where it is worth it and wanted. Answers the stanza as the account may see it: with its id in the
   * archive, where it has one, and without what claimed to be one (XEP-0359 §3).
   */
  keep(account: Account, peer: Jid, stanza: XmlElement): XmlElement {
    const honest = withoutStanzaIds(stanza, account.jid);
    if (!this.isOffered || !isWorthArchiving(honest) || !isWanted(account, peer)) return honest;
    const id = this.#ports.ids.uuid();
    this.add({ owner: account.jid, id, at: this.#ports.clock.now(), peer, stanza: honest });
    return withStanzaId(honest, account.jid, id);
  }

  /** After everything that is there. Beyond the limit the oldest go (§3.2). */
  add({ owner, id, at, peer, stanza }: Archived): void {
    this.#lastPosition += 1;
    this.#ports.journal.write({
      sql: 'INSERT INTO archive (position, owner, id, at, peer, resource, stanza) VALUES (?, ?, ?, ?, ?, ?, ?)',
      params: [this.#lastPosition, owner, id, at, bareOf(peer), resourceOf(peer) ?? '', this.#textOf(stanza)],
    });
    const count = (this.#counts.get(owner) ?? 0) + 1;
    const excess = Math.max(0, count - this.#mostMessages);
    this.#counts.set(owner, count - excess);
    if (excess > 0) {
      this.#ports.journal.write({
        sql: 'DELETE FROM archive WHERE position IN (SELECT position FROM archive WHERE owner = ? ORDER BY position LIMIT ?)', params: [owner, excess],
      });
    }
  }

  /** All of it, oldest first: for moving to another server. Rejects with DatabaseError. */
  all(owner: BareJid): Promise<readonly ArchiveResult[]> {
    const statement = { sql: 'SELECT id, at, stanza FROM archive WHERE owner = ? ORDER BY position', params: [owner] };
    return new Promise((resolve, reject) => this.#ports.journal.read([statement], (read) => {
      if (read.ok) resolve(read.value.flat().flatMap(resultOf));
      else reject(read.error);
    }));
  }

  /** The archive goes with its account. */
  remove(owner: BareJid): void {
    if (!this.#counts.delete(owner)) return;
    this.#ports.journal.write({ sql: 'DELETE FROM archive WHERE owner = ?', params: [owner] });
  }

  #textOf(stanza: XmlElement): string {
    if (this.#written?.stanza !== stanza) this.#written = { stanza, text: stanzaText(stanza) };
    return this.#written.text;
  }
}
