import { app, BrowserWindow, nativeTheme, screen, type WebContents } from 'electron';
import type { TFunction } from 'i18next';
import type { Log } from '../../lib/log.ts';
import { offerLinks } from './guards.ts';
import { PAGE_URL } from './page-address.ts';
import { offerTextMenu } from './text-menu.ts';
import { placeWindow, readWindowState, SMALLEST, writeWindowState } from './window-state.ts';

/** A page that crashes again within this time is left alone, milliseconds. */
const CRASH_LOOP_MS = 10_000;

export interface MainWindowOptions {
  readonly preload: string;
  /** Where size and place are kept. */
  readonly stateFile: string;
  readonly attachWire: (contents: WebContents) => void;
  readonly words: TFunction;
  readonly log: Log;
}

/** Makes the window and loads the page; it is shown with its first picture. */
export function openMainWindow({ preload, stateFile, attachWire, words, log }: MainWindowOptions): BrowserWindow {
  const state = readWindowState(stateFile);
  const window = new BrowserWindow({
    ...placeWindow(state, screen.getAllDisplays().map((display) => display.workArea)),
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
  offerLinks(window, log);
  offerTextMenu(window, words);
  reloadAfterCrash(window, log);
  window.once('ready-to-show', () => {
    if (state?.isMaximized) window.maximize();
    window.show();
  });
  window.on('close', () => writeWindowState(stateFile, { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }));
  window.loadURL(PAGE_URL).catch((error: unknown) => log.error('page.not-loaded', { detail: String(error) }));
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
