import type { AccountId } from '../../contract/models/address.ts';
import type { PassedStanza } from '../../contract/models/console.ts';
import type { XmlElement } from '../../xmpp/kit/element.ts';
import type { XmppStream } from '../../xmpp/stream/xmpp-stream.ts';
import type { AppEvents } from '../app-events.ts';
import { FrameBatch } from '../frame-batch.ts';
import type { Clock } from '../ports.ts';
import { shownText } from './typed-stanzas.ts';

/** More than these in one frame are not told one by one: nobody reads so fast. */
const MOST_A_FRAME = 100;

/** The stanzas of one account as they pass, told while somebody watches and kept nowhere. */
export class ConsoleRoom {
  readonly #clock: Clock;
  readonly #passed: FrameBatch<PassedStanza>;
  #isWatched = false;

  constructor(accountId: AccountId, events: AppEvents, clock: Clock) {
    this.#clock = clock;
    this.#passed = new FrameBatch(clock, (passed) => {
      const all = [...passed];
      events.emit('console.passed', { accountId, stanzas: all.slice(-MOST_A_FRAME), left: Math.max(0, all.length - MOST_A_FRAME) });
    });
  }

  watch(isWatched: boolean): void {
    this.#isWatched = isWatched;
  }

  /** The same stream; what goes through it is told. Sign-in is over before the first stanza. */
  tap(stream: XmppStream): XmppStream {
    const tell = (direction: PassedStanza['direction'], stanza: XmlElement): void => {
      if (this.#isWatched) this.#passed.add({ direction, at: this.#clock.now(), ...shownText(stanza) });
    };
    return {
      get state() { return stream.state; },
      events: stream.events,
      start: () => stream.start(),
      stop: () => stream.stop(),
      connectNow: () => stream.connectNow(),
      send(stanza) {
        tell('out', stanza);
        return stream.send(stanza);
      },
      tell(nonza) {
        tell('out', nonza);
        stream.tell(nonza);
      },
      onStanza: (handler) => stream.onStanza((stanza) => {
        tell('in', stanza);
        return handler(stanza);
      }),
    };
  }
}
