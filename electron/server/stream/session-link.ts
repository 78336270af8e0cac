import type { Clock } from '../../lib/clock.ts';
import type { Undo } from '../../lib/disposable.ts';
import type { BareJid } from '../../lib/jid.ts';
import { CLIENT_NS, el, is, type XmlElement } from '../../xmpp/kit/element.ts';
import { PING_NS, SM_NS } from '../../xmpp/kit/namespaces.ts';
import { readBoolean, readInteger } from '../../xmpp/kit/reader.ts';
import type { LocalServer } from '../local-server.ts';
import type { Outlet, Session } from '../sessions.ts';
import type { ResumableSessions } from './resumable-sessions.ts';
import type { StreamSettings } from './settings.ts';
import { StreamManagement } from './stream-management.ts';
import type { StreamEnd, XmlStream } from './xml-stream.ts';

export interface SessionLinkOptions {
  readonly server: LocalServer;
  readonly clock: Clock;
  readonly settings: StreamSettings;
  readonly resumables: ResumableSessions<SessionLink>;
  /** Nobody can guess it. */
  readonly newId: () => string;
}

const MOST_COUNT = 2 ** 32 - 1;
const REQUEST = `<r xmlns="${SM_NS}"/>`;

/** What joins a session of the server to the stream of its client; under stream management it outlives the stream (XEP-0198). */
export class SessionLink implements Outlet {
  readonly account: BareJid;
  readonly #options: SessionLinkOptions;
  /** Undefined while the session waits to be resumed, and once it is over. */
  #stream: XmlStream | undefined;
  #session: Session | undefined;
  #management: StreamManagement | undefined;
  #isOver = false;
  /** The client is asked for its count, and something was sent since. */
  #isAsked = false;
  #hasMore = false;
  #undoWait: Undo | undefined;

  constructor(account: BareJid, stream: XmlStream, options: SessionLinkOptions) {
    this.account = account;
    this.#stream = stream;
    this.#options = options;
  }

  begin(session: Session): void {
    this.#session = session;
  }

  /** A stanza of the client. */
  receive(stanza: XmlElement): void {
    const isAccepted = this.#session !== undefined && this.#options.server.receive(this.#session, stanza);
    this.#management?.wasHandled();
    if (!isAccepted) this.#stream?.fail('invalid-from');
  }

  send(stanza: XmlElement): void {
    if (this.#isOver) return;
    const management = this.#management;
    if (management) this.#keep(management, stanza);
    this.#stream?.send(stanza);
    if (!management) return;
    if (management.untaken.length > this.#options.settings.resumeQueue) this.end('policy-violation');
    else this.#ask();
  }

  end(condition: Parameters<Outlet['end']>[0]): void {
    if (this.#stream) this.#stream.fail(condition);
    else this.#finish();
  }

  /** The client said nothing for a while: every client answers this. */
  probe(): void {
    const { server, newId } = this.#options;
    if (this.#management) this.#stream?.write(REQUEST);
    else this.#stream?.send(el('iq', CLIENT_NS, { type: 'get', id: newId(), from: server.domain, to: this.#session?.jid }, el('ping', PING_NS)));
  }

  /** A stream of this session is over. */
  streamEnded(stream: XmlStream, end: StreamEnd): void {
    if (stream !== this.#stream) return;
    this.#stream = undefined;
    const mayComeBack = end === 'lost' || end === 'connection-timeout';
    if (!mayComeBack || this.#management?.id === undefined) return this.#finish();
    this.#undoWait = this.#options.clock.after(this.#options.settings.resumeSeconds * 1_000, () => this.#finish());
  }

  /** An element of stream management on the session's stream. */
  manage(element: XmlElement): void {
    if (is(element, 'enable', SM_NS)) return this.#enable(element);
    if (is(element, 'r', SM_NS) && this.#management) return this.#acknowledge();
    if (is(element, 'a', SM_NS) && this.#management) return this.#acknowledged(this.#management, element);
    if (is(element, 'resume', SM_NS)) return this.#stream?.send(failed('unexpected-request'));
    this.#stream?.fail('unsupported-stanza-type');
  }

  /**
   * The client is back on another stream and says what it has handled (XEP-0198 §5). `onResumed` is told before anything of the session goes
   * over that stream; it is not where the session ends first, and then the client hears that there is none.
   */
  resume(stream: XmlStream, h: number, onResumed: () => void): void {
    // What is told as handled must be on disk; until then nothing of the session may come ahead of the answer.
    stream.hold();
    this.#options.server.afterWrites(() => {
      if (this.#isOver || !this.#management) stream.send(failed('item-not-found', this.#management?.handled));
      else this.#goOn(stream, this.#management, h, onResumed);
      stream.release();
    });
  }

  #goOn(stream: XmlStream, management: StreamManagement, h: number, onResumed: () => void): void {
    if (stream.isOver) return;
    const former = this.#stream;
    this.#stream = stream;
    this.#undoWait?.();
    former?.fail('conflict');
    onResumed();
    if (!management.acknowledge(h)) return this.#tooHigh(management, h);
    stream.send(el('resumed', SM_NS, { previd: management.id, h: management.handled }));
    this.#isAsked = false;
    for (const { stanza } of management.untaken) stream.send(stanza);
    if (management.untaken.length > 0) this.#ask();
  }

  #keep(management: StreamManagement, stanza: XmlElement): void {
    const { clock, server, settings } = this.#options;
    const at = clock.now();
    management.wasSent({ stanza, at, release: this.#session && settings.keepsUntilTaken ? server.guard(this.#session, stanza, at) : undefined });
  }

  #enable(element: XmlElement): void {
    const { settings, resumables, newId } = this.#options;
    if (!settings.streamManagement) return this.#stream?.send(failed('feature-not-implemented'));
    // XEP-0198 §3: one try only.
    if (this.#management) return this.#stream?.fail('policy-violation');
    const isResumable = readBoolean(element.attrs['resume']) === true;
    const id = isResumable ? newId() : undefined;
    this.#management = new StreamManagement(id);
    if (id !== undefined) resumables.add(id, this);
    this.#stream?.send(el('enabled', SM_NS, isResumable ? { id, resume: 'true', max: settings.resumeSeconds } : {}));
  }

  #acknowledge(): void {
    const [stream, h] = [this.#stream, this.#management?.handled];
    this.#options.server.afterWrites(() => stream?.send(el('a', SM_NS, { h })));
  }

  #acknowledged(management: StreamManagement, element: XmlElement): void {
    const h = readInteger(element.attrs['h'], 0, MOST_COUNT);
    if (h === undefined) return this.#stream?.fail('bad-format');
    if (!management.acknowledge(h)) return this.#tooHigh(management, h);
    this.#isAsked = false;
    if (this.#hasMore) this.#ask();
  }

  /** XEP-0198 §7. */
  #tooHigh(management: StreamManagement, h: number): void {
    this.#stream?.fail('undefined-condition', el('handled-count-too-high', SM_NS, { h, 'send-count': management.sent }));
  }

  /** Once for all that is sent in this turn, and again when the answer is there. */
  #ask(): void {
    this.#hasMore = this.#isAsked;
    if (this.#isAsked || !this.#stream) return;
    this.#isAsked = true;
    queueMicrotask(() => this.#stream?.write(REQUEST));
  }

  #finish(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#undoWait?.();
    const [session, management] = [this.#session, this.#management];
    if (management?.id !== undefined) this.#options.resumables.remove(management.id, this.account, management.handled);
    if (!session) return;
    this.#options.server.end(session);
    if (management) this.#options.server.giveBack(session, management.untaken);
  }
}

/** XEP-0198 §6. `h`: what a session that is gone had handled. */
export function failed(condition: 'feature-not-implemented' | 'item-not-found' | 'unexpected-request' | 'bad-request', h?: number): XmlElement {
  return el('failed', SM_NS, { h }, el(condition, 'urn:ietf:params:xml:ns:xmpp-stanzas'));
}
