import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';

/** Nobody sits before the stand-in: a test says beforehand what the person answers (see `answerDialogs` of the fixture). */
function nobody(name: string): never {
  throw new Error(`${name} was called, and the test has not said what the person does.`);
}

export const dialog = {
  showMessageBox: (): Promise<Electron.MessageBoxReturnValue> => nobody('dialog.showMessageBox'),
};

export const shell = {
  openExternal: (): Promise<void> => nobody('shell.openExternal'),
};

let applicationMenu: Electron.Menu | null = null;
export const Menu = {
  buildFromTemplate: (template: readonly (Electron.MenuItemConstructorOptions | Electron.MenuItem)[]) => ({ items: template.map((item) => ({ ...item })) }) as unknown as Electron.Menu,
  setApplicationMenu: (menu: Electron.Menu | null): void => void (applicationMenu = menu),
  getApplicationMenu: (): Electron.Menu | null => applicationMenu,
};
export type MenuShape = Pick<typeof Electron.Menu, 'buildFromTemplate' | 'setApplicationMenu' | 'getApplicationMenu'>;

const area = { x: 0, y: 0, width: 1920, height: 1080 };
export const screen = Object.assign(new EventEmitter(), {
  getAllDisplays: () => [{ id: 1, bounds: area, workArea: area, scaleFactor: 1 }] satisfies Pick<Electron.Display, 'id' | 'bounds' | 'workArea' | 'scaleFactor'>[],
});

export const nativeTheme = Object.assign(new EventEmitter(), { shouldUseDarkColors: false }) satisfies EventEmitter & Pick<Electron.NativeTheme, 'shouldUseDarkColors'>;

export const powerMonitor = new EventEmitter();
