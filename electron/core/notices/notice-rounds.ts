import type { Notice } from '../../contract/models/notice.ts';
import type { Undo } from '../../lib/disposable.ts';
import type { AppEvents } from '../app-events.ts';
import type { Clock } from '../ports.ts';

/** What comes within this time is told together, milliseconds. */
const JOIN_MS = 400;
/** What was said while we were away comes page by page: it is told when nothing more has come for this time, milliseconds. */
const LATE_QUIET_MS = 2_500;
/** But not later than this after the first of it, milliseconds. */
const LATE_LONGEST_MS = 20_000;
/** More conversations than these at once are one digest. */
const MOST_AT_ONCE = 3;
const DIGEST = 'digest';

type ChatNotice = Extract<Notice, { kind: 'chat' }>;

/** Tells notices in rounds: what comes at once together, what was missed in an absence as one digest, each until it is read. */
export class NoticeRounds {
  readonly #events: AppEvents;
  readonly #clock: Clock;
  #due = new Map<string, Notice>();
  #late = new Map<string, ChatNotice>();
  readonly #raised = new Set<string>();
  /** What the digest that is shown stands for. */
  #digested = new Map<string, number>();
  #timer: Undo | undefined;
  #lateTimer: Undo | undefined;
  #lateSince = 0;

  constructor(events: AppEvents, clock: Clock) {
    this.#events = events;
    this.#clock = clock;
  }

  /** It has just come. */
  raise(notice: Notice): void {
    this.#late.delete(notice.id);
    this.#due.set(notice.id, notice);
    this.#timer ??= this.#clock.after(JOIN_MS, () => this.#tell());
  }

  /** It was said while we were away. */
  raiseLate(notice: ChatNotice): void {
    if (this.#due.has(notice.id)) return void this.#due.set(notice.id, notice);
    const now = this.#clock.monotonic();
    if (this.#late.size === 0) this.#lateSince = now;
    this.#late.set(notice.id, notice);
    this.#lateTimer?.();
    this.#lateTimer = this.#clock.after(Math.max(0, Math.min(LATE_QUIET_MS, this.#lateSince + LATE_LONGEST_MS - now)), () => this.#tellLate());
  }

  /** Earlier messages have come to a conversation that is to be told of: the archive's pages begin with the newest. */
  recount(id: string, count: number): void {
    for (const waiting of [this.#due, this.#late] as Map<string, Notice>[]) {
      const notice = waiting.get(id);
      if (notice?.kind === 'chat') waiting.set(id, { ...notice, count });
    }
  }

  /** It is read, or no longer. A digest ends with the first of what it stands for: whoever begins to read knows. */
  end(id: string): void {
    this.#due.delete(id);
    this.#late.delete(id);
    if (this.#digested.has(id)) {
      this.#digested = new Map();
      this.end(DIGEST);
    }
    if (this.#raised.delete(id)) this.#events.emit('notice.ended', { id });
  }

  dispose(): void {
    this.#timer?.();
    this.#lateTimer?.();
  }

  #tell(): void {
    this.#timer = undefined;
    const due = [...this.#due.values()];
    this.#due = new Map();
    const chats = due.filter((notice) => notice.kind === 'chat');
    if (chats.length <= MOST_AT_ONCE) return due.forEach((notice) => this.#show(notice));
    for (const notice of due) if (notice.kind !== 'chat') this.#show(notice);
    this.#digest(chats);
  }

  #tellLate(): void {
    this.#lateTimer = undefined;
    const late = [...this.#late.values()];
    this.#late = new Map();
    if (late.length === 1 && !this.#raised.has(DIGEST)) this.#show(late[0]!);
    else if (late.length > 0) this.#digest(late);
  }

  #digest(chats: readonly ChatNotice[]): void {
    for (const { id, count } of chats) this.#digested.set(id, count);
    this.#show({ kind: 'digest', id: DIGEST, messages: [...this.#digested.values()].reduce((sum, count) => sum + count, 0), conversations: this.#digested.size });
  }

  #show(notice: Notice): void {
    this.#raised.add(notice.id);
    this.#events.emit('notice.raised', { notice });
  }
}
