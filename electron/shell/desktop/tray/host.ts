import { ask } from '../ask-program.ts';

/** How a program asks over D-Bus whether anything shows icons (StatusNotifierItem); the first of these that is installed answers. */
const QUESTIONS: readonly (readonly [string, readonly string[]])[] = [
  ['gdbus', [
    'call', '--session', '--dest', 'org.kde.StatusNotifierWatcher', '--object-path', '/StatusNotifierWatcher',
    '--method', 'org.freedesktop.DBus.Properties.Get', 'org.kde.StatusNotifierWatcher', 'IsStatusNotifierHostRegistered',
  ]],
  ['busctl', ['--user', 'get-property', 'org.kde.StatusNotifierWatcher', '/StatusNotifierWatcher', 'org.kde.StatusNotifierWatcher', 'IsStatusNotifierHostRegistered']],
];

/**
 * Whether the desktop shows tray icons. Windows and macOS always do. On Linux some desktops do not (GNOME without an extension), and Electron
 * does not say: the panel is asked. Whoever cannot be asked has none, for a window that is hidden for good is worse than no tray.
 */
export async function hasTray(platform: NodeJS.Platform): Promise<boolean> {
  if (platform === 'win32' || platform === 'darwin') return true;
  for (const [program, args] of QUESTIONS) {
    const answer = await ask(program, args);
    if (answer !== undefined) return /\btrue\b/u.test(answer);
  }
  return false;
}
