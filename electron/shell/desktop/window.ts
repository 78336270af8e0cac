import { app, BrowserWindow, nativeTheme, screen, type WebContents } from 'electron';
import type { TFunction } from 'i18next';
import type { Log } from '../../lib/log.ts';
import type { ChatWindowAsked } from './chat-windows.ts';
import { offerWindows } from './guards.ts';
import { PAGE_URL } from './page-address.ts';
import { offerTextMenu } from './text-menu.ts';
import { placeWindow, readWindowState, SMALLEST, writeWindowState, type Rectangle } from './window-state.ts';

/** A page that crashes again within this time is left alone, milliseconds. */
const CRASH_LOOP_MS = 10_000;

/** What every window of ours is made with. */
export interface WindowOptions {
  readonly preload: string;
  readonly attachWire: (contents: WebContents) => void;
  /** The page wants a conversation in a window of its own. */
  readonly openChat: (asked: ChatWindowAsked) => void;
  readonly words: TFunction;
  readonly log: Log;
}

/** The main window, where it was before; `stateFile` keeps size and place. */
export function openMainWindow(options: WindowOptions, stateFile: string): BrowserWindow {
  const state = readWindowState(stateFile);
  const window = openPageWindow(options, PAGE_URL, placeWindow(state, workAreas()), () => {
    if (state?.isMaximized) window.maximize();
  });
  window.on('close', () => writeWindowState(stateFile, { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }));
  return window;
}

/** The window of one conversation, where the page remembers that it was. */
export function openChatWindow(options: WindowOptions, { hash, bounds }: ChatWindowAsked): BrowserWindow {
  const { x, y, width, height } = bounds;
  const place = x === undefined || y === undefined
    ? { width: Math.max(SMALLEST.width, width), height: Math.max(SMALLEST.height, height) }
    : placeWindow({ bounds: { x, y, width, height }, isMaximized: false }, workAreas());
  return openPageWindow(options, PAGE_URL + hash, place, () => undefined);
}

function workAreas(): readonly Rectangle[] {
  return screen.getAllDisplays().map((display) => display.workArea);
}

/** Makes the window and loads the page; it is shown with its first picture. */
function openPageWindow({ preload, attachWire, openChat, words, log }: WindowOptions, url: string, place: Partial<Rectangle> & { width: number; height: number }, beforeShown: () => void): BrowserWindow {
  const window = new BrowserWindow({
    ...place,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Linnet',
    show: false,
    autoHideMenuBar: true,
    // What is seen before the first picture is the page's own ground.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1b1a1a' : '#fbfaf9',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      // The session's, which is off until the person chooses a language: see spelling.ts (hazard U15).
      spellcheck: true,
      devTools: !app.isPackaged,
    },
  });
  attachWire(window.webContents);
  offerWindows(window, openChat, log);
  offerTextMenu(window, words);
  reloadAfterCrash(window, log);
  window.once('ready-to-show', () => {
    beforeShown();
    window.show();
  });
  window.loadURL(url).catch((error: unknown) => log.error('page.not-loaded', { detail: String(error) }));
  return window;
}

/** Brings a window to the front, wherever it is. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function reloadAfterCrash(window: BrowserWindow, log: Log): void {
  let lastCrash = -Infinity;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.error('page.crashed', { reason });
    const now = performance.now();
    if (reason !== 'clean-exit' && now - lastCrash > CRASH_LOOP_MS) window.webContents.reload();
    lastCrash = now;
  });
}
