import type { Room, RoomProblem } from '../../contract/models/room.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { StoredRoom } from '../../store/rooms.ts';
import type { AppEvents } from '../app-events.ts';
import type { Clock } from '../ports.ts';
import { OccupantBook } from './occupant-book.ts';

/** One room as it lives: what is stored of it, and how we stand to it in this session. */
export class LiveRoom {
  stored: StoredRoom;
  phase: Room['phase'] = 'out';
  problem: RoomProblem | undefined;
  role: Room['role'] = 'none';
  affiliation: Room['affiliation'] = 'none';
  isNonAnonymous: boolean | undefined;
  /** It is on disk: one that never let us in is not, and nobody hears of it. */
  isKept: boolean;
  /** The history and the subject are here: what comes now is new, and what waits may be sent. */
  isSettled = false;
  /** Nothing was ever heard from it: the history it tells is not unread. */
  isNew = true;
  /** It removes ids given in its name by others, so that those that are left are its own (XEP-0359 §5). */
  isTrustedForIds = false;
  /** Entries so far: what belongs to an earlier one is void. */
  turn = 0;
  /** Fulfilled when everything that came so far is stored. */
  allStored: Promise<void> = Promise.resolve();
  readonly occupants: OccupantBook;
  #onAnswer: ((result: Result<undefined, RoomProblem>) => void) | undefined;

  constructor(stored: StoredRoom, isKept: boolean, events: AppEvents, clock: Clock) {
    this.stored = stored;
    this.occupants = new OccupantBook({ accountId: stored.accountId, address: stored.address }, events, clock);
    this.isKept = isKept;
    if (stored.isWanted) this.phase = 'joining';
  }

  view(): Room {
    const { accountId, address, name, subject, nick } = this.stored;
    return {
      accountId, address, name, subject, nick, phase: this.phase, role: this.role, affiliation: this.affiliation,
      ...(this.problem === undefined ? {} : { problem: this.problem }),
      ...(this.isNonAnonymous === undefined ? {} : { isNonAnonymous: this.isNonAnonymous }),
    };
  }

  /** Something is asked of a room we are in; whoever waited before is told that it came to nothing. */
  asking(): Promise<Result<undefined, RoomProblem>> {
    this.answer(err({ kind: 'timeout' }));
    return new Promise((resolve) => {
      this.#onAnswer = resolve;
    });
  }

  /** On the way in. */
  entering(): Promise<Result<undefined, RoomProblem>> {
    const answer = this.asking();
    this.turn += 1;
    this.phase = 'joining';
    this.problem = undefined;
    this.isSettled = false;
    this.occupants.clear();
    return answer;
  }

  /** We are in. */
  entered(): void {
    this.phase = 'joined';
    this.answer(ok(undefined));
  }

  /** We are not in, and why where it was not our own wish. */
  out(problem: RoomProblem | undefined): void {
    this.turn += 1;
    this.phase = 'out';
    this.problem = problem;
    this.role = 'none';
    this.isSettled = false;
    this.occupants.clear();
    this.answer(err(problem ?? { kind: 'timeout' }));
  }

  /** The session is over: who was in, or on the way in, will be again. */
  lost(): void {
    if (this.phase === 'out') return;
    this.out(undefined);
    this.phase = 'joining';
  }

  /** The room's word on what was asked last. */
  answer(result: Result<undefined, RoomProblem>): void {
    const onAnswer = this.#onAnswer;
    this.#onAnswer = undefined;
    onAnswer?.(result);
  }
}
