import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { strict } from './strict.ts';

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
  /** The menu that was popped up last: the test's to press. */
  popped: null as Electron.Menu | null,
  buildFromTemplate: (template: readonly (Electron.MenuItemConstructorOptions | Electron.MenuItem)[]): Electron.Menu => {
    const menu = { items: template.map((item) => ({ ...item })), popup: (_options?: Electron.PopupOptions): void => void (Menu.popped = menu) } as unknown as Electron.Menu;
    return menu;
  },
  setApplicationMenu: (menu: Electron.Menu | null): void => void (applicationMenu = menu),
  getApplicationMenu: (): Electron.Menu | null => applicationMenu,
};
export type MenuShape = Pick<typeof Electron.Menu, 'buildFromTemplate' | 'setApplicationMenu' | 'getApplicationMenu'>;

/** Trays that were made, oldest first; `click` and the menu are the test's to press. */
export class Tray extends EventEmitter {
  static readonly made: Tray[] = [];
  image: NativeImage;
  toolTip = '';
  menu: { readonly items: Electron.MenuItemConstructorOptions[] } | null = null;

  constructor(image: Electron.NativeImage | string) {
    super();
    this.image = image as unknown as NativeImage;
    const given = strict('Tray', this);
    Tray.made.push(given);
    return given;
  }

  setImage(image: Electron.NativeImage | string): void {
    this.image = image as unknown as NativeImage;
  }

  setToolTip(toolTip: string): void {
    this.toolTip = toolTip;
  }

  setContextMenu(menu: Electron.Menu | null): void {
    this.menu = menu as unknown as typeof this.menu;
  }
}
export type TrayShape = Pick<Electron.Tray, 'setImage' | 'setToolTip' | 'setContextMenu'>;

/** Notifications that were made, oldest first; those shown and not closed have `isShown`. A click is the test's: `emit('click')`. */
export class Notification extends EventEmitter {
  static readonly made: Notification[] = [];
  readonly title: string;
  readonly body: string;
  readonly silent: boolean;
  readonly icon: NativeImage | undefined;
  isShown = false;

  constructor({ title = '', body = '', silent = false, icon, hasReply = false, actions = [] }: Electron.NotificationConstructorOptions = {}) {
    super();
    if (hasReply || actions.length > 0) throw new Error('The stand-in is a Linux: its notifications have neither answers nor buttons.');
    [this.title, this.body, this.silent, this.icon] = [title, body, silent, icon as unknown as NativeImage | undefined];
    const given = strict('Notification', this);
    Notification.made.push(given);
    return given;
  }

  static isSupported(): boolean {
    return true;
  }

  show(): void {
    this.isShown = true;
  }

  close(): void {
    this.isShown = false;
  }
}
export type NotificationShape = Pick<Electron.Notification, 'show' | 'close' | 'title' | 'body' | 'silent'>;

interface Representation { readonly scaleFactor?: number; readonly width?: number; readonly height?: number; readonly buffer?: Buffer }

/** A picture that knows what was cut out of what: enough to tell one from another. PNG only. */
export class NativeImage {
  readonly representations: Representation[] = [];
  readonly #png: Buffer;
  readonly #cut: Electron.Rectangle | undefined;

  constructor(png: Buffer = Buffer.alloc(0), cut?: Electron.Rectangle) {
    this.#png = png;
    this.#cut = cut;
  }

  crop(rect: Electron.Rectangle): Electron.NativeImage {
    const { width, height } = this.#size();
    if (rect.x + rect.width > width || rect.y + rect.height > height) throw new Error('The stand-in refuses what is not in the picture.');
    return new NativeImage(this.#png, rect) as unknown as Electron.NativeImage;
  }

  /** What it will be drawn at is nobody's to see here. */
  resize(_options: Electron.ResizeOptions): Electron.NativeImage {
    return this as unknown as Electron.NativeImage;
  }

  toPNG(): Buffer {
    return Buffer.concat([this.#png, Buffer.from(JSON.stringify(this.#cut ?? null))]);
  }

  addRepresentation(options: Representation): void {
    this.representations.push(options);
  }

  isEmpty(): boolean {
    return this.representations.length === 0 && this.#png.length === 0;
  }

  /** Width and height stand at the same place in each PNG (PNG 3, 11.2.1). */
  #size(): { readonly width: number; readonly height: number } {
    return { width: this.#png.readUInt32BE(16), height: this.#png.readUInt32BE(20) };
  }
}

export const nativeImage = {
  createEmpty: () => new NativeImage() as unknown as Electron.NativeImage,
  createFromBuffer: (png: Buffer) => new NativeImage(png) as unknown as Electron.NativeImage,
  createFromDataURL: (url: string) => new NativeImage(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')) as unknown as Electron.NativeImage,
};

const area = { x: 0, y: 0, width: 1920, height: 1080 };
export const screen = Object.assign(new EventEmitter(), {
  getAllDisplays: () => [{ id: 1, bounds: area, workArea: area, scaleFactor: 1 }] satisfies Pick<Electron.Display, 'id' | 'bounds' | 'workArea' | 'scaleFactor'>[],
});

export const nativeTheme = Object.assign(new EventEmitter(), { shouldUseDarkColors: false }) satisfies EventEmitter & Pick<Electron.NativeTheme, 'shouldUseDarkColors'>;

/** What the test says of the person: how long nobody was there, in seconds, and whether the screen is locked. */
export const powerMonitor = Object.assign(new EventEmitter(), {
  idleSeconds: 0,
  isLocked: false,
  getSystemIdleTime(): number {
    return this.idleSeconds;
  },
  getSystemIdleState(threshold: number): 'active' | 'idle' | 'locked' | 'unknown' {
    if (this.isLocked) return 'locked';
    return this.idleSeconds >= threshold ? 'idle' : 'active';
  },
}) satisfies EventEmitter & Pick<Electron.PowerMonitor, 'getSystemIdleTime' | 'getSystemIdleState'>;
