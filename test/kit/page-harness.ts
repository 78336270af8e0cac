import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { WebSocketServer, type WebSocket } from 'ws';
import { serveWire } from '../../electron/contract/server.ts';
import { findPageFiles } from '../../electron/shell/page-files.ts';
import { cacheControl, securityHeaders } from '../../electron/shell/security-headers.ts';
import { MemoryLog } from './memory-log.ts';
import { ScriptedCore } from './scripted-core.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Chromium speaks to nobody but the page's own server. */
export const CHROMIUM_ARGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--disable-default-apps', '--disable-extensions', '--disable-domain-reliability', '--force-color-profile=srgb',
  // Every page of a browser in one process, which is there already: to begin one takes as long as the page itself.
  '--disable-site-isolation-trials', '--renderer-process-limit=1',
];

/** A server of the built page, at the same address for as long as the process lives. */
interface Place {
  readonly url: string;
  readonly sockets: WebSocketServer;
  /** The harness that has it now; without one no wire is taken. */
  holder?: PageHarness | undefined;
}

/** What the next harness takes: at an address it knows a browser has read and compiled the page before, as it has in real life. */
const freePlaces: Place[] = [];

async function openPlace(): Promise<Place> {
  // Read once: a build that runs meanwhile takes nothing from under a page.
  const files = new Map<string, { readonly headers: Readonly<Record<string, string>>; readonly data: Buffer }>();
  for (const [path, file] of findPageFiles(process.env['LINNET_PAGE_DIR'] ?? join(root, 'out/page'))) {
    files.set(path, { headers: { 'Content-Type': file.contentType, 'Cache-Control': cacheControl(file.isImmutable) }, data: await file.read() });
  }
  let origin = '';
  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url ?? '/', origin).pathname);
    if (!file) return void response.writeHead(404).end();
    response.writeHead(200, { ...securityHeaders(origin.replace('http', 'ws')), ...file.headers }).end(file.data);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const place: Place = { url: `${origin}/`, sockets: new WebSocketServer({ server, path: '/wire' }) };
  place.sockets.on('connection', (socket) => (place.holder ? place.holder.welcome(socket) : socket.terminate()));
  return place;
}

/** The built page served as the shells serve it, on real frames, with a scripted core behind it. */
export class PageHarness {
  readonly core: ScriptedCore;
  readonly log = new MemoryLog();
  readonly #place: Place;

  private constructor(core: ScriptedCore, place: Place) {
    this.core = core;
    this.#place = place;
    place.holder = this;
  }

  /** Serves the page built in `out/page`, or in the folder `LINNET_PAGE_DIR` names, on a free port of the loopback. */
  static async start(core = new ScriptedCore()): Promise<PageHarness> {
    return new PageHarness(core, freePlaces.pop() ?? (await openPlace()));
  }

  get url(): string {
    return this.#place.url;
  }

  /** Cuts every wire, as if the program behind the page had gone for a moment. */
  dropWires(): void {
    for (const socket of this.#place.sockets.clients) socket.terminate();
  }

  /** Cuts every wire, and takes none any more. */
  stop(): void {
    this.#place.holder = undefined;
    this.dropWires();
    freePlaces.push(this.#place);
  }

  /** A page's wire has come. */
  welcome(socket: WebSocket): void {
    const listeners = new Set<(frame: unknown) => void>();
    const end = serveWire({
      send: (frame) => socket.send(JSON.stringify(frame)),
      onFrame(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    }, this.core.handlers, this.core, this.log);
    socket.on('message', (data: Buffer) => {
      for (const listener of listeners) listener(JSON.parse(data.toString()));
    });
    socket.on('close', end);
  }
}

/** One Chromium with a folder of its own, removed at the end. */
export class TestBrowser {
  readonly context: BrowserContext;
  readonly #folder: string;

  private constructor(context: BrowserContext, folder: string) {
    this.context = context;
    this.#folder = folder;
  }

  static async start(options: BrowserContextOptions = {}): Promise<TestBrowser> {
    const folder = mkdtempSync(join(tmpdir(), 'linnet-page-'));
    const executablePath = process.env['LINNET_CHROMIUM'] ?? '/usr/bin/chromium';
    const context = await chromium.launchPersistentContext(folder, {
      executablePath, headless: true, args: CHROMIUM_ARGS, viewport: { width: 1280, height: 800 }, locale: 'en-GB', timezoneId: 'UTC', reducedMotion: 'reduce', ...options,
    });
    return new TestBrowser(context, folder);
  }

  /** A page that keeps what it complained about: errors, refused policy, unknown words. With a time (epoch milliseconds) its clock stands there. */
  async open(url: string, at?: number): Promise<{ readonly page: Page; readonly complaints: string[] }> {
    const page = await this.context.newPage();
    if (at !== undefined) await page.clock.setFixedTime(at);
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(`${message.type()}: ${message.text()}`);
    });
    await page.goto(url);
    return { page, complaints };
  }

  async stop(): Promise<void> {
    await this.context.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
