import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { childOf, textOf, type XmlElement } from '../../electron/xmpp/kit/element.ts';
import { contactLabel } from '../../renderer/state/contact-index.ts';
import { BrowserShell } from '../kit/browser-shell.ts';
import { launchChromium } from '../kit/chromium.ts';
import { PAYLOADS, xmlEscape } from '../kit/hostile-payloads.ts';
import { allCards, allRows, newestMessage } from '../kit/page-readers.ts';
import { signInOnPage } from '../kit/page-sign-in.ts';
import { ScriptedServer, type ServerConnection } from '../kit/scripted-server/index.ts';
import { testCa } from '../kit/test-ca.ts';
import { openWatched, overflows, type WatchedPage } from '../kit/watched-page.ts';

const ANN = 'ann@our.example';
/** For hundreds of texts one after the other on a slow machine. */
const LONG_MS = 300_000;
const ODD = ['__proto__', 'constructor', 'tostring', 'ann\\40our.example'];
/** Every other text; `LINNET_ALL_TEXTS=1` takes them all, which is twice as long. */
const TEXTS = process.env['LINNET_ALL_TEXTS'] === '1' ? PAYLOADS : PAYLOADS.filter((_, number) => number % 2 === 0);
const numbered = TEXTS.map(({ kind, text }, number) => ({ kind, text, number }));
const address = (number: number): string => `p${number}@our.example`;
/** What one line of ours makes of a text. */
const oneLine = (text: string, length: number): string => text.slice(0, length).replace(/\s+/gu, ' ').trim();

/** Every hostile text, in every place where text of others is shown, through a whole stream, core and page (hazards U1, C2, C4, C5). */
describe('hostile texts on the page', () => {
  let folder: string;
  let browser: Browser;
  let server: ScriptedServer;
  let shell: BrowserShell;
  let watched: WatchedPage;
  let page: Page;
  let connection: ServerConnection;

  beforeAll(async () => {
    const items = numbered.map(({ text, number }) => `<item jid='${address(number)}' name='${xmlEscape(text)}' subscription='both'><group>${xmlEscape(text)}</group></item>`);
    for (const local of ODD) items.push(`<item jid='${local}@odd.example' subscription='both'/>`);
    items.push(`<item jid='${ANN}' name='Ann' subscription='both'/>`);
    folder = await mkdtemp(join(tmpdir(), 'linnet-hostile-'));
    await writeFile(join(folder, 'ca.pem'), testCa().pem);
    server = await ScriptedServer.start({
      roster: items.join(''),
      steps: {
        message(connection, message) {
          const [, number] = /^refuse (\d+)$/u.exec(bodyOf(message)) ?? [];
          if (number === undefined) return;
          connection.sendStanza(`<message from='${ANN}' type='error' id='${message.attrs['id']}'><error type='cancel'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>`
            + `<text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>${xmlEscape(TEXTS[Number(number)]!.text)}</text></error></message>`);
        },
      },
    });
    browser = await launchChromium();
    shell = await BrowserShell.start({ ca: join(folder, 'ca.pem') });
    watched = await openWatched(browser, shell.url);
    ({ page } = watched);
    await signInOnPage(page, server, 'me@our.example', 'secret');
    connection = await server.connection();
    await page.getByRole('treegrid', { name: 'Contacts' }).waitFor();
  }, 60_000);
  afterEach(async () => {
    expect(await watched.problems()).toEqual([]);
    await expect.poll(() => overflows(page)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await shell?.stop({ remove: true });
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** All contacts have been seen present: the list shows them all. */
  async function present(status: (text: string) => string): Promise<void> {
    for (const { text, number } of numbered) connection.sendStanza(`<presence from='${address(number)}/r'><status>${xmlEscape(status(text))}</status></presence>`);
    for (const local of ODD) connection.sendStanza(`<presence from='${local}@odd.example/r'/>`);
    connection.sendStanza(`<presence from='${ANN}/last'><status>That was all ${status('')}</status></presence>`);
    await showsAnn(`That was all ${status('')}`.trim());
  }

  async function showsAnn(status: string): Promise<void> {
    await page.getByRole('searchbox').fill(ANN);
    await page.getByRole('row', { name: new RegExp(`^Ann, Online, ${status}$`, 'u') }).waitFor();
    await page.getByRole('searchbox').fill('');
    await page.locator('.tree').waitFor();
  }

  it('as names and groups: rows keep their height and their one line, the address is at hand', async () => {
    await page.getByRole('button', { name: 'Contacts', exact: true }).click();
    await present(() => 'plain');
    const rows = await allRows(page);
    for (const { text, number } of numbered) {
      const row = rows.get(address(number));
      expect([number, row?.title, row?.height, row?.isOneLine, row?.isIsolated]).toEqual([number, contactLabel(text, address(number)), 56, true, true]);
    }
    for (const local of ODD) expect(rows.get(`${local}@odd.example`)?.title).toBe(`${local}@odd.example`);
    const headings = [...rows.values()].filter(({ isHeading }) => isHeading);
    expect(headings.length).toBeGreaterThan(200);
    for (const heading of headings) expect([heading.title, heading.height, heading.isOneLine, heading.isIsolated]).toEqual([heading.title, 32, true, true]);
    expect(new Set(headings.map(({ title }) => title))).toEqual(new Set([...numbered.flatMap(({ text }) => (text === '' ? [] : [text])), 'Other contacts']));
  });

  it('as statuses: one line, as text', async () => {
    await present((text) => text);
    const rows = await allRows(page);
    for (const { text, number } of numbered) {
      const status = oneLine(text, 300);
      const label = contactLabel(text, address(number));
      expect([number, rows.get(address(number))?.meta]).toEqual([number, status === '' ? label === address(number) ? '' : address(number) : status]);
      expect(rows.get(address(number))?.height).toBe(56);
    }
  });

  it('as resources: odd ones are no address, and nothing else comes of them', async () => {
    for (const { text } of numbered) connection.sendStanza(`<presence from='${xmlEscape(`${ANN}/${text}`)}'><status>odd</status><priority>-5</priority></presence>`);
    connection.sendStanza(`<presence from='${ANN}/last'><status>Still here</status><priority>9</priority></presence>`);
    await showsAnn('Still here');
  });

  it('as bodies and subjects: the text and nothing but the text, within its bubble', async () => {
    await page.getByRole('searchbox').fill(ANN);
    await page.getByRole('row', { name: /^Ann/ }).click();
    await page.getByRole('log', { name: 'Messages with Ann' }).waitFor();
    await page.getByRole('searchbox').fill('');
    for (const { kind, text, number } of numbered) {
      if (text === '') continue;
      const subject = number % 3 === 0 ? text : '';
      connection.sendStanza(`<message from='${ANN}/r' type='chat' id='b${number}'><body>${xmlEscape(text)}</body>${subject && `<subject>${xmlEscape(subject)}</subject>`}</message>`);
      const shown = await newestMessage(page);
      if (shown.isCut) expect([number, text.startsWith(shown.text.slice(0, -1)), shown.text.length < 5_200]).toEqual([number, true, true]);
      else expect([number, shown.text]).toEqual([number, text]);
      expect([number, shown.sticksOut]).toEqual([number, []]);
      expect([number, shown.height < 2_000]).toEqual([number, true]);
      for (const link of shown.links) expect([kind, number, link]).toEqual([kind, number, { ...link, protocol: expect.stringMatching(/^https?:$/u), rel: 'noopener noreferrer', target: '_blank', isHostShown: true }]);
      if (subject !== '') expect([number, subject.startsWith(shown.subject.replace(/…$/u, '')), shown.subject === '']).toEqual([number, true, false]);
    }
  }, LONG_MS);

  it('as error texts: on one short stretch beside the message', async () => {
    const composer = page.getByRole('textbox', { name: 'Message', exact: true });
    for (const { text, number } of numbered.filter((_, index) => index % 4 === 0)) {
      await composer.fill(`refuse ${number}`);
      await composer.press('Enter');
      const failed = page.getByRole('article').filter({ hasText: `refuse ${number}` }).last().locator('.message-failure');
      const words = oneLine(text.slice(0, 200).replace(/[\p{Cc}\p{Cf}\s]+/gu, ' '), 200);
      await expect.poll(() => failed.textContent()).toContain(`\u2068${words}\u2069`);
    }
  });

  it('as what strangers say: apart from the chats, never without the address, never higher than a card', async () => {
    for (const { text, number } of numbered) connection.sendStanza(`<message from='s${number}@evil.example/r' type='chat'><body>${xmlEscape(`${text}.`)}</body></message>`);
    await page.getByRole('button', { name: `Requests, ${TEXTS.length} waiting` }).click();
    const cards = await allCards(page);
    for (const { text, number } of numbered) {
      const card = cards.get(`s${number}@evil.example`);
      expect([number, card?.title]).toEqual([number, `s${number}@evil.example wrote to you`]);
      expect([number, card!.height < 340]).toEqual([number, true]);
      expect([number, card!.note]).toEqual([number, `${text}.`.slice(0, 280)]);
    }
  });

  it('as nicks and notes of requests: never without the address, never higher than a card', async () => {
    for (const { text, number } of numbered) {
      connection.sendStanza(`<presence from='q${number}@evil.example' type='subscribe'><status>${xmlEscape(text)}</status><nick xmlns='http://jabber.org/protocol/nick'>${xmlEscape(text)}</nick></presence>`);
    }
    await page.getByRole('button', { name: `Requests, ${2 * TEXTS.length} waiting` }).click();
    const cards = await allCards(page);
    for (const { text, number } of numbered) {
      const card = cards.get(`q${number}@evil.example`);
      expect([number, card?.title]).toEqual([number, `q${number}@evil.example wants to see your presence`]);
      expect([number, card!.height < 300]).toEqual([number, true]);
      expect([number, card!.note]).toEqual([number, text.slice(0, 1024)]);
    }
  });

  it('as what is looked for', async () => {
    const search = page.getByRole('searchbox');
    for (const { text, number } of numbered.filter((_, index) => index % 12 === 0)) {
      await search.fill(text.replace(/[\n\r]/gu, ' '));
      if ((await search.inputValue()).trim() === '') continue;
      await expect.poll(() => page.locator('.found-nothing, .found-list li').count(), { message: `query ${number}` }).toBeGreaterThan(0);
      await expect.poll(() => page.getByText('Searching', { exact: false }).count()).toBe(0);
      // The list lays itself out once more in the frame after a scrollbar came.
      await expect.poll(() => overflows(page), { message: `query ${number}` }).toEqual([]);
    }
    await search.fill('');
  }, LONG_MS);
});

function bodyOf(message: XmlElement): string {
  const body = childOf(message, 'body', 'jabber:client');
  return body ? textOf(body) : '';
}
