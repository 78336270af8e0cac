import type { Clock } from '../../lib/clock.ts';
import type { Undo } from '../../lib/disposable.ts';
import type { Ids } from '../../lib/ids.ts';
import type { BareJid, FullJid } from '../../lib/jid.ts';
import type { Log } from '../../lib/log.ts';
import { CLIENT_NS, childOf, el, is, type XmlElement } from '../kit/element.ts';
import { serialise } from '../kit/serialise.ts';
import type { Connection } from './connection.ts';
import type { Inbound } from './inbound.ts';
import { Liveness } from './liveness.ts';
import { HINTS_NS, PING_NS, ROSTER_NS, SM_NS } from '../kit/namespaces.ts';
import { isFromOwnServer } from './own-server.ts';
import { parseCount, type StanzaQueue } from './stanza-queue.ts';
import type { SendOutcome } from './xmpp-stream.ts';

/** After a send the acknowledgement is asked for once for all that follow within this time, milliseconds, … */
const ASK_AFTER_MS = 250;
/** … or at once when so many wait for it. */
const ASK_EVERY = 50;
/** A resumed session whose server has not answered by then does not hear us, whatever else it sends, milliseconds. */
const RESUMED_ANSWER_MS = 10_000;

export interface LinkOptions {
  readonly connection: Connection;
  readonly queue: StanzaQueue;
  readonly inbound: Inbound;
  readonly streamManagement: boolean;
  readonly jid: FullJid;
  readonly account: BareJid;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
}

/** An established session on one connection: stanzas both ways, acknowledgements both ways, and whether the server is still there. */
export class SessionLink {
  readonly #options: LinkOptions;
  readonly #liveness: Liveness;
  #undoAsk: Undo | undefined;
  #unasked = 0;
  /** The ping on its way and how many stanzas were sent before it; only without stream management. */
  #ping: { readonly id: string; readonly covers: number } | undefined;
  /** The count last told to the server, and whether it asked while some were unhandled. */
  #told = 0;
  #owesAnswer = false;
  #undoDeaf: Undo | undefined;
  #isDeaf = false;

  constructor(options: LinkOptions) {
    this.#options = options;
    const { connection, clock, inbound } = options;
    this.#told = inbound.handled;
    this.#liveness = new Liveness({
      clock,
      probe: () => this.#ask(),
      progress: () => connection.progress,
      onDead: () => connection.end({ kind: 'timeout', step: 'alive' }),
    });
    inbound.listen({
      onHandled: () => this.#settleDebt(),
      onPressure: (isHigh) => {
        if (isHigh) connection.pause();
        else connection.resume();
        this.#liveness.hold(isHigh);
      },
    });
    connection.onBytes(() => this.#liveness.heard(connection.isInsideStanza, connection.endedStanzas));
    void connection.ended.then(() => this.#dispose());
  }

  /** Begins: first what waits on the connection, `early` before it. */
  start(early: readonly XmlElement[]): void {
    for (const stanza of early) this.#stanza(stanza, false);
    this.#options.connection.goOnline((element) => this.#receive(element));
    this.#liveness.heard(false, this.#options.connection.endedStanzas);
  }

  send(stanza: XmlElement): Promise<SendOutcome> {
    const { connection, queue } = this.#options;
    if (isRosterRequest(stanza)) connection.bigResults.add(stanza.attrs['id']!);
    const xml = serialise(stanza);
    return new Promise((settle) => {
      // What no server is to keep (XEP-0334 §4.2) is not kept for a later connection either.
      queue.add({ xml, settle, isPassing: childOf(stanza, 'no-store', HINTS_NS) !== undefined });
      connection.write(xml);
      this.#wantAcknowledgement();
    });
  }

  tell(nonza: XmlElement): void {
    this.#options.connection.write(serialise(nonza));
  }

  /**
   * Sends again what the resumed session's server has not seen. The question before it is answered at once by a server that hears us.
   * Prosody 0.12 reads a resumed session with the parser of its former connection: when that broke off inside a stanza, all that
   * follows is taken for a part of it. Such a session is given up, not resumed again.
   */
  resend(): void {
    const { connection, queue, clock } = this.#options;
    this.#ask();
    this.#undoDeaf = clock.after(RESUMED_ANSWER_MS, () => {
      this.#isDeaf = true;
      connection.end({ kind: 'timeout', step: 'alive' });
    });
    queue.dropPassing();
    const again = queue.unacknowledged;
    for (const xml of again) connection.write(xml);
    if (again.length > 0) this.#ask();
  }

  /** The server took the session up again and then did not hear what we said in it. */
  get isDeaf(): boolean {
    return this.#isDeaf;
  }

  /** Whether the server is still there is found out now. */
  check(): void {
    this.#liveness.check();
  }

  /** Tells the server what is handled, and asks for what it has, before the stream is closed. */
  sayGoodbye(): void {
    this.acknowledge();
    if (this.#options.queue.length > 0) this.#ask();
  }

  /** Tells the server what is handled, if it does not know. */
  acknowledge(): void {
    const { streamManagement, inbound } = this.#options;
    if (streamManagement && this.#told !== inbound.handled) this.#tell();
  }

  #receive(element: XmlElement): void {
    const { streamManagement, log } = this.#options;
    if (element.ns === CLIENT_NS) return this.#stanza(element, streamManagement);
    if (streamManagement && element.ns === SM_NS) {
      if (element.name === 'a') return this.#acknowledged(element);
      if (element.name === 'r') return this.#answer();
    }
    log.warn('stream.element-skipped', { name: element.name.slice(0, 100), ns: element.ns.slice(0, 100) });
  }

  #stanza(element: XmlElement, counted: boolean): void {
    const { inbound, log, connection, account, jid } = this.#options;
    const { name, attrs } = element;
    if (name !== 'iq' && name !== 'message' && name !== 'presence') return log.warn('stream.element-skipped', { name: name.slice(0, 100) });
    if (name === 'iq' && (attrs['type'] === 'result' || attrs['type'] === 'error')) {
      if (attrs['id'] !== undefined) connection.bigResults.delete(attrs['id']);
      // XEP-0199 §4.2: an error is an answer as well.
      if (this.#ping && attrs['id'] === this.#ping.id && isFromOwnServer(element, account, jid)) return this.#pingAnswered();
    }
    inbound.receive(element, counted);
  }

  #acknowledged(element: XmlElement): void {
    const { connection, queue } = this.#options;
    this.#undoDeaf?.();
    const h = parseCount(element.attrs['h']);
    if (h === undefined) return void connection.violation('bad-format');
    const sent = queue.sent;
    if (!queue.acknowledge(h)) {
      // XEP-0198 §4, hazard X15.
      connection.violation('undefined-condition', serialise(el('handled-count-too-high', SM_NS, { h, 'send-count': sent })));
    }
  }

  #answer(): void {
    this.#tell();
    this.#owesAnswer = !this.#options.inbound.isSettled;
  }

  #tell(): void {
    const { connection, inbound } = this.#options;
    this.#told = inbound.handled;
    connection.write(`<a xmlns="${SM_NS}" h="${this.#told}"/>`);
  }

  /** The server asked while stanzas were unhandled: once they are, it is told unasked. */
  #settleDebt(): void {
    if (!this.#owesAnswer || !this.#options.inbound.isSettled) return;
    this.#owesAnswer = false;
    this.#tell();
  }

  #wantAcknowledgement(): void {
    if (++this.#unasked >= ASK_EVERY) return this.#ask();
    this.#undoAsk ??= this.#options.clock.after(ASK_AFTER_MS, () => this.#ask());
  }

  #ask(): void {
    const { connection, queue, streamManagement, ids } = this.#options;
    this.#undoAsk?.();
    this.#undoAsk = undefined;
    this.#unasked = 0;
    if (streamManagement) {
      connection.write(`<r xmlns="${SM_NS}"/>`);
    } else if (!this.#ping) {
      this.#ping = { id: ids.uuid(), covers: queue.sent };
      connection.write(serialise(el('iq', CLIENT_NS, { type: 'get', id: this.#ping.id }, el('ping', PING_NS))));
    }
    this.#liveness.asked();
  }

  #pingAnswered(): void {
    const { queue } = this.#options;
    queue.acknowledge(this.#ping!.covers);
    this.#ping = undefined;
    if (queue.length > 0) this.#wantAcknowledgement();
  }

  #dispose(): void {
    this.#undoAsk?.();
    this.#undoDeaf?.();
    this.#liveness.stop();
    this.#options.inbound.listen(undefined);
  }
}

/** Only our own roster may be larger than other stanzas (hazard X13). */
function isRosterRequest(stanza: XmlElement): boolean {
  return is(stanza, 'iq', CLIENT_NS) && stanza.attrs['type'] === 'get' && stanza.attrs['id'] !== undefined && childOf(stanza, 'query', ROSTER_NS) !== undefined;
}
