import { settings as schema, type Settings } from '../../../electron/contract/models/settings.ts';

/** What the file says of itself; a later Linnet may write another version, which this one then refuses. */
const FORMAT = 'linnet-settings';
const VERSION = 1;

/**
 * Choices that mean the same on another computer. What names accounts of this profile, its windows or what was said stays: order by hand, groups,
 * the last statuses. No password is among the settings at all.
 */
export const CARRIED = [
  'language', 'theme', 'density', 'motion', 'fontScale', 'showOffline', 'listWidth', 'contactSort', 'presenceToStrangers', 'sendsReceipts', 'sendsDisplayed', 'sendsTyping', 'staysInTray', 'startsAtLogin', 'shortcuts', 'notices', 'spelling', 'presenceRules', 'timetable',
] as const satisfies readonly (keyof Settings)[];
export type CarriedName = (typeof CARRIED)[number];
type Carried = Pick<Settings, CarriedName>;

/** The settings as a file, readable by people too. */
export function buildSettingsFile(settings: Settings): string {
  const { notices, spelling } = settings;
  const carried: Record<string, unknown> = Object.fromEntries(CARRIED.map((name) => [name, settings[name]]));
  // Their rules for single conversations name accounts by numbers of this profile.
  carried['notices'] = { ...notices, mutedUntil: 0, rules: { ...notices.rules, conversations: {}, groups: {} } };
  carried['spelling'] = { ...spelling, conversations: {} };
  return `${JSON.stringify({ format: FORMAT, version: VERSION, settings: carried }, undefined, 2)}\n`;
}

export type SettingsFile =
  | { readonly ok: false; readonly problem: 'not-a-file' | 'other-version' }
  | {
    readonly ok: true;
    /** What would be another than it is now. */
    readonly change: Partial<Carried>;
    readonly changed: readonly CarriedName[];
    /** Known settings with values that cannot be. */
    readonly broken: readonly CarriedName[];
    /** Names that this Linnet does not know, as the file has them. */
    readonly unknown: readonly string[];
  };

const MOST_UNKNOWN = 20;

/** What is the same of the schemas of all settings. */
interface Schema {
  safeParse(value: unknown): { readonly success: true; readonly data: unknown } | { readonly success: false };
}

/** What a file holds and what it would change; nothing is changed by reading it. */
export function readSettingsFile(text: string, current: Settings): SettingsFile {
  const file = parseObject(text);
  if (!file || file['format'] !== FORMAT || !isObject(file['settings'])) return { ok: false, problem: 'not-a-file' };
  if (file['version'] !== VERSION) return { ok: false, problem: 'other-version' };
  const given = file['settings'];
  const change: Record<string, unknown> = {};
  const broken: CarriedName[] = [];
  for (const name of CARRIED) {
    if (!Object.hasOwn(given, name)) continue;
    const parsed = (schema.shape[name] as Schema).safeParse(given[name]);
    if (!parsed.success) broken.push(name);
    else {
      const value = withOwn(name, parsed.data, current);
      if (canonical(value) !== canonical(current[name])) change[name] = value;
    }
  }
  const unknown = Object.keys(given).filter((name) => !(CARRIED as readonly string[]).includes(name)).slice(0, MOST_UNKNOWN).map((name) => name.slice(0, 60));
  return { ok: true, change: change as Partial<Carried>, changed: CARRIED.filter((name) => name in change), broken, unknown };
}

/** The rules for this profile's own conversations stay as they are here. */
function withOwn(name: CarriedName, value: unknown, current: Settings): unknown {
  if (name === 'notices') {
    const notices = value as Settings['notices'];
    const { conversations, groups } = current.notices.rules;
    return { ...notices, mutedUntil: current.notices.mutedUntil, rules: { ...notices.rules, conversations, groups } };
  }
  if (name === 'spelling') return { ...(value as Settings['spelling']), conversations: current.spelling.conversations };
  return value;
}

/** The same for equal values, whatever the order of their keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) => (isObject(each) ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1))) : each));
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
