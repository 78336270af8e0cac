import type { AccountId } from '../../contract/models/address.ts';
import type { Settings } from '../../contract/models/settings.ts';
import { bareOf, isBare, type BareJid, type Jid } from '../../lib/jid.ts';
import type { MessageId, StanzaId } from '../../store/keys.ts';
import type { StoredMessage } from '../../store/message.ts';
import type { Mark, OwedMarker, Receipts } from '../../store/receipts.ts';
import type { DelayApi } from '../../xmpp/features/xep-0203-delay/index.ts';
import type { ReceiptsApi } from '../../xmpp/features/xep-0184-receipts/index.ts';
import type { ArchiveItem } from '../../xmpp/features/xep-0313-mam/index.ts';
import type { MarkersApi } from '../../xmpp/features/xep-0333-markers/index.ts';
import type { XmlElement } from '../../xmpp/kit/element.ts';
import type { InboundStanza } from '../../xmpp/kit/inbound-stanza.ts';
import type { ConversationList } from '../conversations/conversation-list.ts';
import type { Clock, Log } from '../ports.ts';
import { MarkBook } from './mark-book.ts';

/** Of what a session finds in the archive so many are said to have come, the newest; that an older one came is said by what answers or displays it. */
const MOST_CONFIRMED = 500;
/** So many more are remembered, in case they come themselves. */
const MOST_UNSAID = 2_000;

export interface ReceiptFeatures {
  readonly receipts: ReceiptsApi;
  readonly markers: MarkersApi;
  readonly delays: DelayApi;
}

/**
 * How far messages got (XEP-0184, XEP-0333) of one account. Of ours it is believed from the address they went to, whichever way it
 * comes; of theirs it is said only to those who may know that we are here, and only if the person wants it said.
 */
export class ReceiptRoom {
  readonly #accountId: AccountId;
  readonly #own: BareJid;
  readonly #table: Receipts;
  readonly #settings: () => Pick<Settings, 'sendsReceipts' | 'sendsDisplayed'>;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #mayKnow: (from: Jid) => boolean;
  readonly #isRoom: (address: Jid) => boolean;
  readonly #features: () => ReceiptFeatures | undefined;
  readonly #book: MarkBook;
  /** Markers on their way, by whom they are for. */
  readonly #telling = new Map<Jid, MessageId>();
  #confirmed = 0;
  /** What the archive told of and was not said to have come, as `from id`: it may come itself yet, where the server kept it for us. */
  readonly #unsaid = new Set<string>();

  constructor(options: {
    readonly accountId: AccountId; readonly own: BareJid; readonly table: Receipts; readonly conversations: ConversationList;
    readonly settings: () => Pick<Settings, 'sendsReceipts' | 'sendsDisplayed'>; readonly ports: { readonly clock: Clock; readonly log: Log };
    /** Who may learn from an answer that we are here. */
    readonly mayKnow: (from: Jid) => boolean;
    readonly isRoom: (address: Jid) => boolean;
    /** Of the connection; undefined while it is not online. */
    readonly features: () => ReceiptFeatures | undefined;
  }) {
    this.#accountId = options.accountId;
    this.#own = options.own;
    this.#table = options.table;
    this.#settings = options.settings;
    this.#clock = options.ports.clock;
    this.#log = options.ports.log;
    this.#mayKnow = options.mayKnow;
    this.#isRoom = options.isRoom;
    this.#features = options.features;
    this.#book = new MarkBook(options.accountId, options.table, options.conversations, options.ports);
  }

  /** What goes with a message of ours, so that we learn how far it gets. */
  asksOf({ markable, peer }: Pick<StoredMessage, 'markable' | 'peer'>): readonly XmlElement[] {
    const features = this.#features();
    return features && markable === true && peer !== this.#own ? [features.receipts.request(), features.markers.markable()] : [];
  }

  /** A session is ready: what was displayed while none was, is said now. A resumed one still has what was on its way. */
  begin(isResumed: boolean): void {
    if (!isResumed) {
      this.#telling.clear();
      this.#confirmed = 0;
      this.#unsaid.clear();
    }
    void this.#tellOwed();
  }

  /** What a message says of how far others got, whichever way it came; settles once it is stored. `isOwn`: another device of ours sent it. */
  take(stanza: InboundStanza, features: ReceiptFeatures, options: { readonly isOwn?: boolean; readonly at?: number | undefined } = {}): Promise<unknown> | undefined {
    const marks = this.#marksIn(stanza, features, options);
    return marks.length > 0 ? this.#book.take(marks) : undefined;
  }

  /**
   * The same of messages of the archive, once those they came with are stored. `received`: the archive's ids of those that came here for the first time.
   * Where they came since the archive was read last (`isNews`) it is said that they did, unless another device of ours said so; the past came long ago.
   */
  async takeArchived(items: readonly ArchiveItem[], features: ReceiptFeatures, { received, isNews }: { readonly received: ReadonlySet<string>; readonly isNews: boolean }): Promise<void> {
    const isOwn = ({ from }: InboundStanza): boolean => bareOf(from) === this.#own;
    await this.#book.again();
    await this.#book.take(items.flatMap(({ message, stamp }) => this.#marksIn(message, features, { isOwn: isOwn(message), at: stamp })));
    const answered = new Set(items.flatMap(({ message }) => (isOwn(message) ? features.receipts.receivedIn(message) ?? [] : [])));
    for (const { id, message } of items.toReversed()) {
      if (!received.has(id) || isOwn(message) || message.id === undefined || answered.has(message.id)) continue;
      if (isNews && this.#confirmed < MOST_CONFIRMED) {
        this.#confirmed += 1;
        this.confirm(message);
      } else if (this.#unsaid.size < MOST_UNSAID) {
        this.#unsaid.add(`${message.from} ${message.id}`);
      }
    }
  }

  /** A message came that is known already: says so where the archive alone had told of it. */
  cameAgain(stanza: InboundStanza): void {
    if (this.#unsaid.delete(`${stanza.from} ${stanza.id}`)) this.confirm(stanza);
  }

  /** A message came to this device for the first time, and is stored: says so, if that is asked and may be said (XEP-0184 §5.5, §9). */
  confirm({ from, id, ...stanza }: InboundStanza): void {
    const features = this.#features();
    if (!features || id === undefined || !this.#settings().sendsReceipts || !this.#isAnswered(from)) return;
    if (features.receipts.isRequested({ ...stanza, from, id })) void features.receipts.confirm(from, id);
  }

  /** All up to this message stood on the screen, and somebody looked at it. Never rejects. */
  async seen(peer: Jid, upTo: MessageId): Promise<void> {
    if (!isBare(peer) || peer === this.#own || this.#isRoom(peer)) return;
    try {
      await this.#table.noteSeen(this.#accountId, peer, upTo);
      // What must not be said now is not said later either.
      if (!this.#settings().sendsDisplayed || !this.#isAnswered(peer)) await this.#table.noteTold(this.#accountId, peer, upTo);
      else await this.#tellOwed(peer);
    } catch (error) {
      this.#log.error('receipts.not-noted', { account: this.#accountId, detail: String(error) });
    }
  }

  stop(): void {
    this.#book.stop();
  }

  async #tellOwed(peer?: Jid): Promise<void> {
    try {
      for (const owed of await this.#table.owed(this.#accountId, peer)) this.#tell(owed);
    } catch (error) {
      this.#log.error('receipts.not-read', { account: this.#accountId, detail: String(error) });
    }
  }

  #tell({ peer, id, stanzaId }: OwedMarker): void {
    const features = this.#features();
    if (!features || id <= (this.#telling.get(peer) ?? 0) || !this.#settings().sendsDisplayed || !this.#isAnswered(peer)) return;
    this.#telling.set(peer, id);
    void features.markers.tell(bareOf(peer), stanzaId).then(async (outcome) => {
      if (outcome === 'acknowledged') await this.#table.noteTold(this.#accountId, peer, id);
    }).catch((error: unknown) => this.#log.error('receipts.not-noted', { account: this.#accountId, detail: String(error) }));
  }

  #isAnswered(address: Jid): boolean {
    return bareOf(address) !== this.#own && !this.#isRoom(address) && this.#mayKnow(address);
  }

  #marksIn(stanza: InboundStanza, { receipts, markers, delays }: ReceiptFeatures, { isOwn = false, at }: { readonly isOwn?: boolean; readonly at?: number | undefined }): readonly Mark[] {
    const other = isOwn ? stanza.to : stanza.from;
    if (other === undefined || this.#isRoom(other)) return [];
    const when = delays.of(stanza)?.stamp ?? at ?? this.#clock.now();
    const mark = (kind: Mark['kind'], id: string | undefined): readonly Mark[] => (id === undefined ? [] : [{ kind, peer: bareOf(other), stanzaId: id as StanzaId, at: when }]);
    const displayed = markers.displayedIn(stanza);
    return isOwn ? mark('read', displayed) : [...mark('delivered', receipts.receivedIn(stanza)), ...mark('displayed', displayed)];
  }
}
