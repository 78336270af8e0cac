import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { BrowserShell } from './browser-shell.ts';
import { launchChromium } from './chromium.ts';
import { signInOnPage } from './page-sign-in.ts';
import { ScriptedServer, type ServerConnection, type ScriptedServerOptions } from './scripted-server/index.ts';
import { testCa } from './test-ca.ts';
import { openWatched, type WatchedPage } from './watched-page.ts';

/** A person in front of a real page, signed in at a server that sends whatever a test writes. */
export class HostileSeat {
  readonly watched: WatchedPage;
  readonly page: Page;
  readonly connection: ServerConnection;
  readonly shell: BrowserShell;
  readonly #end: () => Promise<void>;

  private constructor(watched: WatchedPage, connection: ServerConnection, shell: BrowserShell, end: () => Promise<void>) {
    this.watched = watched;
    this.page = watched.page;
    this.connection = connection;
    this.shell = shell;
    this.#end = end;
  }

  /** `switches` are Chromium's. */
  static async take(options: Partial<ScriptedServerOptions> = {}, switches: readonly string[] = []): Promise<HostileSeat> {
    const ends: (() => Promise<unknown>)[] = [];
    const end = async (): Promise<void> => {
      for (const each of ends.splice(0).reverse()) await each();
    };
    try {
      const folder = await mkdtemp(join(tmpdir(), 'linnet-hostile-'));
      ends.push(() => rm(folder, { recursive: true, force: true }));
      await writeFile(join(folder, 'ca.pem'), testCa().pem);
      const server = await ScriptedServer.start(options);
      ends.push(() => server.close());
      const shell = await BrowserShell.start({ ca: join(folder, 'ca.pem') });
      ends.push(() => shell.stop({ remove: true }));
      const browser: Browser = await launchChromium(switches);
      ends.push(() => browser.close());
      const watched = await openWatched(browser, shell.url);
      await signInOnPage(watched.page, server, 'me@our.example', 'secret');
      return new HostileSeat(watched, await server.connection(), shell, end);
    } catch (error) {
      await end();
      throw error;
    }
  }

  /** Opens the conversation with somebody by their row in the contact list. */
  async open(name: string): Promise<void> {
    await this.page.getByRole('treegrid', { name: 'Contacts' }).getByRole('row', { name: new RegExp(`^${name}`, 'u') }).click();
    await this.page.getByRole('log', { name: `Messages with ${name}` }).waitFor();
  }

  leave(): Promise<void> {
    return this.#end();
  }
}
