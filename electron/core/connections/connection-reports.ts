import type { ConnectionNote } from '../../contract/models/connection-report.ts';
import type { Clock } from '../../lib/clock.ts';
import type { BareJid } from '../../lib/jid.ts';
import type { ConnectFact } from '../../xmpp/stream/connect-fact.ts';
import type { XmppStream } from '../../xmpp/stream/xmpp-stream.ts';
import type { AppEvents } from '../app-events.ts';
import { noteOf } from './connection-note.ts';

/** So many notes of one address are kept, about a dozen attempts; the eldest go first. */
const MOST_NOTES = 400;
/** Sign-ins to other addresses than the accounts' are few; whoever tries many sees the last of them. */
const MOST_ADDRESSES = 20;

interface Report {
  notes: ConnectionNote[];
  /** Somebody has read it since the last time a new note was told. */
  isRead: boolean;
}

/** What was tried to reach each address's server. In memory only: it goes with the program, and with its account. */
export class ConnectionReports {
  readonly #events: AppEvents;
  readonly #clock: Clock;
  readonly #reports = new Map<BareJid, Report>();

  constructor(events: AppEvents, clock: Clock) {
    this.#events = events;
    this.#clock = clock;
  }

  /** Keeps what this stream does from now on. */
  follow(address: BareJid, stream: XmppStream): void {
    stream.events.on('fact', (fact) => this.#add(address, fact));
  }

  /** Oldest first. Whoever reads is told of the next note, once. */
  read(address: BareJid): readonly ConnectionNote[] {
    const report = this.#of(address);
    report.isRead = true;
    return report.notes;
  }

  forget(address: BareJid): void {
    this.#reports.delete(address);
  }

  #of(address: BareJid): Report {
    const report = this.#reports.get(address) ?? { notes: [], isRead: false };
    // The last that was used stands last.
    this.#reports.delete(address);
    this.#reports.set(address, report);
    if (this.#reports.size > MOST_ADDRESSES) this.#reports.delete(this.#reports.keys().next().value!);
    return report;
  }

  #add(address: BareJid, fact: ConnectFact): void {
    const report = this.#of(address);
    report.notes = [...report.notes, noteOf(fact, this.#clock.now())].slice(-MOST_NOTES);
    if (!report.isRead) return;
    report.isRead = false;
    this.#events.emit('connection.noted', { address });
  }
}
