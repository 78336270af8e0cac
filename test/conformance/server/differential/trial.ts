import { localSeat } from '../local-seat.ts';
import type { ServerSeat } from '../seat.ts';
import type { Action, Sequence } from './actions.ts';
import { compare, type Difference } from './compare.ts';
import type { Context, Explanation, Moment } from './explanations/explanation.ts';
import { reasonOf, silentlyBegun } from './explanations/index.ts';
import { endOf, Play } from './play.ts';
import { stateOfServer } from './state.ts';

/** Where the servers differed and nothing explains it. */
export interface Unexplained {
  readonly step: number;
  readonly action: Action;
  readonly differences: readonly Difference[];
}

/** How one sequence went on one server beside the local one. */
export interface Outcome {
  readonly sequence: Sequence;
  /** Steps of the sequence, with those at its end. */
  readonly steps: number;
  /** Steps compared: all, or as far as the states of the servers were the same. */
  readonly compared: number;
  /** Steps of these in which both said the same. */
  readonly alike: number;
  readonly explained: readonly Explanation[];
  readonly unexplained: Unexplained | undefined;
}

/** Plays a sequence on the local server and on another one, and compares what was heard after each step. */
export async function tryOut(sequence: Sequence, seat: ServerSeat): Promise<Outcome> {
  const local = await localSeat();
  const [here, there] = [new Play(local), new Play(seat)];
  const actions = [...sequence.actions, ...endOf(sequence)];
  const explained: Explanation[] = [];
  const earlier: Moment[] = [];
  let alike = 0;
  const outcome = (compared: number, unexplained?: Unexplained): Outcome => ({ sequence, steps: actions.length, compared, alike, explained, unexplained });
  for (const [step, action] of actions.entries()) {
    const before = stateOfServer(local.server, sequence.roles);
    const [one, other] = [await here.step(action), await there.step(action)];
    const differences = compare(one, other);
    if (differences.length === 0) alike += 1;
    const context: Context = { action, before, after: stateOfServer(local.server, sequence.roles), earlier, differences };
    const reasons = differences.map((difference) => reasonOf(seat.software, difference, context));
    const open = differences.filter((_, index) => reasons[index] === undefined);
    if (open.length > 0) return outcome(step + 1, { step, action, differences: open });
    const found = new Set([...reasons.filter((reason) => reason !== undefined), ...silentlyBegun(seat.software, context)]);
    explained.push(...found);
    if ([...found].some(({ diverges }) => diverges)) return outcome(step + 1);
    earlier.push({ action, before });
  }
  return outcome(actions.length);
}

/** The shortest part of the sequence, each action of which it takes to make the same difference. `tryAgain` plays one on accounts of its own. */
export async function shortest(outcome: Outcome, tryAgain: (sequence: Sequence) => Promise<Outcome>): Promise<Outcome> {
  const wanted = shapeOf(outcome);
  let best = outcome;
  let actions = outcome.sequence.actions.slice(0, (outcome.unexplained?.step ?? 0) + 1);
  for (let index = actions.length - 1; index >= 0; index -= 1) {
    const fewer = actions.filter((_, each) => each !== index);
    const again = await tryAgain({ ...outcome.sequence, actions: fewer });
    if (shapeOf(again) !== wanted) continue;
    actions = fewer;
    best = again;
  }
  return best;
}

/** The differences without the words and people that chance put in. */
export function shapeOf({ unexplained }: Outcome): string {
  return unexplained?.differences.map(({ only, words }) => `${only}: ${words.replaceAll(/\bt\d+\b/gu, 't')}`).sort().join('; ') ?? '';
}
