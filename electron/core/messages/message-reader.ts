import type { AccountId } from '../../contract/models/address.ts';
import { isBare, type Jid } from '../../lib/jid.ts';
import type { ArchiveId, OriginId, StanzaId } from '../../store/keys.ts';
import type { InboundMessage as StoredInbound } from '../../store/message.ts';
import type { InboundMessage } from '../../xmpp/features/rfc3921-message/index.ts';
import type { OobApi } from '../../xmpp/features/xep-0066-oob/index.ts';
import type { DelayApi } from '../../xmpp/features/xep-0203-delay/index.ts';
import type { IdsApi } from '../../xmpp/features/xep-0359-ids/index.ts';
import type { MarkersApi } from '../../xmpp/features/xep-0333-markers/index.ts';
import { linkedFile } from '../files/linked-file.ts';
import type { Clock } from '../ports.ts';
import type { RoomList } from '../rooms/room-list.ts';
import { textsToStore, versionsOf } from './versions.ts';
import type { PersonLanguages } from '../settings/person-languages.ts';

export interface ReaderFeatures {
  readonly delays: DelayApi;
  readonly ids: IdsApi;
  readonly oob: OobApi;
  readonly markers: MarkersApi;
}

/** What a message says and in which conversation, whichever way it came: just now, as a copy of what another device had, or from the archive. */
export class MessageReader {
  readonly #accountId: AccountId;
  readonly #rooms: Pick<RoomList, 'peerOf'>;
  readonly #clock: Clock;
  readonly #languages: PersonLanguages;
  readonly #isBlocked: (from: Jid) => boolean;
  readonly #isStranger: (from: Jid) => boolean;

  constructor(options: {
    readonly accountId: AccountId;
    readonly rooms: Pick<RoomList, 'peerOf'>;
    readonly clock: Clock;
    readonly languages: PersonLanguages;
    /** Whose messages come unnoticed: what was under way when they were blocked. */
    readonly isBlocked: (from: Jid) => boolean;
    /** Whose first message waits until the person lets it in. */
    readonly isStranger: (from: Jid) => boolean;
  }) {
    this.#accountId = options.accountId;
    this.#rooms = options.rooms;
    this.#clock = options.clock;
    this.#languages = options.languages;
    this.#isBlocked = options.isBlocked;
    this.#isStranger = options.isStranger;
  }

  /** `isOwn`: another device of the account sent it; `at`: when it was said, where nothing in it says so. Undefined: nothing to show is nothing to keep (R031). */
  read(
    message: InboundMessage & { readonly type: StoredInbound['type'] }, { delays, ids, oob, markers }: ReaderFeatures, { isOwn = false, at }: { readonly isOwn?: boolean; readonly at?: number | undefined } = {},
  ): StoredInbound | undefined {
    const { from, to, id, type, thread, stanza } = message;
    const said = versionsOf(message, this.#languages.wishes, type !== 'chat');
    if (!said) return undefined;
    const delay = delays.of(stanza);
    const now = this.#clock.now();
    const peer = this.#rooms.peerOf(isOwn && to !== undefined ? to : from);
    return {
      accountId: this.#accountId,
      peer,
      sender: from,
      type,
      stanzaId: id as StanzaId | undefined,
      originId: ids.originIdOf(stanza) as string | undefined as OriginId | undefined,
      archiveId: ids.stanzaIdOf(stanza) as string | undefined as ArchiveId | undefined,
      ...textsToStore(said),
      ...linkedFile(oob.of(stanza)),
      ...(type === 'chat' && isBare(peer) && markers.isMarkable(stanza) ? { markable: true } : {}),
      ...(thread === undefined ? {} : { thread }),
      sentAt: delay?.stamp ?? at ?? now,
      receivedAt: now,
      isDelayed: delay !== undefined,
      ...(delay?.by === undefined ? {} : { delayedBy: delay.by }),
      countsUnread: !isOwn && !this.#isBlocked(from),
      isStranger: !isOwn && this.#isStranger(from),
      ...(isOwn ? { isOwn } : {}),
    };
  }
}
