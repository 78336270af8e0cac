import { ask } from '../ask-program.ts';

interface Question {
  readonly program: string;
  readonly args: readonly string[];
  /** Undefined: that was no answer. */
  readonly read: (answer: string) => boolean | undefined;
}

/** The screen shall not go dark: what presentations and films ask for. */
const GNOME_IDLE = '8';
const KDE_SCREEN = '4';

/** On Linux the session knows who keeps the screen awake, on macOS the power manager. Windows tells it to administrators only. */
export function presentationQuestions(platform: NodeJS.Platform): readonly Question[] {
  if (platform === 'darwin') return [{ program: 'pmset', args: ['-g', 'assertions'], read: (answer) => { const count = /^\s*PreventUserIdleDisplaySleep\s+(\d+)\s*$/mu.exec(answer)?.[1]; return count === undefined ? undefined : count !== '0'; } }];
  if (platform !== 'linux') return [];
  const session = (name: string, path: string, method: string, what: string): Question => ({
    program: 'gdbus', args: ['call', '--session', '--dest', name, '--object-path', path, '--method', `${name}.${method}`, what],
    read: (answer) => { const value = /^\((true|false),\)/u.exec(answer)?.[1]; return value === undefined ? undefined : value === 'true'; },
  });
  return [
    session('org.gnome.SessionManager', '/org/gnome/SessionManager', 'IsInhibited', GNOME_IDLE),
    session('org.kde.Solid.PowerManagement.PolicyAgent', '/org/kde/Solid/PowerManagement/PolicyAgent', 'HasInhibition', KDE_SCREEN),
  ];
}

/** How to ask whether a program keeps the screen awake, as presentations do; undefined where the system does not tell. */
export async function findPresentation(platform: NodeJS.Platform): Promise<(() => Promise<boolean | undefined>) | undefined> {
  for (const { program, args, read } of presentationQuestions(platform)) {
    const look = async (): Promise<boolean | undefined> => read((await ask(program, args)) ?? '');
    if ((await look()) !== undefined) return look;
  }
  return undefined;
}
