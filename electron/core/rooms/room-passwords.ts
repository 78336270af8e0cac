import type { AccountId } from '../../contract/models/address.ts';
import type { BareJid } from '../../lib/jid.ts';
import type { Secrets } from '../ports.ts';

/** Passwords of rooms: for this run, and beyond it where the person has the account's own password kept. Never in the database. */
export class RoomPasswords {
  readonly #secrets: Secrets;
  readonly #accountId: AccountId;
  readonly #keeps: () => boolean;
  readonly #inMemory = new Map<BareJid, string>();

  constructor(secrets: Secrets, accountId: AccountId, keeps: () => boolean) {
    this.#secrets = secrets;
    this.#accountId = accountId;
    this.#keeps = keeps;
  }

  async get(room: BareJid): Promise<string | undefined> {
    return this.#inMemory.get(room) ?? this.#secrets.get(this.#name(room));
  }

  /** For this run only. */
  note(room: BareJid, password: string): void {
    this.#inMemory.set(room, password);
  }

  /** It opened the room. */
  async keep(room: BareJid, password: string): Promise<void> {
    this.#inMemory.set(room, password);
    if (this.#keeps()) await this.#secrets.set(this.#name(room), password);
  }

  async forget(room: BareJid): Promise<void> {
    this.#inMemory.delete(room);
    await this.#secrets.delete(this.#name(room));
  }

  #name(room: BareJid): string {
    return `room-password:${this.#accountId}:${room}`;
  }
}
