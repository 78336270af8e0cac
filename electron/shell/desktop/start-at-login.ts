import type { App as ElectronApp } from 'electron';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { Log } from '../../lib/log.ts';
import type { OverviewBook } from './tray/overview.ts';

/** Keeps the system's list of what starts at login as the person's setting says, and where the program lies now. */
export function followStartAtLogin(book: OverviewBook, electron: Pick<ElectronApp, 'isPackaged' | 'getAppPath' | 'setLoginItemSettings'>, log: Log): void {
  let known = false;
  book.onChange(() => {
    const { startsAtLogin } = book.overview().settings;
    if (startsAtLogin === known) return;
    known = startsAtLogin;
    setStartAtLogin(startsAtLogin, electron, { platform: process.platform, env: process.env, home: homedir(), command: startCommand(electron) }, log);
  });
}

export interface LoginPlace {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** What starts Linnet as it was started now: the program, and, where it is not packaged, its folder. */
  readonly command: readonly string[];
}

const HIDDEN = '--hidden';

/** Makes the system start Linnet at login, without its window, or no longer. Windows and macOS keep it themselves; elsewhere it is a file (XDG autostart). */
export function setStartAtLogin(starts: boolean, electron: Pick<ElectronApp, 'setLoginItemSettings'>, { platform, env, home, command }: LoginPlace, log: Log): void {
  if (platform === 'win32' || platform === 'darwin') return electron.setLoginItemSettings({ openAtLogin: starts, path: command[0]!, args: [...command.slice(1), HIDDEN] });
  const config = env['XDG_CONFIG_HOME'];
  const folder = join(config !== undefined && isAbsolute(config) ? config : join(home, '.config'), 'autostart');
  const file = join(folder, 'im.linnet.Linnet.desktop');
  try {
    if (!starts) return rmSync(file, { force: true });
    if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(file, `[Desktop Entry]\nType=Application\nName=Linnet\nExec=${[...command, HIDDEN].map(quoted).join(' ')}\nX-GNOME-Autostart-enabled=true\n`, { mode: 0o600 });
  } catch (error) {
    log.error('login.not-set', { reason: (error as NodeJS.ErrnoException).code ?? 'error' });
  }
}

/** The program that a person starts: an AppImage is not where it unpacks itself. */
function startCommand(electron: Pick<ElectronApp, 'isPackaged' | 'getAppPath'>): readonly string[] {
  return electron.isPackaged ? [process.env['APPIMAGE'] ?? process.execPath] : [process.execPath, electron.getAppPath()];
}

/** Desktop Entry Specification 1.5, "The Exec key": quoted, with backslashes before what a shell would read, `%` doubled, and then as every text in such a file. */
function quoted(argument: string): string {
  const forShell = argument.replaceAll(/["`$\\]/gu, (sign) => `\\${sign}`).replaceAll('%', '%%');
  return `"${forShell.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}"`;
}
