import type { AccountId } from '../../contract/models/address.ts';
import { bareOf, resourceOf, type Jid } from '../../lib/jid.ts';
import type { OriginId, ArchiveId, StanzaId } from '../../store/keys.ts';
import type { InboundMessage as StoredInbound } from '../../store/message.ts';
import type { InboundMessage } from '../../xmpp/features/rfc3921-message/index.ts';
import { subjectOf, type MucApi } from '../../xmpp/features/xep-0045-muc/index.ts';
import type { OobApi } from '../../xmpp/features/xep-0066-oob/index.ts';
import type { DelayApi } from '../../xmpp/features/xep-0203-delay/index.ts';
import type { IdsApi } from '../../xmpp/features/xep-0359-ids/index.ts';
import { pickLanguage } from '../../xmpp/kit/language.ts';
import { linkedFile } from '../files/linked-file.ts';
import type { MessagePipeline } from '../messages/pipeline.ts';
import { textsToStore, versionsOf } from '../messages/versions.ts';
import type { Clock, Log } from '../ports.ts';
import { mentions } from './mentions.ts';
import type { RoomList } from './room-list.ts';
import type { PersonLanguages } from '../settings/person-languages.ts';

export interface RoomIntakeFeatures {
  readonly muc: MucApi;
  readonly delays: DelayApi;
  readonly ids: IdsApi;
  readonly oob: OobApi;
}

/** More of a subject than any place of ours shows. */
const SUBJECT_LENGTH = 4096;

/** What is said in rooms, on its way up: only from rooms we are in, or on our way into. */
export class RoomIntake {
  readonly #accountId: AccountId;
  readonly #rooms: RoomList;
  readonly #pipeline: MessagePipeline;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #languages: PersonLanguages;
  readonly #isBlocked: (from: Jid) => boolean;

  constructor(options: {
    readonly accountId: AccountId; readonly rooms: RoomList; readonly pipeline: MessagePipeline; readonly languages: PersonLanguages;
    readonly ports: { readonly clock: Clock; readonly log: Log };
    readonly isBlocked: (from: Jid) => boolean;
  }) {
    this.#accountId = options.accountId;
    this.#rooms = options.rooms;
    this.#pipeline = options.pipeline;
    this.#clock = options.ports.clock;
    this.#log = options.ports.log;
    this.#languages = options.languages;
    this.#isBlocked = options.isBlocked;
  }

  receive(message: InboundMessage, { muc, delays, ids, oob }: RoomIntakeFeatures): void | Promise<void> {
    const { from, id, stanza } = message;
    const address = bareOf(from);
    const room = muc.isHere(address) ? this.#rooms.get(address) : undefined;
    if (!room) return this.#log.debug('message.no-room', { account: this.#accountId, from, id });
    const subjects = subjectOf(message);
    if (subjects) return this.#rooms.subject(address, pickLanguage(subjects, this.#languages.wishes, message.language)?.text.slice(0, SUBJECT_LENGTH).trim() ?? '');
    // Once the history is told, whatever claims to have been said before was said now (hazard A15).
    const delay = room.isSettled ? undefined : delays.by(stanza, address);
    if (!delay) this.#rooms.settle(room);
    const words = versionsOf(message, this.#languages.wishes);
    if (!words) return undefined;
    const now = this.#clock.now();
    const nick = resourceOf(from);
    const isOwn = nick === room.stored.nick;
    room.allStored = this.#pipeline.accept({
      accountId: this.#accountId,
      peer: address,
      sender: from,
      type: 'groupchat',
      stanzaId: id as StanzaId | undefined,
      originId: ids.originIdOf(stanza) as string | undefined as OriginId | undefined,
      archiveId: room.isTrustedForIds ? ids.idBy(stanza, address) as ArchiveId | undefined : undefined,
      ...textsToStore(words),
      ...linkedFile(oob.of(stanza)),
      mentions: nick !== undefined && !isOwn && mentions(words.body, room.stored.nick),
      sentAt: delay?.stamp ?? now,
      receivedAt: now,
      isDelayed: delay !== undefined,
      ...(delay ? { delayedBy: address } : {}),
      countsUnread: nick !== undefined && !isOwn && !(room.isNew && delay !== undefined) && !this.#isBlocked(from),
    } satisfies StoredInbound).then(() => undefined);
    return room.allStored;
  }
}
