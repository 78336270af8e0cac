import { createServer, type AddressInfo } from 'node:net';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BrowserShell } from '../kit/browser-shell.ts';
import { launchChromium, newPage, type PageProblems } from '../kit/chromium.ts';
import { saslFailure, ScriptedServer, type ScriptedServerOptions } from '../kit/scripted-server/index.ts';
import { testCa, type CertificateKind } from '../kit/test-ca.ts';

const ADDRESS = 'me@our.example';
const PASSWORD = 'correct horse battery';

/** Whatever shows the password to somebody: itself, or as SASL PLAIN would send it. */
function leaksOf(bytes: string): string[] {
  const plain = Buffer.from(`\0me\0${PASSWORD}`).toString('base64');
  return [PASSWORD, plain, Buffer.from(PASSWORD).toString('base64')].filter((leak) => bytes.includes(leak));
}

describe('a refused sign-in', () => {
  let browser: Browser;
  let folder: string;
  let caFile: string;
  let shell: BrowserShell;
  let page: Page;
  let problems: PageProblems;
  const servers: ScriptedServer[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
    folder = await mkdtemp(join(tmpdir(), 'linnet-ca-'));
    caFile = join(folder, 'ca.pem');
    await writeFile(caFile, testCa().pem);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    shell = await BrowserShell.start({ ca: caFile });
    ({ page, problems } = await newPage(browser));
    await page.goto(shell.url);
  });
  afterEach(async () => {
    expect(problems.list).toEqual([]);
    await page.context().close();
    // Neither the log nor anything else in the profile knows the password.
    await shell.stop();
    for (const entry of await readdir(shell.profile, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const bytes = await readFile(join(entry.parentPath, entry.name), 'latin1');
      expect([entry.name, leaksOf(bytes)]).toEqual([entry.name, []]);
    }
    expect(leaksOf(shell.errors)).toEqual([]);
    await rm(shell.profile, { recursive: true, force: true });
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });

  async function serve(options: Partial<ScriptedServerOptions> = {}): Promise<ScriptedServer> {
    const server = await ScriptedServer.start({ domain: 'our.example', users: { me: PASSWORD }, ...options });
    servers.push(server);
    return server;
  }

  async function signIn(options: { readonly address?: string; readonly password?: string; readonly port?: number } = {}): Promise<void> {
    await page.getByRole('textbox', { name: 'Address' }).fill(options.address ?? ADDRESS);
    await page.getByRole('textbox', { name: 'Password' }).fill(options.password ?? PASSWORD);
    if (options.port !== undefined) {
      const settings = page.getByRole('button', { name: 'Connection settings' });
      if (!(await page.getByRole('textbox', { name: 'Server' }).isVisible())) await settings.click();
      await page.getByRole('textbox', { name: 'Server' }).fill('127.0.0.1');
      await page.getByRole('spinbutton', { name: 'Port' }).fill(String(options.port));
    }
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }

  async function alert(): Promise<string> {
    const element = page.getByRole('alert').filter({ hasText: /\S/ }).first();
    await element.waitFor({ timeout: 20_000 });
    return element.innerText();
  }

  it('a wrong password: said so, tried once, and nothing but a proof went out, inside TLS', async () => {
    const server = await serve();
    await signIn({ password: `${PASSWORD}!`, port: server.port });
    expect(await alert()).toMatch(/address or the password is wrong/);
    expect(server.secure.match(/<auth/g)).toHaveLength(1);
    expect(leaksOf(server.clear + server.secure)).toEqual([]);
    expect(server.clear).not.toContain('<auth');
  });

  it('an account that does not exist: the same sentence, which says of neither that it is the wrong one (R113)', async () => {
    const server = await serve();
    await signIn({ address: 'nobody@our.example', port: server.port });
    expect(await alert()).toMatch(/address or the password is wrong/);
    expect(server.secure.match(/<auth/g)).toHaveLength(1);
  });

  it('an account that is switched off is told from a wrong password', async () => {
    const server = await serve({ steps: { auth: () => saslFailure('account-disabled') } });
    await signIn({ port: server.port });
    expect(await alert()).toMatch(/switched off/);
  });

  it('an unknown host is named', async () => {
    await signIn({ address: 'me@no-such-server.invalid' });
    expect(await alert()).toMatch(/no-such-server\.invalid/);
  });

  it('what is no address is said before anything goes out', async () => {
    await signIn({ address: 'no address' });
    expect(await alert()).toMatch(/Type the whole address/);
  });

  it('a port where nobody listens is named', async () => {
    const closed = createServer();
    const port = await new Promise<number>((resolve) => closed.listen(0, '127.0.0.1', () => resolve((closed.address() as AddressInfo).port)));
    await new Promise((resolve) => closed.close(resolve));
    await signIn({ port });
    expect(await alert()).toMatch(new RegExp(`refuses connections on port ${port}`));
  });

  it('something that is not XMPP is told as such', async () => {
    const server = await serve({ onConnection: (connection) => connection.write('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>hotel</html>') });
    await signIn({ port: server.port });
    expect(await alert()).toMatch(/not an XMPP server/);
    expect(leaksOf(server.clear)).toEqual([]);
  });

  it('a server without encryption gets nothing (X1)', async () => {
    const server = await serve({
      steps: { header: (connection) => connection.write("<?xml version='1.0'?><stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' from='our.example' id='1' version='1.0'>"
        + "<stream:features><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>PLAIN</mechanism><mechanism>SCRAM-SHA-1</mechanism></mechanisms></stream:features>") },
    });
    await signIn({ port: server.port });
    expect(await alert()).toMatch(/no encrypted connection/);
    expect(server.clear).not.toContain('<auth');
    expect(leaksOf(server.clear)).toEqual([]);
  });

  const CERTIFICATES: readonly (readonly [CertificateKind, RegExp])[] = [
    ['expired', /has expired/], ['not-yet-valid', /not valid yet/], ['wrong-host', /not for .*our\.example/], ['self-signed', /signed by nobody but itself/],
    ['other-ca', /issuer this computer does not know/], ['weak-key', /too weak/],
  ];

  it.each(CERTIFICATES)('a certificate that is %s: its own sentence, its details, and not a byte of a sign-in', async (kind, sentence) => {
    const certificate = testCa().certificateOf(kind, 'our.example');
    const server = await serve({ certificate });
    await signIn({ port: server.port });
    expect(await alert()).toMatch(sentence);
    expect(server.secure).toBe('');
    expect(server.clear).not.toContain('<auth');
    expect(server.clear).not.toContain('me@our.example');
  });

  it('a self-signed certificate can be trusted by an explicit act, for this account only, and only this certificate', async () => {
    const certificate = testCa().certificateOf('self-signed', 'our.example');
    const server = await serve({ certificate });
    await signIn({ port: server.port });
    await alert();
    const shown = (await page.locator('body').innerText()).toLowerCase().replaceAll(/[\s:]/g, '');
    expect(shown).toContain(certificate.fingerprint);
    expect(await page.getByRole('button', { name: 'Trust this certificate for this account' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Trust it all the same…' }).click();
    await page.getByRole('button', { name: 'Trust this certificate for this account' }).click();
    await page.getByRole('button', { name: 'My presence: Online' }).waitFor();
  });

  it('PLAIN is used only after the person agreed, and then inside verified TLS only (X24)', async () => {
    const server = await serve({ mechanisms: ['PLAIN'] });
    await signIn({ port: server.port });
    expect(await alert()).toMatch(/readable form/);
    expect(server.secure).not.toContain('<auth');
    await signIn({ port: server.port });
    expect(await alert()).toMatch(/readable form/);
    await page.getByRole('checkbox', { name: /^I agree: send my password/ }).check();
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('button', { name: 'My presence: Online' }).waitFor();
    expect(leaksOf(server.clear)).toEqual([]);
  });
});
