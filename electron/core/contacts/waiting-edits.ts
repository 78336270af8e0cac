import type { AppError } from '../../contract/errors.ts';
import type { AccountId } from '../../contract/models/address.ts';
import type { BareJid } from '../../lib/jid.ts';
import type { Result } from '../../lib/result.ts';
import type { StoredWaitingEdit, WaitingEditsTable } from '../../store/waiting-edits.ts';
import { someAtOnce, type ItemWords } from './edit-items.ts';
import { rebased, sameItem } from './item-edits.ts';

/** What is wanted of one item, and why it was not to be had. That is asked anew after a start. */
export interface WaitingEdit extends StoredWaitingEdit {
  readonly problem?: AppError;
}

/** What a session does to one item. */
export interface RosterLine {
  set(address: BareJid, words: ItemWords): Promise<Result<undefined, AppError>>;
  remove(address: BareJid): Promise<Result<undefined, AppError>>;
  /** Asks to see their presence (RFC 3921 §8.2). */
  request(address: BareJid, note: string): Promise<void>;
}

/**
 * What the person did to their roster while the server could not be told. It is kept on disk, shown as it will be, and said in the next
 * session: put upon what the roster has become meanwhile, so that nothing another device did is undone. What the server refuses, or where
 * another device gave another name, stays and waits for the person.
 */
export class WaitingEdits {
  readonly #accountId: AccountId;
  readonly #table: WaitingEditsTable;
  readonly #itemOf: (address: BareJid) => ItemWords | undefined;
  readonly #onChange: (address: BareJid) => void;
  readonly #edits = new Map<BareJid, WaitingEdit>();
  #staged = new Map<BareJid, WaitingEdit | undefined>();
  #writing: Promise<void> | undefined;
  #sending: Promise<void> = Promise.resolve();

  /** `itemOf`: what the server has. `onChange`: told after each change is stored. */
  constructor({ accountId, table, itemOf, onChange }: {
    readonly accountId: AccountId; readonly table: WaitingEditsTable;
    readonly itemOf: (address: BareJid) => ItemWords | undefined; readonly onChange: (address: BareJid) => void;
  }) {
    this.#accountId = accountId;
    this.#table = table;
    this.#itemOf = itemOf;
    this.#onChange = onChange;
  }

  async load(): Promise<void> {
    for (const edit of await this.#table.list(this.#accountId)) this.#edits.set(edit.address, edit);
  }

  get(address: BareJid): WaitingEdit | undefined {
    return this.#edits.get(address);
  }

  addresses(): Iterable<BareJid> {
    return this.#edits.keys();
  }

  /** Wants an item so, or gone without `wanted`; with `request` they are asked to be seen too. What comes back to what the server has waits no more. */
  put(address: BareJid, wanted: ItemWords | undefined, request?: string): Promise<void> {
    const former = this.#edits.get(address);
    const base = former ? former.base : this.#itemOf(address);
    const asks = wanted === undefined ? undefined : (request ?? former?.request);
    const isNothing = asks === undefined && sameItem(wanted, base);
    return this.#store(address, isNothing ? undefined : { address, base, wanted, request: asks });
  }

  /** It stays as the server has it. */
  giveUp(address: BareJid): Promise<void> {
    return this.#store(address, undefined);
  }

  /** Wants it still, whatever another device has made of it. */
  async insist(address: BareJid): Promise<void> {
    const edit = this.#edits.get(address);
    if (!edit) return;
    const item = this.#itemOf(address);
    const { words } = rebased(edit, item);
    await this.#store(address, { address, base: item, wanted: edit.wanted && { name: edit.wanted.name, groups: words?.groups ?? edit.wanted.groups }, request: edit.request });
  }

  /** Says all that waits, some at once; what the line does not carry any more waits on. */
  send(line: RosterLine): Promise<void> {
    const sent = this.#sending.then(async () => {
      let isLost = false;
      await someAtOnce([...this.#edits.values()].filter(({ problem }) => !problem), async (edit) => {
        if (!isLost) isLost = await this.#sendOne(line, edit);
      });
    });
    this.#sending = sent.catch(() => undefined);
    return sent;
  }

  /** Answers whether the line is gone. */
  async #sendOne(line: RosterLine, edit: WaitingEdit): Promise<boolean> {
    const { address, wanted, request } = edit;
    const item = this.#itemOf(address);
    const { words, isContradicted } = rebased(edit, item);
    const done = words && !sameItem(item, words) ? await line.set(address, words)
      : wanted === undefined && item ? await line.remove(address) : undefined;
    if (done?.ok === false && (done.error.code === 'offline' || done.error.code === 'timeout')) return true;
    if (done?.ok !== false && !isContradicted && wanted && request !== undefined) await line.request(address, request);
    const now = this.#edits.get(address);
    if (now === undefined) return false;
    // What was wanted besides, while this was on its way, is wanted of what it has become.
    if (now !== edit) await this.#store(address, { ...now, base: done?.ok === false ? now.base : (words ?? wanted) });
    else if (done?.ok === false) await this.#store(address, { ...edit, problem: done.error });
    else if (isContradicted) await this.#store(address, { ...edit, request: undefined, problem: { code: 'changed-elsewhere' } });
    else await this.#store(address, undefined);
    return false;
  }

  /** What is asked for while the disk is busy is written together. */
  #store(address: BareJid, edit: WaitingEdit | undefined): Promise<void> {
    this.#staged.set(address, edit);
    this.#writing ??= this.#write();
    return this.#writing;
  }

  async #write(): Promise<void> {
    await undefined;
    try {
      while (this.#staged.size > 0) {
        const staged = this.#staged;
        this.#staged = new Map();
        await this.#table.put(this.#accountId, staged);
        for (const [address, edit] of staged) {
          if (edit) this.#edits.set(address, edit);
          else this.#edits.delete(address);
          this.#onChange(address);
        }
      }
    } finally {
      // All that asked meanwhile hear that the disk refused.
      this.#staged.clear();
      this.#writing = undefined;
    }
  }
}
