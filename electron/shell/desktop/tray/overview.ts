import type { App } from '../../../core/app.ts';
import type { EventMap, EventName } from '../../../contract/events.ts';
import type { Account } from '../../../contract/models/account.ts';
import type { MessageId } from '../../../contract/models/address.ts';
import type { Contact } from '../../../contract/models/contact.ts';
import type { Conversation } from '../../../contract/models/message.ts';
import type { AccountLists } from '../../../contract/models/privacy-list.ts';
import { modeOfList } from '../../../contract/models/privacy-mode.ts';
import type { AccountPrivacy } from '../../../contract/models/privacy.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../contract/models/settings.ts';
import type { Undo } from '../../../lib/disposable.ts';
import type { TrayLook } from './sheet.ts';

export interface OverviewAccount {
  readonly account: Account;
  /** What others see now: offline while there is no connection. */
  readonly look: TrayLook;
  /** What was chosen, or what the rules make of it, connected or not. */
  readonly chosen: TrayLook;
  /** The server has privacy lists, or may have. */
  readonly canHide: boolean;
}

export interface UnreadChat {
  readonly account: Account;
  readonly peer: string;
  readonly name: string;
  readonly unread: number;
}

/** All that a tray shows. */
export interface Overview {
  readonly accounts: readonly OverviewAccount[];
  /** The first account that is connected, else the first. */
  readonly shown: OverviewAccount | undefined;
  /** Most recent first. */
  readonly chats: readonly UnreadChat[];
  /** Messages in chats, and those of type normal and headline. */
  readonly unread: number;
  readonly settings: Settings;
}

type Event = { [Name in EventName]: { readonly name: Name; readonly data: EventMap[Name]; readonly seq: number } }[EventName];
type Key = `${number} ${string}`;
const keyOf = ({ accountId }: { readonly accountId: number }, address: string): Key => `${accountId} ${address}`;

/** The little of the program's state that the tray needs, from a snapshot and the events after it. */
export class OverviewBook {
  readonly #app: Pick<App, 'handlers' | 'events'>;
  readonly #listeners = new Set<() => void>();
  readonly #accounts = new Map<number, Account>();
  readonly #lists = new Map<number, AccountLists>();
  readonly #privacy = new Map<number, AccountPrivacy>();
  readonly #names = new Map<Key, string>();
  readonly #conversations = new Map<Key, Conversation>();
  #singles = { headline: 0, normal: 0 };
  #settings: Overview['settings'] = DEFAULT_SETTINGS;
  /** Events that come while a snapshot is on its way; those it holds already are dropped. */
  #waiting: Event[] | undefined;

  constructor(app: Pick<App, 'handlers' | 'events'>) {
    this.#app = app;
  }

  onChange(listener: () => void): Undo {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Follows the program until undone. */
  follow(): Undo {
    void this.#refresh();
    return this.#app.events.onAny((name, data, seq) => {
      const event = { name, data, seq } as Event;
      // What was kept is known now, or no longer.
      if (name === 'profile.changed') void this.#refresh();
      else if (this.#waiting) this.#waiting.push(event);
      else if (this.#apply(event)) this.#tell();
    });
  }

  overview(): Overview {
    const accounts = [...this.#accounts.values()].map((account) => this.#accountOf(account));
    const chats = [...this.#conversations.values()]
      .filter(({ unread, request }) => unread > 0 && request === undefined)
      .toSorted((one, other) => (other.last?.sentAt ?? 0) - (one.last?.sentAt ?? 0))
      .flatMap(({ accountId, peer, unread }) => {
        const account = this.#accounts.get(accountId);
        return account ? [{ account, peer, unread, name: this.nameOf(accountId, peer) }] : [];
      });
    return {
      accounts, chats, settings: this.#settings,
      shown: accounts.find(({ account }) => account.connection.phase === 'online') ?? accounts[0],
      unread: chats.reduce((sum, { unread }) => sum + unread, this.#singles.headline + this.#singles.normal),
    };
  }

  accountOf(accountId: number): Account | undefined {
    return this.#accounts.get(accountId);
  }

  /** What the person calls them, else their address. */
  nameOf(accountId: number, peer: string): string {
    return this.#names.get(keyOf({ accountId }, peer)) ?? peer;
  }

  /** The newest message that is kept of a conversation. */
  newestIn(accountId: number, peer: string): MessageId | undefined {
    return this.#conversations.get(keyOf({ accountId }, peer))?.last?.id;
  }

  #accountOf(account: Account): OverviewAccount {
    const lists = this.#lists.get(account.id);
    const isHiding = modeOfList(lists?.hidden?.list ?? lists?.active ?? lists?.default)?.kind === 'invisible';
    const told = account.ruled?.show ?? account.presence.show;
    const chosen = isHiding && told !== 'offline' ? 'invisible' : told;
    const means = this.#privacy.get(account.id)?.means ?? 'unknown';
    return { account, chosen, look: account.connection.phase === 'online' ? chosen : 'offline', canHide: means === 'privacy-lists' || means === 'unknown' };
  }

  async #refresh(): Promise<void> {
    const waiting: Event[] = [];
    this.#waiting = waiting;
    const answer = await this.#app.handlers['app.snapshot']({});
    if (this.#waiting !== waiting || !answer.ok) return;
    this.#waiting = undefined;
    for (const map of [this.#accounts, this.#lists, this.#privacy, this.#names, this.#conversations]) map.clear();
    const { seq, accounts, contacts, privacy, privacyLists, conversations, rooms, unreadSingles, settings } = answer.value;
    for (const account of accounts) this.#accounts.set(account.id, account);
    for (const contact of contacts) this.#name(contact);
    for (const each of privacy) this.#privacy.set(each.accountId, each);
    for (const lists of privacyLists) this.#lists.set(lists.accountId, lists);
    for (const conversation of conversations) this.#conversations.set(keyOf(conversation, conversation.peer), conversation);
    for (const room of rooms) this.#name(room);
    this.#singles = unreadSingles;
    this.#settings = settings;
    for (const event of waiting) if (event.seq > seq) this.#apply(event);
    this.#tell();
  }

  /** Whether anything changed that is shown. */
  #apply(event: Event): boolean {
    switch (event.name) {
      case 'account.changed': return this.#changed(this.#accounts.set(event.data.account.id, event.data.account));
      case 'account.removed': return this.#accounts.delete(event.data.accountId);
      case 'privacyLists.changed': return this.#changed(this.#lists.set(event.data.lists.accountId, event.data.lists));
      case 'privacy.changed': return this.#changed(this.#privacy.set(event.data.privacy.accountId, event.data.privacy));
      case 'settings.changed': return this.#changed(this.#settings = event.data.settings);
      case 'conversation.changed':
      case 'message.stored': return this.#changed(event.data.conversations.map((each) => this.#conversations.set(keyOf(each, each.peer), each)));
      case 'single.stored':
      case 'single.read': return this.#changed(this.#singles = event.data.unread);
      case 'contacts.changed': return this.#changed(event.data.changed.map((contact) => this.#name(contact)));
      case 'room.changed': return this.#changed(event.data.rooms.map((room) => this.#name(room)));
      default: return false;
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #name(named: Pick<Contact, 'accountId' | 'address' | 'name'>): void {
    const key = keyOf(named, named.address);
    if (named.name === '') this.#names.delete(key);
    else this.#names.set(key, named.name);
  }

  #changed(_by: unknown): true {
    return true;
  }
}
