import type { AppError } from '../../contract/errors.ts';
import type { BareJid } from '../../lib/jid.ts';
import type { RosterEdit } from '../../contract/models/roster-edit.ts';
import { err, ok, type Result } from '../../lib/result.ts';

/** So many items are under way at a time: a group of hundreds does not wait for each answer, nor does it flood the server. */
const AT_ONCE = 8;

/** What a person may change of a roster item (RFC 3921 §7.1). */
export interface ItemWords {
  readonly name: string;
  readonly groups: readonly string[];
}

/** One item as it was before it was changed, and as it was set. */
export interface ItemChange {
  readonly address: BareJid;
  /** Undefined: it was not there. */
  readonly before: ItemWords | undefined;
  readonly after: ItemWords | undefined;
  /** Their presence was to be seen: whoever comes back is asked to show it. */
  readonly isSeen: boolean;
}

/** What an item is to become, or `ok` without one: removed. Undefined: it stays as it is. Asked at the moment of the set, of the item as it is then. */
export type ItemEdit = (address: BareJid, item: ItemWords | undefined) => Result<ItemWords | undefined, AppError> | undefined;

export interface EditOutcome {
  /** There was no connection for some of it: the server hears of that in the next session. */
  readonly waits: boolean;
  readonly changes: readonly ItemChange[];
  readonly failed: { readonly address: string; readonly error: AppError }[];
}

/** What was done, as it is told. */
export function editOf(edit: Omit<RosterEdit, 'count' | 'waits'>, { changes, waits }: EditOutcome): RosterEdit {
  return { ...edit, count: changes.length, ...(waits ? { waits } : {}) };
}

/** Errors after which asking on is of no use. */
function isLasting({ code }: AppError): boolean {
  return code === 'offline' || code === 'timeout';
}

/** One account's roster, as edits see it. */
export interface RosterDesk {
  readonly itemOf: (address: BareJid) => ItemWords | undefined;
  /** Whether their presence is to be seen, or was asked for. */
  readonly isSeen: (address: BareJid) => boolean;
  /** Sets an item, or removes it without `words`; with `request` they are asked to show their presence. Answers whether it waits for the next session. */
  readonly set: (address: BareJid, words: ItemWords | undefined, request?: string) => Promise<Result<{ readonly waits: boolean }, AppError>>;
}

/** With which words somebody is asked to show their presence as soon as they are set; undefined: they are not. */
export type RequestTo = (address: BareJid, item: ItemWords | undefined) => string | undefined;

/**
 * Changes many items: one roster set for each (RFC 3921 §7.5, R211), the whole item each time (R209). `itemOf` is asked at the moment of
 * each set, so that what a push changed meanwhile is not undone.
 */
export async function editItems({ itemOf, isSeen, set }: RosterDesk, addresses: readonly BareJid[], edit: ItemEdit, requestTo: RequestTo = () => undefined): Promise<EditOutcome> {
  const changes: ItemChange[] = [];
  const failed: EditOutcome['failed'] = [];
  let waits = false;
  let lasting: AppError | undefined;

  async function setOne(address: BareJid): Promise<Result<unknown, AppError>> {
    if (lasting) return err(lasting);
    const item = itemOf(address);
    const wanted = edit(address, item);
    if (!wanted) return ok(undefined);
    if (!wanted.ok) return wanted;
    const request = requestTo(address, item);
    const change = { address, before: item && { name: item.name, groups: item.groups }, after: wanted.value, isSeen: request !== undefined || isSeen(address) };
    const done = await set(address, wanted.value, request);
    waits ||= done.ok && done.value.waits;
    if (done.ok && (item || wanted.value)) changes.push(change);
    return done;
  }

  await someAtOnce(addresses, async (address) => {
    const done = await setOne(address);
    if (done.ok) return;
    failed.push({ address, error: done.error });
    if (isLasting(done.error)) lasting = done.error;
  });
  return { changes, failed, waits };
}

/** Does one after the other in their order, so many at a time. */
export async function someAtOnce<Item>(items: Iterable<Item>, act: (item: Item) => Promise<void>): Promise<void> {
  const waiting = items[Symbol.iterator]();
  async function work(): Promise<void> {
    for (let next = waiting.next(); !next.done; next = waiting.next()) await act(next.value);
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
