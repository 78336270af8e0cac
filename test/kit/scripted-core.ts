import type { CommandName, Handlers, ParsedInput } from '../../electron/contract/commands.ts';
import type { EventMap, EventName, EventSource } from '../../electron/contract/events.ts';
import type { Account } from '../../electron/contract/models/account.ts';
import type { AccountId, MessageId } from '../../electron/contract/models/address.ts';
import type { Contact } from '../../electron/contract/models/contact.ts';
import type { Conversation, Message, MessagePage, SingleMessage } from '../../electron/contract/models/message.ts';
import type { ContactPresence, OwnPresence } from '../../electron/contract/models/presence.ts';
import type { Picture, Vcard } from '../../electron/contract/models/vcard.ts';
import type { AccountLists, PrivacyList } from '../../electron/contract/models/privacy-list.ts';
import type { AccountPrivacy, Blocked, NewBlock } from '../../electron/contract/models/privacy.ts';
import { DEFAULT_SETTINGS } from '../../electron/contract/models/settings.ts';
import type { Snapshot } from '../../electron/contract/models/snapshot.ts';
import type { SubscriptionEvent } from '../../electron/contract/models/subscription-event.ts';
import type { Undo } from '../../electron/lib/disposable.ts';
import { ok } from '../../electron/lib/result.ts';
import { pageOf, searched, singlesOf, unreadOf, wayOf, type PagePlace } from './scripted-pages.ts';
import { changedLists, withList } from './scripted-lists.ts';

type Listener = Parameters<EventSource['onAny']>[0];
type Call = { readonly [Name in CommandName]: { readonly name: Name; readonly input: ParsedInput<Name> } }[CommandName];

export const ACCOUNT = 1 as AccountId;
/** Room between messages, as the store leaves it. */
const STEP = 64;

export function scriptedAccount(change: Partial<Account> = {}): Account {
  return {
    id: ACCOUNT, address: 'mira@linnet.example', keepsPassword: true, presence: { show: 'online', status: '', priority: 5 }, pinnedCertificates: [],
    connection: { phase: 'online', jid: 'mira@linnet.example/linnet-7f3a', mechanism: 'SCRAM-SHA-256-PLUS', tlsVersion: 'TLSv1.3', host: 'xmpp.linnet.example', port: 5223, certificate: 'c3'.repeat(32), isLocalServer: false },
    ...change,
  };
}

function toRow({ since, until, ...block }: NewBlock): Blocked {
  return { ...block, since: since ?? Date.now(), ...(until === undefined ? {} : { until }) };
}

/** Core as a page sees it, steered by a test: answers from what is put into it, tells what it is told to tell, and keeps every call. */
export class ScriptedCore implements EventSource {
  readonly calls: Call[] = [];
  readonly messages = new Map<string, Message[]>();
  /** Headlines and messages of type normal, oldest first. */
  singles: SingleMessage[] = [];
  /** What happened with whom, newest first. */
  readonly history = new Map<string, SubscriptionEvent[]>();
  /** Profiles and pictures (base64) by address. */
  readonly vcards = new Map<string, Vcard>();
  readonly pictures = new Map<string, Picture>();
  snapshot: Snapshot = {
    seq: 0, profile: { state: 'open', directory: '/home/mira/.local/share/linnet', protection: 'keystore', encryption: 'keystore' }, settings: DEFAULT_SETTINGS,
    accounts: [], contacts: [], presences: [], directed: [], requests: [], privacy: [], privacyLists: [], conversations: [], archives: [], drafts: [], rooms: [], occupants: [], invitations: [], unreadSingles: { headline: 0, normal: 0 },
  };
  #seq = 0;
  #lastMessage = 0;
  readonly #listeners = new Set<Listener>();
  readonly #answers = new Map<CommandName, (input: never) => unknown>();

  readonly handlers: Handlers = new Proxy({} as Handlers, {
    get: (_target, name: CommandName) => (input: never) => this.#handle(name, input),
  });

  onAny(listener: Listener): Undo {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  emit<Name extends EventName>(name: Name, data: EventMap[Name]): void {
    this.#seq += 1;
    for (const listener of this.#listeners) listener(name, data, this.#seq);
  }

  /** An event number that is never told: the page must notice. */
  skipEvent(): void {
    this.#seq += 1;
  }

  /** What one command answers from now on. */
  on<Name extends CommandName>(name: Name, answer: (input: ParsedInput<Name>) => ReturnType<Handlers[Name]> | Awaited<ReturnType<Handlers[Name]>>): void {
    this.#answers.set(name, answer as (input: never) => unknown);
  }

  callsOf<Name extends CommandName>(name: Name): ParsedInput<Name>[] {
    return this.calls.filter((call) => call.name === name).map((call) => call.input as ParsedInput<Name>);
  }

  setAccount(account: Account): void {
    this.snapshot = { ...this.snapshot, accounts: [...this.snapshot.accounts.filter(({ id }) => id !== account.id), account] };
    this.emit('account.changed', { account });
  }

  setContacts(contacts: readonly Contact[], presences: readonly ContactPresence[] = []): void {
    this.snapshot = { ...this.snapshot, contacts: [...contacts], presences: [...presences] };
  }

  setPrivacy(privacy: AccountPrivacy): void {
    this.snapshot = { ...this.snapshot, privacy: [...this.snapshot.privacy.filter(({ accountId }) => accountId !== privacy.accountId), privacy] };
    this.emit('privacy.changed', { privacy });
  }

  setLists(lists: AccountLists): void {
    this.snapshot = { ...this.snapshot, privacyLists: [...this.snapshot.privacyLists.filter(({ accountId }) => accountId !== lists.accountId), lists] };
    this.emit('privacyLists.changed', { lists });
  }

  /** One list as the server has it now; without rules: they are not read. */
  setList(list: PrivacyList): void {
    this.setLists(withList(this.lists(), list));
  }

  lists(): AccountLists {
    return this.snapshot.privacyLists.find(({ accountId }) => accountId === ACCOUNT) ?? { accountId: ACCOUNT, lists: [] };
  }

  /** Messages that were there before the page came. */
  putHistory(peer: string, messages: readonly Omit<Message, 'id' | 'accountId' | 'peer'>[], unread = 0): Message[] {
    const stored = messages.map((message) => ({ ...message, id: (this.#lastMessage += STEP) as MessageId, accountId: ACCOUNT, peer }));
    const all = [...(this.messages.get(peer) ?? []), ...stored];
    this.messages.set(peer, all);
    this.#putRow(peer, unread);
    return stored;
  }

  /** A message that arrives or is sent now. */
  store(peer: string, message: Omit<Message, 'id' | 'accountId' | 'peer'>): Message {
    return this.storeMany(peer, [message])[0]!;
  }

  storeMany(peer: string, messages: readonly Omit<Message, 'id' | 'accountId' | 'peer'>[]): Message[] {
    const unread = this.#row(peer)?.unread ?? 0;
    const stored = this.putHistory(peer, messages, unread + messages.filter(({ direction }) => direction === 'in').length);
    this.emit('message.stored', { messages: stored, conversations: [this.#row(peer)!] });
    return stored;
  }

  /** Headlines and messages of type normal that were there before the page came. */
  putSingles(peer: string, messages: readonly Omit<SingleMessage, 'id' | 'accountId' | 'peer'>[]): SingleMessage[] {
    const stored = messages.map((message) => ({ ...message, id: (this.#lastMessage += STEP) as MessageId, accountId: ACCOUNT, peer }));
    this.singles = [...this.singles, ...stored];
    this.#countSingles();
    return stored;
  }

  /** Those that arrive or are sent now. */
  storeSingles(peer: string, messages: readonly Omit<SingleMessage, 'id' | 'accountId' | 'peer'>[]): SingleMessage[] {
    const stored = this.putSingles(peer, messages);
    this.emit('single.stored', { messages: stored, unread: this.snapshot.unreadSingles });
    return stored;
  }

  #countSingles(): void {
    this.snapshot = { ...this.snapshot, unreadSingles: unreadOf(this.singles) };
  }

  change(message: Message): void {
    const list = this.messages.get(message.peer) ?? [];
    this.messages.set(message.peer, list.map((other) => (other.id === message.id ? message : other)));
    this.emit('message.changed', { messages: [message] });
  }

  page(peer: string, place: PagePlace): MessagePage {
    return pageOf(this.messages.get(peer) ?? [], place);
  }

  #present(accountId: AccountId | undefined, change: (before: OwnPresence) => OwnPresence): ReturnType<typeof ok<object>> {
    for (const account of this.snapshot.accounts.filter(({ id }) => (accountId ?? id) === id)) this.setAccount({ ...account, presence: change(account.presence) });
    return ok({});
  }

  #privacy(accountId: AccountId): AccountPrivacy {
    return this.snapshot.privacy.find((privacy) => privacy.accountId === accountId) ?? { accountId, means: 'privacy-lists', blocked: [] };
  }

  #row(peer: string): Conversation | undefined {
    return this.snapshot.conversations.find((row) => row.peer === peer);
  }

  #putRow(peer: string, unread: number): void {
    const all = this.messages.get(peer) ?? [];
    const last = all.at(-1);
    const readUpTo = all.at(-1 - unread)?.id;
    const row: Conversation = { ...this.#row(peer), accountId: ACCOUNT, peer, unread, ...(last ? { last } : {}), ...(readUpTo === undefined ? {} : { readUpTo }) };
    this.snapshot = { ...this.snapshot, conversations: [...this.snapshot.conversations.filter((other) => other.peer !== peer), row] };
  }

  async #handle(name: CommandName, input: never): Promise<unknown> {
    this.calls.push({ name, input } as Call);
    const answer = this.#answers.get(name);
    if (answer) return answer(input);
    return this.#answer({ name, input } as Call);
  }

  #answer(call: Call): unknown {
    switch (call.name) {
      case 'app.snapshot': return ok({ ...this.snapshot, seq: this.#seq });
      case 'conversation.open': return ok(this.page(call.input.address, { limit: 50 }));
      case 'message.way': return ok({ steps: [...this.messages.values()].flat().filter(({ id }) => id === call.input.id).flatMap(wayOf) });
      case 'message.page': return ok(this.page(call.input.address, call.input));
      case 'message.send': {
        const { address, body } = call.input;
        const message = this.store(address, { direction: 'out', sender: 'mira@linnet.example/linnet-7f3a', type: 'chat', body, sentAt: Date.now(), isDelayed: false, state: 'queued' });
        return ok({ message });
      }
      case 'message.search':
        return ok(searched([...[...this.messages.values()].flat(), ...this.singles], call.input));
      case 'notice.decisions':
        return ok({ decisions: [] });
      case 'subscription.history':
        return ok({ events: this.history.get(call.input.address) ?? [] });
      case 'single.page':
        return ok(singlesOf(this.singles, call.input));
      case 'single.markRead': {
        const { type, from, upTo } = call.input;
        this.singles = this.singles.map((message) => (message.type === type && message.id >= from && message.id <= upTo ? { ...message, isUnread: false } : message));
        this.#countSingles();
        this.emit('single.read', { type, from, upTo, unread: this.snapshot.unreadSingles });
        return ok({});
      }
      case 'single.send': {
        const { address, subject, body } = call.input;
        const [message] = this.storeSingles(address, [{ direction: 'out', sender: 'mira@linnet.example/linnet-7f3a', type: 'normal', subject, body, sentAt: Date.now(), isDelayed: false, state: 'queued', isUnread: false }]);
        return ok({ message: message! });
      }
      case 'conversation.markRead': {
        this.#putRow(call.input.address, 0);
        this.emit('conversation.changed', { conversations: [this.#row(call.input.address)!] });
        return ok({});
      }
      case 'settings.set': {
        const given = Object.fromEntries(Object.entries(call.input).filter(([, value]) => value !== undefined));
        this.snapshot = { ...this.snapshot, settings: { ...this.snapshot.settings, ...given } };
        this.emit('settings.changed', { settings: this.snapshot.settings });
        return ok({});
      }
      case 'presence.set':
        return this.#present(call.input.accountId, () => call.input.presence);
      case 'presence.choose': {
        const { accountId, state, status } = call.input;
        return this.#present(accountId, (before) => ({ ...before, show: state === undefined || state === 'invisible' ? before.show : state, status: status ?? before.status }));
      }
      case 'account.signIn': {
        this.setAccount(scriptedAccount({ address: call.input.address }));
        return ok({ accountId: ACCOUNT });
      }
      case 'privacy.block': {
        const { accountId, address, reason } = call.input;
        const before = this.#privacy(accountId);
        this.setPrivacy({ ...before, blocked: [{ scope: 'jid', value: address, kinds: [], since: Date.now(), reason }, ...before.blocked] });
        return ok({});
      }
      case 'privacy.blockMany': {
        const { accountId, blocks } = call.input;
        const before = this.#privacy(accountId);
        const isKept = (row: Blocked): boolean => !blocks.some(({ scope, value }) => row.scope === scope && row.value === value);
        this.setPrivacy({ ...before, blocked: [...blocks.map(toRow), ...before.blocked.filter(isKept)] });
        return ok({});
      }
      case 'privacy.unblockMany': {
        const { accountId, places } = call.input;
        const before = this.#privacy(accountId);
        this.setPrivacy({ ...before, blocked: before.blocked.filter((row) => !places.some(({ scope, value }) => row.scope === scope && row.value === value)) });
        return ok({});
      }
      case 'privacy.unblock': {
        const { accountId, scope, value } = call.input;
        const before = this.#privacy(accountId);
        this.setPrivacy({ ...before, blocked: before.blocked.filter((row) => row.scope !== scope || row.value !== value) });
        return ok({});
      }
      case 'vcard.read': {
        const vcard = this.vcards.get(call.input.address);
        return ok(vcard ? { vcard } : {});
      }
      case 'vcard.fetch': {
        const { accountId, address } = call.input;
        return ok({ vcard: this.vcards.get(address) ?? { accountId, address, revision: '', fetchedAt: Date.now(), properties: [] } });
      }
      case 'vcard.pictures':
        return ok({ pictures: call.input.addresses.flatMap((address) => (this.pictures.has(address) ? [{ address, ...this.pictures.get(address)! }] : [])) });
      case 'vcard.picture': {
        const { hash } = call.input;
        const picture = [...this.pictures.values()].find((other) => other.hash === hash);
        return ok(picture ? { picture } : {});
      }
      case 'privacy.saveList':
      case 'privacy.removeList':
      case 'privacy.useList':
      case 'privacy.forgetLost': {
        const lists = changedLists(this.lists(), call);
        if (lists.ok) this.setLists(lists.value);
        return lists.ok ? ok({}) : lists;
      }
      case 'archive.keeping': return ok({ offer: 'chosen', keeps: 'always' });
      case 'profile.startAfresh':
        return ok({ keptAs: 'linnet-damaged-1.db' });
      default:
        return ok({});
    }
  }
}
