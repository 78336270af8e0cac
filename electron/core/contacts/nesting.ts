import type { AppError } from '../../contract/errors.ts';
import type { AccountId } from '../../contract/models/address.ts';
import { isDelimiter } from '../../lib/group-path.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { NestedGroupsApi } from '../../xmpp/features/xep-0083-nested-groups/index.ts';
import { refusal } from '../refusal.ts';
import type { SettingsRoom } from '../settings/settings-room.ts';

/** Whether one account's groups are nested (XEP-0083). What the server said last is kept, so that the list is a tree before it answers. */
export class Nesting {
  readonly #accountId: AccountId;
  readonly #settings: SettingsRoom;

  constructor(accountId: AccountId, settings: SettingsRoom) {
    this.#accountId = accountId;
    this.#settings = settings;
  }

  get delimiter(): string | undefined {
    return this.#settings.current.groupDelimiters[this.#accountId];
  }

  /** Asks the server, at each login (§3.1). A server that keeps nothing has none. */
  async begin(api: NestedGroupsApi): Promise<void> {
    const found = await api.delimiter();
    if (found.ok || !isPassing(found.error.condition)) await this.#keep(found.ok ? found.value : undefined);
  }

  /** The delimiter to nest by: the one the server has, else `wanted`, which it is to keep. Refusals: bad-input, no-private-storage, offline, timeout. */
  async ensure(api: NestedGroupsApi, wanted: string): Promise<Result<string, AppError>> {
    // Another device may have set one since we asked.
    const found = await api.delimiter();
    if (!found.ok) return err(isPassing(found.error.condition) ? refusal(found.error) : { code: 'no-private-storage' });
    const delimiter = found.value ?? wanted;
    if (!isDelimiter(delimiter)) return err({ code: 'bad-input', field: 'delimiter' });
    if (found.value === undefined) {
      const stored = await api.setDelimiter(delimiter);
      if (!stored.ok) return err(isPassing(stored.error.condition) ? refusal(stored.error) : { code: 'no-private-storage' });
    }
    await this.#keep(delimiter);
    return ok(delimiter);
  }

  async #keep(delimiter: string | undefined): Promise<void> {
    if (delimiter === this.delimiter) return;
    const { [this.#accountId]: _, ...others } = this.#settings.current.groupDelimiters;
    await this.#settings.set({ groupDelimiters: delimiter === undefined ? others : { ...others, [this.#accountId]: delimiter } });
  }
}

function isPassing(condition: string): boolean {
  return condition === 'timeout' || condition === 'disconnected';
}
