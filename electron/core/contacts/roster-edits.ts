import type { AppError } from '../../contract/errors.ts';
import type { AccountId } from '../../contract/models/address.ts';
import type { RosterEdit } from '../../contract/models/roster-edit.ts';
import type { BareJid } from '../../lib/jid.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { editItems, editOf, type EditOutcome, type ItemChange, type ItemEdit, type ItemWords, type SetItem } from './edit-items.ts';
import { isAsKnown, takenBack } from './item-edits.ts';

/** How far back a person can go. */
const REMEMBERED = 50;

/** One account's roster, as edits see it. */
export interface RosterDesk {
  readonly itemOf: (address: BareJid) => ItemWords | undefined;
  readonly set: SetItem;
}

interface Done {
  readonly accountId: AccountId;
  readonly edit: RosterEdit;
  readonly changes: readonly ItemChange[];
}

/** What was taken back or done again; undefined: there was nothing. */
export type Repeated = { readonly edit: RosterEdit; readonly outcome: EditOutcome } | undefined;

/**
 * What the person did to their rosters, so that it can be taken back and done again: each edit is kept as the items it changed, before and
 * after. One edit at a time, in the order they were asked for. Kept while the program runs.
 */
export class RosterEdits {
  readonly #deskOf: (accountId: AccountId) => Result<RosterDesk, AppError>;
  #done: Done[] = [];
  #undone: Done[] = [];
  #last: Promise<unknown> = Promise.resolve();

  constructor(deskOf: (accountId: AccountId) => Result<RosterDesk, AppError>) {
    this.#deskOf = deskOf;
  }

  /** Changes items, one roster set each. `edit` says what it is for the person. */
  make(accountId: AccountId, edit: Omit<RosterEdit, 'count' | 'waits'>, addresses: readonly BareJid[], change: ItemEdit): Promise<Result<EditOutcome, AppError>> {
    return this.#inTurn(async () => {
      const desk = this.#deskOf(accountId);
      if (!desk.ok) return desk;
      const outcome = await editItems({ ...desk.value, addresses, edit: change });
      const { changes } = outcome;
      if (changes.length > 0) {
        this.#done = [...this.#done, { accountId, edit: { ...edit, count: changes.length }, changes }].slice(-REMEMBERED);
        this.#undone = [];
      }
      return ok(outcome);
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

  async #repeat(from: Done[], to: Done[]): Promise<Result<Repeated, AppError>> {
    const last = from.at(-1);
    if (!last) return ok(undefined);
    const desk = this.#deskOf(last.accountId);
    if (!desk.ok) {
      // Offline it can be tried again; an account that is gone stays gone.
      if (desk.error.code !== 'offline') from.pop();
      return desk;
    }
    from.pop();
    const { itemOf } = desk.value;
    const isStale = last.changes.some((change) => {
      const item = itemOf(change.address);
      return !item || !isAsKnown(change, item);
    });
    if (isStale) return err({ code: 'changed-elsewhere' });
    const outcome = await editItems({ ...desk.value, addresses: last.changes.map(({ address }) => address), edit: takenBack(last.changes) });
    const count = outcome.changes.length;
    // What was refused is as it was: it can be tried again.
    const refused = new Set(outcome.failed.filter(({ error }) => error.code !== 'changed-elsewhere').map(({ address }) => address));
    const missed = last.changes.filter(({ address }) => refused.has(address));
    if (missed.length > 0) from.push({ ...last, edit: { ...last.edit, count: missed.length }, changes: missed });
    if (count > 0) to.push({ ...last, edit: { ...last.edit, count }, changes: outcome.changes });
    return ok({ edit: editOf(last.edit, outcome), outcome });
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(act);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
