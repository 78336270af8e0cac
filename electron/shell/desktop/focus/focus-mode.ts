import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { ask } from '../ask-program.ts';

interface Source {
  /** The program, and how it is asked once. */
  readonly now: readonly [program: string, ...args: string[]];
  /** How it is asked to tell of each change, a line for each. */
  readonly changes: readonly [program: string, ...args: string[]];
  /** What a line or an answer says; undefined: something else. */
  readonly read: (text: string) => boolean | undefined;
}

/** Settings of desktops that keep their focus mode there: name of the desktop, schema, key, and the value that means it is on. */
const SETTINGS: readonly (readonly [desktop: RegExp, schema: string, key: string, on: 'true' | 'false'])[] = [
  [/cinnamon/iu, 'org.cinnamon.desktop.notifications', 'display-notifications', 'false'],
  [/mate/iu, 'org.mate.NotificationDaemon', 'do-not-disturb', 'true'],
  [/pantheon/iu, 'io.elementary.notifications', 'do-not-disturb', 'true'],
  [/gnome|unity|budgie/iu, 'org.gnome.desktop.notifications', 'show-banners', 'false'],
];

const SERVICE = ['--session', '--dest', 'org.freedesktop.Notifications', '--object-path', '/org/freedesktop/Notifications'] as const;

/** KDE says so of its service of notifications, in a property that others may have too. */
const INHIBITED: Source = {
  now: ['gdbus', 'call', ...SERVICE, '--method', 'org.freedesktop.DBus.Properties.Get', 'org.freedesktop.Notifications', 'Inhibited'],
  changes: ['gdbus', 'monitor', ...SERVICE],
  // Of a line that tells of several properties, this one.
  read: (text) => boolOf(/(?:'Inhibited': |^\()<(true|false)>/u.exec(text)?.[1]),
};

/** Where this desktop says whether its focus mode is on; undefined where no desktop is known to. */
export function focusSource(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): Source | undefined {
  // Neither Windows nor macOS says so to a program without parts of its own in the system, and Electron has none.
  if (platform !== 'linux') return undefined;
  const desktop = environment['XDG_CURRENT_DESKTOP'] ?? '';
  const kept = SETTINGS.find(([name]) => name.test(desktop));
  if (!kept) return INHIBITED;
  const [, schema, key, on] = kept;
  return {
    now: ['gsettings', 'get', schema, key], changes: ['gsettings', 'monitor', schema, key],
    read: (text) => { const value = /^(?:[\w-]+: )?(true|false)$/u.exec(text.trim())?.[1]; return value === undefined ? undefined : value === on; },
  };
}

/** Tells whether the system's focus mode is on, now and whenever it changes, until the program ends. False: this system does not tell. */
export async function watchFocusMode(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, tell: (isOn: boolean) => void): Promise<boolean> {
  const source = focusSource(platform, environment);
  const now = source && source.read((await ask(source.now[0], source.now.slice(1))) ?? '');
  if (source === undefined || now === undefined) return false;
  tell(now);
  const [program, ...args] = source.changes;
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const end = (): void => void child.kill();
  process.once('exit', end);
  child.once('error', () => process.off('exit', end));
  // Who watches no longer knows no longer: better to be disturbed than never again.
  child.once('exit', () => { process.off('exit', end); tell(false); });
  createInterface({ input: child.stdout }).on('line', (line) => {
    const isOn = source.read(line);
    if (isOn !== undefined) tell(isOn);
  });
  return true;
}

function boolOf(text: string | undefined): boolean | undefined {
  return text === undefined ? undefined : text === 'true';
}
