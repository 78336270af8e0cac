import { app, powerMonitor, safeStorage, session, type BrowserWindow } from 'electron';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EventMap } from '../../contract/events.ts';
import { serveWire } from '../../contract/server.ts';
import { createFileSecrets } from '../../platform/node/index.ts';
import { keepChromiumIn, openElectronSecrets } from '../../platform/electron/index.ts';
import { beginDemo } from '../demo-start.ts';
import { parseFlags, type Flags } from '../flags.ts';
import { catchBugs } from '../last-resort.ts';
import { createNodeApp } from '../node-app.ts';
import { findPageFiles } from '../page-files.ts';
import { pageFolder } from '../page-folder.ts';
import { profileOf } from '../profile-choice.ts';
import { openProfileLog } from '../profile-log.ts';
import { profileSentence } from '../profile-sentence.ts';
import { watchActivity } from './activity.ts';
import { hearLinks, offerForLinks, type SecondStart } from './address-links.ts';
import { ChatWindows } from './chat-windows.ts';
import { endInOrder } from './ending.ts';
import { followFocus } from './focus/index.ts';
import { refuseNavigation, refusePermissions } from './guards.ts';
import { setMenu } from './menu.ts';
import { registerPageScheme, servePageFiles } from './protocol.ts';
import { followStartAtLogin } from './start-at-login.ts';
import { drawAttention } from './notices/attention.ts';
import { showNotices } from './notices/index.ts';
import { findMarkup } from './notices/markup.ts';
import { createSoundPlayer } from './notices/sound.ts';
import { createSpellChecker, refuseDictionaries } from './spelling.ts';
import { trayIcon } from './tray/icon.ts';
import { startTray } from './tray/index.ts';
import { OverviewBook } from './tray/overview.ts';
import { openChatWindow, openMainWindow, showWindow, type WindowOptions } from './window.ts';
import { serveWindows } from './wire.ts';
import { openAppUpdater } from './updates/app-updater.ts';
import { createUpdater } from './updates/index.ts';
import { readUpdateSource } from './updates/source.ts';
import { openWords } from './words.ts';

const APPLICATION_ID = 'im.linnet.Linnet';
const EXIT = { failed: 1, badFlags: 2 } as const;

function begin(flags: Flags): void {
  const { directory, isPassing } = profileOf(flags);
  // Nothing of a demo stays.
  if (isPassing) process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
  const log = openProfileLog(directory);
  catchBugs(log, () => app.exit(EXIT.failed));
  keepChromiumIn(app, directory);
  // The lock lies in the profile: one Linnet for each profile, and the first is brought to the front.
  if (!app.requestSingleInstanceLock({ link: flags.link } satisfies SecondStart)) return app.exit(0);
  app.enableSandbox();
  // Windows shows notices of installed programs only, by the name the installation gave them (`build/package/electron-builder.json`).
  if (process.platform === 'win32') app.setAppUserModelId(APPLICATION_ID);
  registerPageScheme();
  refuseNavigation(log);
  refuseDictionaries();
  const onLink = hearLinks();
  app.whenReady().then(() => run(flags, directory, log, onLink)).catch((error: unknown) => {
    log.error('program.not-started', { detail: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    console.error('Linnet could not start; its log says why.');
    app.exit(EXIT.failed);
  });
}

async function run(flags: Flags, directory: string, log: ReturnType<typeof openProfileLog>, onLink: ReturnType<typeof hearLinks>): Promise<void> {
  // Before anything is waited for: a dictionary that is being fetched is fetched in the meantime.
  const spellChecker = createSpellChecker(session.defaultSession, process.platform, log);
  const secrets = await openElectronSecrets({ keyStore: safeStorage, platform: process.platform, file: createFileSecrets(directory), log });
  const updateSource = app.isPackaged ? readUpdateSource(process.resourcesPath) : undefined;
  const updater = updateSource && createUpdater(updateSource, () => openAppUpdater(process.platform, process.resourcesPath), log);
  const linnet = createNodeApp({ flags, directory, log, secrets, spellChecker, updater, systemLanguages: () => [app.getLocale()] });
  endInOrder(app, linnet, log);
  const started = linnet.start();
  if (flags.demo) beginDemo(linnet, log);
  if (flags.link !== undefined) linnet.openLink(flags.link);
  offerForLinks(process.platform, app.isPackaged);

  refusePermissions(session.defaultSession, log);
  servePageFiles(findPageFiles(pageFolder(import.meta.url)), log);
  const { t, speak } = openWords();
  // Until the settings are read, the system's; a flag holds for all of this start.
  speak(flags.language ?? 'system', [app.getLocale()]);
  setMenu(process.platform, t);
  const wires = serveWindows((wire) => serveWire(wire, linnet.handlers, linnet.events, log), log);

  const options: WindowOptions = {
    preload: fileURLToPath(new URL('preload.cjs', import.meta.url)),
    attachWire: wires.attach,
    openChat: (asked) => chats.show(asked),
    words: t,
    log,
  };
  const chats = new ChatWindows((asked) => openChatWindow(options, asked), showWindow);
  linnet.events.onAny((name, data) => {
    if (name === 'account.removed') chats.closeOf((data as EventMap['account.removed']).accountId);
  });
  let window: BrowserWindow | undefined;
  const show = (): void => {
    if (window && !window.isDestroyed()) return showWindow(window);
    window = openMainWindow(options, join(directory, 'window.json'));
    tray.adopt(window);
    attention.adopt(window);
  };
  const book = new OverviewBook(linnet);
  // Before all else that draws from the book: what is drawn then is in its language.
  book.onChange(() => { if (speak(book.overview().settings.language, [app.getLocale()])) setMenu(process.platform, t); });
  book.follow();
  followStartAtLogin(book, app, log);
  const tray = startTray(app, linnet, book, { isWindowShown: () => window !== undefined && !window.isDestroyed() && window.isVisible() && !window.isMinimized(), showWindow: show, hideWindow: () => window?.hide() }, t, log);
  const attention = drawAttention({ electron: app, linnet, book, platform: process.platform, overlay: (look, unread) => trayIcon(look, unread, process.platform), t });
  let readsMarkup = process.platform === 'linux';
  void findMarkup(process.platform).then((found) => (readsMarkup = found));
  showNotices(linnet, book, {
    playSound: createSoundPlayer(process.platform, log), showWindow: show, hasPage: () => (window !== undefined && !window.isDestroyed()) || chats.isAnyOpen, isLocked: () => powerMonitor.getSystemIdleState(1) === 'locked', onLock: (listener) => void powerMonitor.on('lock-screen', listener), readsMarkup: () => readsMarkup,
  }, t, log);
  onLink((link) => {
    if (link !== undefined) linnet.openLink(link);
    show();
  });
  app.on('activate', show);
  // Sleep and a locked screen are when connections die unseen.
  powerMonitor.on('resume', () => linnet.wake());
  powerMonitor.on('unlock-screen', () => linnet.wake());
  void started.then(() => {
    watchActivity(linnet, powerMonitor);
    return followFocus(linnet, book, process.platform, process.env, log);
  });
  // Where nothing could bring it back, it is shown all the same.
  if (flags.hidden) void tray.ready.then((hasTray) => { if (!hasTray) show(); });
  else show();

  const state = await started;
  const sentence = profileSentence(state);
  if (sentence !== undefined) console.error(sentence);
}

const flags = parseFlags(process.argv.slice(1), { toleratesForeign: true });
if (flags.ok) {
  begin(flags.value);
} else {
  console.error(flags.error);
  app.exit(EXIT.badFlags);
}
