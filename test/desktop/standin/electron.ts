import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { App, type AppShape } from './app.ts';
import { makeBrowserWindow, type BrowserWindowShape } from './browser-window.ts';
import { makeSafeStorage } from './key-store.ts';
import { dialog, Menu, type MenuShape, nativeImage, nativeTheme, Notification, type NotificationShape, powerMonitor, screen, shell, Tray, type TrayShape } from './native.ts';
import type { Runtime } from './runtime.ts';
import { SessionSpelling, type SpellingShape } from './spelling.ts';
import { strict } from './strict.ts';
import type { WebContents, WebContentsShape } from './web-contents.ts';

/** Compiles only while each part has the shape that Electron's own declarations give it. */
export type Shapes = [
  Fits<App, AppShape>, Fits<WebContents, WebContentsShape>, Fits<InstanceType<ReturnType<typeof makeBrowserWindow>>, BrowserWindowShape>,
  Fits<typeof dialog, Pick<Electron.Dialog, 'showMessageBox'>>, Fits<typeof shell, Pick<Electron.Shell, 'openExternal'>>,
  Fits<SessionSpelling, SpellingShape>, Fits<typeof Menu, MenuShape>, Fits<Tray, TrayShape>, Fits<Notification, NotificationShape>, Fits<typeof nativeImage, Pick<typeof Electron.nativeImage, 'createEmpty' | 'createFromBuffer' | 'createFromDataURL'>>,
];
type Fits<Ours extends Theirs, Theirs> = Ours;

/** The module `electron` of main, on plain Node and Chromium. Only what main uses; asking for more is an error. */
export function makeElectron(): Readonly<Record<string, unknown>> {
  const app = new App();
  const ipcMain = new EventEmitter();
  const runtime: Runtime = {
    app, ipcMain, chromium: app.chromium.promise, schemes: new Set(), protocolHandlers: new Map(), windows: new Set(),
    permissions: { request: null, check: null }, isSandboxed: false, givenContents: new Map(),
  };
  app.begin(runtime);

  const protocol = {
    registerSchemesAsPrivileged(schemes: readonly Electron.CustomScheme[]): void {
      if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
      for (const { scheme } of schemes) runtime.schemes.add(scheme);
    },
    handle(scheme: string, handler: Parameters<Electron.Protocol['handle']>[1]): void {
      if (runtime.protocolHandlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
      runtime.protocolHandlers.set(scheme, handler);
    },
  } satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle'>;

  const spelling = new SessionSpelling();
  const permissions = {
    setPermissionRequestHandler: (handler) => void (runtime.permissions.request = handler),
    setPermissionCheckHandler: (handler) => void (runtime.permissions.check = handler),
    // Headless Chromium has no devices and no screen to share: what is set is never asked.
    setDevicePermissionHandler: () => undefined,
    setDisplayMediaRequestHandler: () => undefined,
  } satisfies Pick<Electron.Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'setDisplayMediaRequestHandler'>;
  const defaultSession = strict('session.defaultSession', Object.assign(spelling, permissions));
  runtime.session = defaultSession as unknown as Electron.Session;
  // The session is made as the program becomes ready, before anybody hears of that.
  app.once('ready', () => {
    spelling.begin();
    app.emit('session-created', defaultSession);
  });

  const BrowserWindow = makeBrowserWindow(runtime, () => app.windowClosed());

  return strict('electron', {
    app: strict('app', app),
    BrowserWindow,
    ipcMain: strict('ipcMain', ipcMain),
    protocol: strict('protocol', protocol),
    session: strict('session', { defaultSession }),
    safeStorage: strict('safeStorage', makeSafeStorage()),
    dialog: strict('dialog', dialog),
    shell: strict('shell', shell),
    Menu: strict('Menu', Menu),
    Tray,
    Notification,
    nativeImage: strict('nativeImage', nativeImage),
    screen: strict('screen', screen),
    nativeTheme: strict('nativeTheme', nativeTheme),
    powerMonitor: strict('powerMonitor', powerMonitor),
  });
}
