import type { AppError } from '../../contract/errors.ts';
import type { AccountId } from '../../contract/models/address.ts';
import type { RosterEdit } from '../../contract/models/roster-edit.ts';
import type { BareJid } from '../../lib/jid.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { Turn } from '../settings/settings-room.ts';
import { replaced, type ByHand, type OrderChange } from '../settings/arrangement.ts';
import { editItems, editOf, type EditOutcome, type ItemChange, type ItemEdit, type RequestTo, type RosterDesk } from './edit-items.ts';
import { isAsKnown, takenBack } from './item-edits.ts';

/** How far back a person can go. */
const REMEMBERED = 50;

interface Done {
  readonly accountId: AccountId;
  readonly edit: Omit<RosterEdit, 'waits'>;
  /** Items of the roster, or an order by hand, which no server knows. */
  readonly changes: readonly ItemChange[];
  readonly order?: OrderChange;
  /** Of the settings what went along. */
  readonly turn?: Turn | undefined;
}

/** What was taken back or done again; undefined: there was nothing. */
export type Repeated = { readonly edit: RosterEdit; readonly failed: EditOutcome['failed'] } | undefined;

/**
 * What the person did to their rosters, so that it can be taken back and done again: each edit is kept as the items it changed, before and
 * after. One edit at a time, in the order they were asked for. Kept while the program runs.
 */
export class RosterEdits {
  readonly #deskOf: (accountId: AccountId) => Result<RosterDesk, AppError>;
  readonly #byHand: ByHand;
  #done: Done[] = [];
  #undone: Done[] = [];
  #last: Promise<unknown> = Promise.resolve();

  constructor(deskOf: (accountId: AccountId) => Result<RosterDesk, AppError>, byHand: ByHand) {
    this.#deskOf = deskOf;
    this.#byHand = byHand;
  }

  /** Changes items, one roster set each. `edit` says what it is for the person; `turn` takes back what of the settings went along. */
  make(accountId: AccountId, edit: Omit<RosterEdit, 'count' | 'waits'>, addresses: readonly BareJid[], change: ItemEdit, { requestTo, turn }: { readonly requestTo?: RequestTo; readonly turn?: Turn } = {}): Promise<Result<EditOutcome, AppError>> {
    return this.#inTurn(async () => {
      const desk = this.#deskOf(accountId);
      if (!desk.ok) return desk;
      const outcome = await editItems(desk.value, addresses, change, requestTo);
      const { changes } = outcome;
      if (changes.length > 0) this.#remember({ accountId, edit: { ...edit, count: changes.length }, changes, turn });
      return ok(outcome);
    });
  }

  /** Gives an order by hand another content. */
  place(accountId: AccountId, { slot, key, after }: Omit<OrderChange, 'before'>): Promise<Result<undefined, AppError>> {
    return this.#inTurn(async () => {
      const order = { slot, key, before: this.#byHand.current[slot][key], after };
      await this.#byHand.set(replaced(this.#byHand.current, order));
      this.#remember({ accountId, edit: { kind: 'placed', count: 1 }, changes: [], order });
      return ok(undefined);
    });
  }

  /** Takes the last edit back. Refusals: changed-elsewhere, where another device changed one of its items since; it can then never be. */
  undo(): Promise<Result<Repeated, AppError>> {
    return this.#inTurn(() => this.#repeat(this.#done, this.#undone));
  }

  /** Does again what was taken back last. */
  redo(): Promise<Result<Repeated, AppError>> {
    return this.#inTurn(() => this.#repeat(this.#undone, this.#done));
  }

  #remember(done: Done): void {
    this.#done = [...this.#done, done].slice(-REMEMBERED);
    this.#undone = [];
  }

  async #repeat(from: Done[], to: Done[]): Promise<Result<Repeated, AppError>> {
    const last = from.pop();
    if (!last) return ok(undefined);
    if (last.order) return this.#repeatOrder({ ...last, order: last.order }, to);
    // An account that is gone stays gone.
    const desk = this.#deskOf(last.accountId);
    if (!desk.ok) return desk;
    const changes = new Map(last.changes.map((change) => [change.address, change]));
    const isStale = last.changes.some((change) => !isAsKnown(change, desk.value.itemOf(change.address)));
    if (isStale) return err({ code: 'changed-elsewhere' });
    const outcome = await editItems(
      desk.value, [...changes.keys()], takenBack(last.changes), (address, item) => (!item && changes.get(address)?.isSeen === true ? '' : undefined),
    );
    const count = outcome.changes.length;
    // What was refused is as it was: it can be tried again.
    const refused = new Set(outcome.failed.filter(({ error }) => error.code !== 'changed-elsewhere').map(({ address }) => address));
    const missed = last.changes.filter(({ address }) => refused.has(address));
    if (missed.length > 0) from.push({ ...last, edit: { ...last.edit, count: missed.length }, changes: missed });
    const repeated = outcome.changes.map((change) => ({ ...change, isSeen: change.isSeen || changes.get(change.address)?.isSeen === true }));
    if (count > 0) to.push({ ...last, edit: { ...last.edit, count }, changes: repeated, turn: await last.turn?.() });
    return ok({ edit: editOf(last.edit, outcome), failed: outcome.failed });
  }

  async #repeatOrder(last: Done & { readonly order: OrderChange }, to: Done[]): Promise<Result<Repeated, AppError>> {
    const { slot, key, before, after } = last.order;
    if (JSON.stringify(this.#byHand.current[slot][key]) !== JSON.stringify(after)) return err({ code: 'changed-elsewhere' });
    const order = { slot, key, before: after, after: before };
    await this.#byHand.set(replaced(this.#byHand.current, order));
    to.push({ ...last, order });
    return ok({ edit: last.edit, failed: [] });
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(act);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
