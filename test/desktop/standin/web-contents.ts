import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type * as Electron from 'electron';
import { toOwn, toShown } from './addresses.ts';
import type { Cdp } from './cdp.ts';
import { decidePermissions } from './permissions.ts';
import { preventable, type Runtime } from './runtime.ts';
import { worldScripts } from './worlds.ts';

const PRELOAD_WORLD = 'ElectronIsolatedContext';
const BINDING = 'standinToMain';
let lastId = 0;

interface RequestPaused {
  readonly requestId: string;
  readonly frameId: string;
  readonly resourceType: string;
  readonly request: { readonly url: string; readonly method: string; readonly headers: Readonly<Record<string, string>> };
}

/** One page: its document, its two worlds, its requests and its navigations. */
export class WebContents extends EventEmitter {
  readonly id = (lastId += 1);
  /** The same object for as long as the page lives, with the address of the moment. */
  readonly mainFrame: { readonly url: string };
  readonly #runtime: Runtime;
  readonly #preferences: Electron.WebPreferences;
  readonly #opened: Promise<{ readonly cdp: Cdp; readonly session: string; readonly frame: string; readonly target: string }>;
  #contextId: number | undefined;
  #url = '';
  #isDestroyed = false;
  #ownNavigations = 0;
  #openHandler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | undefined;
  #askedWindow: { readonly url: string; readonly features: string } | undefined;

  constructor(runtime: Runtime, preferences: Electron.WebPreferences, size: { readonly width: number; readonly height: number }) {
    super();
    this.#runtime = runtime;
    this.#preferences = preferences;
    const contents = (): string => this.#url;
    this.mainFrame = {
      get url() {
        return contents();
      },
    };
    this.#opened = this.#open(size);
    this.#opened.catch((error: unknown) => process.stderr.write(`stand-in: no page: ${String(error)}\n`));
  }

  async #open(size: { readonly width: number; readonly height: number }): Promise<{ cdp: Cdp; session: string; frame: string; target: string }> {
    const { cdp } = await this.#runtime.chromium;
    const { targetId: target } = await cdp.send<{ targetId: string }>('Target.createTarget', { url: 'about:blank', newWindow: true, ...size });
    const { sessionId: session } = await cdp.send<{ sessionId: string }>('Target.attachToTarget', { targetId: target, flatten: true });
    const { frameTree } = await cdp.send<{ frameTree: { frame: { id: string } } }>('Page.getFrameTree', {}, session);
    const frame = frameTree.frame.id;

    cdp.on<{ context: { id: number; name: string; auxData: { frameId: string } } }>('Runtime.executionContextCreated', session, ({ context }) => {
      if (context.name === PRELOAD_WORLD && context.auxData.frameId === frame) this.#contextId = context.id;
    });
    cdp.on<{ frame: { id: string; url: string; urlFragment?: string } }>('Page.frameNavigated', session, ({ frame: navigated }) => {
      if (navigated.id !== frame) return;
      this.#contextId = undefined;
      this.#url = toOwn(navigated.url + (navigated.urlFragment ?? ''));
      this.emit('did-navigate', {}, this.#url, 200, 'OK');
    });
    cdp.on('Page.loadEventFired', session, () => this.emit('did-finish-load', {}));
    cdp.on<{ payload: string }>('Runtime.bindingCalled', session, ({ payload }) => this.#messageFromPage(payload));
    cdp.on<RequestPaused>('Fetch.requestPaused', session, (paused) => void this.#answer(paused, cdp, session, frame));
    cdp.on<{ url: string; windowFeatures: string[] }>('Page.windowOpen', session, ({ url, windowFeatures }) => (this.#askedWindow = { url: toOwn(url), features: windowFeatures.join(',') }));
    cdp.on<{ targetInfo: { targetId: string; openerId?: string } }>('Target.targetCreated', undefined, ({ targetInfo }) => {
      if (targetInfo.openerId === target) this.#windowAsked(cdp, targetInfo.targetId);
    });
    cdp.on<{ targetId: string }>('Target.targetDestroyed', undefined, ({ targetId }) => {
      if (targetId === target) this.#gone();
    });

    const { page, preload } = worldScripts(randomUUID(), this.#preferences.preload === undefined ? undefined : readFileSync(this.#preferences.preload, 'utf8'));
    await Promise.all([
      cdp.send('Page.enable', {}, session),
      cdp.send('Runtime.enable', {}, session),
      cdp.send('Runtime.addBinding', { name: BINDING, executionContextName: PRELOAD_WORLD }, session),
      cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, session),
      cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: page }, session),
      ...(preload === undefined ? [] : [cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: preload, worldName: PRELOAD_WORLD }, session)]),
    ]);
    return { cdp, session, frame, target };
  }

  /** This page as main knows it: the strict one. */
  get #given(): Electron.WebContents {
    return this.#runtime.givenContents.get(this)!;
  }

  #messageFromPage(payload: string): void {
    const { channel, args } = JSON.parse(payload) as { channel: string; args: { value?: unknown; isUndefined?: true }[] };
    const event = { sender: this.#given, senderFrame: this.mainFrame, processId: 1, frameId: 1, type: 'frame' };
    this.#runtime.ipcMain.emit(channel, event, ...args.map((arg) => (arg.isUndefined ? undefined : arg.value)));
  }

  async #answer({ requestId, frameId, resourceType, request }: RequestPaused, cdp: Cdp, session: string, mainFrame: string): Promise<void> {
    const url = toOwn(request.url);
    const fail = (errorReason: string): Promise<unknown> => cdp.send('Fetch.failRequest', { requestId, errorReason }, session).catch(() => undefined);
    if (resourceType === 'Document' && !this.#mayNavigate(url, frameId === mainFrame)) return void (await fail('Aborted'));
    const handler = this.#runtime.protocolHandlers.get(new URL(url).protocol.slice(0, -1));
    if (!handler) return void (await fail('BlockedByClient'));
    // Node's own Request takes no custom scheme; what handlers read of it is these three.
    const response = await handler({ url, method: request.method, headers: new Headers(request.headers) } as unknown as Parameters<typeof handler>[0]);
    await cdp.send('Fetch.fulfillRequest', {
      requestId, responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    }, session).catch(() => undefined);
  }

  #mayNavigate(url: string, isMainFrame: boolean): boolean {
    if (isMainFrame && this.#ownNavigations > 0) {
      this.#ownNavigations -= 1;
      return true;
    }
    const event = preventable({ url, isMainFrame, isSameDocument: false });
    this.emit('will-frame-navigate', event);
    if (isMainFrame) this.emit('will-navigate', event, url);
    return !event.defaultPrevented;
  }

  #windowAsked(cdp: Cdp, targetId: string): void {
    const details = { url: this.#askedWindow?.url ?? '', frameName: '', features: this.#askedWindow?.features ?? '', disposition: 'foreground-tab', referrer: { url: '', policy: 'default' } };
    const decision = this.#openHandler?.(details as Electron.HandlerDetails) ?? { action: 'allow' };
    if (decision.action === 'allow') process.stderr.write('stand-in: a window was allowed that the stand-in cannot make\n');
    closeOnceRunning(cdp, targetId).catch(() => undefined);
  }

  #gone(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.emit('destroyed');
  }

  async loadURL(url: string): Promise<void> {
    const { cdp, session } = await this.#opened;
    const scheme = url.split(':')[0]!;
    const isServed = this.#runtime.schemes.has(scheme);
    if (isServed) await decidePermissions(this.#runtime, cdp, new URL(toShown(url, this.#runtime.schemes)).origin, this.#given);
    // Only what goes over the network layer passes the interception.
    if (!/^(?:data|about|blob):/.test(url)) this.#ownNavigations += 1;
    const finished = new Promise((resolve) => this.once('did-finish-load', resolve));
    const { errorText } = await cdp.send<{ errorText?: string }>('Page.navigate', { url: toShown(url, this.#runtime.schemes) }, session);
    if (errorText !== undefined && errorText !== '') throw new Error(`${errorText} (-2) loading '${url}'`);
    await finished;
  }

  reload(): void {
    this.#ownNavigations += 1;
    void this.#opened.then(({ cdp, session }) => cdp.send('Page.reload', {}, session)).catch(() => undefined);
  }

  send(channel: string, ...args: unknown[]): void {
    const contextId = this.#contextId;
    if (contextId === undefined) return;
    const text = JSON.stringify(JSON.stringify({ channel, args }));
    void this.#opened.then(({ cdp, session }) => cdp.send('Runtime.evaluate', { contextId, expression: `standinFromMain(${text})` }, session)).catch(() => undefined);
  }

  setWindowOpenHandler(handler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0]): void {
    this.#openHandler = handler;
  }

  get session(): Electron.Session {
    return this.#runtime.session!;
  }

  /** In Electron the word is selected by the click that asked for the menu; here it is what the test has selected. */
  replaceMisspelling(text: string): void {
    void this.#opened.then(({ cdp, session }) => cdp.send('Input.insertText', { text }, session)).catch(() => undefined);
  }

  getURL(): string {
    return this.#url;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  /** What the window was made with, over Electron's defaults. */
  getLastWebPreferences(): Electron.WebPreferences {
    return { contextIsolation: true, nodeIntegration: false, webviewTag: false, webSecurity: true, ...this.#preferences, sandbox: this.#runtime.isSandboxed || (this.#preferences.sandbox ?? true) };
  }

  close(): void {
    void this.#opened.then(({ cdp, target }) => cdp.send('Target.closeTarget', { targetId: target })).catch(() => undefined);
    this.#gone();
  }
}

/**
 * A page that is closed while a debugger still holds it takes its opener with it. It runs by the time it asks for something, which
 * it does not get; what asks for nothing (an unknown scheme) is given a second.
 */
async function closeOnceRunning(cdp: Cdp, targetId: string): Promise<void> {
  const close = (): void => void cdp.send('Target.closeTarget', { targetId }).catch(() => undefined);
  setTimeout(close, 1_000);
  const { sessionId } = await cdp.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
  cdp.on('Fetch.requestPaused', sessionId, close);
  await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, sessionId);
}

export type WebContentsShape = Pick<Electron.WebContents, 'id' | 'loadURL' | 'reload' | 'send' | 'setWindowOpenHandler' | 'getURL' | 'isDestroyed' | 'close' | 'session' | 'replaceMisspelling'>;
