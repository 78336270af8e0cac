import type { AccountId } from '../../../contract/models/address.ts';
import type { OwnPresence } from '../../../contract/models/presence.ts';
import type { PassingPresence } from '../../../contract/models/presence-rules.ts';
import type { Undo } from '../../../lib/disposable.ts';
import type { AppEvents } from '../../app-events.ts';
import type { Clock } from '../../ports.ts';
import type { SettingsRoom } from '../../settings/settings-room.ts';
import { presenceByRules, type RuledPresence } from './presence-by-rules.ts';

/** What a shell or a page knows of the person at the computer. */
export interface Activity {
  /** The last key or movement, epoch milliseconds. */
  readonly lastActive?: number | undefined;
  readonly isLocked?: boolean | undefined;
  /** The system's focus mode is on. */
  readonly isFocusOn?: boolean | undefined;
  /** A program keeps the screen awake. */
  readonly isPresenting?: boolean | undefined;
}

/** A timer of the platform counts no further than this, milliseconds. */
const LONGEST_WAIT_MS = 24 * 60 * 60_000;

/** The rules of presence of this profile, and what they are decided by. `onChange` is called when the answer for any account may be another. */
export class RuleRoom {
  readonly #settings: SettingsRoom;
  readonly #clock: Clock;
  readonly #onChange: () => void;
  #lastActive: number | undefined;
  #isLocked = false;
  #isFocusOn = false;
  #isPresenting = false;
  #timer: Undo | undefined;
  #wakesAt = Infinity;
  #isChoosing = false;

  constructor({ settings, clock, events, onChange }: { readonly settings: SettingsRoom; readonly clock: Clock; readonly events: AppEvents; readonly onChange: () => void }) {
    this.#settings = settings;
    this.#clock = clock;
    this.#onChange = onChange;
    events.onAny((name) => { if (name === 'settings.changed' && !this.#isChoosing) onChange(); });
  }

  of(accountId: AccountId, chosen: OwnPresence): RuledPresence {
    const { passingPresence, presenceByHand } = this.#settings.current;
    const ruled = this.#ruled(chosen, passingPresence ?? undefined, presenceByHand.includes(accountId));
    if (ruled.nextAt !== undefined) this.#wakeAt(ruled.nextAt);
    return ruled;
  }

  note({ lastActive, isLocked, isFocusOn, isPresenting }: Activity): void {
    if (isFocusOn !== undefined) this.#isFocusOn = isFocusOn;
    if (isPresenting !== undefined) this.#isPresenting = isPresenting;
    if (isLocked !== undefined) this.#isLocked = isLocked;
    // Several may tell of one person: whoever saw them last is right, and nobody has seen them in the future.
    if (lastActive !== undefined) this.#lastActive = Math.max(this.#lastActive ?? 0, Math.min(lastActive, this.#clock.now()));
    this.#onChange();
  }

  /** For a while; what was chosen before holds again afterwards. */
  async pass(presence: PassingPresence | undefined): Promise<void> {
    await this.#settings.set({ passingPresence: presence ?? null });
  }

  /** The person chose this themself, and is about to say it: against the rules it holds until they follow them again. */
  async chose(accountId: AccountId, chosen: OwnPresence): Promise<void> {
    // Whoever chooses is there.
    if (this.#lastActive !== undefined) this.#lastActive = this.#clock.now();
    const others = this.#settings.current.presenceByHand.filter((id) => id !== accountId);
    const isAgainst = this.#ruled(chosen, undefined, false).presence.show !== chosen.show;
    this.#isChoosing = true;
    try {
      await this.#settings.set({ passingPresence: null, presenceByHand: isAgainst ? [...others, accountId] : others });
    } finally {
      this.#isChoosing = false;
    }
  }

  /** The rules hold again, for every account. */
  async follow(): Promise<void> {
    await this.#settings.set({ presenceByHand: [], passingPresence: null });
  }

  dispose(): void {
    this.#timer?.();
  }

  #ruled(chosen: OwnPresence, passing: PassingPresence | undefined, isByHand: boolean): RuledPresence {
    const { presenceRules: rules, timetable } = this.#settings.current;
    return presenceByRules(chosen, { now: this.#clock.now(), rules, timetable, passing, isByHand, lastActive: this.#lastActive, isLocked: this.#isLocked, isFocusOn: this.#isFocusOn, isPresenting: this.#isPresenting });
  }

  /** The next moment of all accounts; one that is no longer any changes nothing when it comes. */
  #wakeAt(moment: number): void {
    if (moment >= this.#wakesAt) return;
    this.#timer?.();
    this.#wakesAt = moment;
    this.#timer = this.#clock.after(Math.min(Math.max(0, moment - this.#clock.now()), LONGEST_WAIT_MS), () => {
      this.#wakesAt = Infinity;
      this.#onChange();
    });
  }
}
