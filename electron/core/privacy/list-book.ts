import * as z from 'zod/mini';
import type { AccountId } from '../../contract/models/address.ts';
import { privacyList, type AccountLists, type PrivacyList as ListView } from '../../contract/models/privacy-list.ts';
import { modeOfList } from '../../contract/models/privacy-mode.ts';
import type { PrivacyLists } from '../../store/privacy-lists.ts';
import { privacyProblem, type PrivacyApi, type PrivacyList, type PrivacyListNames } from '../../xmpp/features/rfc3921-privacy/index.ts';
import type { AppEvents } from '../app-events.ts';
import type { Clock } from '../ports.ts';
import { ruleView } from './list-rules.ts';

/** What one account's server says of its privacy lists, from whatever was asked of it: stored, then told. */
export class ListBook {
  readonly #accountId: AccountId;
  readonly #table: PrivacyLists;
  readonly #events: AppEvents;
  readonly #lists = new Map<string, ListView>();
  /** Changed elsewhere since they were read. */
  readonly #stale = new Set<string>();
  #active: string | undefined;
  #default: string | undefined;
  #beforeMode: string | undefined;
  #lost: AccountLists['lost'];
  #hidden: AccountLists['hidden'];
  #readAt: number | undefined;
  readonly #clock: Clock;

  constructor(options: { readonly accountId: AccountId; readonly table: PrivacyLists; readonly events: AppEvents; readonly clock: Clock }) {
    this.#accountId = options.accountId;
    this.#table = options.table;
    this.#events = options.events;
    this.#clock = options.clock;
  }

  async load(): Promise<void> {
    const stored = await this.#table.get(this.#accountId);
    if (!stored) return;
    // Whoever hid in the last session hides until the new one has begun.
    this.#hidden = stored.hidden === undefined ? undefined : { list: stored.hidden, isHeld: true };
    this.#readAt = stored.readAt;
    this.#beforeMode = stored.beforeMode;
    const lists = z.safeParse(z.array(privacyList), stored.lists);
    if (!lists.success) return;
    this.#active = stored.active;
    this.#default = stored.default;
    for (const list of lists.data) this.#lists.set(list.name, list);
  }

  view(): AccountLists {
    return {
      accountId: this.#accountId, lists: [...this.#lists.values()],
      ...(this.#active === undefined ? {} : { active: this.#active }), ...(this.#default === undefined ? {} : { default: this.#default }),
      ...(this.#lost ? { lost: this.#lost } : {}), ...(this.#hidden ? { hidden: this.#hidden } : {}),
    };
  }

  get active(): string | undefined {
    return this.#active;
  }

  /** The list of the person's own that was active when the mode began that is active now. */
  get beforeMode(): string | undefined {
    return this.#beforeMode;
  }

  get hidden(): AccountLists['hidden'] {
    return this.#hidden;
  }

  /** What holds here, or, without a session, will hold in the next one. */
  get inForce(): string | undefined {
    return this.#hidden?.list ?? this.#active ?? this.#default;
  }

  /** When the server said last what lists there are, epoch milliseconds; undefined: never. */
  get readAt(): number | undefined {
    return this.#readAt;
  }

  /** Behind which list the person hides, from now on and in later sessions; undefined: they do not. */
  async hide(hidden: AccountLists['hidden']): Promise<void> {
    if (JSON.stringify(hidden) === JSON.stringify(this.#hidden)) return;
    this.#hidden = hidden;
    await this.#keep();
  }

  /** Without a session: the next one begins without a mode, with what was active before it. */
  async endMode(): Promise<void> {
    if (this.#active === undefined) return;
    this.#active = this.#beforeMode;
    this.#beforeMode = undefined;
    await this.#keep();
  }

  /** What was to be active is there no longer, and the person is told. */
  async lose(name: string): Promise<void> {
    this.#lost = { name, isGone: true };
    await this.#keep();
  }

  /** What was active in the session before is so in this one; where it cannot be, that is told (R338). */
  async restore(api: PrivacyApi): Promise<void> {
    const name = this.#active;
    if (name === undefined) return;
    const answer = await api.setActive(name);
    if (answer.ok) return;
    this.#active = undefined;
    this.#lost = { name, isGone: privacyProblem(answer.error) === 'not-found' };
    await this.#keep();
  }

  /** What this session may know of lists from before it. */
  begin(): void {
    for (const name of this.#lists.keys()) this.#stale.add(name);
  }

  /** A push told that it changed; who needs its rules reads it again (RFC 3921 §10.2 rule 10, R326). */
  changedElsewhere(name: string): void {
    this.#stale.add(name);
  }

  /** The rules that were not read again since they changed are known no longer. */
  async dropStale(): Promise<void> {
    const stale = [...this.#stale].filter((name) => this.#lists.get(name)?.rules);
    this.#stale.clear();
    for (const name of stale) this.#lists.set(name, { name, unreadable: 0 });
    if (stale.length > 0) await this.#keep();
  }

  /** The same API; what the server answers is noted. */
  observe(api: PrivacyApi): PrivacyApi {
    return {
      isOffered: () => api.isOffered(),
      onPush: (handler) => api.onPush(handler),
      names: async () => {
        const answer = await api.names();
        if (answer.ok) await this.#noteNames(answer.value);
        return answer;
      },
      list: async (name) => {
        const answer = await api.list(name);
        if (answer.ok) await this.#noteList(answer.value);
        return answer;
      },
      set: async (name, rules) => {
        const answer = await api.set(name, rules);
        if (answer.ok) await this.#noteList({ name, rules, unreadable: 0 });
        return answer;
      },
      remove: async (name) => {
        const answer = await api.remove(name);
        if (answer.ok && this.#active === name) this.#active = undefined;
        if (answer.ok || privacyProblem(answer.error) === 'not-found') await this.#noteGone(name);
        return answer;
      },
      setActive: async (name) => {
        const answer = await api.setActive(name);
        if (answer.ok) await this.#noteUse(() => this.#noteActive(name));
        return answer;
      },
      setDefault: async (name) => {
        const answer = await api.setDefault(name);
        if (answer.ok) await this.#noteUse(() => { this.#default = name; });
        return answer;
      },
    };
  }

  async forgetLost(): Promise<void> {
    if (!this.#lost) return;
    this.#lost = undefined;
    await this.#keep();
  }

  async #noteNames({ active, default: fallback, lists }: PrivacyListNames): Promise<void> {
    const before = JSON.stringify(this.view());
    const isLost = this.#active !== undefined && active === undefined;
    if (isLost) this.#lost = { name: this.#active!, isGone: !lists.includes(this.#active!) };
    this.#active = active;
    this.#default = fallback;
    const known = lists.map((name) => this.#lists.get(name) ?? { name, unreadable: 0 });
    this.#lists.clear();
    for (const list of known) this.#lists.set(list.name, list);
    const isChanged = JSON.stringify(this.view()) !== before;
    this.#readAt = this.#clock.now();
    if (isChanged) await this.#keep();
    else await this.#put();
  }

  async #noteList({ name, rules, unreadable }: PrivacyList): Promise<void> {
    this.#stale.delete(name);
    const list = { name, rules: rules.map(ruleView), unreadable };
    if (JSON.stringify(this.#lists.get(name)) === JSON.stringify(list)) return;
    this.#lists.set(name, list);
    await this.#keep();
  }

  async #noteGone(name: string): Promise<void> {
    if (!this.#lists.delete(name)) return;
    if (this.#active === name) {
      this.#active = undefined;
      this.#lost = { name, isGone: true };
    }
    if (this.#default === name) this.#default = undefined;
    await this.#keep();
  }

  #noteActive(name: string | undefined): void {
    if (!modeOfList(name)) this.#beforeMode = undefined;
    else if (this.#active !== undefined && !modeOfList(this.#active)) this.#beforeMode = this.#active;
    this.#active = name;
  }

  async #noteUse(change: () => void): Promise<void> {
    change();
    this.#lost = undefined;
    await this.#keep();
  }

  async #keep(): Promise<void> {
    await this.#put();
    this.#events.emit('privacyLists.changed', { lists: this.view() });
  }

  #put(): Promise<void> {
    return this.#table.put(this.#accountId, {
      active: this.#active, default: this.#default, lists: [...this.#lists.values()], hidden: this.#hidden?.list, beforeMode: this.#beforeMode, readAt: this.#readAt,
    });
  }
}
