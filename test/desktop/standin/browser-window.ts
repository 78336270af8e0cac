import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { preventable, type Runtime } from './runtime.ts';
import { strict } from './strict.ts';
import { WebContents } from './web-contents.ts';

/** The class `BrowserWindow` for one run of the stand-in. `closed` is told when a window is gone. */
export function makeBrowserWindow(runtime: Runtime, closed: () => void) {
  return class BrowserWindow extends EventEmitter {
    readonly webContents: Electron.WebContents;
    readonly #contents: WebContents;
    readonly #bounds: Electron.Rectangle;
    readonly #given: BrowserWindow;
    #isVisible: boolean;
    #isMinimized = false;
    #isMaximized = false;
    #isFocused = false;
    #isDestroyed = false;

    constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
      super();
      const { x = 0, y = 0, width = 800, height = 600 } = options;
      this.#bounds = { x, y, width, height };
      this.#isVisible = options.show ?? true;
      this.#contents = new WebContents(runtime, options.webPreferences ?? {}, { width, height });
      this.webContents = strict('webContents', this.#contents) as unknown as Electron.WebContents;
      runtime.givenContents.set(this.#contents, this.webContents);
      this.#given = strict('BrowserWindow', this);
      runtime.windows.add(this.#given);
      this.#contents.once('did-finish-load', () => this.emit('ready-to-show'));
      this.#contents.once('destroyed', () => this.#destroy());
      runtime.app.emit('web-contents-created', {}, this.webContents);
      return this.#given;
    }

    static getAllWindows(): BrowserWindow[] {
      return [...runtime.windows] as BrowserWindow[];
    }

    loadURL(url: string): Promise<void> {
      return this.#contents.loadURL(url);
    }

    show(): void {
      this.#isVisible = true;
      this.emit('show');
      this.focus();
    }

    hide(): void {
      this.#isVisible = false;
      this.#isFocused = false;
      this.emit('hide');
    }

    focus(): void {
      this.#isFocused = true;
      this.emit('focus');
    }

    blur(): void {
      this.#isFocused = false;
      this.emit('blur');
    }

    minimize(): void {
      this.#isMinimized = true;
      this.#isFocused = false;
      this.emit('minimize');
    }

    restore(): void {
      this.#isMinimized = false;
      this.emit('restore');
    }

    maximize(): void {
      this.#isMaximized = true;
      this.emit('maximize');
    }

    /** Whether it asks for attention. */
    isFlashing = false;

    flashFrame(flag: boolean): void {
      this.isFlashing = flag;
    }

    /** Windows only. */
    setOverlayIcon(_overlay: Electron.NativeImage | null, _description: string): void {
      throw new Error('The stand-in is a Linux: nothing lies over its icons.');
    }

    isVisible(): boolean {
      return this.#isVisible && !this.#isMinimized;
    }

    isMinimized(): boolean {
      return this.#isMinimized;
    }

    isMaximized(): boolean {
      return this.#isMaximized;
    }

    isFocused(): boolean {
      return this.#isFocused;
    }

    isDestroyed(): boolean {
      return this.#isDestroyed;
    }

    getNormalBounds(): Electron.Rectangle {
      return { ...this.#bounds };
    }

    close(): void {
      const event = preventable({});
      this.emit('close', event);
      if (!event.defaultPrevented) this.#contents.close();
    }

    #destroy(): void {
      this.#isDestroyed = true;
      runtime.windows.delete(this.#given);
      this.emit('closed');
      closed();
    }
  };
}

export type BrowserWindowShape = Pick<
  Electron.BrowserWindow,
  'loadURL' | 'flashFrame' | 'setOverlayIcon' | 'show' | 'hide' | 'focus' | 'blur' | 'minimize' | 'restore' | 'maximize' | 'isVisible' | 'isMinimized' | 'isMaximized' | 'isFocused'
  | 'isDestroyed' | 'getNormalBounds' | 'close' | 'webContents'
>;
