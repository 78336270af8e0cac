import type { AccountId } from '../../contract/models/address.ts';
import type { Contact } from '../../contract/models/contact.ts';
import type { Undo } from '../../lib/disposable.ts';
import { isWithin } from '../../lib/group-path.ts';
import { bareOf, type BareJid, type Jid } from '../../lib/jid.ts';
import type { Contact as RosterContact, Contacts, StoredContact } from '../../store/contacts.ts';
import type { NewSubscriptionEvent } from '../../store/subscription-log.ts';
import type { AppEvents } from '../app-events.ts';
import { FrameBatch } from '../frame-batch.ts';
import type { SubscriptionHistory } from '../requests/subscription-history.ts';
import type { Clock, Log } from '../ports.ts';
import type { ItemWords } from './edit-items.ts';
import type { WaitingEdits } from './waiting-edits.ts';
import type { RosterApi, RosterItem, RosterPush } from '../../xmpp/features/rfc3921-roster/index.ts';

/** One account's contacts: what the server's roster says (RFC 3921 §7), stored, then told. */
export class ContactList {
  readonly #accountId: AccountId;
  readonly #table: Contacts;
  readonly #events: AppEvents;
  readonly #log: Log;
  readonly #contacts = new Map<BareJid, StoredContact>();
  readonly #changes: FrameBatch<BareJid>;
  readonly #onChange: (address: BareJid) => void;
  readonly #history: SubscriptionHistory;
  readonly #hasRequest: (address: BareJid) => boolean;
  readonly #waiting: WaitingEdits;
  /** What the server said last of items that are being stored: the next push changes that, not what is stored. */
  readonly #arriving = new Map<BareJid, RosterContact | undefined>();
  /** What the server has agreed to and not pushed yet, nor anything since: the next edit builds on it. */
  readonly #agreed = new Map<BareJid, ItemWords | undefined>();
  #version: string | undefined;

  constructor(options: {
    readonly accountId: AccountId;
    readonly table: Contacts;
    readonly events: AppEvents;
    readonly version: string | undefined;
    readonly ports: { readonly clock: Clock; readonly log: Log };
    /** Told after each change of a contact's item, so that requests and presence can follow. */
    readonly onChange: (address: BareJid) => void;
    readonly history: SubscriptionHistory;
    /** Whether they wait for an answer to their request. */
    readonly hasRequest: (address: BareJid) => boolean;
    readonly waiting: WaitingEdits;
  }) {
    this.#accountId = options.accountId;
    this.#table = options.table;
    this.#events = options.events;
    this.#log = options.ports.log;
    this.#version = options.version;
    this.#onChange = options.onChange;
    this.#history = options.history;
    this.#hasRequest = options.hasRequest;
    this.#waiting = options.waiting;
    this.#changes = new FrameBatch(options.ports.clock, (addresses) => this.#tell(addresses));
  }

  async load(): Promise<void> {
    for (const contact of await this.#table.list(this.#accountId)) this.#contacts.set(contact.address, contact);
  }

  all(): Contact[] {
    return [...this.#addresses()].map((address) => this.#view(address)).filter((contact) => contact !== undefined);
  }

  get(address: BareJid): StoredContact | undefined {
    return this.#contacts.get(address);
  }

  /** Whether they are a contact of ours. Some servers also list who only asks to be one, and those are strangers yet (R232). */
  isContact(address: BareJid): boolean {
    const contact = this.#contacts.get(address);
    return contact !== undefined && this.#isShown(contact);
  }

  /** Their item: of that very address where the roster has it, as of services (R183), else of the bare one. */
  itemOf(from: Jid): StoredContact | undefined {
    return this.#contacts.get(from as BareJid) ?? this.#contacts.get(bareOf(from));
  }

  /** Name and groups as the person has them: what waits to be told to the server, else what that has. */
  wordsOf(address: BareJid): ItemWords | undefined {
    const waits = this.#waiting.get(address);
    return waits ? waits.wanted : this.serverWordsOf(address);
  }

  /** Name and groups as the server has them, as far as it has said: told or agreed to, stored or not yet. What is shown follows the push (R203). */
  serverWordsOf(address: BareJid): ItemWords | undefined {
    return this.#agreed.has(address) ? this.#agreed.get(address) : this.#latest(address);
  }

  /** The server has answered that an item is as it was set (R203), or removed. */
  agreed(address: BareJid, words: ItemWords | undefined): void {
    this.#agreed.set(address, words);
  }

  /** Who is in a group: its name is compared as it is (R189). */
  membersOf(group: string, delimiter?: string): BareJid[] {
    return [...this.#addresses()].filter((address) => this.wordsOf(address)?.groups.some((name) => isWithin(name, group, delimiter)));
  }

  /** Whether this address may see our presence (RFC 3921 §9.1): who may, also learns that we are here. */
  seesUs(from: Jid): boolean {
    const subscription = this.itemOf(from)?.subscription;
    return subscription === 'from' || subscription === 'both';
  }

  attach(roster: RosterApi): Undo {
    return roster.onPush((push) => this.#push(push));
  }

  /** Asks for the roster and makes the stored one equal to it (R195…R199). Answers false when the server gave none (R006). */
  async synchronise(roster: RosterApi): Promise<boolean> {
    const answer = await roster.get(this.#version ?? '', async (kept) => {
      if (kept.kind === 'whole') await this.#replaceAll(kept.items, kept.version);
    });
    if (!answer.ok) this.#log.warn('roster.refused', { account: this.#accountId, condition: answer.error.condition });
    return answer.ok;
  }

  async #replaceAll(items: readonly RosterItem[], version: string | undefined): Promise<void> {
    this.#agreed.clear();
    const contacts = items.map(toContact);
    const { changed, removed, logged } = await this.#table.replaceAll(this.#accountId, contacts, version, this.#happened(contacts));
    this.#version = version;
    if (changed.length + removed.length === 0) return;
    for (const address of removed) this.#contacts.delete(address);
    for (const contact of changed) this.#contacts.set(contact.address, contact);
    if (changed.length + removed.length > this.#contacts.size / 2) {
      this.#changes.clear();
      this.#events.emit('contacts.changed', { accountId: this.#accountId, isWhole: true, changed: this.all(), removed: [] });
    } else {
      this.#tell(new Set([...changed.map(({ address }) => address), ...removed]));
    }
    for (const contact of changed) this.#onChange(contact.address);
    for (const address of removed) this.#onChange(address);
    await this.#history.stored(logged);
  }

  /** What happened while we were away; the first roster of all is no news. */
  #happened(contacts: readonly RosterContact[]): NewSubscriptionEvent[] {
    if (this.#version === undefined && this.#contacts.size === 0) return [];
    const now = new Map(contacts.map((contact) => [contact.address, contact]));
    const addresses = new Set([...now.keys(), ...this.#contacts.keys()]);
    return [...addresses].flatMap((address) => this.#history.eventsOf(address, this.#latest(address), now.get(address)));
  }

  async #push({ change, version }: RosterPush): Promise<void> {
    const address = (change.kind === 'set' ? change.item.jid : change.jid) as BareJid;
    const next = change.kind === 'set' ? toContact(change.item) : undefined;
    this.#agreed.delete(address);
    const happened = this.#history.eventsOf(address, this.#latest(address), next);
    this.#arriving.set(address, next);
    const { changed, logged } = await (next
      ? this.#table.put(this.#accountId, next, version, happened)
      : this.#table.remove(this.#accountId, address, version, happened)
    ).finally(() => {
      if (this.#arriving.get(address) === next) this.#arriving.delete(address);
    });
    this.#version = version;
    if (change.kind === 'removed') this.#contacts.delete(address);
    for (const contact of changed) this.#contacts.set(contact.address, contact);
    this.#changes.add(address);
    this.#onChange(address);
    await this.#history.stored(logged);
  }

  /** A request of theirs came, or was answered. */
  requestChanged(address: BareJid): void {
    if (this.#contacts.has(address)) this.#changes.add(address);
  }

  /** What waits to be told to the server of this item is another now. */
  waitingChanged(address: BareJid): void {
    this.#changes.add(address);
  }

  /** An item that says nothing but that they ask is no contact of ours: their request stands for them (RFC 3921 §8.2, R232). */
  #isShown({ address, name, groups, subscription, isAsking, isApproved }: StoredContact): boolean {
    const saysNothing = subscription === 'none' && !isAsking && !isApproved && name === '' && groups.length === 0;
    return !saysNothing || !this.#hasRequest(address);
  }

  /** Of the server's items, and of those it is yet to be told of. */
  #addresses(): Set<BareJid> {
    return new Set([...this.#contacts.keys(), ...this.#waiting.addresses()]);
  }

  /** As it is shown; undefined where nothing of it is. */
  #view(address: BareJid): Contact | undefined {
    const contact = this.#contacts.get(address);
    const edit = this.#waiting.get(address);
    if (!edit) return contact && this.#isShown(contact) ? contactView(contact) : undefined;
    const item = contact ?? { accountId: this.#accountId, address, name: '', groups: [], subscription: 'none', isAsking: false, isApproved: false };
    const kind = !edit.wanted ? 'remove' : edit.base ? 'change' : 'add';
    return { ...contactView({ ...item, ...edit.wanted }), waits: { kind, ...(edit.problem ? { problem: edit.problem } : {}) } };
  }

  #latest(address: BareJid): RosterContact | undefined {
    return this.#arriving.has(address) ? this.#arriving.get(address) : this.#contacts.get(address);
  }

  #tell(addresses: ReadonlySet<BareJid>): void {
    const changed: Contact[] = [];
    const removed: string[] = [];
    for (const address of addresses) {
      const contact = this.#view(address);
      if (contact) changed.push(contact);
      else removed.push(address);
    }
    this.#events.emit('contacts.changed', { accountId: this.#accountId, isWhole: false, changed, removed });
  }
}

/** A roster item's key is mostly a bare address; services and full addresses occur (R183) and are kept as they are. */
function toContact({ jid, name, groups, subscription, isAsking, isApproved }: RosterItem): RosterContact {
  return { address: jid as BareJid, name, groups, subscription, isAsking, isApproved };
}

function contactView({ accountId, address, name, groups, subscription, isAsking, isApproved }: StoredContact): Contact {
  return { accountId, address, name, groups: [...groups], subscription, isAsking, ...(isApproved ? { isApproved } : {}) };
}
