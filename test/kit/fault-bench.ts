import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, onTestFinished } from 'vitest';
import { BrowserShell } from './browser-shell.ts';
import { launchChromium, newPage } from './chromium.ts';
import { signInOnPage } from './page-sign-in.ts';
import { storedBodies } from './page-wire.ts';
import { startProsody } from './servers/prosody.ts';
import { RawSession } from './servers/raw-session.ts';
import type { TestServer } from './servers/test-server.ts';

const ROSTER = [{ jid: 'juliet@localhost', name: 'Juliet', subscription: 'both' as const, groups: [] }];
/** Every test has a person of its own: what a server keeps for a session that was killed is no other test's. */
const PEOPLE = Array.from({ length: 20 }, (_, number) => `romeo${number}`);
/** How long what needs a new connection may take on a loaded machine. */
export const PATIENCE = { timeout: 40_000 };

/** The browser shell, its real page and a real Prosody, for tests in which things go wrong around them. */
export interface FaultBench {
  readonly server: TestServer;
  /** The name of this test's person; the password is `montague`. */
  readonly user: string;
  start(profile?: string): Promise<BrowserShell>;
  open(shell: BrowserShell): Promise<Page>;
  signedIn(place?: { readonly host: string; readonly port: number }, profile?: string): Promise<{ shell: BrowserShell; page: Page }>;
  /** A start on a profile whose password is not kept. */
  backAgain(profile: string): Promise<{ shell: BrowserShell; page: Page }>;
  /** Types the password that is asked for. */
  typePassword(page: Page): Promise<void>;
  /** The chat with Juliet; answers its text field. */
  openChat(page: Page): Promise<Locator>;
  juliet(): Promise<RawSession>;
  /** Juliet says `count` messages, numbered from `first`. */
  tell(session: RawSession, first: number, count: number, name: string): void;
  bodies(page: Page): Promise<string[]>;
  /** This folder is not removed with the shell. */
  keepFolder(path: string): void;
}

/** To be called in a `describe`. */
export function useFaultBench(): FaultBench {
  let server: TestServer;
  let browser: Browser;
  let user: string;
  const people = [...PEOPLE];
  let shells: BrowserShell[] = [];
  const keptFolders = new Set<string>();

  beforeAll(async () => {
    server = await startProsody({
      users: { juliet: 'capulet', ...Object.fromEntries(PEOPLE.map((name) => [name, 'montague'])) },
      rosters: Object.fromEntries(PEOPLE.map((name) => [name, ROSTER])), resumeQueue: 20_000,
    });
    browser = await launchChromium();
  }, 60_000);
  beforeEach(() => {
    user = people.shift()!;
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await Promise.all(shells.map((shell) => shell.stop({ remove: !keptFolders.has(shell.profile), signal: 'SIGKILL' })));
    shells = [];
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const bench: FaultBench = {
    get server() { return server; },
    get user() { return user; },
    async start(profile) {
      const shell = await BrowserShell.start({ ca: server.caFile, ...(profile === undefined ? {} : { profile }) });
      shells.push(shell);
      return shell;
    },
    async open(shell) {
      const { page } = await newPage(browser);
      await page.goto(shell.url);
      return page;
    },
    async signedIn(place = server, profile) {
      const shell = await bench.start(profile);
      const page = await bench.open(shell);
      await signInOnPage(page, place, `${user}@localhost`, 'montague');
      return { shell, page };
    },
    async backAgain(profile) {
      const shell = await bench.start(profile);
      const page = await bench.open(shell);
      await bench.typePassword(page);
      await page.getByRole('button', { name: 'My presence: Online' }).waitFor();
      return { shell, page };
    },
    async typePassword(page) {
      await page.getByRole('textbox', { name: 'Password' }).fill('montague');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    },
    async openChat(page) {
      await page.getByRole('button', { name: /^Contacts/ }).click();
      await page.getByRole('treegrid', { name: 'Contacts' }).getByRole('row', { name: /^Juliet, / }).dblclick();
      return page.getByRole('textbox', { name: 'Message', exact: true });
    },
    async juliet() {
      const session = await RawSession.signIn(server, 'juliet', 'capulet', `raw${Math.random()}`);
      onTestFinished(() => session.close());
      session.send('<presence/>');
      await session.take(/<presence[^>]*>/u);
      return session;
    },
    tell(session, first, count, name) {
      session.send(Array.from({ length: count }, (_, index) =>
        `<message to='${user}@localhost' type='chat' id='${name}-${first + index}'><body>${name} ${first + index}</body></message>`).join(''));
    },
    bodies: (page) => storedBodies(page, 'juliet@localhost'),
    keepFolder: (path) => void keptFolders.add(path),
  };
  return bench;
}

/** What the page says of the connection. */
export const connectionOf = (page: Page): Locator => page.getByRole('status', { name: 'Connection' });
/** `name 0` to `name count-1`. */
export const numbered = (name: string, count: number): string[] => Array.from({ length: count }, (_, number) => `${name} ${number}`);
