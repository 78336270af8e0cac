import type { AccountId } from '../../contract/models/address.ts';
import type { RoomInvitation } from '../../contract/models/room.ts';
import { bareOf, type BareJid, type Jid } from '../../lib/jid.ts';
import type { Rooms, StoredInvitation } from '../../store/rooms.ts';
import type { InvitationApi } from '../../xmpp/features/xep-0249-invitation/index.ts';
import type { MucApi } from '../../xmpp/features/xep-0045-muc/index.ts';
import type { InboundStanza } from '../../xmpp/kit/inbound-stanza.ts';
import type { AppEvents } from '../app-events.ts';
import type { RoomPasswords } from './room-passwords.ts';

/** Somebody may send any number (hazard A19): the newest are kept. */
const MOST_INVITATIONS = 50;

/** Invitations to rooms that wait for the person's word. None ever leads anywhere by itself. */
export class InvitationInbox {
  readonly #accountId: AccountId;
  readonly #table: Rooms;
  readonly #events: AppEvents;
  readonly #passwords: RoomPasswords;
  readonly #now: () => number;
  readonly #isIn: (room: BareJid) => boolean;
  readonly #isBlocked: (from: Jid) => boolean;
  readonly #invitations = new Map<BareJid, StoredInvitation>();

  constructor(options: {
    readonly accountId: AccountId; readonly table: Rooms; readonly events: AppEvents; readonly passwords: RoomPasswords; readonly now: () => number;
    /** Whether we are in the room already: then there is nothing to ask. */
    readonly isIn: (room: BareJid) => boolean;
    readonly isBlocked: (from: Jid) => boolean;
  }) {
    this.#accountId = options.accountId;
    this.#table = options.table;
    this.#events = options.events;
    this.#passwords = options.passwords;
    this.#now = options.now;
    this.#isIn = options.isIn;
    this.#isBlocked = options.isBlocked;
  }

  async load(): Promise<void> {
    for (const invitation of await this.#table.invitations(this.#accountId)) this.#invitations.set(invitation.room, invitation);
  }

  all(): RoomInvitation[] {
    return [...this.#invitations.values()].map(invitationView);
  }

  get(room: BareJid): StoredInvitation | undefined {
    return this.#invitations.get(room);
  }

  /** Takes the message if it is an invitation: stored first, then told. Undefined: it is none. */
  take(stanza: InboundStanza, { muc, direct }: { readonly muc: MucApi; readonly direct: InvitationApi }): Promise<void> | undefined {
    const mediated = muc.invitationOf(stanza);
    const given = mediated ? { ...mediated, room: bareOf(stanza.from), isMediated: true } : undefined;
    const invitation = given ?? directOf(stanza, direct);
    if (!invitation) return undefined;
    const { room, inviter, reason, isMediated, password } = invitation;
    if (this.#isIn(room) || this.#isBlocked(inviter) || this.#isBlocked(stanza.from)) return Promise.resolve();
    if (password !== undefined) this.#passwords.note(room, password);
    return this.#put({ accountId: this.#accountId, room, inviter, isMediated, reason, receivedAt: this.#now() });
  }

  /** It is answered. */
  async settle(room: BareJid): Promise<void> {
    if (!this.#invitations.has(room)) return;
    await this.#table.removeInvitation(this.#accountId, room);
    this.#invitations.delete(room);
    this.#events.emit('room.invitations', { accountId: this.#accountId, changed: [], removed: [room] });
  }

  async #put(invitation: StoredInvitation): Promise<void> {
    await this.#table.putInvitation(invitation, MOST_INVITATIONS);
    this.#invitations.delete(invitation.room);
    this.#invitations.set(invitation.room, invitation);
    const removed = [...this.#invitations.keys()].slice(0, -MOST_INVITATIONS);
    for (const room of removed) this.#invitations.delete(room);
    this.#events.emit('room.invitations', { accountId: this.#accountId, changed: [invitationView(invitation)], removed });
  }
}

function directOf(stanza: InboundStanza, direct: InvitationApi): { room: BareJid; inviter: Jid; reason: string; isMediated: boolean; password?: string | undefined } | undefined {
  const invitation = direct.of(stanza);
  return invitation && { ...invitation, inviter: bareOf(stanza.from), isMediated: false };
}

function invitationView({ accountId, room, inviter, reason, receivedAt }: StoredInvitation): RoomInvitation {
  return { accountId, address: room, inviter, reason, receivedAt };
}
