import type { AppError } from '../../contract/errors.ts';
import type { BareJid } from '../../lib/jid.ts';
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
  readonly before: ItemWords;
  readonly after: ItemWords;
}

/** What an item is to become; undefined: it stays as it is. Asked at the moment of the set, of the item as it is then; no item: it is gone. */
export type ItemEdit = (address: BareJid, item: ItemWords | undefined) => Result<ItemWords, AppError> | undefined;

export interface EditOutcome {
  readonly changes: readonly ItemChange[];
  readonly failed: { readonly address: string; readonly error: AppError }[];
}

/** Errors after which asking on is of no use. */
function isLasting({ code }: AppError): boolean {
  return code === 'offline' || code === 'timeout';
}

/**
 * Changes many items: one roster set for each (RFC 3921 §7.5, R211), the whole item each time (R209). `itemOf` is asked at the moment of
 * each set, so that what a push changed meanwhile is not undone.
 */
export async function editItems({ addresses, edit, itemOf, set }: {
  readonly addresses: readonly BareJid[];
  readonly edit: ItemEdit;
  readonly itemOf: (address: BareJid) => ItemWords | undefined;
  readonly set: (address: BareJid, item: ItemWords) => Promise<Result<undefined, AppError>>;
}): Promise<EditOutcome> {
  const waiting = [...addresses];
  const changes: ItemChange[] = [];
  const failed: EditOutcome['failed'] = [];
  let lasting: AppError | undefined;

  async function setOne(address: BareJid): Promise<Result<undefined, AppError>> {
    if (lasting) return err(lasting);
    const item = itemOf(address);
    const wanted = edit(address, item);
    if (!wanted) return ok(undefined);
    if (!wanted.ok) return wanted;
    const done = await set(address, wanted.value);
    if (done.ok && item) changes.push({ address, before: { name: item.name, groups: item.groups }, after: wanted.value });
    return done;
  }

  async function work(): Promise<void> {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      const done = await setOne(address);
      if (done.ok) continue;
      failed.push({ address, error: done.error });
      if (isLasting(done.error)) lasting = done.error;
    }
  }

  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { changes, failed };
}
