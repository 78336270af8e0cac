import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BrowserShell } from '../kit/browser-shell.ts';
import { launchChromium, newPage, type PageProblems } from '../kit/chromium.ts';
import { runServerProgram } from '../kit/servers/local.ts';
import { RawSession } from '../kit/servers/raw-session.ts';
import { ServerProcess } from '../kit/servers/server-process.ts';
import type { TestServer } from '../kit/servers/test-server.ts';

const MAIN = fileURLToPath(new URL('../../electron/shell/server/main.ts', import.meta.url));
const DOMAIN = 'home.local';

/** As a person has it: `npm run server` and Linnet side by side, each with a folder of its own. The steps build on one another. */
describe('a server of one’s own, on the same computer', () => {
  let folder: string;
  let dataHome: string;
  let accounts: string;
  let server: ServerProcess;
  let browser: Browser;
  let shell: BrowserShell;
  let page: Page;
  let problems: PageProblems;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'linnet-own-'));
    [dataHome, accounts] = [join(folder, 'data'), join(folder, 'accounts')];
    for (const [name, password] of [['anna', 'one'], ['bert', 'two']] as const) expect(await runServerProgram(accounts, DOMAIN, ['add', name], `${password}\n`)).toMatchObject({ code: 0 });
    server = program(accounts, dataHome);
    await server.start();
    [browser, shell] = await Promise.all([launchChromium(), BrowserShell.start({ dataHome })]);
    ({ page, problems } = await newPage(browser));
    await page.goto(shell.url);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await shell?.stop({ remove: true });
    await server?.end();
    await rm(folder, { recursive: true, force: true });
  });

  /** On a port that is free at each start. */
  function program(profile: string, data: string): ServerProcess {
    return new ServerProcess({
      name: 'Linnet’s server', file: process.execPath, args: [MAIN, '--domain', DOMAIN, '--listen', '127.0.0.1:0', '--profile', profile],
      cwd: folder, env: { PATH: process.env['PATH'], HOME: folder, XDG_DATA_HOME: data, LANG: 'C.UTF-8', NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] }, ports: [], readyText: 'Trust it only if',
    });
  }

  function portOf({ output }: ServerProcess): number {
    return Number([...output.matchAll(/listens on 127\.0\.0\.1:(\d+)$/gmu)].at(-1)![1]);
  }

  async function raw(name: string, password: string): Promise<RawSession> {
    const caPem = await readFile(join(accounts, 'server-certificate.pem'), 'utf8');
    return RawSession.signIn({ host: '127.0.0.1', tlsPort: portOf(server), domain: DOMAIN, caPem } as unknown as TestServer, name, password, 'raw');
  }

  it('address and password are enough to sign in, and to chat', async () => {
    const [anna, bert] = await Promise.all([raw('anna', 'one'), raw('bert', 'two')]);
    for (const session of [anna, bert]) session.send(`<iq type='get' id='list'><query xmlns='jabber:iq:roster'/></iq><presence/>`);
    anna.send(`<presence to='bert@${DOMAIN}' type='subscribe'/>`);
    await bert.take(/type=["']subscribe["']/u);
    bert.send(`<presence to='anna@${DOMAIN}' type='subscribed'/>`);
    await anna.take(/subscription=["']to["']/u);
    anna.close();

    await page.getByRole('textbox', { name: 'Address' }).fill(`anna@${DOMAIN}`);
    await page.getByRole('textbox', { name: 'Password' }).fill('one');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('button', { name: 'My presence: Online' }).waitFor();

    await page.getByRole('treegrid', { name: 'Contacts' }).getByRole('row', { name: /^bert@home\.local, / }).dblclick();
    await page.getByRole('textbox', { name: 'Message', exact: true }).fill('At home?');
    await page.keyboard.press('Enter');
    await bert.take(/<body>At home\?<\/body>/u);
    bert.send(`<message to='anna@${DOMAIN}' type='chat'><body>Come in</body></message>`);
    await page.getByRole('log').getByText('Come in').waitFor();
    bert.close();
  });

  it('the settings say why it is trusted, by the fingerprint that the server has printed', async () => {
    const printed = /^(?:[0-9A-F]{2} ){31}[0-9A-F]{2}$/mu.exec(server.output)![0];
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByRole('dialog', { name: 'Settings' }).getByRole('tab', { name: 'Accounts' }).click();
    const card = page.getByRole('region', { name: `anna@${DOMAIN}` });
    await card.getByText('Trusted because it is Linnet’s own server on this computer').waitFor();
    await card.getByText(printed).waitFor();
    await card.getByText(new RegExp(`127\\.0\\.0\\.1\u2069, port ${portOf(server)}$`, 'u')).waitFor();
    expect(await card.getByText('Trusted by you').count()).toBe(0);
  });

  it('the password is changed there, and the old one opens nothing any more', async () => {
    const card = page.getByRole('region', { name: `anna@${DOMAIN}` });
    await card.getByRole('button', { name: 'Change password' }).click();
    await page.keyboard.type('three');
    await card.getByRole('textbox', { name: 'The same again' }).fill('three');
    await page.keyboard.press('Enter');
    await card.getByText('The password is changed.').waitFor();
    await expect(raw('anna', 'one')).rejects.toThrow('not-authorized');
  });

  it('a server that starts again on another port is found there, by who has the new password', async () => {
    const notes = join(dataHome, 'linnet-server', 'running');
    const before = portOf(server);
    await server.end();
    expect(await readdir(notes)).toEqual([]);
    await server.start();
    expect(portOf(server)).not.toBe(before);
    await page.getByRole('region', { name: `anna@${DOMAIN}` }).getByText(new RegExp(`127\\.0\\.0\\.1\u2069, port ${portOf(server)}$`, 'u')).waitFor({ timeout: 30_000 });
  });

  it('another server in its place is refused', async () => {
    const notes = join(dataHome, 'linnet-server', 'running');
    const note = JSON.parse(await readFile(join(notes, `${DOMAIN}.json`), 'utf8')) as object;
    const other = program(join(folder, 'other'), join(folder, 'elsewhere'));
    await other.start();
    try {
      await server.end();
      await writeFile(join(notes, `${DOMAIN}.json`), JSON.stringify({ ...note, process: process.pid, port: portOf(other) }), { mode: 0o600 });
      const card = page.getByRole('region', { name: `anna@${DOMAIN}` });
      await card.getByRole('button', { name: 'Connect now' }).click();
      await card.getByText('is not the one Linnet expects').waitFor({ timeout: 30_000 });
    } finally {
      await other.end();
    }
    expect(problems.list).toEqual([]);
  });
});
