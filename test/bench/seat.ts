import { BrowserShell } from '../kit/browser-shell.ts';
import { LightChromium } from '../kit/light-chromium.ts';
import type { LightPage } from '../kit/light-page.ts';
import { startProsody } from '../kit/servers/prosody.ts';
import { numberedContacts, type TestServer, type TestServerOptions } from '../kit/servers/test-server.ts';

/** Prosody with `me` and `ann`, who are in each other's rosters, and `contacts` numbered people in 40 groups in mine, all online. */
export function startCrowd(contacts: number, options: Pick<TestServerOptions, 'largeArchive'> = {}): Promise<TestServer> {
  return startProsody({
    ...options,
    users: { me: 'secret', ann: 'secret' }, contactsOnline: contacts, stanzaLimitBytes: 16 * 1024 * 1024,
    rosters: {
      me: [{ jid: 'ann@localhost', name: 'Ann', subscription: 'both', groups: ['Friends'] }, ...numberedContacts(contacts, 40)],
      ann: [{ jid: 'me@localhost', name: 'Me', subscription: 'both', groups: [] }],
    },
  });
}

/** One person at one computer: the browser shell, a Chromium of their own and the page in it. */
export class Seat {
  readonly shell: BrowserShell;
  readonly chromium: LightChromium;
  readonly page: LightPage;

  private constructor(shell: BrowserShell, chromium: LightChromium, page: LightPage) {
    this.shell = shell;
    this.chromium = chromium;
    this.page = page;
  }

  static async take(options: { readonly server?: TestServer; readonly profile?: string }): Promise<Seat> {
    const { server, profile } = options;
    const [shell, chromium] = await Promise.all([
      BrowserShell.start({ ...(server ? { ca: server.caFile } : {}), ...(profile === undefined ? {} : { profile }) }), LightChromium.start(),
    ]);
    const page = await chromium.page();
    await countCommits(page);
    await page.open(shell.url);
    return new Seat(shell, chromium, page);
  }

  /** Node's process and all of Chromium's. */
  get roots(): readonly number[] {
    return [this.shell.pid, this.chromium.pid];
  }

  /** How often React has changed the page so far. */
  commits(): Promise<number> {
    return this.page.evaluate('window.commitsOfBench');
  }

  nodes(): Promise<number> {
    return this.page.evaluate("document.querySelectorAll('*').length");
  }

  /** Fills the form in and presses the button; answers when it was pressed, epoch milliseconds. */
  async signIn(server: TestServer): Promise<number> {
    const { page } = this;
    await page.whenSeen(() => document.querySelector('input[type=password]') !== null);
    if (await page.has('input:not([readonly]):not([disabled])', 'Address')) {
      await page.type('input', 'Address', 'me@localhost');
      if (!(await page.has('input', 'Server'))) await page.click('button', 'Connection settings');
      await page.whenSeen(() => document.querySelector('[role=spinbutton], input[type=number]') !== null);
      await page.type('input', 'Server', server.host);
      await page.type('input', 'Port', String(server.port));
    }
    await page.type('input[type=password]', /^Password/u, 'secret');
    const pressedAt = Date.now();
    await page.click('button', /^(?:Sign in|Go online)$/u);
    return pressedAt;
  }

  /** When contact rows are in sight, epoch milliseconds. */
  contactsSeen(): Promise<number> {
    return this.page.whenSeen(() => document.querySelectorAll('[role=treegrid] [role=row][aria-label^="Contact "]').length >= 5);
  }

  /** The same, with somebody among them who is online: the roster of this session and the first presence have come. */
  contactsPresent(): Promise<number> {
    return this.page.whenSeen(() => {
      const rows = [...document.querySelectorAll('[role=treegrid] [role=row][aria-label^="Contact "]')];
      return rows.length >= 5 && rows.some((row) => !/, Offline/u.test(row.ariaLabel ?? ''));
    });
  }

  /** Opens the chat with a contact by a double click on its row. */
  async openChat(name: string): Promise<void> {
    await this.page.click('[role=treegrid] [role=row]', new RegExp(`^${name}, `, 'u'), 2);
    await this.page.whenSeen((label) => document.querySelector('[role=log]')?.getAttribute('aria-label') === label, `Messages with ${name}`);
  }

  /** Both ended; answers the profile's folder. */
  async leave({ remove = true } = {}): Promise<string> {
    await this.chromium.stop();
    await this.shell.stop({ remove });
    return this.shell.profile;
  }
}

/** React tells whoever waits at this well-known place, in production too. */
async function countCommits(page: LightPage): Promise<void> {
  await page.command('Page.enable');
  await page.command('Page.addScriptToEvaluateOnNewDocument', {
    source: `window.commitsOfBench = 0;
      window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = { supportsFiber: true, renderers: new Map(), inject: () => 1, checkDCE() {}, onCommitFiberUnmount() {},
        onPostCommitFiberRoot() {}, onCommitFiberRoot() { window.commitsOfBench += 1; } };`,
  });
}
