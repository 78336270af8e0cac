import type { ContactPresence, ResourcePresence } from '../../contract/models/presence.ts';
import type { AccountId } from '../../contract/models/address.ts';
import type { BareJid } from '../../lib/jid.ts';

/** How available each show is, for choosing among resources of one priority (RFC 3921 §11.1 leaves the choice to us). */
const AVAILABILITY_ORDER = { chat: 0, online: 1, away: 2, xa: 3, dnd: 4 } as const;

/** More than anybody signs in with. Who writes to us may send presence from as many as they like: the oldest then goes (hazard B11). */
const MOST_RESOURCES = 64;

interface Entry {
  /** In order of arrival. */
  readonly resources: Map<string, ResourcePresence & { readonly arrival: number }>;
  lastWords?: string | undefined;
  isUnknown?: boolean;
  error?: string | undefined;
  newAddress?: BareJid | undefined;
}

/**
 * Who is available, as the server told us in this session (RFC 3921 §5). Kept in memory only: presence is never older than a session.
 */
export class PresenceBook {
  readonly #accountId: AccountId;
  readonly #entries = new Map<BareJid, Entry>();
  #arrivals = 0;

  constructor(accountId: AccountId) {
    this.#accountId = accountId;
  }

  /** A resource became available or changed. A later presence also clears an error (R136). */
  available(address: BareJid, presence: ResourcePresence): void {
    const entry = this.#entry(address);
    entry.isUnknown = false;
    entry.error = undefined;
    entry.lastWords = undefined;
    const before = entry.resources.get(presence.resource);
    // Said once more, it is no news (RFC 3921 §5.1.3): they have been so since they said it first.
    const since = before?.show === presence.show && before.status === presence.status ? Math.min(before.since, presence.since) : presence.since;
    // Set anew, so that the map stands in order of arrival.
    entry.resources.delete(presence.resource);
    entry.resources.set(presence.resource, { ...presence, since, arrival: ++this.#arrivals });
    if (entry.resources.size > MOST_RESOURCES) entry.resources.delete(entry.resources.keys().next().value!);
  }

  /** A resource left (R048); from a bare address all of them did. */
  unavailable(address: BareJid, resource: string | undefined, status: string): void {
    const entry = this.#entry(address);
    entry.isUnknown = false;
    entry.error = undefined;
    if (resource === undefined) entry.resources.clear();
    else entry.resources.delete(resource);
    if (entry.resources.size === 0) entry.lastWords = status;
  }

  /** The server could not tell: shown as a problem, never as "online" (R055). */
  failed(address: BareJid, condition: string, newAddress?: BareJid): void {
    const entry = this.#entry(address);
    entry.resources.clear();
    entry.isUnknown = false;
    entry.error = condition;
    entry.newAddress = newAddress;
  }

  /** They cannot tell us how they are until they do (R132). Answers whether that is news. */
  conceal(address: BareJid): boolean {
    if (this.#entries.get(address)?.isUnknown) return false;
    this.#entries.set(address, { resources: new Map(), isUnknown: true });
    return true;
  }

  /** Answers whether anything was known of them. */
  forget(address: BareJid): boolean {
    return this.#entries.delete(address);
  }

  clear(): void {
    this.#entries.clear();
  }

  /** Everybody's words as `worded` has them now; answers whose changed. */
  reword(worded: (presence: ResourcePresence) => ResourcePresence): BareJid[] {
    const changed: BareJid[] = [];
    for (const [address, { resources }] of this.#entries) {
      for (const [name, { arrival, ...presence }] of resources) {
        const now = worded(presence);
        if (now === presence) continue;
        resources.set(name, { ...now, arrival });
        changed.push(address);
      }
    }
    return changed;
  }

  view(address: BareJid): ContactPresence {
    const entry = this.#entries.get(address);
    const base = { accountId: this.#accountId, address };
    if (!entry) return { ...base, resources: [] };
    const resources = [...entry.resources.values()]
      .sort((a, b) => b.priority - a.priority || AVAILABILITY_ORDER[a.show] - AVAILABILITY_ORDER[b.show] || b.arrival - a.arrival)
      .map(({ arrival: _, ...presence }) => presence);
    return {
      ...base,
      resources,
      ...(entry.isUnknown ? { isUnknown: true as const } : {}),
      ...(entry.lastWords ? { status: entry.lastWords } : {}),
      ...(entry.error ? { error: entry.error, ...(entry.newAddress ? { newAddress: entry.newAddress } : {}) } : {}),
    };
  }

  /** Everybody of whom anything is known. */
  views(): ContactPresence[] {
    return [...this.#entries.keys()].map((address) => this.view(address));
  }

  #entry(address: BareJid): Entry {
    let entry = this.#entries.get(address);
    if (!entry) this.#entries.set(address, (entry = { resources: new Map() }));
    return entry;
  }
}
