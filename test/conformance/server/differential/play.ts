import type { ServerPerson, ServerSeat } from '../seat.ts';
import type { Action, Sequence } from './actions.ts';
import { saidOf } from './said.ts';

/** What each session heard while one thing was done, oldest first. */
export interface Step {
  readonly action: Action;
  readonly heard: ReadonlyMap<string, readonly string[]>;
}

/** Nobody was there under this resource before: what the account has for it is the account's final state. */
const LAST = 'last';

/** At the end everybody comes back with a new resource: what they are given is their roster, who they see, what waits for them, and their lists. */
export function endOf({ roles }: Sequence): readonly Action[] {
  return roles.map((role) => ({
    kind: 'connect', session: `${role}/${LAST}`,
    stanzas: ["<iq type='get' id='roster'><query xmlns='jabber:iq:roster'/></iq>", "<iq type='get' id='lists'><query xmlns='jabber:iq:privacy'/></iq>", '<presence><priority>1</priority></presence>'],
  }));
}

/** Plays a sequence on one server, a step at a time. */
export class Play {
  readonly #seat: ServerSeat;
  readonly #people = new Map<string, ServerPerson>();

  constructor(seat: ServerSeat) {
    this.#seat = seat;
  }

  async step(action: Action): Promise<Step> {
    const { kind, session, stanzas } = action;
    if (kind === 'connect' && !this.#people.has(session)) this.#people.set(session, await this.#seat.connect(session));
    const person = this.#people.get(session);
    if (kind === 'leave') {
      await person?.leave();
      this.#people.delete(session);
    }
    for (const stanza of stanzas) await person?.send(this.#seat.fill(stanza));
    return { action, heard: new Map([...this.#people].map(([who, each]) => [who, each.heard().map((stanza) => this.#words(stanza, who))])) };
  }

  #words(stanza: Parameters<typeof saidOf>[0], who: string): string {
    return this.#seat.roles(saidOf(stanza, this.#seat.address(who)));
  }
}
