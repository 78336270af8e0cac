import type { AppError } from '../../contract/errors.ts';
import type { BareJid } from '../../lib/jid.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { StoredContact } from '../../store/contacts.ts';

/** So many items are under way at a time: a group of hundreds does not wait for each answer, nor does it flood the server. */
const AT_ONCE = 8;

export interface GroupRename {
  readonly renamed: number;
  readonly failed: { readonly address: string; readonly error: AppError }[];
}

/** Errors after which asking on is of no use. */
function isLasting({ code }: AppError): boolean {
  return code === 'offline' || code === 'timeout';
}

/**
 * A group is nothing but what its members say: renaming it is one roster set for each of them (R211), the whole item each time (R209).
 * `contactOf` is asked at the moment of each set, so that what a push changed meanwhile is not undone.
 */
export async function renameGroup({ members, from, to, contactOf, set }: {
  readonly members: readonly BareJid[];
  readonly from: string;
  readonly to: string;
  readonly contactOf: (address: BareJid) => StoredContact | undefined;
  readonly set: (address: BareJid, name: string, groups: readonly string[]) => Promise<Result<undefined, AppError>>;
}): Promise<GroupRename> {
  const waiting = [...members];
  const failed: GroupRename['failed'] = [];
  let renamed = 0;
  let lasting: AppError | undefined;

  async function setOne(address: BareJid): Promise<Result<undefined, AppError>> {
    if (lasting) return err(lasting);
    const contact = contactOf(address);
    // Gone, or moved by another device.
    if (!contact?.groups.includes(from)) return ok(undefined);
    const others = contact.groups.map((group) => (group === from ? to : group));
    return set(address, contact.name, [...new Set(others)]);
  }

  async function work(): Promise<void> {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      const done = await setOne(address);
      if (done.ok) renamed += 1;
      else {
        failed.push({ address, error: done.error });
        if (isLasting(done.error)) lasting = done.error;
      }
    }
  }

  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { renamed, failed };
}
