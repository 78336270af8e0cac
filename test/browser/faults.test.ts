import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { BrowserShell } from '../kit/browser-shell.ts';
import { launchChromium, newPage } from '../kit/chromium.ts';
import { FaultProxy } from '../kit/fault-proxy.ts';
import { signInOnPage } from '../kit/page-sign-in.ts';
import { startProsody } from '../kit/servers/prosody.ts';
import { RawSession } from '../kit/servers/raw-session.ts';
import type { TestServer } from '../kit/servers/test-server.ts';
import { storedBodies } from '../kit/page-wire.ts';
import { canMount, mountSmallDisk } from '../kit/small-disk.ts';

const ROSTER = [{ jid: 'juliet@localhost', name: 'Juliet', subscription: 'both' as const, groups: [] }];
/** Every test has a person of its own: what a server keeps for a session that was killed is no other test's. */
const PEOPLE = Array.from({ length: 20 }, (_, number) => `romeo${number}`);
const PATIENCE = { timeout: 40_000 };

/** The browser shell, its real page and a real Prosody, while things go wrong around them. */
describe('faults', () => {
  let server: TestServer;
  let browser: Browser;
  let user: string;
  const people = [...PEOPLE];
  let shells: BrowserShell[] = [];
  const disks = new Set<string>();

  beforeAll(async () => {
    server = await startProsody({
      users: { juliet: 'capulet', ...Object.fromEntries(PEOPLE.map((user) => [user, 'montague'])) },
      rosters: Object.fromEntries(PEOPLE.map((user) => [user, ROSTER])), resumeQueue: 20_000,
    });
    browser = await launchChromium();
  }, 60_000);
  beforeEach(() => {
    user = people.shift()!;
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await Promise.all(shells.map((shell) => shell.stop({ remove: !disks.has(shell.profile), signal: 'SIGKILL' })));
    shells = [];
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function start(profile?: string): Promise<BrowserShell> {
    const shell = await BrowserShell.start({ ca: server.caFile, ...(profile === undefined ? {} : { profile }) });
    shells.push(shell);
    return shell;
  }

  async function open(shell: BrowserShell): Promise<Page> {
    const { page } = await newPage(browser);
    await page.goto(shell.url);
    return page;
  }

  async function signedIn(place: { readonly host: string; readonly port: number } = server, profile?: string): Promise<{ shell: BrowserShell; page: Page }> {
    const shell = await start(profile);
    const page = await open(shell);
    await signInOnPage(page, place, `${user}@localhost`, 'montague');
    return { shell, page };
  }

  /** A start on a profile whose password is not kept. */
  async function backAgain(profile: string): Promise<{ shell: BrowserShell; page: Page }> {
    const shell = await start(profile);
    const page = await open(shell);
    await page.getByRole('textbox', { name: 'Password' }).fill('montague');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('button', { name: 'My presence: Online' }).waitFor();
    return { shell, page };
  }

  async function openChat(page: Page): Promise<Locator> {
    await page.getByRole('button', { name: /^Contacts/ }).click();
    await page.getByRole('treegrid', { name: 'Contacts' }).getByRole('row', { name: /^Juliet, / }).dblclick();
    return page.getByRole('textbox', { name: 'Message', exact: true });
  }

  async function juliet(): Promise<RawSession> {
    const session = await RawSession.signIn(server, 'juliet', 'capulet', `raw${Math.random()}`);
    onTestFinished(() => session.close());
    session.send('<presence/>');
    await session.take(/<presence[^>]*>/u);
    return session;
  }

  function tell(session: RawSession, first: number, count: number, name: string): void {
    session.send(Array.from({ length: count }, (_, index) =>
      `<message to='${user}@localhost' type='chat' id='${name}-${first + index}'><body>${name} ${first + index}</body></message>`).join(''));
  }

  const bodies = (page: Page): Promise<string[]> => storedBodies(page, 'juliet@localhost');
  const connection = (page: Page): Locator => page.getByRole('status', { name: 'Connection' });
  const numbered = (name: string, count: number): string[] => Array.from({ length: count }, (_, number) => `${name} ${number}`);

  it('a damaged database: a plain sentence, nothing is deleted, and after "Start afresh" the contacts come back (F53)', async () => {
    const { shell } = await signedIn();
    await shell.stop();
    const file = join(shell.profile, 'linnet.db');
    const damaged = readFileSync(file);
    damaged.fill(0x2a, 0, 100);
    writeFileSync(file, damaged);
    const again = await start(shell.profile);
    const page = await open(again);
    expect(await page.getByRole('alert').innerText()).toMatch(/damaged/i);
    expect(readFileSync(file).equals(damaged)).toBe(true);
    await page.getByRole('button', { name: /Start afresh/ }).click();
    await page.locator('.disclosed').getByRole('button').click();
    await page.getByRole('textbox', { name: 'Address' }).waitFor();
    const [kept] = readdirSync(shell.profile).filter((name) => name.startsWith('linnet.db.damaged-'));
    expect(readFileSync(join(shell.profile, kept!)).equals(damaged)).toBe(true);
    await signInOnPage(page, server, `${user}@localhost`, 'montague');
    await page.getByRole('treegrid', { name: 'Contacts' }).getByRole('row', { name: /^Juliet, / }).waitFor();
  });

  it('a database that another program holds: exit code 3 and one sentence, within seconds, and the holder goes on (F52)', async () => {
    const { shell } = await signedIn();
    await shell.stop();
    const holder = new DatabaseSync(join(shell.profile, 'linnet.db'));
    holder.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    const before = performance.now();
    await expect(start(shell.profile)).rejects.toThrow(`the shell ended with 3: Another Linnet is already using the profile in ${shell.profile}.`);
    expect(performance.now() - before).toBeLessThan(10_000);
    holder.exec('ROLLBACK');
    holder.close();
    await backAgain(shell.profile);
  });

  it('a second start on the profile: exit code 3, and the first goes on receiving (F52)', async () => {
    const { shell, page } = await signedIn();
    await expect(start(shell.profile)).rejects.toThrow('the shell ended with 3');
    const session = await juliet();
    await openChat(page);
    tell(session, 0, 1, 'still');
    await page.getByRole('log').getByText('still 0').waitFor();
  });

  it.runIf(canMount)('a full disk while receiving: said in the page; once there is room everything is there, once (F50)', async () => {
    const disk = mountSmallDisk(64 << 20);
    disks.add(disk.path);
    const { shell, page } = await signedIn(server, disk.path);
    await openChat(page);
    const session = await juliet();
    tell(session, 0, 20, 'room');
    await page.getByRole('log').getByText('room 19').waitFor();
    const used = readdirSync(disk.path).reduce((sum, name) => sum + (statSync(join(disk.path, name)).isFile() ? statSync(join(disk.path, name)).size : 0), 0);
    disk.resize(used + 262_144);
    const filler = spawn('dd', ['if=/dev/zero', `of=${join(disk.path, 'filler')}`, 'bs=4096'], { stdio: 'ignore' });
    await new Promise((resolve) => filler.once('exit', resolve));
    tell(session, 20, 400, 'room');
    const alert = page.getByRole('alert').filter({ hasText: /disk is full/i });
    await alert.waitFor(PATIENCE);
    expect((await bodies(page)).length).toBeLessThan(420);
    disk.resize(64 << 20);
    await expect.poll(async () => (await bodies(page)).length, PATIENCE).toBe(420);
    expect(await bodies(page)).toEqual(numbered('room', 420));
    await alert.waitFor({ state: 'detached', ...PATIENCE });
    await page.getByRole('log').getByText('room 419').waitFor(PATIENCE);
    await shell.stop();
  });

  it.runIf(canMount)('a profile that becomes read-only: said when it is opened, and it opens as it was when it may be written again (F51)', async () => {
    const disk = mountSmallDisk(64 << 20);
    disks.add(disk.path);
    const { shell, page: first } = await signedIn(server, disk.path);
    const session = await juliet();
    tell(session, 0, 5, 'kept');
    await expect.poll(() => bodies(first), PATIENCE).toEqual(numbered('kept', 5));
    await shell.stop();
    disk.makeReadOnly();
    const again = await start(disk.path);
    const page = await open(again);
    expect(await page.getByRole('alert').innerText()).toMatch(/may not write to its folder/);
    expect(again.errors).toBe(`Linnet cannot write to its profile in ${disk.path}.\n`);
    await again.stop();
    disk.makeWritable();
    const third = await backAgain(disk.path);
    expect(await bodies(third.page)).toEqual(numbered('kept', 5));
    await third.shell.stop();
  });

  it('killed while a burst comes in, again and again: nothing lost, nothing twice, in order (F1, G1, G2)', async () => {
    const session = await juliet();
    let { shell, page } = await signedIn();
    const count = 300;
    const rounds = 4;
    for (let round = 0; round < rounds; round++) {
      tell(session, round * count, count, 'burst');
      const wanted = round * count + 20 + Math.floor(Math.random() * 200);
      await expect.poll(async () => (await bodies(page)).length, { interval: 5, ...PATIENCE }).toBeGreaterThanOrEqual(wanted);
      await shell.stop({ signal: 'SIGKILL' });
      await page.close();
      ({ shell, page } = await backAgain(shell.profile));
    }
    await expect.poll(async () => (await bodies(page)).length, PATIENCE).toBe(rounds * count);
    expect(await bodies(page)).toEqual(numbered('burst', rounds * count));
  });

  it('killed at once after "Send", again and again: what the page shows goes out, once (F2, G1, G2)', async () => {
    const session = await juliet();
    let { shell, page } = await signedIn();
    const ids = new Map<string, Set<string>>();
    for (let round = 0; round < 5; round++) {
      const composer = await openChat(page);
      await composer.fill(`pressed ${round}`);
      await composer.press('Enter');
      // Kills at different moments between the press and the acknowledgement; what is not shown yet was not promised.
      await page.getByRole('log').getByText(`pressed ${round}`).waitFor();
      await new Promise((resolve) => setTimeout(resolve, round * 40));
      await shell.stop({ signal: 'SIGKILL' });
      ({ shell, page } = await backAgain(shell.profile));
    }
    session.send(`<message to='${user}@localhost' type='chat' id='end'><body>end</body></message>`);
    await openChat(page);
    await page.getByRole('log').getByText('end').waitFor();
    for (let round = 0; round < 5; round++) {
      const sent = await session.take(new RegExp(`<message[^>]*id='([^']+)'[^>]*>(?:(?!</message>).)*<body>pressed ${round}</body>`, 'u'));
      const id = /id='([^']+)'/u.exec(sent)![1]!;
      ids.set(`pressed ${round}`, (ids.get(`pressed ${round}`) ?? new Set()).add(id));
    }
    expect([...ids.values()].every((set) => set.size === 1)).toBe(true);
    expect((await bodies(page)).filter((body) => body.startsWith('pressed'))).toEqual(numbered('pressed', 5));
  });

  it('the page is loaded again, or crashes: the connection stays, and nothing shown is gone (F55)', async () => {
    const proxy = await FaultProxy.start(server);
    onTestFinished(() => proxy.stop());
    const { shell, page } = await signedIn(proxy);
    const session = await juliet();
    await openChat(page);
    tell(session, 0, 3, 'page');
    await page.getByRole('log').getByText('page 2').waitFor();
    await page.reload();
    await page.getByRole('log').getByText('page 2').waitFor();
    await page.goto('chrome://crash').catch(() => undefined);
    tell(session, 3, 3, 'page');
    const next = await page.context().newPage();
    await next.goto(new URL('/', shell.url).href);
    await next.getByRole('log').getByText('page 5').waitFor();
    expect(await connection(next).innerText()).toContain('Online');
    expect(proxy.accepted).toBe(1);
  });

  it('a frozen server: said within the deadline; "Connect now" brings it back when it has thawed (F7)', async () => {
    const { page } = await signedIn();
    const composer = await openChat(page);
    server.freeze();
    try {
      await composer.fill('into the silence');
      await composer.press('Enter');
      const before = performance.now();
      await expect.poll(() => connection(page).innerText(), PATIENCE).not.toContain('Online');
      expect(performance.now() - before).toBeLessThan(20_000);
    } finally {
      server.thaw();
    }
    const now = page.getByRole('button', { name: 'Connect now' });
    await expect.poll(async () => {
      if (await now.isVisible()) await now.click({ timeout: 500 }).catch(() => undefined);
      return connection(page).innerText();
    }, PATIENCE).toContain('Online');
    const session = await juliet();
    await session.take(/into the silence/u).catch(() => undefined);
    const mine = page.getByRole('article').filter({ hasText: 'into the silence' });
    await expect.poll(() => mine.innerHTML(), PATIENCE).toContain('Sent');
  });

  it('a half-open line: noticed when something is sent, resumed, nothing lost or twice either way (F5)', async () => {
    const proxy = await FaultProxy.start(server);
    onTestFinished(() => proxy.stop());
    const { page } = await signedIn(proxy);
    const session = await juliet();
    const composer = await openChat(page);
    tell(session, 0, 5, 'line');
    await page.getByRole('log').getByText('line 4').waitFor();
    proxy.stallAll();
    tell(session, 5, 5, 'line');
    await composer.fill('answer');
    await composer.press('Enter');
    const before = performance.now();
    await expect.poll(() => connection(page).innerText(), PATIENCE).not.toContain('Online');
    expect(performance.now() - before).toBeLessThan(20_000);
    await expect.poll(() => connection(page).innerText(), PATIENCE).toContain('Online');
    await session.take(/<body>answer<\/body>/u);
    await expect.poll(async () => (await bodies(page)).filter((body) => body !== 'answer'), PATIENCE).toEqual(numbered('line', 10));
    expect((await bodies(page)).filter((body) => body === 'answer')).toHaveLength(1);
  });
});
