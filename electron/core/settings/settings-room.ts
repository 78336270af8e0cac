import * as z from 'zod/mini';
import { DEFAULT_SETTINGS, settings as settingsSchema, type Settings } from '../../contract/models/settings.ts';
import type { Settings as SettingsTable } from '../../store/settings.ts';
import type { AppEvents } from '../app-events.ts';
import { rulesWithoutAccount } from '../notices/kept-rules.ts';
import { withGroupRenamed, withoutAccount, withoutContact } from './arrangement.ts';
import { marksOf, marksRenamed, marksTurned, type AmongGroups, type GroupMarks } from './group-marks.ts';

const LAST_OPEN = 'lastOpenConversation';
const lastOpen = z.object({ accountId: z.number(), address: z.string() });
export type LastOpen = z.infer<typeof lastOpen>;

/** Takes back what was done; answered with what does it again. */
export type Turn = () => Promise<Turn>;

/** What holds before anything is chosen; `language`: that of the command line, which holds for this start and is not stored. */
export function settingsOfStart(language: string | undefined): Settings {
  return language === undefined ? DEFAULT_SETTINGS : { ...DEFAULT_SETTINGS, language };
}

/** The person's choices, as stored; a value that does not fit its schema counts as never chosen. */
export class SettingsRoom {
  readonly #table: SettingsTable;
  readonly #events: AppEvents;
  readonly #language: string | undefined;
  #current: Settings;
  #lastOpen: LastOpen | undefined;

  constructor(table: SettingsTable, events: AppEvents, language?: string) {
    this.#table = table;
    this.#events = events;
    this.#language = language;
    this.#current = settingsOfStart(language);
  }

  async load(): Promise<void> {
    const stored = await this.#table.all();
    const believable: Record<string, unknown> = {};
    for (const [name, schema] of Object.entries(settingsSchema.shape)) {
      const value = stored.has(name) ? z.safeParse(schema as z.core.$ZodType, stored.get(name)) : undefined;
      if (value?.success) believable[name] = value.data;
    }
    this.#current = { ...DEFAULT_SETTINGS, ...believable, ...(this.#language === undefined ? {} : { language: this.#language }) };
    const open = z.safeParse(lastOpen, stored.get(LAST_OPEN));
    this.#lastOpen = open.success ? open.data : undefined;
  }

  get current(): Settings {
    return this.#current;
  }

  async set(patch: { readonly [Name in keyof Settings]?: Settings[Name] | undefined }): Promise<void> {
    const chosen = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Partial<Settings>;
    await this.#table.set(chosen);
    this.#current = { ...this.#current, ...chosen };
    this.#events.emit('settings.changed', { settings: this.#current });
  }

  /** What names people or groups of one account goes. */
  async forgetAccount(accountId: number): Promise<void> {
    const { spelling } = this.#current;
    const spelledIn = Object.entries(spelling.conversations).filter(([key]) => !key.startsWith(`${accountId}/`));
    if (spelledIn.length < Object.keys(spelling.conversations).length) await this.set({ spelling: { ...spelling, conversations: Object.fromEntries(spelledIn) } });
    const { notices } = this.#current;
    const rules = rulesWithoutAccount(notices.rules, accountId);
    if (rules) await this.set({ notices: { ...notices, rules } });
    if (this.#lastOpen?.accountId === accountId) await this.setLastOpen(undefined);
    if (this.#current.presenceByHand.some((id) => id === accountId)) await this.set({ presenceByHand: this.#current.presenceByHand.filter((id) => id !== accountId) });
    const bounds = Object.entries(this.#current.chatWindows);
    const others = bounds.filter(([key]) => !key.startsWith(`${accountId}/`));
    if (others.length < bounds.length) await this.set({ chatWindows: Object.fromEntries(others) });
    const { contactOrders, groupOrders } = this.#current;
    const kept = withoutAccount(this.#current, accountId);
    if (this.#current.groupDelimiters[accountId] !== undefined) await this.set({ groupDelimiters: Object.fromEntries(Object.entries(this.#current.groupDelimiters).filter(([id]) => id !== String(accountId))) });
    if (Object.keys({ ...contactOrders, ...groupOrders }).length > Object.keys({ ...kept.contactOrders, ...kept.groupOrders }).length) await this.set(kept);
    const collapsedGroups = this.#current.collapsedGroups.filter((key) => !key.startsWith(`${accountId}/`));
    if (collapsedGroups.length < this.#current.collapsedGroups.length) await this.set({ collapsedGroups });
  }

  /** Whoever is no contact any more has no place in an order by hand. */
  async forgetContact(accountId: number, address: string): Promise<void> {
    const change = withoutContact(this.#current, accountId, address);
    if (change) await this.set(change);
  }

  /** An order by hand follows its group to another name, and so does what is told of its contacts, and whether it is closed. */
  async renameGroup(accountId: number, from: string, to: string, among: AmongGroups): Promise<Turn> {
    const { contactOrders, groupOrders } = this.#current;
    if (Object.keys({ ...contactOrders, ...groupOrders }).length > 0) await this.set(withGroupRenamed(this.#current, accountId, from, to, among.delimiter));
    const before = marksOf(this.#current);
    return this.#turn(before, marksRenamed(before, accountId, from, to, among));
  }

  async #turn(from: GroupMarks, to: GroupMarks): Promise<Turn> {
    const { notices } = this.#current;
    const before = marksOf(this.#current);
    const after = marksTurned(before, from, to);
    if (JSON.stringify(after) !== JSON.stringify(before)) await this.set({ notices: { ...notices, rules: { ...notices.rules, groups: after.notices } }, collapsedGroups: [...after.collapsed] });
    return () => this.#turn(to, from);
  }

  /** The conversation to show at the next start, before the network is up. */
  get lastOpen(): LastOpen | undefined {
    return this.#lastOpen;
  }

  async setLastOpen(open: LastOpen | undefined): Promise<void> {
    if (open?.accountId === this.#lastOpen?.accountId && open?.address === this.#lastOpen?.address) return;
    this.#lastOpen = open;
    await this.#table.set({ [LAST_OPEN]: open });
  }
}
