import { childElements } from '../../../electron/xmpp/kit/element.ts';
import type { XmlElement } from '../../../electron/xmpp/kit/element.ts';
import type { CoreHarness } from '../../kit/core-harness.ts';
import { INBOUND } from '../../../electron/server/subscriptions/inbound.ts';
import { OUTBOUND } from '../../../electron/server/subscriptions/outbound.ts';
import { isPushed, type Kind, type State } from '../../../electron/server/subscriptions/states.ts';
import { itemOf } from './roster-item.ts';

const KINDS: ReadonlySet<string> = new Set(['subscribe', 'subscribed', 'unsubscribe', 'unsubscribed']);
/** More stanzas than any flow needs: two clients that never stop answering each other are stopped here. */
const ENOUGH = 100;

export interface Side {
  readonly address: string;
  readonly core: CoreHarness;
  state: State;
}

/**
 * Two people on two servers that do what RFC 3921's tables say and nothing else: what one client sends is looked up in T2 to T5, what
 * arrives in T6 to T9, and each change of state is pushed. `isPushFirst` turns the order of push and notification round.
 */
export class TwoServers {
  readonly sides: readonly [Side, Side];
  /** Everything routed between them, `who kind`. */
  readonly routed: string[] = [];
  readonly #isPushFirst: boolean;
  #pushes = 0;

  constructor(one: Side, other: Side, isPushFirst: boolean) {
    this.sides = [one, other];
    this.#isPushFirst = isPushFirst;
    for (const side of this.sides) side.core.stream.onSent((stanza) => this.#sent(side, stanza));
  }

  /** Until neither has anything more to say. */
  async rest(): Promise<void> {
    for (let before = -1; before !== this.routed.length;) {
      before = this.routed.length;
      for (const { core } of this.sides) await core.frame();
    }
  }

  #sent(side: Side, stanza: XmlElement): void {
    const kind = stanza.attrs['type'] ?? '';
    const other = this.#otherOf(side);
    if (stanza.name === 'presence' && KINDS.has(kind) && stanza.attrs['to'] === other.address) this.#outbound(side, kind as Kind);
    const item = stanza.name === 'iq' && kind === 'set' ? childElements(childElements(stanza)[0]!)[0] : undefined;
    // §8.6: to remove is to unsubscribe and to cancel.
    if (item?.attrs['subscription'] === 'remove') {
      for (const each of ['unsubscribe', 'unsubscribed'] as const) this.#outbound(side, each, false);
      side.state = 'None';
      this.#push(side, `<item jid='${other.address}' subscription='remove'/>`);
    }
  }

  #outbound(side: Side, kind: Kind, isTold = true): void {
    const { isRouted, next } = OUTBOUND[kind].find(({ state }) => state === side.state)!;
    this.#change(side, next, undefined, isTold);
    if (isRouted) this.#route(side, kind);
  }

  #route(from: Side, kind: Kind): void {
    if (this.routed.push(`${from.address} ${kind}`) > ENOUGH) throw new Error(`no end: ${this.routed.join(', ')}`);
    const to = this.#otherOf(from);
    const { isDelivered, autoReply, next } = INBOUND[kind].find(({ state }) => state === to.state)!;
    this.#change(to, next, isDelivered ? `<presence xmlns='jabber:client' from='${from.address}' to='${to.address}' type='${kind}'/>` : undefined, true);
    if (autoReply) this.#route(to, autoReply);
  }

  #change(side: Side, next: State, notification: string | undefined, isTold: boolean): void {
    const pushes = isTold && isPushed(side.state, next);
    side.state = next;
    const push = (): void => {
      if (pushes) this.#push(side, itemOf(next, this.#otherOf(side).address));
    };
    if (this.#isPushFirst) push();
    if (notification !== undefined) void side.core.stream.receive(notification);
    if (!this.#isPushFirst) push();
  }

  #push(side: Side, item: string): void {
    void side.core.stream.receive(`<iq xmlns='jabber:client' type='set' id='push${(this.#pushes += 1)}'><query xmlns='jabber:iq:roster'>${item}</query></iq>`);
  }

  #otherOf(side: Side): Side {
    return this.sides[0] === side ? this.sides[1] : this.sides[0];
  }
}
