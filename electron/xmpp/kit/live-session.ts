import { Emitter } from '../../lib/emitter.ts';
import type { Undo } from '../../lib/disposable.ts';
import { bareOf, type BareJid, type FullJid } from '../../lib/jid.ts';
import type { SendOutcome, StreamState, XmppStream } from '../stream/xmpp-stream.ts';
import { is, type XmlElement } from './element.ts';
import type { Session, SessionEvents } from './session.ts';

/** Follows a stream's states and tells them apart as sessions: started, interrupted, resumed, ended. */
export class LiveSession implements Session {
  readonly events = new Emitter<SessionEvents>();
  readonly #stream: XmppStream;
  readonly #undo: Undo;
  #jid: FullJid | undefined;
  #features: readonly XmlElement[] = [];
  #streamManagement = false;
  #status: 'none' | 'online' | 'interrupted' = 'none';

  constructor(stream: XmppStream) {
    this.#stream = stream;
    this.#undo = stream.events.on('state', (state) => this.#follow(state));
  }

  get jid(): FullJid | undefined {
    return this.#jid;
  }

  get account(): BareJid | undefined {
    return this.#jid && bareOf(this.#jid);
  }

  get isOnline(): boolean {
    return this.#status === 'online';
  }

  get streamManagement(): boolean {
    return this.#streamManagement;
  }

  hasFeature(name: string, ns: string): boolean {
    return this.#features.some((feature) => is(feature, name, ns));
  }

  send(stanza: XmlElement): Promise<SendOutcome> {
    return this.isOnline ? this.#stream.send(stanza) : Promise.resolve('lost');
  }

  tell(nonza: XmlElement): void {
    if (this.isOnline) this.#stream.tell(nonza);
  }

  /** For a stream that was online before anybody listened. */
  catchUp(): void {
    if (this.#status === 'none') this.#follow(this.#stream.state);
  }

  dispose(): void {
    this.#undo();
    this.#end();
  }

  #follow(state: StreamState): void {
    if (state.phase === 'offline') return this.#end();
    if (state.phase !== 'online') {
      if (this.#status !== 'online') return;
      this.#status = 'interrupted';
      return this.events.emit('interrupted', {});
    }
    const resumed = state.resumed && this.#status !== 'none';
    if (!resumed) this.#end();
    this.#status = 'online';
    this.#jid = state.jid;
    // A resumed stream announces no features of its own: those of the session still hold.
    if (!resumed || state.features.length > 0) this.#features = state.features;
    this.#streamManagement = state.streamManagement;
    this.events.emit('started', { jid: state.jid, resumed, features: this.#features, streamManagement: state.streamManagement });
  }

  #end(): void {
    if (this.#status === 'none') return;
    this.#status = 'none';
    this.events.emit('ended', {});
  }
}
