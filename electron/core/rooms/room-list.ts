import type { AccountId } from '../../contract/models/address.ts';
import type { OwnPresence } from '../../contract/models/presence.ts';
import type { Room, RoomOccupants, RoomProblem } from '../../contract/models/room.ts';
import { Undos, type Undo } from '../../lib/disposable.ts';
import { bareOf, isFull, resourceOf, withResource, type BareJid, type Jid } from '../../lib/jid.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { Rooms } from '../../store/rooms.ts';
import type { DiscoApi } from '../../xmpp/features/xep-0030-disco/index.ts';
import type { MucApi, RoomEvent } from '../../xmpp/features/xep-0045-muc/index.ts';
import { pickLanguage } from '../../xmpp/kit/language.ts';
import type { AppEvents } from '../app-events.ts';
import type { Clock, Log } from '../ports.ts';
import { askWhatItIs } from './door.ts';
import { AGAIN_MS, ENTRY_MS, HISTORY_MS, missingSince, presenceInRooms } from './entry.ts';
import { LiveRoom } from './live-room.ts';
import { departure, isFinal, mayPass, refusedEntry } from './refusals.ts';
import type { RoomPasswords } from './room-passwords.ts';
import type { PersonLanguages } from '../settings/person-languages.ts';

const STATUS_LENGTH = 256;

export interface RoomFeatures {
  readonly muc: MucApi;
  readonly disco: DiscoApi;
}

/** One account's rooms (XEP-0045): who is in them and how we stand to each. What is said in them is `RoomIntake`'s. */
export class RoomList {
  readonly #accountId: AccountId;
  readonly #table: Rooms;
  readonly #events: AppEvents;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #languages: PersonLanguages;
  readonly #passwords: RoomPasswords;
  readonly #presence: () => OwnPresence;
  readonly #onKept: (room: BareJid) => void;
  readonly #onSettled: (room: BareJid) => void;
  readonly #onOut: (room: BareJid) => void;
  readonly #rooms = new Map<BareJid, LiveRoom>();
  #features: RoomFeatures | undefined;

  constructor(options: {
    readonly accountId: AccountId; readonly table: Rooms; readonly events: AppEvents; readonly ports: { readonly clock: Clock; readonly log: Log };
    readonly languages: PersonLanguages; readonly passwords: RoomPasswords; readonly presence: () => OwnPresence;
    /** It is on disk from now on, with its conversation. */
    readonly onKept: (room: BareJid) => void;
    /** What waits for the room may be sent; there is no way to the room any more. */
    readonly onSettled: (room: BareJid) => void; readonly onOut: (room: BareJid) => void;
  }) {
    this.#accountId = options.accountId;
    this.#table = options.table;
    this.#events = options.events;
    this.#clock = options.ports.clock;
    this.#log = options.ports.log;
    this.#languages = options.languages;
    this.#passwords = options.passwords;
    this.#presence = options.presence;
    this.#onKept = options.onKept;
    this.#onSettled = options.onSettled;
    this.#onOut = options.onOut;
  }

  async load(): Promise<void> {
    for (const stored of await this.#table.list(this.#accountId)) this.#rooms.set(stored.address, new LiveRoom(stored, true, this.#events, this.#clock));
  }

  views(): Room[] {
    return [...this.#rooms.values()].filter(({ isKept }) => isKept).map((room) => room.view());
  }

  occupants(): RoomOccupants[] {
    return [...this.#rooms].flatMap(([address, { occupants }]) => {
      const all = occupants.all();
      return all.length === 0 ? [] : [{ accountId: this.#accountId, address, occupants: all }];
    });
  }

  get(address: BareJid): LiveRoom | undefined {
    return this.#rooms.get(address);
  }

  has(address: Jid): boolean {
    return this.#rooms.has(bareOf(address));
  }

  /** The conversation that somebody's messages belong to: of somebody in a room, their own, never the room's nor a contact's. */
  peerOf(from: Jid): Jid {
    return isFull(from) && this.has(from) ? from : bareOf(from);
  }

  /** Whether what is queued for this address may be sent now. */
  isReachable(peer: Jid): boolean {
    const room = this.#rooms.get(bareOf(peer));
    return !room || (room.phase === 'joined' && room.isSettled);
  }

  attach(features: RoomFeatures): Undo {
    this.#features = features;
    const undos = new Undos();
    undos.add(features.muc.onRoom((event) => this.#receive(event)), () => {
      this.#features = undefined;
    });
    return () => undos.run();
  }

  /** A new session has begun: every room we want to be in is entered. */
  begin(): void {
    for (const [address, { stored }] of this.#rooms) {
      if (stored.isWanted) this.#enter(address, stored.nick).catch((error: unknown) => this.#log.error('room.not-entered', { account: this.#accountId, room: address, detail: String(error) }));
    }
  }

  /** The session is over. */
  end(): void {
    for (const room of this.#rooms.values()) room.lost();
    if (this.#rooms.size > 0) this.#tell(...this.#rooms.values());
  }

  /** The account goes from this computer. */
  async forgetPasswords(): Promise<void> {
    for (const address of this.#rooms.keys()) await this.#passwords.forget(address);
  }

  /** How available we are changed: rooms hear of it from us (§7.7). */
  announce(): void {
    for (const [address, { phase }] of this.#rooms) if (phase === 'joined') this.#features?.muc.update(address, presenceInRooms(this.#presence()));
  }

  /** Enters the room for the person; one they were never in is only kept once it has let them in. */
  async join(address: BareJid, nick: string, password: string | undefined): Promise<Result<undefined, RoomProblem>> {
    const occupant = withResource(address, nick);
    if (occupant === undefined) return err({ kind: 'nick-bad' });
    const known = this.#rooms.get(address);
    if (known?.phase === 'joined') return known.stored.nick === resourceOf(occupant) ? ok(undefined) : this.changeNick(address, nick);
    if (password !== undefined && password !== '') this.#passwords.note(address, password);
    if (!known) {
      this.#rooms.set(address, new LiveRoom({ accountId: this.#accountId, address, nick, name: '', subject: '', isWanted: false }, false, this.#events, this.#clock));
    }
    const result = await this.#enter(address, resourceOf(occupant)!);
    if (!result.ok && !known) this.#rooms.delete(address);
    return result;
  }

  async leave(address: BareJid): Promise<void> {
    const room = this.#rooms.get(address);
    if (!room) return;
    this.#features?.muc.leave(address);
    room.out(undefined);
    await this.#passwords.forget(address);
    await this.#keep(room, { isWanted: false });
    this.#onOut(address);
  }

  /** The room's answer, or why there is none. */
  async changeNick(address: BareJid, nick: string): Promise<Result<undefined, RoomProblem>> {
    const room = this.#rooms.get(address);
    if (room?.phase !== 'joined' || !this.#features) return err({ kind: 'timeout' });
    const answer = room.asking();
    if (!this.#features.muc.changeNick(address, nick, presenceInRooms(this.#presence()))) room.answer(err({ kind: 'nick-bad' }));
    const undo = this.#clock.after(ENTRY_MS, () => room.answer(err({ kind: 'timeout' })));
    return answer.finally(undo);
  }

  /** What the room is about now: from the room, after its history (§7.2.15), or somebody changed it. */
  async subject(address: BareJid, subject: string): Promise<void> {
    const room = this.#rooms.get(address);
    if (!room) return;
    if (room.stored.subject !== subject) await this.#keep(room, { subject });
    this.settle(room);
  }

  /** The history is told, or nobody says so: what comes now is new. */
  settle(room: LiveRoom): void {
    if (room.isSettled || room.phase !== 'joined') return;
    room.isSettled = true;
    room.isNew = false;
    // What the room told back of ours must be known as sent before anything is sent again.
    void room.allStored.then(() => this.#onSettled(room.stored.address));
  }

  async #enter(address: BareJid, nick: string): Promise<Result<undefined, RoomProblem>> {
    const room = this.#rooms.get(address);
    const features = this.#features;
    if (!room || !features) return err({ kind: 'timeout' });
    const answer = room.entering();
    const { turn } = room;
    const isCurrent = (): boolean => room.turn === turn && this.#features === features;
    this.#tell(room);
    const what = await askWhatItIs(features.disco, address, room.stored.isWanted);
    if (!isCurrent()) return answer;
    if (!what.ok) return this.#refused(room, what.error);
    const { name, isTrustedForIds, isNonAnonymous } = what.value;
    room.isTrustedForIds = isTrustedForIds;
    room.isNonAnonymous = isNonAnonymous;
    room.stored = { ...room.stored, nick, ...(name === undefined ? {} : { name }) };
    const [heard, password] = await Promise.all([this.#table.lastHeard(this.#accountId, address), this.#passwords.get(address)]);
    if (!isCurrent()) return answer;
    room.isNew = heard === undefined;
    const undo = this.#clock.after(ENTRY_MS, () => {
      if (!isCurrent() || room.phase === 'joined') return;
      features.muc.leave(address);
      this.#refused(room, { kind: 'timeout' });
    });
    features.muc.enter(withResource(address, nick)!, presenceInRooms(this.#presence()), { password, history: missingSince(heard) });
    const result = await answer.finally(undo);
    if (result.ok && password !== undefined) await this.#passwords.keep(address, password);
    return result;
  }

  #receive(event: RoomEvent): void {
    const room = this.#rooms.get(event.room);
    if (!room || room.phase === 'out') return;
    switch (event.kind) {
      case 'refused': {
        const problem = refusedEntry(event.error, event.room);
        // Of somebody who is in, only what they asked last was refused: a nickname.
        if (room.phase === 'joined') return room.answer(err(problem));
        this.#features?.muc.leave(event.room);
        this.#refused(room, problem);
        return;
      }
      case 'renamed':
        room.occupants.rename(event.nick, event.newNick);
        if (!event.isSelf) return;
        void this.#keep(room, { nick: event.newNick });
        return room.answer(ok(undefined));
      case 'gone':
        if (!event.isSelf) return room.occupants.remove(event.nick);
        return this.#out(room, departure(event));
      case 'present':
        return this.#present(room, event);
    }
  }

  #present(room: LiveRoom, { nick, isSelf, show, statuses, language, user }: RoomEvent & { readonly kind: 'present' }): void {
    const { role, affiliation, jid } = user;
    const status = pickLanguage(statuses, this.#languages.wishes, language)?.text.slice(0, STATUS_LENGTH) ?? '';
    room.occupants.put({ nick, role, affiliation, show, status, isSelf, ...(jid === undefined ? {} : { address: jid }) });
    if (!isSelf) return;
    const isChanged = room.role !== role || room.affiliation !== affiliation;
    room.role = role;
    room.affiliation = affiliation;
    if (user.codes.has(100)) room.isNonAnonymous = true;
    if (room.phase === 'joined') return isChanged ? this.#tell(room) : undefined;
    const { turn } = room;
    this.#clock.after(HISTORY_MS, () => { if (room.turn === turn) this.settle(room); });
    // §10.1.2: a room that was made by our coming lets nobody else in before this.
    if (user.codes.has(201)) void this.#features?.muc.unlock(room.stored.address);
    room.entered();
    void this.#keep(room, { nick, isWanted: true });
  }

  #out(room: LiveRoom, problem: RoomProblem | undefined): void {
    // Whoever leaves by wish hears no more of the room: this is our own goodbye to the server, and the next session enters again.
    if (!problem) {
      room.lost();
      return this.#tell(room);
    }
    room.out(problem);
    if (mayPass(problem)) this.#again(room);
    else this.#onOut(room.stored.address);
    void this.#keep(room, isFinal(problem) ? { isWanted: false } : {});
  }

  #refused(room: LiveRoom, problem: RoomProblem): Result<undefined, RoomProblem> {
    room.out(problem);
    if (room.stored.isWanted) {
      if (mayPass(problem)) this.#again(room);
      else this.#onOut(room.stored.address);
      if (problem.kind === 'password-required') void this.#passwords.forget(room.stored.address);
      if (isFinal(problem)) void this.#keep(room, { isWanted: false });
      else this.#tell(room);
    }
    return err(problem);
  }

  #again(room: LiveRoom): void {
    const { turn } = room;
    this.#clock.after(AGAIN_MS, () => {
      if (room.turn === turn && this.#features && room.stored.isWanted) void this.#enter(room.stored.address, room.stored.nick);
    });
  }

  /** Stored first, then told. A disk that refuses keeps what it has; the room goes on. */
  async #keep(room: LiveRoom, change: { readonly nick?: string; readonly subject?: string; readonly isWanted?: boolean }): Promise<void> {
    room.stored = { ...room.stored, ...change };
    await this.#table.put(room.stored).catch((error: unknown) => this.#log.error('room.not-kept', { account: this.#accountId, detail: String(error) }));
    const isFirst = !room.isKept;
    room.isKept = true;
    this.#tell(room);
    if (isFirst) this.#onKept(room.stored.address);
  }

  #tell(...rooms: readonly LiveRoom[]): void {
    this.#events.emit('room.changed', { rooms: rooms.filter(({ isKept }) => isKept).map((room) => room.view()) });
  }
}
